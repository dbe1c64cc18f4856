import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type APIResponse, expect, test } from '@playwright/test';
import { kml } from '@tmcw/togeojson';
import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import { validateXML } from 'xmllint-wasm';

const incidents = readdirSync(fileURLToPath(new URL('../../data/hasakah-2022/incidents', import.meta.url))).map((name) =>
  name.replace('.json', ''),
);

const kmlGrammar = readFileSync(fileURLToPath(new URL('../schemas/kml.rng', import.meta.url)), 'utf8');
const checkKml = (contents: string) =>
  validateXML({ xml: [{ fileName: 'incidents.kml', contents }], schema: kmlGrammar, extension: 'relaxng' });

const rowsOf = async (response: APIResponse): Promise<Record<string, string>[]> =>
  parse(await response.text(), { bom: true, columns: true }) as Record<string, string>[];

for (const locale of ['en', 'ar']) {
  test(`every incident stands in every file (${locale})`, async ({ request }) => {
    const get = async (name: string) => {
      const response = await request.get(`/${locale}/data/${name}`);
      expect(response.status()).toBe(200);
      expect(response.headers()['content-disposition']).toMatch(
        new RegExp(`^attachment; filename="maydan-[a-z-]+-${locale}-\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}\\.[a-z]+"$`),
      );
      return response;
    };
    const geojson = await (await get('incidents.geojson')).json();
    const titles = new Map<string, string>(
      geojson.features.map((one: { id: string; properties: { title: string } }) => [one.id, one.properties.title]),
    );
    expect([...titles.keys()].sort()).toEqual([...incidents].sort());

    const csv = await get('incidents.csv');
    expect((await csv.body()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = await rowsOf(csv);
    expect(new Map(rows.map(({ id = '', title = '' }) => [id, title]))).toEqual(titles);
    for (const row of rows) expect(Math.abs(Number(row.latitude))).toBeLessThanOrEqual(90);

    const acled = await rowsOf(await get('incidents.acled.csv'));
    expect(acled).toHaveLength(incidents.length);
    expect(Object.keys(acled[0] ?? {})).toEqual(acledColumns);
    for (const row of acled) {
      expect(row.event_date).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      expect(row.fatalities).toBe('');
      expect(row.country).toBe(locale === 'en' ? 'Syria' : 'سوريا');
    }

    const globe = await (await get('incidents.kml')).text();
    expect((await checkKml(globe)).errors).toEqual([]);
    expect((await checkKml(globe.replace('<description>', '<TimeSpan/><description>'))).valid).toBe(false);
    const placemarks = kml(new JSDOM(globe, { contentType: 'text/xml' }).window.document);
    expect(new Set(placemarks.features.map(({ properties }) => properties?.name))).toEqual(new Set(titles.values()));
    expect(placemarks.features.every(({ geometry }) => geometry)).toBe(true);

    const graph = (await (await get('incidents.jsonld')).json())['@graph'] as { '@id': string; '@type': string }[];
    expect(graph.filter((thing) => thing['@type'] === 'Event')).toHaveLength(incidents.length);
    expect(new Set(graph.map((thing) => thing['@id'])).size).toBe(graph.length);
  });
}

const acledColumns =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'.split(
    ',',
  );

test('one row a claim, with its chain; a filter leaves those of what it leaves', async ({ request }) => {
  const all = await rowsOf(await request.get('/ar/data/claims.csv'));
  const own = all.filter(({ article }) => article === 'hasakah-prison-athr-2022-01-24');
  expect(own.map(({ id }) => id?.split('#')[1])).toEqual(
    Array.from({ length: 26 }, (_, i) => `c${String(i + 1).padStart(2, '0')}`),
  );
  expect(own.every(({ text }) => /[\u0600-\u06ff]/.test(text ?? ''))).toBe(true);
  expect(own.find(({ id }) => id?.endsWith('#c09'))?.attribution).toMatch(/^القائل: .+؛ عبر: .+؛ الناشر: .+/);
  const contested = await request.get('/en/data/claims.csv?status=contested&map=9/36/40');
  expect(contested.headers()['content-disposition']).toContain('maydan-claims-filtered-en-');
  const some = await rowsOf(contested);
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
});

test('a filter that names nothing is refused, not passed over', async ({ request }) => {
  for (const query of ['actor=nobody', 'colour=red', 'from=2022-02-30']) {
    const response = await request.get(`/en/data/incidents.csv?${query}`);
    expect(response.status()).toBe(400);
    expect(await response.json()).toMatchObject({
      status: 400,
      parameters: [{ got: expect.any(String), expected: expect.any(String) }],
    });
  }
  expect((await request.get('/en/data/incidents.xlsx')).status()).toBe(404);
});
