import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VectorTile } from '@mapbox/vector-tile';
import { expect, test } from '@playwright/test';
import { PbfReader } from 'pbf';
import { withDuckDB } from '../../server/truth/files/parquet';
import { formsOf } from '../crawl/addresses';
import { Servers } from './helpers/serve';

/** Data sets that are imported while a site of its own is served: by requests alone. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = (name: string) => join(root, 'tests/fixtures/formats', name);
const servers = new Servers();
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-imports-'));
  cpSync(join(root, 'tests/fixtures/instead'), folder, { recursive: true });
});
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

function maydan(...args: readonly string[]): string {
  const env = { ...process.env, MAYDAN_DATA_DIR: folder, DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'cli/maydan.mjs'), ...args], {
    encoding: 'utf8',
    env,
  });
  expect({ status, stderr: stderr.slice(0, 500) }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** An answer as text, also where what it says is packed. */
async function textOf(path: string, bytes: Buffer): Promise<string> {
  if (path.includes('.mvt') && bytes.length > 0) {
    const { layers } = new VectorTile(new PbfReader(bytes));
    const features = Object.values(layers).flatMap((layer) =>
      Array.from({ length: layer.length }, (_, i) => layer.feature(i).properties),
    );
    return JSON.stringify(features);
  }
  if (bytes.subarray(0, 4).toString('latin1') !== 'PAR1') return bytes.toString('utf8');
  const file = join(folder, 'answer.parquet');
  writeFileSync(file, bytes);
  return withDuckDB(async (on) => {
    const rows = await on.runAndReadAll(`select to_json(t)::varchar from (select * exclude (geometry) from '${file}') t`);
    return rows.getRowsJS().join('\n');
  });
}

/** What only the rows of ACLED's fixture say, and no public answer may. */
const secret = /\bANS1[789]\b|Coast Guard of Anselia|Military Forces of Anselia|acled-ans/;

test('an imported data set is shown with what it is; one that may not be passed on is in no answer; a row that is gone says so', async () => {
  test.setTimeout(300_000);
  maydan('import', fixture('ucdp-ged-49.csv'), '--as', 'ged', '--version', '24.1', '--show');
  expect(maydan('import', fixture('acled.csv'), '--as', 'acled', '--show')).toContain('kept from the public by its licence');
  const { origin } = await servers.serve({ MAYDAN_DATA_DIR: folder });
  const ask = async (path: string) => {
    const response = await fetch(`${origin}${path}`, { redirect: 'manual' });
    return { status: response.status, body: await textOf(path, Buffer.from(await response.arrayBuffer())) };
  };

  const english = await ask('/en/datasets/ged');
  expect(english.status).toBe(200);
  for (const said of [
    'UCDP Georeferenced Event Dataset',
    'CC BY 4.0',
    'UCDP GED version 24.1',
    'exactly: at a spot',
    'to the country only',
    '4 incidents',
  ])
    expect(english.body).toContain(said);
  const arabic = await ask('/ar/datasets/ged');
  for (const said of ['مجموعة UCDP للأحداث محددة المواقع', 'البلد وحده', 'الإصدارات وكيف تُوثَّق'])
    expect(arabic.body).toContain(said);
  expect((await ask('/en/incidents/ged-101')).body).toContain('href="/en/datasets/ged"');
  expect((await ask('/en/data')).body).toContain('href="/en/datasets/ged"');

  const sitemap = (await ask('/sitemap.xml')).body;
  const pages = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  expect(pages).toContain('/ar/datasets/ged');
  const files = [
    'incidents.geojson',
    'incidents.csv',
    'incidents.acled.csv',
    'incidents.kml',
    'incidents.parquet',
    'incidents.jsonld',
    'claims.csv',
    'scene.json',
  ];
  const others = [
    ...['en', 'ar'].flatMap((locale) => [
      `/${locale}?dataset=acled`,
      `/${locale}/feed.xml`,
      `/${locale}/feed.json`,
      ...files.map((name) => `/${locale}/data/${name}`),
    ]),
    '/en/datasets/acled',
    '/en/incidents/acled-ans17',
    '/en/incidents/acled-ans17.json',
    '/embed/en/incidents/acled-ans17',
    '/api/collections/incidents/items/acled-ans17',
    '/api/collections/incidents/items?limit=1000',
    '/api/tiles/incidents/0/0/0.mvt',
    '/api/tiles/incidents/14/6822/9130.mvt',
    `/oembed?url=${encodeURIComponent(`${origin}/en/incidents/acled-ans17`)}`,
    '/en?q=Coast%20Guard%20of%20Anselia',
    '/healthz',
  ];
  const asked = [...pages, ...pages.flatMap(formsOf), ...others];
  const telling: string[] = [];
  for (const path of asked) {
    const { body } = await ask(path);
    // An address that repeats what it was asked for tells nothing of the row.
    const told = body.replaceAll(/acled-ans17|Coast(?: |%20|\+)Guard(?: |%20|\+)of(?: |%20|\+)Anselia/g, (found) =>
      path.includes('acled-ans17') || path.includes('?q=') ? '' : found,
    );
    if (secret.test(told)) telling.push(path);
  }
  expect(telling).toEqual([]);
  expect((await ask('/en/datasets/acled')).status).toBe(404);
  expect((await ask('/en/incidents/acled-ans17')).status).toBe(404);
  // What is packed was unpacked: rows that may be passed on are found in it.
  for (const path of ['/en/data/incidents.geojson', '/en/data/incidents.parquet', '/api/tiles/incidents/14/6822/9133.mvt'])
    expect([path, (await ask(path)).body.includes('ged-101')]).toEqual([path, true]);

  // The SQL that the data page gives, on the rows of the dataset alone.
  const sql = / data-language="DuckDB"[^>]*><code>([^<]*)</.exec((await ask('/en/data')).body)?.[1] ?? '';
  const table = join(folder, 'ged.parquet');
  writeFileSync(table, Buffer.from(await (await fetch(`${origin}/en/data/incidents.parquet?dataset=ged`)).arrayBuffer()));
  const counted = await withDuckDB(async (on) => {
    const plain = sql.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replace("'incidents.parquet'", `'${table}'`);
    return (await on.runAndReadAll(plain)).getRowsJS();
  });
  expect(counted.reduce((sum, [, incidents]) => sum + Number(incidents), 0)).toBe(4);

  const newer = join(folder, 'newer.csv');
  writeFileSync(newer, readFileSync(fixture('ucdp-ged-49.csv'), 'utf8').replace(/\n104,[^\n]*\n[^\n]*/, ''));
  maydan('import', newer, '--as', 'ged', '--version', '25.1');
  await expect.poll(async () => (await ask('/en/incidents/ged-104')).status, { timeout: 30_000 }).toBe(410);
  expect((await ask('/ar/incidents/ged-104')).body).toContain('لم يعد في الإصدار');
  expect((await ask('/en/datasets/ged')).body).toContain('UCDP GED version 25.1');
});
