import { OgcApiEndpoint } from '@camptocamp/ogc-client';
import { VectorTile } from '@mapbox/vector-tile';
import { expect, test } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { PbfReader } from 'pbf';

interface Linked {
  links?: { href: string; rel: string; type?: string }[];
  collections?: Linked[];
  features?: { id: string }[];
  tiles?: string[];
}
interface Document {
  paths: Record<string, { get: { responses: { 200: { content: Record<string, { schema: { $ref?: string } }> } } } }>;
  components: { schemas: Record<string, unknown> };
}

test('an OpenAPI validator passes the document', async ({ request }) => {
  const validator = new Validator();
  const result = await validator.validate(await (await request.get('/api/openapi.json')).json());
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(validator.version).toBe('3.0');
});

test('every answer of a crawl from the landing page keeps its schema', async ({ request, baseURL }) => {
  test.setTimeout(180_000); // some 300 answers
  const document: Document = await (await request.get('/api/openapi.json')).json();
  const ajv = new Ajv({ strict: false });
  (addFormats as unknown as (to: Ajv) => void)(ajv);
  ajv.addSchema(document, 'api');
  const paths = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^/api${path === '/' ? '' : path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`),
  }));
  const seen = new Set<string>();
  const met = new Set<string>();
  const wrong: string[] = [];
  const queue = [
    `${baseURL}/api`,
    `${baseURL}/api/collections/places/items?limit=17`,
    // Every way to draw a place: a library that works in the unit tests need not work as it is bundled.
    ...[
      'ريف الحسكة الجنوبي',
      'along the Khabur',
      'along the Khabur between Tell Tamr and Hasakah',
      'the surroundings of Hasakah governorate',
      'between Hasakah and Tell Tamr',
      '10 km north of Hasakah',
    ].map((text) => `${baseURL}/api/geocode?q=${text}`),
  ];
  const visit = async (address: string): Promise<void> => {
    const url = new URL(address);
    if (seen.has(url.href) || url.origin !== baseURL || !/^\/api(\/|$)/.test(url.pathname)) return;
    seen.add(url.href);
    const response = await request.get(url.href);
    const type = response.headers()['content-type'] ?? '';
    if (response.status() !== 200) wrong.push(`${url.href} ${response.status()}`);
    const found = paths.find(({ pattern }) => pattern.test(url.pathname));
    const content = found && document.paths[found.path]?.get.responses[200].content;
    const declared = Object.entries(content ?? {}).find(([name]) => type.startsWith(name));
    if (!found || !declared) {
      wrong.push(`${url.href}: ${type} is not in the document`);
      return;
    }
    met.add(found.path);
    if (type.startsWith('text/html')) {
      if (!(await response.text()).startsWith('<!doctype html>')) wrong.push(`${url.href}: no page`);
      return;
    }
    if (!type.includes('json')) return;
    const body: Linked = await response.json();
    const reference = declared[1].schema.$ref;
    // By its address the schema is compiled once, not for each answer.
    const validate = reference && ajv.getSchema(`api${reference}`);
    if (reference && !validate) wrong.push(`${url.href}: ${reference} is not in the document`);
    else if (validate && !validate(body)) wrong.push(`${url.href}: ${ajv.errorsText(validate.errors?.slice(0, 3))}`);
    queue.push(...[body, ...(body.collections ?? [])].flatMap(({ links = [] }) => links.map(({ href }) => href)));
    queue.push(...(body.features ?? []).flatMap(({ id }) => (id ? [`${baseURL}${url.pathname}/${id}`] : [])));
    queue.push(...(body.tiles ?? []).map((tile) => tile.replace('{z}/{x}/{y}', '6/39/25')));
  };
  while (queue.length > 0) await Promise.all(queue.splice(0, 8).map(visit));
  expect(wrong).toEqual([]);
  expect(Object.keys(document.paths).filter((path) => !met.has(path))).toEqual([]);
});

test('the schema that an item names describes it', async ({ request }) => {
  for (const [collection, id] of [
    ['incidents', 'us-forces-begin-storming-prison-2022-01-23'],
    ['areas', 'besieged-pocket-at-prison'],
    ['places', 'hasakah'],
  ]) {
    const item = await (await request.get(`/api/collections/${collection}/items/${id}`)).json();
    const address = (item as Linked).links?.find(({ rel }) => rel === 'describedby')?.href ?? '';
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (to: Ajv2020) => void)(ajv);
    const validate = ajv.compile(await (await request.get(address)).json());
    expect(validate(item) || validate.errors).toBe(true);
    expect(validate({ ...item, properties: { ...item.properties, nonsense: 1 } })).toBe(false);
  }
});

test('@camptocamp/ogc-client reads the endpoint', async ({ baseURL, request }) => {
  const endpoint = new OgcApiEndpoint(`${baseURL}/api`);
  expect((await endpoint.info).title).toContain('Maydan');
  expect(await endpoint.hasFeatures).toBe(true);
  expect((await endpoint.featureCollections).sort()).toEqual(['areas', 'incidents', 'places']);
  for (const name of ['incidents', 'areas', 'places']) {
    const { numberMatched } = await (await request.get(`/api/collections/${name}/items?limit=1`)).json();
    const info = await endpoint.getCollectionInfo(name);
    expect(info.crs).toEqual(['http://www.opengis.net/def/crs/OGC/1.3/CRS84']);
    const address = await endpoint.getCollectionItemsUrl(name, { limit: 1000, offset: 0, extent: [-180, -90, 180, 90] });
    const { features } = await (await fetch(address)).json();
    expect(features.length).toBeGreaterThan(0);
    if (name !== 'places') expect(features).toHaveLength(numberMatched);
    const first = await endpoint.getCollectionItem(name, features[0].id);
    expect(first.id).toBe(features[0].id);
  }
});

test('tiles hold every incident once at every zoom, with its filters, and count their clusters by status', async ({
  request,
}) => {
  for (const filter of ['', 'status=contested']) {
    const { features } = await (await request.get(`/api/collections/incidents/items?limit=1000&${filter}`)).json();
    const tileJson = await (await request.get(`/api/tiles/incidents.json?${filter}`)).json();
    const [west, south, east, north] = tileJson.bounds;
    for (const zoom of [0, 5, 9]) {
      const side = 2 ** zoom;
      const column = (lon: number) => Math.floor(((lon + 180) / 360) * side);
      const row = (lat: number) => Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * side);
      const marks = { incidents: 0, clustered: 0, contested: 0, tiles: 0 };
      expect(features.length).toBeGreaterThan(0);
      for (let x = column(west); x <= column(east); x++) {
        for (let y = row(north); y <= row(south); y++) {
          const address = new URL(tileJson.tiles[0].replace('{z}', zoom).replace('{x}', x).replace('{y}', y));
          const response = await request.get(`${address.pathname}${address.search}`);
          expect(response.headers()['content-type']).toBe('application/vnd.mapbox-vector-tile');
          const { layers } = new VectorTile(new PbfReader(await response.body()));
          marks.tiles++;
          marks.incidents += layers.incidents?.length ?? 0;
          for (let i = 0; i < (layers.incidents?.length ?? 0); i++) {
            const properties: Record<string, unknown> = layers.incidents?.feature(i).properties ?? {};
            expect(properties.title_ar).toMatch(/[\u0600-\u06ff]/);
            marks.contested += properties.contested ? 1 : 0;
          }
          for (let i = 0; i < (layers.clusters?.length ?? 0); i++) {
            const properties = layers.clusters?.feature(i).properties as Record<string, number>;
            const count = properties.count as number;
            expect(count).toBeGreaterThan(1);
            expect((properties.contested as number) + (properties.uncontested as number)).toBe(count);
            marks.clustered += count;
            marks.contested += properties.contested as number;
          }
        }
      }
      expect({ zoom, held: marks.incidents + marks.clustered }).toEqual({ zoom, held: features.length });
      expect(marks.contested).toBe(
        features.filter((one: { properties: { contested: boolean } }) => one.properties.contested).length,
      );
    }
  }
});

test('close up a tile holds each incident by itself', async ({ request }) => {
  const response = await request.get('/api/tiles/incidents/12/2511/1601.mvt');
  expect(response.headers()).toMatchObject({ 'access-control-allow-origin': '*' });
  const prison = new VectorTile(new PbfReader(await response.body()));
  expect(Object.keys(prison.layers)).toEqual(['incidents']);
  expect(prison.layers.incidents?.length).toBeGreaterThan(20);
  expect(await (await request.get('/api/tiles/incidents/12/0/0.mvt')).body()).toHaveLength(0);
});

test('forms by Accept and by f; HEAD, OPTIONS, 304, 405, 406 as HTTP has them', async ({ request }) => {
  const path = '/api/collections/incidents/items?limit=3';
  const as = async (accept: string) => (await request.get(path, { headers: { accept } })).headers()['content-type'];
  expect(await as('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8')).toBe('text/html; charset=utf-8');
  expect(await as('*/*')).toBe('application/geo+json; charset=utf-8');
  expect(await as('application/geo+json;q=0.5, text/html;q=0.4')).toBe('application/geo+json; charset=utf-8');
  expect((await request.get(path, { headers: { accept: 'image/png' } })).status()).toBe(406);
  const arabic = await request.get(`${path}&f=html`, { headers: { 'accept-language': 'ar' } });
  expect(await arabic.text()).toContain('<html lang="ar" dir="rtl">');

  const got = await request.get(path);
  const { etag = '', 'last-modified': changed = '', 'cache-control': caching = '', link = '' } = got.headers();
  expect(caching).toContain('stale-while-revalidate');
  expect(got.headers()['content-encoding']).toBe('gzip');
  expect(got.headers()['access-control-allow-origin']).toBe('*');
  expect(link).toMatch(/rel="next"/);
  const tags = [etag, arabic.headers().etag, (await request.get(`${path}&f=html`)).headers().etag];
  expect(new Set(tags).size).toBe(3);
  // The hour in the body differs each time; the tag does not.
  expect((await request.get(path, { headers: { 'if-none-match': etag } })).status()).toBe(304);
  expect((await request.get(path, { headers: { 'if-modified-since': changed } })).status()).toBe(304);
  expect((await request.get(path, { headers: { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' } })).status()).toBe(200);

  const head = await request.head(path);
  expect(head.status()).toBe(200);
  expect(head.headers().etag).toBe(etag);
  expect(await head.body()).toHaveLength(0);
  const options = await request.fetch(path, { method: 'OPTIONS' });
  expect([options.status(), options.headers().allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const refused = await request.fetch(path, { method });
    expect([method, refused.status(), refused.headers().allow]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
    expect(refused.headers()['content-type']).toContain('application/problem+json');
  }
});
