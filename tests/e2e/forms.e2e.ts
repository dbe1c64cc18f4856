import { expect, test } from '@playwright/test';

const things = {
  incidents: 'us-forces-begin-storming-prison-2022-01-23',
  areas: 'besieged-pocket-at-prison',
  actors: 'sdf',
  places: 'hasakah',
  articles: 'hasakah-prison-athr-2022-01-24',
};

for (const [kind, slug] of Object.entries(things)) {
  test(`${kind} in their other forms, in both languages`, async ({ request }) => {
    for (const locale of ['en', 'ar']) {
      const json = await request.get(`/${locale}/${kind}/${slug}.json`);
      expect(json.status()).toBe(200);
      expect(json.headers()['content-type']).toBe('application/json; charset=utf-8');
      expect(json.headers()['access-control-allow-origin']).toBe('*');
      expect(await json.json()).toMatchObject({ kind, slug, language: locale });
      const geojson = await request.get(`/${locale}/${kind}/${slug}.geojson`);
      expect(geojson.headers()['content-type']).toBe('application/geo+json; charset=utf-8');
      expect((await geojson.json()).type).toMatch(/^Feature(Collection)?$/);
    }
  });
}

test('a form that does not exist, and a thing that does not, are problem documents', async ({ request }) => {
  for (const path of ['/en/incidents/no-such-thing.json', '/ar/places/hasakah.docx']) {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expect(response.headers()['content-type']).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 404, detail: expect.stringMatching(/^Got .*, expected/) });
  }
});

test('what is held already is not sent again, and nothing can be written', async ({ request }) => {
  const path = `/en/incidents/${things.incidents}.json`;
  const { etag = '', 'last-modified': changed = '' } = (await request.get(path)).headers();
  expect(etag).not.toBe('');
  expect((await request.get(path, { headers: { 'If-None-Match': `"other", ${etag}` } })).status()).toBe(304);
  expect((await request.get(path, { headers: { 'If-Modified-Since': changed } })).status()).toBe(304);
  expect((await request.get(path, { headers: { 'If-None-Match': '"other"', 'If-Modified-Since': changed } })).status()).toBe(200);
  const refused = await request.delete(path);
  expect(refused.status()).toBe(405);
  expect(refused.headers().allow).toBe('GET, HEAD, OPTIONS');
});
