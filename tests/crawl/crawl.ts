import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Look, lookAt } from './look';

const atOnce = 4; // as a reader's browser may

/** Asks a site for addresses and gives what each answer comes to. */
export async function crawl(origin: string, addresses: readonly string[]): Promise<Map<string, Look>> {
  const { version } = (await (await fetch(`${origin}/healthz`)).json()) as { version: string };
  const waiting = [...new Set(addresses)].reverse();
  const found = new Map<string, Look>();
  const walk = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop())
      found.set(address, await lookAt(address, { origin, version }));
  };
  await Promise.all(Array.from({ length: atOnce }, walk));
  return found;
}

/** The pages that the sitemap of a site names. */
export async function pagesOf(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
}

/** Old addresses of what moved in datasets, by their folders. */
export const redirectedIn = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) => {
    const { redirects } = JSON.parse(readFileSync(join(folder, 'redirects.json'), 'utf8'));
    return redirects.map(({ kind, from }: { kind: string; from: string }) => `/en/${kind}/${from}`);
  });
