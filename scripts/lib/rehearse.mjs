/**
 * One answer of every kind, before the site listens. The first of each reads files, loads modules, starts the process
 * that draws and loads its fonts, which takes several times as long as the second: that second is nobody's to wait for.
 */
import { createServer } from 'node:http';

/** ms; a machine on which it takes longer listens all the same. */
const patienceMs = 15_000;

const machines = [
  '/api/collections',
  '/api/collections/incidents/items',
  '/api/tiles/incidents/0/0/0.mvt',
  '/api/geocode?q=a',
  '/en/data/incidents.kml',
  '/ar/data/claims.csv',
  '/en/feed.xml',
  '/ar/feed.json',
  '/en/card.png',
  '/ar/card.png',
  '/en/picture.svg',
  '/embed/en',
  '/healthz',
];
/** Forms of a thing, after its path. */
const forms = ['.json', '.geojson', '.png'];

/** Of a sitemap's pages one of each kind, the languages by turns, and every front page. @param {string[]} paths */
export function oneOfEach(paths) {
  const byKind = new Map();
  for (const path of paths) {
    const [, locale, kind = ''] = path.split('/');
    const ofKind = byKind.get(kind) ?? new Map();
    if (!ofKind.has(locale)) ofKind.set(locale, path);
    byKind.set(kind, ofKind);
  }
  const others = [...byKind].filter(([kind]) => kind !== '').map(([, ofKind]) => [...ofKind.values()]);
  return [...(byKind.get('')?.values() ?? []), ...others.map((ofKind, i) => ofKind[i % ofKind.length])];
}

/**
 * @param {import('node:http').RequestListener} handler what will answer the site's readers
 * @returns {Promise<number>} how many addresses answered with 200. What fails here fails again for who asks for it, and is told there
 */
export async function rehearse(handler) {
  const server = createServer(handler);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const signal = AbortSignal.timeout(patienceMs);
  let answered = 0;
  const ask = async (path) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal, redirect: 'manual' });
    if (response.status === 200) answered++;
    return response.text();
  };
  try {
    const sitemap = await ask('/sitemap.xml');
    const pages = oneOfEach([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address).pathname));
    const thing = pages.find((path) => path.split('/').length === 4);
    const ofThing = thing ? forms.map((form) => `${thing}${form}`) : [];
    for (const path of [...machines, ...ofThing, ...pages]) await ask(path);
  } catch {
    // It took too long: the rest is read by whoever asks first.
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  return answered;
}
