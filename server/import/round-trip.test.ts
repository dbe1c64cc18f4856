import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Locale, locales } from '../../lib/i18n/locales';
import type { DownloadName } from '../../lib/publish/downloads/files';
import { every } from '../../lib/store/every';
import { Index } from '../index';
import { downloads } from '../publish/downloads';
import { incidentColumns } from '../publish/downloads/incidents';
import { parquetOf } from '../publish/downloads/parquet';
import { Site } from '../site/site';
import { rows, dataset as shore, writeFixture } from '../site/testing/imported';
import type { Opened } from '../store/open';
import { filesTruth } from '../truth/files';
import { withDuckDB } from '../truth/files/parquet';
import { formatFor } from './formats';
import { openSource } from './open';
import { importRows } from './run';
import { showDataset } from './show';
import { targetOf } from './target';

const folder = mkdtempSync(join(tmpdir(), 'maydan-round-trip-'));
const opened: Opened[] = [];
let site: Site;
beforeAll(async () => {
  writeFixture(folder);
  const truth = filesTruth(folder);
  await truth.replaceImported({ dataset: shore, rows, author: 'amal', reason: 'an import', version: '2.0' });
  site = await Site.open({ truth, index: await Index.open(':memory:'), dataDir: folder, onServed: (one) => opened.push(one) });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

async function written(name: DownloadName, dataset: string | undefined, locale: Locale): Promise<string> {
  const { record, store } = opened.at(-1) as Opened;
  const filters = dataset === undefined ? {} : { dataset: [dataset] };
  const chosen = {
    incidents: () => every(store.incidents, { filters }),
    areas: () => every(store.areas, { filters }),
    claims: () => store.claims(),
    filtered: true,
    terms: [],
    record,
    locale,
  };
  let text = '';
  for await (const piece of downloads[name].pieces?.(chosen) ?? []) text += piece;
  return text;
}

/** Imports a file of ours as another dataset, and shows it. */
async function importAgain(text: string, name: string, dataset: string) {
  const file = join(folder, name);
  writeFileSync(file, text);
  const source = await openSource(file);
  const truth = filesTruth(folder);
  const terms = { title: 'Again', attribution: 'Nobody', licence: 'cc-by-4.0' };
  const request = {
    dataset,
    files: [{ source, format: formatFor(source, {}) }],
    author: 'amal',
    terms,
    reportFile: join(folder, `${dataset}.csv`),
    isStrict: true,
  };
  const done = await importRows(request, await targetOf(truth, folder));
  await Promise.all([source.close(), truth.close()]);
  showDataset(folder, dataset);
  await site.refresh();
  return done;
}

interface Feature {
  id: string;
  geometry: unknown;
  properties: Record<string, unknown>;
}
/** What makes an incident the same: all that it says of itself. */
const same = ['title', 'eventType', 'subEventType', 'time', 'uncertaintyMeters', 'geoPrecision', 'timePrecision'];
const told = (text: string, dataset: string) =>
  (JSON.parse(text).features as Feature[])
    .map(({ id, geometry, properties }): Record<string, unknown> & { id: string } => ({
      id: id.startsWith(`${dataset}-`) ? id.slice(dataset.length + 1) : id,
      geometry,
      ...Object.fromEntries(same.map((name) => [name, properties[name]])),
      actors: (properties.actors as { actor: string; role: string }[]).map(({ actor, role }) => [
        actor.replace(/^named:/, ''),
        role,
      ]),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

test.each(locales())(
  'our GeoJSON of rows of a dataset is the same incidents again (%s)',
  async (locale) => {
    const before = await written('incidents.geojson', shore, locale);
    const dataset = `again-${locale}`;
    const { counts } = await importAgain(before, `${dataset}.geojson`, dataset);
    expect(counts).toMatchObject({ taken: rows.length, refused: 0 });
    const after = told(await written('incidents.geojson', dataset, locale), dataset);
    expect(after).toEqual(told(before, shore).map((one) => ({ ...one, id: `${shore}-${one.id}` })));
    expect(after).toHaveLength(rows.length);
  },
  60_000,
);

test('our CSV is the same incidents again, and of the same dataset under the same addresses', async () => {
  const before = await written('incidents.csv', shore, 'ar');
  await importAgain(before, 'table.csv', 'from-table');
  const columns = [
    'title',
    'event_type',
    'sub_event_type',
    'time',
    'latitude',
    'longitude',
    'uncertainty_meters',
    'precision',
    'place_names',
    'actors',
  ];
  const cells = (text: string) =>
    (parse(text, { columns: true, bom: true }) as Record<string, string>[]).map((row) => columns.map((name) => row[name])).sort();
  expect(cells(await written('incidents.csv', 'from-table', 'ar'))).toEqual(cells(before));
  await expect(importAgain(before, 'own.csv', shore)).resolves.toMatchObject({ counts: { taken: rows.length } });
  const { store } = opened.at(-1) as Opened;
  expect((await store.incident('shore-events-101'))?.title.ar).toContain('اشتباك');
});

test('curated incidents come back with their places, times and parties', async () => {
  const before = await written('incidents.geojson', 'harbour-1994', 'en');
  const { counts } = await importAgain(before, 'curated.geojson', 'copied');
  expect(counts.refused).toBe(0);
  const after = told(await written('incidents.geojson', 'copied', 'en'), 'copied');
  const [was] = told(before, 'harbour-1994');
  expect(after[0]).toMatchObject({
    title: was?.title,
    time: was?.time,
    uncertaintyMeters: was?.uncertaintyMeters,
    actors: was?.actors,
  });
});

test('GeoParquet holds the columns of the table and the geometry that is drawn', async () => {
  const { record, store } = opened.at(-1) as Opened;
  const columns = incidentColumns(record, 'en');
  const stream = await parquetOf(columns, every(store.incidents, { filters: { dataset: [shore] } }));
  const file = join(folder, 'out.parquet');
  writeFileSync(file, Buffer.from(await new Response(stream).arrayBuffer()));
  await withDuckDB(async (on) => {
    const described = (await on.runAndReadAll(`describe select * from '${file}'`)).getRowsJS();
    const types = new Map(described.map(([name, type]) => [name, type]));
    expect([...types.keys()]).toEqual([...columns.map(({ name }) => name), 'geometry']);
    expect([types.get('latitude'), types.get('contested'), types.get('geo_precision'), types.get('geometry')]).toEqual([
      'DOUBLE',
      'BOOLEAN',
      'INTEGER',
      "GEOMETRY('OGC:CRS84')",
    ]);
    const [point, area] = (
      await on.runAndReadAll(
        `select geometry::varchar from '${file}' where id in ('shore-events-101', 'shore-events-102') order by id`,
      )
    ).getRowsJS();
    const entry = await store.incident('shore-events-101');
    expect(point?.[0]).toBe(`POINT (${entry?.location.anchor.join(' ')})`);
    expect(area?.[0]).toMatch(/^POLYGON \(\(-30\.5 -20\.3, /);
    const [geo] = (
      await on.runAndReadAll(`select decode(value) from parquet_kv_metadata('${file}') where decode(key) = 'geo'`)
    ).getRowsJS();
    expect(JSON.parse(String(geo?.[0]))).toMatchObject({
      primary_column: 'geometry',
      columns: { geometry: { encoding: 'WKB' } },
    });
  });
});
