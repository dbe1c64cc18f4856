import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bounds } from '../../lib/time/edtf';
import { writeFile } from '../../server/disk/write-file.mjs';
import { Index } from '../../server/index';
import type { Filters } from '../../server/index/rows';
import { Site } from '../../server/site/site';
import { dataset, writeFixture } from '../../server/site/testing/imported';
import type { Opened } from '../../server/store/open';
import { filesTruth } from '../../server/truth/files';
import type { Document } from '../../server/truth/truth';
import { curatedCost } from './curated-cost';
import { stackedPoints, syntheticImport, syntheticRegions } from './synthetic';

const usage = `Usage: npm run --silent bench:scale -- [--sizes 1000,10000,100000,1000000] [--points 2000] [--curated 1000,10000]
                                            [--keep FOLDER]
Imports as many synthetic rows, on so many distinct points, as a dataset beside an invented record, and measures what serving them costs: the import, the
building of the index, a start with the index present, memory, every kind of query alone and eight at once, and how long a
change of a document takes to be visible. Then what a curated record of so many incidents costs, and a change of it. What is
imported and indexed is kept in FOLDER, and served from there the next time.`;
const defaultSizes = [1_000, 10_000, 100_000, 1_000_000];
const defaultCurated = [1_000, 10_000];
const runs = 15;
const curated = 'march-on-the-docks';

const time = { from: Date.UTC(2017, 0, 1), to: Date.UTC(2018, 0, 1) } satisfies Filters['time'];
const box = [38, 33, 41, 36] as const;
const middle = { box, time, actor: ['actor-3'] };

let asked = 0;

/** Every kind of query, as a page, the map or the API asks it. */
const queries: Record<string, (index: Index, store: Opened['store']) => Promise<unknown>> = {
  'first page of 50': (index) => index.list({}, { limit: 50 }),
  'box + year + actor, 50': (index) => index.list(middle, { limit: 50 }),
  'page far behind': (index) =>
    index.list({}, { limit: 50, after: { to: Date.UTC(2021, 5, 1), from: Date.UTC(2021, 5, 1), id: `${dataset}-5` } }),
  'count of box + year + actor': (index) => index.count(middle),
  'choices of actor': (index) => index.facet('actor', {}),
  'choices of article, the most': (index) => index.facet('article', {}),
  'choices of actor beside the rest': (index) => index.facet('actor', middle),
  'choices of source beside the rest': (index) => index.facet('source', middle),
  'choices of all filters': (index) => index.facets({}),
  'choices of all beside the rest': (index) => index.facets(middle),
  'histogram by month': (index) => index.histogram({}, 'month'),
  'histogram by month of an actor': (index) => index.histogram({ actor: ['actor-3'] }, 'month'),
  'extent of an actor': (index) => index.extent({ actor: ['actor-3'] }),
  'tile of zoom 5': (index) => index.cells({ z: 5, x: 19, y: 12 }, {}),
  // Another each time: what stands where is counted once for each condition.
  'tile of zoom 5, never asked before': (index) =>
    index.cells({ z: 5, x: 19, y: 12 }, { time: { ...time, to: time.to - asked++ } }),
  'tile of zoom 9, filtered': (index) => index.cells({ z: 9, x: 311, y: 204 }, { time }),
  'counts by region': (index) => index.units({ time }),
  'two words of text, 50': (index) =>
    index.list({ search: ['shelling', 'town17'].map((word) => ({ places: [], phrases: [[[word]]] })) }, { limit: 50 }),
  'first page of 50 as incidents': (_, store) => store.incidents({ filters: {}, limit: 50 }),
  // Another each time: the last ones asked for are kept.
  'incident by slug': (_, store) => store.incident(`${dataset}-${500 + (asked++ % 400)}`),
};

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      points: { type: 'string', default: String(stackedPoints) },
      curated: { type: 'string' },
      keep: { type: 'string' },
      serve: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const numbers = (text: string) => text.split(',').filter(Boolean).map(Number);
  const sizes = values.sizes === undefined ? defaultSizes : numbers(values.sizes);
  const points = Number(values.points);
  const curatedSizes = values.curated === undefined ? defaultCurated : numbers(values.curated);
  if (values.help || [...sizes, points, ...curatedSizes].some((size) => !Number.isInteger(size) || size < 1)) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  if (values.serve) {
    await measure(values.serve, { size: sizes[0] as number, points });
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'maydan-scale-'));
  try {
    for (const size of sizes) {
      const own = join(values.keep ?? folder, `${size}-on-${points}`);
      if (!existsSync(indexOf(own))) await build({ size, points }, own);
      await serve({ size, points }, own);
    }
    for (const size of curatedSizes) await curatedCost(size, join(folder, `curated-${size}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
}

interface Scale {
  /** Rows. */
  size: number;
  /** Distinct points of those that are placed to one. */
  points: number;
}

const rowsOf = ({ size, points }: Scale) => syntheticImport(dataset, size, { points });

const indexOf = (folder: string): string => join(folder, 'index.duckdb');

async function open(folder: string, onServed: (opened: Opened) => void): Promise<{ site: Site; index: Index }> {
  const index = await Index.open(indexOf(folder));
  return { site: await Site.open({ truth: filesTruth(folder), index, dataDir: folder, onServed }), index };
}

/** Imports the rows and builds the index. */
async function build(scale: Scale, folder: string): Promise<void> {
  writeSite(folder);
  const truth = filesTruth(folder);
  const imported = await timed(() =>
    truth.replaceImported({ dataset, rows: rowsOf(scale), author: 'bench', reason: 'scale', version: '2.0' }),
  );
  const parquet = statSync(join(folder, dataset, 'incidents.parquet')).size;
  const unchanged = await timed(() =>
    truth.replaceImported({ dataset, rows: rowsOf(scale), author: 'bench', reason: 'again', version: '2.0' }),
  );
  await truth.close();
  const built = await timed(async () => (await open(folder, () => {})).site.close());
  console.log(`
${inWords(scale.size)} incidents on ${inWords(scale.points)} points: imported in ${seconds(imported)} (${mebibytes(parquet)} MiB of Parquet), the same again in ${seconds(unchanged)}
index built in ${seconds(built)}, ${mebibytes(statSync(indexOf(folder)).size)} MiB; memory of this process ${mebibytes(process.memoryUsage.rss())} MiB`);
}

/** Has a process of its own measure what serving them costs. */
async function serve({ size, points }: Scale, folder: string): Promise<void> {
  const args = [process.argv[1] as string, '--serve', folder, '--sizes', String(size), '--points', String(points)];
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error(`The process that serves ended with exit code ${code}.`);
}

/** The invented record of the tests with its imported dataset, and the regions in which its rows lie. */
function writeSite(folder: string): void {
  writeFixture(folder);
  const regions = syntheticRegions();
  const places = regions.map(({ name, center }, i) => ({
    id: `region-${i}`,
    names: [
      { text: name, lang: 'en', primary: true },
      { text: `إقليم ${i}`, lang: 'ar', primary: true },
    ],
    featureCode: 'ADM1',
    coordinates: center,
    uncertaintyMeters: 50_000,
    coordinateSource: { kind: 'published', citation: 'Invented' },
    confidence: 'U',
    outline: `AN-${i}`,
    parent: 'anselia',
  }));
  writeFile(join(folder, 'gazetteer/regions.json'), JSON.stringify({ places }));
  const file = join(folder, 'basemap/governorates.geojson');
  const outlines = JSON.parse(readFileSync(file, 'utf8'));
  for (const [i, { name, ring }] of regions.entries())
    outlines.features.push({
      type: 'Feature',
      properties: { code: `AN-${i}`, name_en: name, name_ar: name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
  writeFile(file, JSON.stringify(outlines));
}

async function measure(folder: string, scale: Scale): Promise<void> {
  const served: Opened[] = [];
  const begun = performance.now();
  const { site, index } = await open(folder, (opened) => served.push(opened));
  const start = performance.now() - begun;
  const { store } = served[0] as Opened;
  await index.count({});
  console.log(`start with the index present: ${start.toFixed(0)} ms`);
  console.log('milliseconds: median and 95th percentile alone, median of eight at once, ratio to a scan of typed arrays');
  const scan = scanOf(scale);
  const yardstick = median(await repeat(async () => scan()));
  console.log(`  ${'(scan of typed arrays: box + year + actor)'.padEnd(42)} ${yardstick.toFixed(1)}`);
  const report = (name: string, alone: readonly number[], rest = '') => {
    const figures = [median(alone), percentile(alone, 0.95)].map((ms) => ms.toFixed(1).padStart(7)).join(' ');
    console.log(`  ${name.padEnd(36)} ${figures}${rest}`);
  };
  for (const [name, query] of Object.entries(queries)) {
    const alone = await repeat(() => query(index, store));
    const together = await repeat(() => Promise.all(Array.from({ length: 8 }, () => query(index, store))));
    const shared = (median(together) / 8).toFixed(1).padStart(7);
    report(name, alone, ` ${shared} ${(median(alone) / yardstick).toFixed(1).padStart(7)} ×`);
  }
  report('a changed document visible after', await commitsVisible(folder, served));
  console.log(`memory of the process that serves: ${mebibytes(process.memoryUsage.rss())} MiB`);
  await site.close();
}

/** How long it takes from a commit of another writer until what is served holds it. */
async function commitsVisible(folder: string, served: readonly Opened[]): Promise<number[]> {
  const truth = filesTruth(folder);
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const { version, ...document } = (await truth.get('incident', curated)) as Document;
    const title = `Changed ${run} times`;
    const put = { ...document, body: { ...document.body, title: { en: title } } };
    const begun = performance.now();
    await truth.commit({ author: 'bench', reason: 'scale', puts: [put], expectedVersions: { [`incident/${curated}`]: version } });
    while ((await served.at(-1)?.store.incident(curated))?.title.en !== title)
      await new Promise((resolve) => setTimeout(resolve, 5));
    times.push(performance.now() - begun);
  }
  await truth.close();
  return times.sort((a, b) => a - b);
}

/** The yardstick: the same filter over columns in typed arrays, by hand. */
function scanOf(scale: Scale): () => number {
  const { size } = scale;
  const [from, to, lon, lat] = Array.from({ length: 4 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const actors = new Uint16Array(size * 2);
  let row = 0;
  for (const entry of rowsOf(scale)) {
    const span = bounds(entry.time);
    from[row] = span.from as number;
    to[row] = span.to as number;
    [lon[row], lat[row]] = entry.where.coordinates;
    for (const [i, { name }] of entry.actors.entries()) actors[row * 2 + i] = Number(name.slice('Actor '.length));
    row += 1;
  }
  const [west, south, east, north] = box;
  return () => {
    let count = 0;
    for (let i = 0; i < size; i++)
      if (
        (from[i] as number) <= (time.to as number) &&
        (to[i] as number) >= (time.from as number) &&
        (lon[i] as number) >= west &&
        (lon[i] as number) <= east &&
        (lat[i] as number) >= south &&
        (lat[i] as number) <= north &&
        (actors[i * 2] === 3 || actors[i * 2 + 1] === 3)
      )
        count += 1;
    return count;
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function repeat(work: () => Promise<unknown>): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await timed(work));
  return times.sort((a, b) => a - b);
}

const percentile = (sorted: readonly number[], part: number) => sorted[Math.ceil(sorted.length * part) - 1] as number;
const median = (sorted: readonly number[]) => percentile(sorted, 0.5);
const inWords = (count: number) => count.toLocaleString('en');
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20).toLocaleString('en');
