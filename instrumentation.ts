/** Called by Next once, before the first request: the record is read, and its changes followed from then on, also by the pages. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { startSite, whenServed } = await import('./server/site');
  const { recordChanged } = await import('./server/pages');
  whenServed(() => void recordChanged().catch(console.error));
  await startSite();
}
