import type { APIRequestContext } from '@playwright/test';

/** Asks for each address, four at once as a reader's browser may, and gives those that do not answer 200, with their status. */
export async function failuresAmong(request: APIRequestContext, addresses: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = [...addresses];
  const walk = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const status = (await request.get(address)).status();
      if (status !== 200) wrong.push(`${address} ${status}`);
    }
  };
  await Promise.all([walk(), walk(), walk(), walk()]);
  return wrong;
}
