import fc from 'fast-check';
import type { CuratedRecord } from '../../lib/record/model';
import { areaSummary, incidentSummary } from '../../lib/record/summary';
import { project } from '../../lib/scene/mercator';
import { every } from '../../lib/store/every';
import { createFileStore } from '../../lib/store/files';
import { type Filters, facetNames, type IncidentQuery, type IncidentStore, type SortKey } from '../../lib/store/store';
import { Index } from '../index';
import { syncIndex } from '../index/sync';
import { readRecord } from '../store/open';
import { indexStore } from './index-store';
import { rowsOf } from './projection';

let record: CuratedRecord;
let index: Index;
let store: IncidentStore;
let plain: IncidentStore;

beforeAll(async () => {
  record = readRecord().record as CuratedRecord;
  index = await Index.open(':memory:');
  await syncIndex(index, rowsOf(record));
  [store, plain] = [await indexStore(index, record), createFileStore(record)];
});
afterAll(() => index.close());

/** Values of the record, so that most filters choose something. */
const filters = (): fc.Arbitrary<Filters> => {
  const one = (values: Iterable<string>) => fc.constantFrom(...values, 'unknown');
  const some = (values: Iterable<string>) => fc.uniqueArray(one(values), { minLength: 1, maxLength: 2 });
  const day = fc.integer({ min: 15, max: 31 }).map((n) => `2022-01-${n}`);
  return fc.record(
    {
      q: fc.constantFrom(
        'bombs',
        'السجن',
        'غويران',
        'Hassakeh',
        'al-Sina’a pris',
        'war in',
        '70',
        'the',
        ' ',
        'فروا من السجن',
        'SDF said',
        'سجن الصناعه',
      ),
      type: some(['battles', 'strategic-developments', 'violence-against-civilians']),
      actor: some(record.actors.keys()),
      source: some(record.sources.keys()),
      article: one(record.articles.keys()),
      dataset: some(record.datasets.keys()),
      status: fc.subarray(['single', 'several', 'contested', 'uncontested'] as const, { minLength: 1 }) as fc.Arbitrary<never>,
      from: day,
      to: fc.oneof(day, fc.constant('2022-02')),
    },
    { requiredKeys: [] },
  );
};
const query = (): fc.Arbitrary<IncidentQuery> => {
  const lon = fc.constantFrom(-180, 38, 40.7, 40.74, 41, 179);
  const lat = fc.constantFrom(30, 36, 36.48, 36.5, 37, 80);
  const bound = fc.option(fc.integer({ min: 1, max: 40 }).map((n) => Date.UTC(2022, 0, n)));
  return fc.record(
    {
      filters: filters(),
      limit: fc.integer({ min: 0, max: 12 }),
      offset: fc.integer({ min: 0, max: 9 }),
      dataset: fc.constantFrom(...record.datasets.keys(), 'none'),
      of: fc.oneof(
        fc.constantFrom(...record.actors.keys()).map((slug) => ({ kind: 'actors' as const, slug })),
        fc.constantFrom('sinaa-prison', 'hasakah', 'nowhere').map((slug) => ({ kind: 'places' as const, slug })),
        fc.constantFrom(...record.articles.keys()).map((slug) => ({ kind: 'articles' as const, slug })),
      ),
      bbox: fc
        .tuple(lon, lat, lon, lat)
        .map(([w, s, e, n]): [number, number, number, number] => [w, Math.min(s, n), e, Math.max(s, n)]),
      time: fc.record({ from: bound, to: bound }),
    },
    { requiredKeys: ['filters'] },
  );
};

/** Of a page what tells it from another. */
const shown = ({
  items,
  ...rest
}: {
  items: { slug: string }[];
  matched: number;
  next: SortKey | null;
  previous: SortKey | null;
}) => ({
  ...rest,
  items: items.map(({ slug }) => slug),
});

test('the index finds, counts and pages as the plain store does', () =>
  fc.assert(
    fc.asyncProperty(query(), async (asked) => {
      expect(shown(await store.incidents(asked))).toEqual(shown(await plain.incidents(asked)));
      expect(shown(await store.areas(asked))).toEqual(shown(await plain.areas(asked)));
    }),
    { numRuns: 35 },
  ));

test('gives as summaries those of the entries that it finds', () =>
  fc.assert(
    fc.asyncProperty(query(), async (asked) => {
      const [found, incidents] = await Promise.all([store.summaries(asked), store.incidents(asked)]);
      expect(found).toEqual({ ...incidents, items: incidents.items.map(incidentSummary) });
      expect(found).toEqual(await plain.summaries(asked));
      const [foundAreas, areas] = await Promise.all([store.areaSummaries(asked), store.areas(asked)]);
      expect(foundAreas).toEqual({ ...areas, items: areas.items.map(areaSummary) });
      expect(foundAreas).toEqual(await plain.areaSummaries(asked));
    }),
    { numRuns: 20 },
  ));

test('goes through all pages and back as the plain store does', () =>
  fc.assert(
    fc.asyncProperty(filters(), fc.integer({ min: 3, max: 20 }), async (chosen, limit) => {
      let after: SortKey | undefined;
      for (let pages = 0; pages < 40; pages++) {
        const asked = { filters: chosen, limit, ...(after && { after }) };
        const page = await store.incidents(asked);
        expect(shown(page)).toEqual(shown(await plain.incidents(asked)));
        if (page.previous) {
          const back = { filters: chosen, limit, before: page.previous };
          expect(shown(await store.incidents(back))).toEqual(shown(await plain.incidents(back)));
        }
        if (!page.next) return;
        after = page.next;
      }
      throw new Error('The pages do not end.');
    }),
    { numRuns: 15 },
  ));

test('gives the facets of the plain store', () =>
  fc.assert(
    fc.asyncProperty(filters(), async (chosen) => {
      for (const name of facetNames) expect(await store.facet(name, chosen)).toEqual(await plain.facet(name, chosen));
    }),
    { numRuns: 25 },
  ));

test('tells extent, histogram and positions of what matches as the plain store does', () =>
  fc.assert(
    fc.asyncProperty(query(), async (asked) => {
      for (const kind of ['incidents', 'areas'] as const)
        expect(await store.extent(kind, asked)).toEqual(await plain.extent(kind, asked));
      for (const unit of ['day', 'week', 'month', 'year'] as const) {
        expect(await store.histogram(asked, unit)).toEqual(await plain.histogram(asked, unit));
        const window = { from: Date.UTC(2022, 0, 18), to: Date.UTC(2022, 1, 2) };
        expect(await store.histogram(asked, unit, window)).toEqual(await plain.histogram(asked, unit, window));
      }
      const limit = asked.limit ?? 1_000;
      expect(await store.anchors(asked, limit)).toEqual(await plain.anchors(asked, limit));
    }),
    { numRuns: 25 },
  ));

test('counts the cells of tiles as the plain store does', () =>
  fc.assert(
    fc.asyncProperty(filters(), fc.integer({ min: 0, max: 14 }), async (chosen, z) => {
      for (const [lon, lat] of await plain.anchors({ filters: {} }, 3)) {
        const [x, y] = project([lon, lat]).map((at) => Math.floor(at * 2 ** z)) as [number, number];
        expect(await store.cells({ z, x, y }, chosen)).toEqual(await plain.cells({ z, x, y }, chosen));
      }
    }),
    { numRuns: 20 },
  ));

test('lists slugs, and what is newest, as the plain store does', async () => {
  const slugsOf = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);
  for (const kind of ['incidents', 'areas'] as const)
    for (const [offset, limit] of [
      [0, 7],
      [7, 1_000],
      [1_000, 5],
    ] as const)
      expect(await store.slugs(kind, { offset, limit })).toEqual(await plain.slugs(kind, { offset, limit }));
  for (const thing of [undefined, { kind: 'actors', slug: 'sdf' }, { kind: 'places', slug: 'hasakah' }] as const)
    for (const limit of [0, 3, 1_000]) {
      const [found, expected] = await Promise.all([
        store.newest(limit, { filters: {}, ...(thing && { of: thing }) }),
        plain.newest(limit, { filters: {}, ...(thing && { of: thing }) }),
      ]);
      expect(slugsOf(found.incidents)).toEqual(slugsOf(expected.incidents));
      expect(slugsOf(found.areas)).toEqual(slugsOf(expected.areas));
    }
  const some: Filters[] = [{ status: ['contested'] }, { bbox: [40.7, 36.4, 40.8, 36.6], actor: ['sdf'] }, { q: 'prison' }];
  for (const filters of some) {
    const [found, expected] = await Promise.all([store.newest(7, { filters }), plain.newest(7, { filters })]);
    expect(slugsOf(found.incidents)).toEqual(slugsOf(expected.incidents));
    expect(found.incidents.length).toBeGreaterThan(0);
  }
});

test('goes through everything that matches, whatever its number', async () => {
  const asked = { filters: { actor: ['sdf'] } };
  const all = (await plain.incidents(asked)).items;
  const slugs: string[] = [];
  for await (const { slug } of every(store.incidents, asked, 10)) slugs.push(slug);
  expect(slugs).toEqual(all.map(({ slug }) => slug));
});

test('searches of several words by several readers at once fit into the index’s memory', async () => {
  for (const q of ['سجن الصناعه', 'escape from the prison in Hasakah', 'السجن قرب المدينة']) {
    const filters = { q };
    const slugs = (await plain.incidents({ filters })).items.map(({ slug }) => slug);
    const found = await Promise.all(
      Array.from({ length: 4 }, () =>
        Promise.all([store.incidents({ filters }), store.areas({ filters }), store.facet('actor', filters)]),
      ),
    );
    for (const [incidents] of found) expect(incidents.items.map(({ slug }) => slug)).toEqual(slugs);
  }
});
