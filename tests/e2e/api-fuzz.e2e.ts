import { expect, test } from '@playwright/test';
import { nonsense, random } from '../../scripts/fuzz/random';

const requests = 500; // `npm run fuzz` sends 20,000 of every kind
const atOnce = 4;
const slowMs = 500;

const values: Record<string, readonly string[]> = {
  bbox: ['40,36,41,37', '170,-90,-170,90', '40,36,0,41,37,9', '41,37,40,36', '1,2,3', '181,0,182,1', '0,90,1,-90', '1,2,3,4,5'],
  datetime: [
    '2022-01-23',
    '2022-01-21/..',
    '../2022-01-23T18:00:00Z',
    '2022-13-01',
    '2022-01-25/2022-01-20',
    '/',
    '../..',
    '2022-01-23T18:00',
  ],
  limit: ['1', '7', '100', '1000', '100000', '0', '-5', '1.5'],
  offset: ['0', '10', '1000000', '1000001'],
  cursor: ['WyJhIiwieCIsMCwwXQ', 'bm9uc2Vuc2U', 'W10'],
  f: ['json', 'html', 'xml'],
  type: ['battles', 'strategic-developments,battles', 'unicorns'],
  actor: ['sdf', 'isis,sdf', 'nobody'],
  source: ['athr', 'nobody'],
  article: ['hasakah-prison-athr-2022-01-24', 'none'],
  status: ['single', 'contested,several', 'perhaps'],
  q: ['prison', 'السجن', 'ريف الحسكة الجنوبي', '5 km south of Hasakah', 'between Hasakah and Tell Tamr'],
  from: ['2022-01-20', '2022-02-30'],
  to: ['2022-01-31', '2021-01-01'],
  map: ['9/36/40'],
  colour: ['red'],
};
const names = Object.keys(values);
const paths = [
  '/api',
  '/api/conformance',
  '/api/collections',
  '/api/collections/incidents',
  '/api/collections/incidents/items',
  '/api/collections/areas/items',
  '/api/collections/places/items',
  '/api/collections/incidents/items/~',
  '/api/collections/places/schema',
  '/api/collections/~',
  '/api/tiles/incidents.json',
  '/api/tiles/incidents/#/#/#.mvt',
  '/api/tiles/incidents/~/#/#.mvt',
  '/api/geocode',
  '/api/openapi.json',
  '/api/docs',
  '/api/~',
  '/en/data/incidents.csv',
  '/ar/data/claims.csv',
  '/en/data/incidents.geojson',
  '/en/data/incidents.kml',
  '/ar/data/incidents.acled.csv',
  '/en/data/~.csv',
  '/en/feed.xml',
  '/ar/actors/sdf/feed.json',
  '/en/incidents/us-forces-begin-storming-prison-2022-01-23.json',
  '/ar/places/hasakah.geojson',
];
const accepts = ['*/*', 'application/json', 'text/html', 'image/png', 'application/geo+json;q=0.1', ';;;,', 'text/html;q=x'];

test(`${requests} seeded requests: answers or problem documents, none slow @timed`, async ({ baseURL }) => {
  test.setTimeout(180_000);
  const next = random(20220124);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const value = (name: string) => (next() < 0.25 ? pick(nonsense) : pick(values[name] as readonly string[]));
  const addresses = Array.from({ length: requests }, () => {
    const path = pick(paths)
      .replace(/~/g, () => encodeURIComponent(pick(nonsense)) || 'x')
      .replace(/#/g, () => String(Math.floor(next() * 2 ** Math.floor(next() * 16))));
    const search = new URLSearchParams();
    for (let i = Math.floor(next() * 4); i > 0; i--) {
      const name = pick(names);
      search.append(next() < 0.03 ? pick(nonsense) : name, value(name));
    }
    return {
      path: `${path}${search.size > 0 ? `?${search}` : ''}`,
      accept: pick(accepts),
      method: next() < 0.05 ? 'HEAD' : 'GET',
    };
  });
  const wrong: string[] = [];
  const counts: Record<number, number> = {};
  let slowest = { ms: 0, name: '' };
  const ask = async ({ path, accept, method }: (typeof addresses)[number]) => {
    const began = performance.now();
    const response = await fetch(`${baseURL}${path}`, { method, headers: { accept }, redirect: 'manual' });
    const body = await response.text();
    return { response, body, ms: performance.now() - began };
  };
  const work = async () => {
    for (let one = addresses.pop(); one; one = addresses.pop()) {
      const { response, body, ms } = await ask(one);
      const { status } = response;
      counts[status] = (counts[status] ?? 0) + 1;
      const name = `${one.method} ${one.path.slice(0, 200)}`;
      if (status < 200 || status >= 500) wrong.push(`${name}: ${status}`);
      if (status >= 400) {
        const type = response.headers.get('content-type') ?? '';
        if (!type.startsWith('application/problem+json')) wrong.push(`${name}: ${status} as ${type}`);
        else if (one.method === 'GET' && JSON.parse(body).status !== status) wrong.push(`${name}: another status in the problem`);
      }
      if (ms > slowMs) wrong.push(`${name}: ${Math.round(ms)} ms`);
      if (ms > slowest.ms) slowest = { ms, name };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  test.info().annotations.push({
    type: 'fuzz',
    description: `${JSON.stringify(counts)}, slowest ${Math.round(slowest.ms)} ms: ${slowest.name}`,
  });
  expect(wrong).toEqual([]);
  expect(counts[200]).toBeGreaterThan(requests / 5);
  expect(counts[400]).toBeGreaterThan(requests / 5);
});
