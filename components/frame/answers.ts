const patience = 10_000; // ms for the site to answer

/**
 * Whether the site answers at one of its addresses: with the page, or with one of ours that says why there is none.
 * A module of its own, because the error pages need it alone.
 */
export async function answers(address: string): Promise<boolean> {
  try {
    const { status } = await fetch(address, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience) });
    return status < 500;
  } catch {
    return false;
  }
}
