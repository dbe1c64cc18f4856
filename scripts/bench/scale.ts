import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Index } from '../../server/index';
import type { EntryRow, Filters } from '../../server/index/rows';
import { syntheticRows } from './synthetic';

const usage = `Usage: npm run --silent bench:scale -- [--sizes 1000,10000,100000,1000000]
Fills an index with as many synthetic incidents and times its queries: alone, and eight at once.`;
const defaultSizes = [1_000, 10_000, 100_000, 1_000_000];
const runs = 15;

const time: NonNullable<Filters['time']> = { from: Date.UTC(2017, 0, 1), to: Date.UTC(2018, 0, 1) };
const box = [38, 33, 41, 36] as const;
const middle = { box, time, actor: ['actor-3'] };

/** Every kind of query, as a page, the map or the API asks it. */
const queries: Record<string, (index: Index) => Promise<unknown>> = {
  'first page of 50': (index) => index.list({}, { limit: 50 }),
  'box + year + actor, 50': (index) => index.list(middle, { limit: 50 }),
  'page far behind': (index) =>
    index.list({}, { limit: 50, after: { to: Date.UTC(2021, 5, 1), from: Date.UTC(2021, 5, 1), id: 'event-5' } }),
  'count of box + year + actor': (index) => index.count(middle),
  'choices of actor': (index) => index.facet('actor', {}),
  'choices of article, the most': (index) => index.facet('article', {}),
  'choices of actor beside the rest': (index) => index.facet('actor', middle),
  'choices of source beside the rest': (index) => index.facet('source', middle),
  'choices of all six filters': (index) => index.facets({}),
  'choices of all six beside the rest': (index) => index.facets(middle),
  'histogram by month': (index) => index.histogram({}, 'month'),
  'histogram by month of an actor': (index) => index.histogram({ actor: ['actor-3'] }, 'month'),
  'extent of an actor': (index) => index.extent({ actor: ['actor-3'] }),
  'tile of zoom 5': (index) => index.cells({ z: 5, x: 19, y: 12 }, {}),
  'tile of zoom 9, filtered': (index) => index.cells({ z: 9, x: 311, y: 204 }, { time }),
  'counts by region': (index) => index.units({ time }),
  'two words of text, 50': (index) =>
    index.list({ search: ['shelling', 'town17'].map((word) => ({ places: [], phrases: [[[word]]] })) }, { limit: 50 }),
  'one of an article': (index) => index.list({ article: ['article-17'] }, { limit: 50 }),
  'detail by id': (index) => index.detail('incident', 'event-517'),
};

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { sizes: { type: 'string' }, help: { type: 'boolean' } } });
  const sizes = values.sizes?.split(',').map(Number) ?? defaultSizes;
  if (values.help || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'maydan-scale-'));
  try {
    for (const size of sizes) await measure(size, join(folder, `${size}.duckdb`));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
}

async function measure(size: number, file: string): Promise<void> {
  const build = await timed(async () => {
    const index = await Index.open(file);
    await index.fill(syntheticRows(size));
    await index.write({ puts: [], details: details(size) });
    await index.close();
  });
  const opening = await timed(async () => {
    const index = await Index.open(file);
    await index.count({});
    await index.close();
  });
  const index = await Index.open(file);
  console.log(
    `\n${size.toLocaleString('en')} incidents: built in ${(build / 1000).toFixed(1)} s, ${mebibytes(statSync(file).size)} MiB on disk`,
  );
  console.log(`start with the index present, first count: ${opening.toFixed(0)} ms`);
  console.log('milliseconds: median and 95th percentile alone, median of eight at once, ratio to a scan of typed arrays');
  const scan = scanOf(size);
  const yardstick = median(await repeat(async () => scan()));
  console.log(`  ${'(scan of typed arrays: box + year + actor)'.padEnd(42)} ${yardstick.toFixed(1)}`);
  for (const [name, query] of Object.entries(queries)) {
    const alone = await repeat(() => query(index));
    const together = (await repeat(() => Promise.all(Array.from({ length: 8 }, () => query(index))))).map((ms) => ms / 8);
    const figures = [median(alone), percentile(alone, 0.95), median(together)].map((ms) => ms.toFixed(1).padStart(7)).join(' ');
    console.log(`  ${name.padEnd(36)} ${figures} ${(median(alone) / yardstick).toFixed(1).padStart(7)} ×`);
  }
  const one = [...syntheticRows(1)].map((row): EntryRow => ({ ...row, type: 'riots' }));
  const written = await repeat(() => index.write({ puts: one }));
  console.log(
    `  ${'one incident changed'.padEnd(36)} ${median(written).toFixed(1).padStart(7)} ${percentile(written, 0.95).toFixed(1).padStart(7)}`,
  );
  console.log(`process: ${mebibytes(process.memoryUsage.rss())} MiB`);
  await index.close();
}

function* details(size: number) {
  for (let i = 0; i < Math.min(size, 1_000); i++) yield { kind: 'incident', id: `event-${i}`, body: { text: 'x'.repeat(4_000) } };
}

/** The yardstick: the same filter over columns in typed arrays, by hand. */
function scanOf(size: number): () => number {
  const [from, to, lon, lat] = Array.from({ length: 4 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const actors = new Uint16Array(size * 2);
  let row = 0;
  for (const entry of syntheticRows(size)) {
    from[row] = entry.from as number;
    to[row] = entry.to as number;
    [lon[row], lat[row]] = entry.shape.anchor as [number, number];
    for (const [i, actor] of entry.actors.entries()) actors[row * 2 + i] = Number(actor.slice('actor-'.length));
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
const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20).toLocaleString('en');
