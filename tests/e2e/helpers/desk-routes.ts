import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../app/desk/[locale]', import.meta.url));

/** Every page of the desk, by the folder in which it stands: "articles/[id]/claims/[claim]"; the first is "". */
export const deskRoutes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'page.tsx')
  .map((path) => dirname(join('/', path)).slice(1))
  .sort();

/** The page at an address below the language, "articles/x/text": of several that fit, the one with the most words of its own. */
export function deskRouteOf(path: string): string | undefined {
  const segments = path.split('/');
  const fits = (route: string) => {
    const own = route.split('/');
    return own.length === segments.length && own.every((one, i) => one.startsWith('[') || one === segments[i]);
  };
  const ownWords = (route: string) => route.split('/').filter((one) => !one.startsWith('[')).length;
  return deskRoutes.filter(fits).sort((a, b) => ownWords(b) - ownWords(a))[0];
}
