import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFile } from '../../server/disk/write-file.mjs';
import { Index } from '../../server/index';
import { Site } from '../../server/site/site';
import { type Opened, readSettings } from '../../server/store/open';
import { filesTruth } from '../../server/truth/files';
import { inProject } from '../lib/project.mjs';
import { type SyntheticUnit, syntheticImport } from './synthetic';

const dataset = 'synthetic-events';
/** Countries whose units the rows name. */
const packs = ['SY', 'IQ', 'TR'];
const levels = { PCLI: 'country', ADM1: 'governorate', ADM2: 'district' } as const;
/** Where the points of the rows lie, and some way around. */
const within = ([lon, lat]: readonly [number, number]) => lon > 34 && lon < 46 && lat > 29 && lat < 39;

/**
 * Makes the data folder of a site with so many incidents, and its index: the project's own record, and beside it synthetic
 * rows, as an imported dataset whose units are those of the gazetteer. What is there already stays.
 */
export async function makeSite(folder: string, incidents: number): Promise<{ dataDir: string; index: string }> {
  const [dataDir, index] = [join(folder, 'data'), join(folder, 'index.duckdb')];
  if (existsSync(index)) return { dataDir, index };
  // What a run left that was broken off.
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(inProject('data'), dataDir, { recursive: true });
  const own = await opened(dataDir, ':memory:', ({ store }) => store.extent('incidents', { filters: {} }));
  if (incidents > own.count) {
    const file = join(dataDir, 'site.json');
    const { map, gazetteer, ...settings } = JSON.parse(readFileSync(file, 'utf8'));
    const shown = { ...settings, gazetteer: { ...gazetteer, packs }, map: { ...map, extent: undefined } };
    writeFile(file, JSON.stringify({ ...shown, datasets: [...settings.datasets, dataset] }));
    for (const [name, json] of Object.entries(documents)) writeFile(join(dataDir, dataset, name), JSON.stringify(json));
    const truth = filesTruth(dataDir);
    const rows = syntheticImport(dataset, incidents - own.count, { units: unitsOf(dataDir) });
    await truth.replaceImported({ dataset, rows, author: 'bench', reason: 'scale', version: '1' });
    await truth.close();
  }
  await opened(dataDir, index, async () => {});
  return { dataDir, index };
}

async function opened<T>(dataDir: string, file: string, ask: (opened: Opened) => Promise<T>): Promise<T> {
  const served: Opened[] = [];
  const truth = filesTruth(dataDir);
  const site = await Site.open({ truth, index: await Index.open(file), dataDir, onServed: (one) => void served.push(one) });
  try {
    return await ask(served.at(-1) as Opened);
  } finally {
    await site.close();
  }
}

/** First-level units most, then districts and countries: `syntheticImport` takes the first ones most often. */
function unitsOf(dataDir: string): SyntheticUnit[] {
  const { gazetteer } = readSettings(dataDir);
  const units = (['ADM1', 'ADM2', 'PCLI'] as const).map((code) =>
    [...gazetteer.places.filter(({ featureCode }) => featureCode === code), ...gazetteer.background.ofKind(code)].flatMap(
      ({ id, coordinates }): SyntheticUnit[] =>
        coordinates && within(coordinates)
          ? [{ name: gazetteer.name(id, 'en'), center: coordinates, precision: levels[code] }]
          : [],
    ),
  );
  return units.flatMap((list, level) => list.slice(0, level === 1 ? 20 : list.length));
}

const documents = {
  'dataset.json': {
    id: dataset,
    kind: 'imported',
    title: { en: 'Synthetic events', ar: 'أحداث مصطنعة' },
    summary: { en: 'Made by chance to measure with: nothing of it happened.', ar: 'صُنعت بالمصادفة للقياس، ولم يحدث منها شيء.' },
    languages: ['en'],
    licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/', words: { en: 'Free to use.' } },
    attribution: 'Synthetic events',
    version: '1',
    redistribution: 'full',
    visibility: 'public',
  },
  'editions.json': { editions: [{ id: 'first', published: '2024-01-01T00:00:00Z', note: { en: 'Made.' } }] },
};
