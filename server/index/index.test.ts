import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { lastClusterZoom } from '../../lib/publish/tiles/grid';
import { bucketUnits } from '../../lib/time/buckets';
import { histogramIn } from '../../lib/time/histogram';
import { Index } from '.';
import type { EntryRow, Filters, Part, Position } from './rows';
import * as reference from './testing/reference';
import { mercator } from './write';

const folder = mkdtempSync(join(tmpdir(), 'maydan-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

const day = 86_400_000;
/** Few values each, so that random filters find something. */
const some = (prefix: string) =>
  fc.uniqueArray(
    fc.integer({ min: 0, max: 4 }).map((n) => `${prefix}${n}`),
    { maxLength: 3 },
  );
const time = fc.integer({ min: -400, max: 12_000 }).map((n) => n * (day / 4));
const lon = fc.oneof(fc.integer({ min: -180, max: 180 }), fc.constantFrom(179.99, -179.99, 40.72));
const lat = fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constantFrom(36.48, 85.2));
const shape = fc
  .record({ lon, lat, size: fc.constantFrom(0, 0, 0, 2, 30), coarse: fc.boolean() })
  .map(({ lon: x, lat: y, size, coarse }) => {
    const key = `${x} ${y} ${size} ${coarse}`;
    if (size === 0) return { key, geometry: { type: 'Point' as const, coordinates: [x, y] }, anchor: [x, y] as const, coarse };
    // A triangle: its box holds what it does not.
    const ring = [
      [x, y],
      [x + size, y],
      [x, y + size],
      [x, y],
    ];
    return { key, geometry: { type: 'Polygon' as const, coordinates: [ring] }, anchor: [x, y] as const, coarse };
  });
const row = fc
  .record({
    kind: fc.constantFrom('incident' as const, 'incident' as const, 'area' as const),
    id: fc.integer({ min: 0, max: 60 }).map((n) => `entry-${n}`),
    dataset: fc.constantFrom('war', 'flood'),
    span: fc.tuple(fc.option(time), fc.option(time)),
    category: fc.constantFrom('attack', 'escape', 'toll'),
    type: fc.constantFrom('battles', 'riots', null),
    status: fc.constantFrom('none' as const, 'single' as const, 'several' as const),
    contested: fc.boolean(),
    actors: some('actor'),
    sources: some('source'),
    articles: some('article'),
    places: some('place'),
    words: some('كلمة'),
    named: some('place'),
    shape,
    uncertaintyMeters: fc.integer({ min: 1, max: 9 }),
    summary: fc.constant({ title: { ar: 'عنوان' }, list: [1, null] }),
  })
  .map(
    ({ span: [a, b], ...rest }): EntryRow => ({
      ...rest,
      from: a !== null && b !== null ? Math.min(a, b) : a,
      to: a !== null && b !== null ? Math.max(a, b) : b,
      updated: 0,
    }),
  );
const rows = fc.uniqueArray(row, { selector: ({ kind, id }) => `${kind} ${id}`, maxLength: 60 });
const box = fc.tuple(lon, lat, lon, lat).map(([w, s, e, n]) => [w, Math.min(s, n), e, Math.max(s, n)] as const);
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    kind: fc.constantFrom('incident' as const, 'area' as const),
    dataset: fc.constantFrom(['war'], ['war', 'flood']),
    category: fc.constantFrom(['attack'], ['escape', 'attack'], ['none']),
    type: fc.constantFrom(['battles'], ['riots', 'battles'], ['none']),
    actor: some('actor'),
    source: some('source'),
    article: some('article'),
    place: some('place'),
    of: fc.constantFrom(
      { facet: 'actor', value: 'actor1' },
      { facet: 'place', value: 'place0' },
      { facet: 'article', value: 'none' },
    ),
    status: fc.subarray(['single', 'several', 'contested', 'uncontested']),
    search: fc.array(
      fc.record({
        places: some('place'),
        phrases: fc.array(fc.array(some('كلمة'), { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    time: fc.record({ from: fc.option(time), to: fc.option(time) }),
    box,
  },
  { requiredKeys: [] },
);

/** Runs a check over random rows and filters, with an index that held something else before. */
async function holds(check: (index: Index, all: EntryRow[], filters: Filters) => Promise<void>, runs = 25): Promise<void> {
  const index = await Index.open(':memory:');
  let standing: EntryRow[] = [];
  await fc.assert(
    fc.asyncProperty(rows, filters, async (all, chosen) => {
      await index.write({
        puts: all,
        removed: standing.filter(({ kind, id }) => !all.some((one) => one.kind === kind && one.id === id)),
      });
      standing = all;
      await check(index, all, chosen);
    }),
    { numRuns: runs },
  );
  await index.close();
}

describe('index beside a plain reference', () => {
  it('counts, and tells the extent', () =>
    holds(async (index, all, chosen) => {
      const expected = reference.extent(all, chosen);
      expect(await index.extent(chosen)).toEqual(expected);
      expect(await index.count(chosen)).toBe(expected.count);
    }));

  it('lists in order, and goes through all pages forward and back', () =>
    holds(async (index, all, chosen) => {
      const whole = reference.list(all, chosen, { limit: all.length + 1 });
      const forward: string[] = [];
      let after: Position | undefined;
      let last: Position | null = null;
      do {
        const page = await index.list(chosen, { limit: 7, ...(after && { after }) });
        forward.push(...page.items.map(({ id }) => id));
        after = page.next ?? undefined;
        last = page.previous;
        expect(page.items.every(({ summary }) => JSON.stringify(summary) === '{"title":{"ar":"عنوان"},"list":[1,null]}')).toBe(
          true,
        );
      } while (after);
      expect(forward).toEqual(whole);
      const back: string[] = [];
      while (last) {
        const part: Part = { limit: 7, before: last };
        const page = await index.list(chosen, part);
        expect(page.items.map(({ id }) => id)).toEqual(reference.list(all, chosen, part));
        expect(page.next).not.toBeNull();
        back.unshift(...page.items.map(({ id }) => id));
        last = page.previous;
      }
      const lastPage = whole.length % 7 || Math.min(7, whole.length);
      expect(back).toEqual(whole.slice(0, whole.length - lastPage));
    }));

  it('gives the facets, each beside the other filters', () =>
    holds(async (index, all, chosen) => {
      const expected = reference.facets(all, chosen);
      expect(await index.facets(chosen)).toEqual(expected);
      expect((await index.facets(chosen, { limit: 2 })).actor).toEqual(expected.actor.slice(0, 2));
    }));

  it.each(bucketUnits.filter((unit) => unit !== 'hour'))('counts by %s', (unit) =>
    holds(async (index, all, chosen) => {
      expect(await index.histogram(chosen, unit)).toEqual(reference.histogram(all, chosen, unit));
    }, 30),
  );

  it('puts every entry that is placed to a point into exactly one cell of a zoom, at a position where one stands', () =>
    holds(async (index, all, chosen) => {
      const fine = reference.matching(all, chosen).filter(({ shape: own }) => !own.coarse && mercator(own.anchor) !== null);
      for (const z of [0, 1]) {
        const tiles = Array.from({ length: 4 ** z }, (_, i) => ({ z, x: i % 2 ** z, y: Math.floor(i / 2 ** z) }));
        const cells = (await Promise.all(tiles.map((tile) => index.cells(tile, chosen)))).flat();
        const total = (name: 'count' | 'single' | 'several' | 'contested') => cells.reduce((sum, cell) => sum + cell[name], 0);
        expect(total('count')).toBe(fine.length);
        expect(total('single')).toBe(fine.filter(({ status }) => status === 'single').length);
        expect(total('several')).toBe(fine.filter(({ status }) => status === 'several').length);
        expect(total('contested')).toBe(fine.filter(({ contested }) => contested).length);
        for (const { count, id, lon: x, lat: y } of cells) {
          expect(fine.some(({ shape: { anchor } }) => anchor[0] === x && anchor[1] === y)).toBe(true);
          expect(id !== null).toBe(count === 1);
        }
      }
    }));

  it('counts what is placed only to a unit by that unit', () =>
    holds(async (index, all, chosen) => {
      const coarse = reference.matching(all, chosen).filter(({ shape: own }) => own.coarse);
      const units = await index.units(chosen);
      expect(Object.fromEntries(units.map(({ key, count }) => [key, count]))).toEqual(
        Object.fromEntries(
          [...new Set(coarse.map(({ shape: own }) => own.key))].map((key) => [
            key,
            coarse.filter((one) => one.shape.key === key).length,
          ]),
        ),
      );
    }));

  it('keeps its place in a list while entries come and go elsewhere', () =>
    fc.assert(
      fc.asyncProperty(rows, rows, fc.integer({ min: 1, max: 9 }), async (before, after, limit) => {
        const index = await Index.open(':memory:');
        await index.write({ puts: before });
        const first = await index.list({}, { limit });
        await index.write({ puts: after, removed: before.slice(0, 5) });
        const now = [
          ...after,
          ...before.slice(5).filter(({ kind, id }) => !after.some((one) => one.kind === kind && one.id === id)),
        ];
        const stands = now.filter(
          ({ kind, id }) =>
            after.some((one) => one.kind === kind && one.id === id) ||
            !before.slice(0, 5).some((one) => one.kind === kind && one.id === id),
        );
        if (first.next) {
          const part = { limit, after: first.next };
          const page = await index.list({}, part);
          expect(page.items.map(({ id }) => id)).toEqual(reference.list(stands, {}, part));
        }
        await index.close();
      }),
      { numRuns: 20 },
    ));
});

const entry = (id: string, more: Partial<EntryRow> = {}): EntryRow => ({
  kind: 'incident',
  id,
  dataset: 'war',
  from: 0,
  to: day,
  updated: 0,
  category: 'attack',
  type: 'battles',
  status: 'single',
  contested: false,
  actors: [],
  sources: [],
  articles: [],
  places: [],
  words: [],
  named: [],
  shape: { key: 'here', geometry: { type: 'Point', coordinates: [40, 36] }, anchor: [40, 36], coarse: false },
  uncertaintyMeters: 1,
  summary: { id },
  ...more,
});

describe('index', () => {
  it('shows a cluster where most of it stands, not at the mean', async () => {
    const index = await Index.open(':memory:');
    const at = (x: number) => ({
      key: String(x),
      geometry: { type: 'Point' as const, coordinates: [x, 36] },
      anchor: [x, 36] as const,
      coarse: false,
    });
    await index.write({
      puts: [entry('a', { shape: at(40) }), entry('b', { shape: at(40.1) }), entry('c', { shape: at(40.1) })],
    });
    expect(await index.cells({ z: 0, x: 0, y: 0 }, {})).toMatchObject([{ count: 3, lon: 40.1, lat: 36, id: null }]);
    const { x, y } = mercator([40, 36]) as { x: number; y: number };
    const z = lastClusterZoom + 3;
    const tile = { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) };
    const near = await index.cells(tile, {});
    expect(near).toMatchObject([{ count: 1, id: 'a', lon: 40 }]);
    await index.close();
  });

  it('stays between processes, and is built anew when its schema is another', async () => {
    const file = join(folder, 'index.duckdb');
    const first = await Index.open(file);
    expect(first.isNew).toBe(true);
    await first.write({ puts: [entry('a')] });
    await first.close();
    const second = await Index.open(file);
    expect(second.isNew).toBe(false);
    expect(await second.entry('incident', 'a')).toMatchObject({ id: 'a', summary: { id: 'a' } });
    expect(await second.entry('area', 'a')).toBeNull();
    await second.rows("update meta set value = '0'", []);
    await second.close();
    const third = await Index.open(file);
    expect([third.isNew, await third.count({})]).toEqual([true, 0]);
    await third.close();
  });

  it('leaves a file that is no index as it is, and says so', async () => {
    const [notes, database] = [join(folder, 'notes.txt'), join(folder, 'accounts.duckdb')];
    writeFileSync(notes, 'minutes of a meeting');
    const own = await DuckDBInstance.create(database);
    const on = await own.connect();
    await on.run('create table meta (name varchar, value varchar)');
    await on.run("insert into meta values ('schema', '1')");
    on.closeSync();
    own.closeSync();
    for (const file of [notes, database]) {
      const before = readFileSync(file);
      await expect(Index.open(file)).rejects.toThrow(
        expect.objectContaining({ code: 'INDEX_UNUSABLE', message: expect.stringMatching(/stays as it is.*MAYDAN_INDEX/) }),
      );
      expect(readFileSync(file).equals(before)).toBe(true);
    }
    await expect(Index.open(join(folder, 'nowhere/index.duckdb'))).rejects.toThrow(/cannot be used as the index/);
  });

  it('builds a damaged one anew, says so, and keeps what was there', async () => {
    const file = join(folder, 'damaged.duckdb');
    const first = await Index.open(file);
    await first.write({ puts: [entry('a')] });
    await first.close();
    const bytes = readFileSync(file);
    bytes.fill(7, 4_096, 12_288); // both headers, one of which DuckDB reads
    writeFileSync(file, bytes);
    const told: string[] = [];
    const second = await Index.open(file, { say: (text) => told.push(text) });
    expect([second.isNew, await second.count({})]).toEqual([true, 0]);
    expect(told).toEqual([expect.stringContaining(`${file}: is damaged`)]);
    expect(readFileSync(`${file}.damaged`).equals(bytes)).toBe(true);
    await second.close();
  });

  it('fills a database that is empty, as a start leaves it that is ended while it makes one', async () => {
    const file = join(folder, 'empty.duckdb');
    (await DuckDBInstance.create(file)).closeSync();
    const index = await Index.open(file);
    expect([index.isNew, await index.count({})]).toEqual([true, 0]);
    await index.close();
  });

  it('leaves nothing of a change that fails', async () => {
    const index = await Index.open(':memory:');
    await index.write({ puts: [entry('a')] });
    function* failing() {
      yield entry('b');
      throw new Error('broken off');
    }
    await expect(index.write({ puts: failing() })).rejects.toThrow('broken off');
    const wrong = entry('c', { from: 'x' as never });
    await expect(index.write({ puts: [entry('b'), wrong], removed: [entry('a')] })).rejects.toThrow();
    expect((await index.list({}, { limit: 9 })).items.map(({ id }) => id)).toEqual(['a']);
    await index.write({ puts: [entry('d')] });
    expect(await index.count({})).toBe(2);
    await index.close();
  });

  it('reads a whole state while one is written', async () => {
    const index = await Index.open(':memory:');
    const all = Array.from({ length: 200 }, (_, i) => entry(`entry-${i}`, { dataset: 'before' }));
    await index.write({ puts: all });
    const writing = index.write({ puts: all.map((one) => ({ ...one, dataset: 'after' })) });
    const seen: number[] = [];
    for (let i = 0; i < 20; i++) seen.push(await index.count({ dataset: ['before'] }));
    await writing;
    expect(seen.every((count) => count === 0 || count === 200)).toBe(true);
    expect(await index.count({ dataset: ['after'] })).toBe(200);
    await index.close();
  });

  it.each(bucketUnits)('counts more different times than are counted here by %s too', async (unit) => {
    const hour = day / 24;
    const times = Array.from({ length: 2_100 }, (_, i) => ({ from: i * hour, to: (i + (i % 3)) * hour + 1 }));
    const index = await Index.open(':memory:');
    await index.write({ puts: times.map((bounds, i) => entry(`entry-${i}`, bounds)) });
    expect(await index.histogram({}, unit)).toEqual(histogramIn(times, unit));
    await index.close();
  });

  it('refuses a histogram of more buckets than anyone could see', async () => {
    const index = await Index.open(':memory:');
    await index.write({ puts: [entry('a'), entry('b', { from: 20_000 * day, to: 20_000 * day })] });
    await expect(index.histogram({}, 'hour')).rejects.toThrow('got the unit "hour"');
    await index.close();
  });

  it('finds whole words, with quotation marks and percent signs as they are', async () => {
    const index = await Index.open(':memory:');
    await index.write({ puts: [entry('a', { words: ['100%', "'it'", '\\', '$1'] }), entry('b', { words: ['it'] })] });
    const found = async (word: string) =>
      (await index.list({ search: [{ places: [], phrases: [[[word]]] }] }, { limit: 9 })).items.map(({ id }) => id);
    expect(await found('100%')).toEqual(['a']);
    expect(await found("'it'")).toEqual(['a']);
    expect(await found('$1')).toEqual(['a']);
    expect(await found('it')).toEqual(['b']);
    await index.close();
  });
});
