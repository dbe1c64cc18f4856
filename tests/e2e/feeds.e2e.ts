import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { validateXML } from 'xmllint-wasm';
import { patiently } from '../crawl/patiently';

const grammar = readFileSync(fileURLToPath(new URL('../schemas/atom-georss.rng', import.meta.url)), 'utf8');
const scopes = ['', '/actors/sdf', '/places/sinaa-prison', '/places/hasakah'];

const get = (request: APIRequestContext, address: string) =>
  patiently(
    () => request.get(address),
    (answer) => (answer.status() === 503 ? answer.headers()['retry-after'] : null),
  );

const check = (contents: string) =>
  validateXML({ xml: [{ fileName: 'feed.xml', contents }], schema: grammar, extension: 'relaxng' });

for (const locale of ['en', 'ar'] as const) {
  for (const scope of scopes) {
    test(`the feed of ${scope || 'everything'} (${locale}) keeps its grammar and a reader understands it`, async ({
      request,
    }) => {
      const address = `/${locale}${scope}/feed.xml`;
      const response = await get(request, address);
      expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
      const xml = await response.text();
      expect((await check(xml)).errors).toEqual([]);
      const feed = parseAtomFeed(xml);
      const entries = feed.entries ?? [];
      expect(entries.length).toBeGreaterThan(0);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      const updates = entries.map(({ updated }) => updated as string);
      expect([...updates].sort().reverse()).toEqual(updates);
      expect(feed.updated).toBe(updates[0]);
      for (const entry of entries) {
        expect(entry.title?.value).toMatch(locale === 'ar' ? /[\u0600-\u06ff]/ : /[A-Za-z]/);
        expect((await get(request, new URL(entry.links?.[0]?.href ?? '').pathname)).status()).toBe(200);
        if (entries.indexOf(entry) > 2) break;
      }
      expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toContain(address);

      const json = await get(request, `/${locale}${scope}/feed.json`);
      expect(json.headers()['content-type']).toBe('application/feed+json; charset=utf-8');
      const same = parseJsonFeed(await json.text());
      expect(same.language).toBe(locale);
      expect(same.items?.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    });
  }
}

test('the grammar can fail', async ({ request }) => {
  const xml = await (await get(request, '/en/feed.xml')).text();
  for (const broken of [
    xml.replace(/<updated>[^<]*/, '<updated>yesterday'),
    xml.replace(/<id>tag:[^<]*/, '<id>urn:none'),
    xml.replace(/<georss:point>[^<]*/, '<georss:point>136.4 40.7'),
    xml.replace('<rights>', '<wrongs>'),
  ])
    expect((await check(broken)).valid).toBe(false);
});

test('pages name their feeds, and an unknown actor has none', async ({ request }) => {
  const home = await (await get(request, '/ar')).text();
  expect(home).toMatch(/<link rel="alternate" type="application\/atom\+xml"[^>]*href="[^"]*\/ar\/feed\.xml"/);
  const actor = await (await get(request, '/en/actors/sdf')).text();
  for (const file of ['actors/sdf/feed.xml', 'actors/sdf/feed.json', 'en/feed.xml']) expect(actor).toContain(`/${file}"`);
  const unknown = await get(request, '/en/actors/nobody/feed.xml');
  expect(unknown.status()).toBe(404);
  expect(unknown.headers()['content-type']).toContain('application/problem+json');
});
