import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGazetteer } from '../../lib/gazetteer/parse';
import { createGeocoder } from '../../lib/geocode';
import { buildRecord } from '../../lib/record/build';
import { siteExtent } from '../../lib/scene/extent';
import { sceneOf } from '../../lib/scene/scene';
import { renderStill } from '../../lib/scene/still';
import { createFileStore } from '../../lib/store/files';
import { digest } from '../../server/digest';
import { readGazetteerFiles } from '../../server/gazetteer/load';
import { datasetsIn, readRecordFiles } from '../../server/record/read';
import { loadStillBasemap } from '../../server/scene/still/load';
import { readSite } from '../../server/site/read';
import { versioned } from '../../server/store/open';
import { inProject } from '../lib/project.mjs';
import { geocodingLines } from './geocoding';
import { against, describeRow, type Row } from './measure';
import { searchRows } from './search';

const dataDir = inProject('data');

/** Prints one line a part: how many times its yardstick it takes. A ratio below 1 is faster than the yardstick. */
export async function main(): Promise<number> {
  const { gazetteer } = parseGazetteer(readGazetteerFiles(dataDir));
  const { site } = readSite(dataDir);
  if (!site) {
    console.error('data/site.json is not sound, so there is nothing to measure. Run "npm run check".');
    return 1;
  }
  const files = readRecordFiles(dataDir, site.datasets).map(versioned);
  const { record } = buildRecord(files, gazetteer, site, 'measured', digest);
  if (!record) {
    console.error('The record is not sound, so there is nothing to measure. Run "npm run check".');
    return 1;
  }

  const summaries = [...record.articles.values()].flatMap(({ summary }) => summary.map(({ ar }) => ar)).join('\n\n');
  const text = repeat(summaries, 5_000);
  const long = repeat(summaries, 50_000);
  const { geocode } = createGeocoder(gazetteer);
  const names = gazetteer.places.flatMap((place) => place.names.map((name) => name.text));
  const store = createFileStore(record);
  const [incidents, areas] = [[...record.incidents.values()], [...record.areas.values()]];
  const whole = siteExtent(record);
  const scene = sceneOf(incidents, areas, record, 'ar', whole);
  const basemap = loadStillBasemap(gazetteer, dataDir);
  const recordTexts = jsonTexts();

  const rows: Row[] = [
    against(
      'geocode 5,000 characters of Arabic',
      () => geocode(text),
      'a plain search for each name in them',
      () => names.map((name) => text.indexOf(name)),
    ),
    against(
      'geocode 50,000 characters',
      () => geocode(long),
      'geocoding 5,000',
      () => geocode(text),
    ),
    against(
      'check and link the whole record',
      () => buildRecord(files, gazetteer, site, 'measured', digest),
      'JSON.parse of its files',
      () => recordTexts.map((json) => JSON.parse(json)),
    ),
    against(
      'describe the scene of every incident',
      () => sceneOf(incidents, areas, record, 'ar', whole),
      'JSON.stringify of it',
      () => JSON.stringify(scene),
    ),
    against(
      'draw the still map, 1280 × 800',
      () => renderStill(scene, { width: 1280, height: 800, locale: 'ar', theme: 'light' }, basemap),
      'JSON.stringify of its scene',
      () => JSON.stringify(scene),
    ),
  ];
  for (const row of rows) console.log(describeRow(row));
  for (const line of geocodingLines(gazetteer, dataDir, text)) console.log(line);
  console.log(describeRow(await storeRow()));
  for (const row of searchRows(record)) console.log(describeRow(row));
  return 0;

  async function storeRow(): Promise<Row> {
    // The store answers with promises; what it does is done before the first await, so the call alone is timed.
    return against(
      'filter incidents by text and actor',
      () => void store.incidents({ filters: { q: 'السجن', actor: ['sdf'] } }),
      'Array.filter over their titles',
      () => incidents.filter(({ title }) => title.ar!.includes('السجن')),
    );
  }
}

const repeat = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

function jsonTexts(): string[] {
  return datasetsIn(dataDir)
    .flatMap((dataset) => ['articles', 'incidents', 'areas', 'actors', 'sources'].map((folder) => join(dataDir, dataset, folder)))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')));
}
