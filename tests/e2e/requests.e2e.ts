import { expect, test } from '@playwright/test';

const thing = 'incidents/us-forces-begin-storming-prison-2022-01-23';

/** fetch rather than Playwright's client, which writes addresses anew. */
const ask = (address: string, init: RequestInit = {}) => fetch(address, { redirect: 'manual', ...init });

test('a path that is not UTF-8 is a problem of the request, under every interface', async ({ baseURL }) => {
  const wrong: string[] = [];
  const places = [
    '/~',
    '/en/~',
    '/en/incidents/~',
    '/ar/incidents/~.json',
    '/en/data/~',
    '/en/actors/~/feed.xml',
    '/en/picture.png/~',
    '/embed/en/incidents/~',
    '/embed/en/live/incidents/~',
    '/api/~',
    '/api/collections/incidents/items/~',
    '/forms/en/incidents/x/~',
    '/fonts/~',
    '/basemap/~',
    '/_next/static/~',
    '/oembed/~',
  ];
  for (const place of places)
    for (const text of ['%FF', '%E0%A4%A', '%D3%CC%E4', '%']) {
      const path = place.replace('~', text);
      const response = await ask(`${baseURL}${path}`);
      const problem = await response.text();
      if (response.status !== 400 || !problem.includes('#invalid-address')) wrong.push(`${path}: ${response.status} ${problem}`);
    }
  expect(wrong).toEqual([]);
});

test('a method that would write is refused, and every address tells the methods that it has', async ({ baseURL }) => {
  const wrong: string[] = [];
  const paths = [
    '/embed.js',
    '/en',
    '/api',
    '/embed/en',
    '/fonts/plex-400-latin.woff2',
    '/healthz',
    '/oembed',
    '/robots.txt',
    '/x',
  ];
  for (const path of paths) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      const response = await ask(`${baseURL}${path}`, { method });
      const isRight = response.status === 405 && response.headers.get('allow') === 'GET, HEAD, OPTIONS';
      if (!isRight || (await response.json()).status !== 405) wrong.push(`${method} ${path}: ${response.status}`);
    }
    const { status, headers } = await ask(`${baseURL}${path}`, { method: 'OPTIONS' });
    if (status !== 204 || headers.get('allow') !== 'GET, HEAD, OPTIONS') wrong.push(`OPTIONS ${path}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

test('the image resizer of the framework is closed, however its address is written', async ({ baseURL }) => {
  for (const path of [
    '/_next/image',
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/image/',
    '/_next/%69mage?url=%2Ficon.svg&w=64&q=75',
  ])
    expect((await ask(`${baseURL}${path}`)).status, path).toBeGreaterThanOrEqual(300);
  const closed = await ask(`${baseURL}/_next/image?url=%2Fen%2Fcard.png&w=640&q=75`);
  expect([closed.status, closed.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
});

const kept = [
  '/en',
  `/ar/${thing}`,
  `/en/${thing}.json`,
  `/en/${thing}.geojson`,
  `/en/${thing}.bib`,
  `/en/${thing}.png`,
  '/en/card.png?type=battles',
  `/en/picture.png?at=${thing}`,
  '/ar/picture.svg',
  '/embed/en',
  `/embed/ar/${thing}`,
  '/en/feed.xml',
  '/ar/feed.json',
  '/en/data/incidents.csv',
  '/en/data/scene.json',
  '/api',
  '/api/docs',
  '/api/collections/incidents/items',
  '/api/tiles/incidents/5/19/12.mvt',
  '/basemap/tiles/6/39/25.mvt',
  '/basemap/names.ar.json',
  '/fonts/plex-400-arabic.woff2',
  '/embed.js',
];
for (const path of kept)
  test(`${path} is not sent again to who holds it`, async ({ request }) => {
    const status = async (headers: Record<string, string>) => (await request.get(path, { headers })).status();
    const first = await request.get(path);
    expect(first.status()).toBe(200);
    const { etag: tag = '', 'last-modified': changed, 'cache-control': caching } = first.headers();
    expect(caching).not.toContain('no-store');
    expect(tag).not.toBe('');
    expect(await status({ 'If-None-Match': `"other", ${tag}` })).toBe(304);
    expect(await status({ 'If-None-Match': '"other"' })).toBe(200);
    if (changed === undefined) return;
    expect(await status({ 'If-Modified-Since': changed })).toBe(304);
    expect(await status({ 'If-Modified-Since': 'Sat, 01 Jan 2000 00:00:00 GMT' })).toBe(200);
    // The tag decides where there is one.
    expect(await status({ 'If-None-Match': '"other"', 'If-Modified-Since': changed })).toBe(200);
  });

test('what is named by a slug that moved is found, in every form', async ({ baseURL }) => {
  const [old, now] = ['pentagon-confirms-ground-support-2022-01-24', 'pentagon-on-ground-support-2022-01-24'];
  for (const path of [
    '/en/incidents/~',
    '/ar/incidents/~.geojson',
    '/embed/en/incidents/~',
    '/embed/ar/live/incidents/~',
    '/api/collections/incidents/items/~?f=json',
  ]) {
    const response = await ask(`${baseURL}${path.replace('~', old)}`);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toContain(path.replace('~', now));
  }
  const picture = async (slug: string) => (await ask(`${baseURL}/en/picture.svg?at=incidents/${slug}`)).text();
  expect(await picture(old)).toBe(await picture(now));
});
