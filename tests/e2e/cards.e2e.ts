import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test';
import { kinds } from '../../lib/url/paths';
import { kindIn } from '../crawl/addresses';

/** Width and height from a PNG's own head. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

async function isCard(response: APIResponse) {
  expect(response.status(), response.url()).toBe(200);
  expect(response.headers()['content-type']).toBe('image/png');
  expect(sizeOf(await response.body()), response.url()).toEqual([1200, 630]);
}

/** Paths of the things that the sitemap names, in both languages. */
async function thingsIn(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  return paths.filter((path) => kindIn(path) !== null);
}

/** The first of each kind in either language, and every tenth in one: drawing all takes a minute of two processors. */
function someOf(things: readonly string[]): string[] {
  const kindOf = (path: string) => path.split('/').slice(1, 3).join('/');
  const begins = (path: string, i: number) => things.findIndex((other) => kindOf(other) === kindOf(path)) === i;
  return things.filter((path, i) => i % 20 === 0 || i % 20 === 11 || begins(path, i));
}

test('addresses in the sitemap have a card of exactly 1200 × 630', async ({ request }) => {
  test.setTimeout(300_000);
  const things = someOf(await thingsIn(request));
  expect(things.length).toBeGreaterThan(50);
  for (const locale of ['en', 'ar'])
    for (const kind of kinds) expect(things.some((thing) => thing.startsWith(`/${locale}/${kind}/`))).toBe(true);
  const left = [...things.map((thing) => `${thing}.png`), '/ar/card.png'];
  const some = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await isCard(await request.get(path));
  };
  await Promise.all(Array.from({ length: 4 }, some));
});

test('no card that nobody asked for before takes longer than a second @timed', async ({ request }) => {
  const things = await thingsIn(request);
  const times: { path: string; ms: number }[] = [];
  for (const path of things.filter((_, i) => i % 23 === 0).map((thing) => `${thing}.png?theme=dark`)) {
    const start = performance.now();
    await isCard(await request.get(path));
    times.push({ path, ms: Math.round(performance.now() - start) });
  }
  times.sort((a, b) => b.ms - a.ms);
  test.info().annotations.push({ type: 'cards', description: `slowest ${JSON.stringify(times.slice(0, 3))}` });
  expect(times.length).toBeGreaterThan(10);
  expect(times.filter(({ ms }) => ms > 1000)).toEqual([]);
});

test('a selection has a card of its own, with the parameters of the page', async ({ request }) => {
  const tags = new Set<string>();
  for (const query of [
    '',
    '?actor=sdf',
    '?status=contested',
    '?map=8/36.5/40.7',
    '?actor=sdf&theme=dark',
    `?q=${encodeURIComponent('سجن')}`,
  ]) {
    const response = await request.get(`/ar/card.png${query}`);
    await isCard(response);
    tags.add(response.headers().etag ?? '');
  }
  expect(tags.size).toBe(6);
  for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/); // strong
});

test('a card is cached by its content', async ({ request }) => {
  const first = await request.get('/en/actors/sdf.png');
  const tag = first.headers().etag ?? '';
  const again = await request.get('/en/actors/sdf.png', { headers: { 'if-none-match': tag } });
  expect(again.status()).toBe(304);
  expect((await again.body()).byteLength).toBe(0);
  // What does not show does not make another picture.
  expect((await request.get('/en/actors/sdf.png?utm_source=x')).headers().etag).toBe(tag);
});

for (const path of ['/en/incidents/no-such-thing.png', '/ar/places/nowhere.png', '/en/things/x.png', '/en/incidents/x.gif'])
  test(`${path} is a 404`, async ({ request }) => expect((await request.get(path)).status()).toBe(404));

for (const query of [
  'width=99999',
  'width=-1',
  'width=600.5',
  'height=1',
  'width=1e9',
  'map=99/99/99',
  'map=NaN/NaN/NaN',
  'actor=nobody',
  `actor=${'a'.repeat(5000)}`,
  'type=%3Cscript%3E',
  'from=2022-99-99',
  'theme=%00',
  `q=${'x'.repeat(300)}`,
])
  test(`?${query.slice(0, 40)} is refused with 400 and a reason`, async ({ request }) => {
    const response = await request.get(`/en/card.png?${query}`);
    expect(response.status()).toBe(400);
    expect((await response.json()).detail).toContain('expected');
  });

test('hostile words in a search are drawn as words', async ({ request }) => {
  for (const words of [
    '</svg><script>alert(1)</script>',
    '\u0000\u0001\ufffe',
    '\u202e\u2066kcab',
    '&amp;&#0;',
    '💣'.repeat(60),
    'ا'.repeat(200),
  ])
    await isCard(await request.get(`/ar/card.png?q=${encodeURIComponent(words)}`));
});

test('pages are answered while many cards are drawn @timed', async ({ request }) => {
  test.setTimeout(120_000);
  await request.get('/en');
  const cards = Array.from({ length: 40 }, (_, i) => request.get(`/en/card.png?map=9/36.${100 + i}/40.7`));
  const times: number[] = [];
  for (let i = 0; i < 10; i++) {
    const start = performance.now();
    expect((await request.get('/healthz')).status()).toBe(200);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  expect(times[5]).toBeLessThan(300); // ms, while pictures are being drawn
  for (const card of await Promise.all(cards)) await isCard(card);
});

test('the picture of what is seen comes in the size that was asked, as PNG and SVG', async ({ request }) => {
  const png = await request.get('/ar/picture.png?at=areas/besieged-pocket-at-prison&map=11/36.48/40.75&width=800&height=600');
  expect(sizeOf(await png.body())).toEqual([800, 600]);
  const svg = await (await request.get('/en/picture.svg?at=areas/besieged-pocket-at-prison&width=800&height=600')).text();
  expect(svg).toMatch(/^<svg [^>]*width="800" height="600"/);
  expect(svg).toContain('Map: Maydan');
  expect(svg).toContain('One origin');
  for (const [query, status] of [
    ['width=90000', 400],
    ['height=x', 400],
    ['at=nonsense', 400],
    ['at=incidents/no-such-thing', 404],
  ] as const)
    expect((await request.get(`/en/picture.svg?${query}`)).status()).toBe(status);
});
