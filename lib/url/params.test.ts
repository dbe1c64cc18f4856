import fc from 'fast-check';
import { lists } from './list-codecs';
import { canonicalQuery, filtersOf, type Params, parameterNames, readParams, statuses, themes, writeParams } from './params';
import { inLocale, selectionOf } from './paths';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const slugs = fc.uniqueArray(slug, { minLength: 1, maxLength: 4 });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const decimal = (min: number, max: number, digits: number) =>
  fc.integer({ min: min * 10 ** digits, max: max * 10 ** digits }).map((value) => value / 10 ** digits);

const moment = fc.option(fc.integer({ min: -8e14, max: 8e14 }));
const position = fc
  .record({
    slug: fc.oneof(
      slug,
      fc.tuple(slug, slug).map((parts) => parts.join('#')),
    ),
    from: moment,
    to: moment,
  })
  .map(({ slug: name, ...bounds }) => ({ slug: name, bounds }));

const params: fc.Arbitrary<Params> = fc
  .record(
    {
      map: fc.record({ zoom: decimal(0, 22, 2), lat: decimal(-85, 85, 4), lon: decimal(-180, 180, 4) }),
      from: day,
      to: day,
      category: slugs,
      type: slugs,
      actor: slugs,
      source: slugs,
      article: slug,
      dataset: slugs,
      status: fc.uniqueArray(fc.constantFrom(...statuses), { minLength: 1 }),
      q: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
        .map((text) => text.trim().replace(/\s+/g, ' '))
        .filter((text) => text !== ''),
      bbox: fc
        .tuple(decimal(-180, 180, 4), decimal(-90, 90, 4), decimal(-180, 180, 4), decimal(-90, 90, 4))
        .map(([west, a, east, b]): [number, number, number, number] => [west, Math.min(a, b), east, Math.max(a, b)]),
      span: fc.tuple(day, day).map((days) => days.toSorted().join('/')),
      list: fc.constantFrom(...lists),
      after: position,
      before: position,
      find: slug,
      base: slug,
      theme: fc.constantFrom(...themes.filter((theme) => theme !== 'auto')),
    },
    { requiredKeys: [] },
  )
  .filter(({ from, to, after, before }) => (!from || !to || from <= to) && (!after || !before));

test('any state → address → the same state, without a notice', () => {
  fc.assert(
    fc.property(params, (state) => {
      const read = readParams(new URL(`http://x/en${writeParams(state)}`).searchParams);
      expect(read).toEqual({ params: state, notices: [] });
    }),
  );
});

test('any query is read without throwing, and what is not understood is told', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...parameterNames, 'other'), fc.string({ unit: 'binary', maxLength: 300 })),
      (query) => {
        const { params: read, notices } = readParams(query);
        for (const name of parameterNames) {
          const told = notices.some((notice) => notice.name === name);
          const given = query[name] !== undefined && query[name] !== '';
          if (given && read[name] === undefined) expect(told || notices.some(({ expected }) => expected === 'order')).toBe(true);
        }
      },
    ),
  );
});

test.each([
  ['7/36.475600000000004/40.7552', { zoom: 7, lat: 36.4756, lon: 40.7552 }],
  ['7.123456/36.4756/40.75516', { zoom: 7.12, lat: 36.4756, lon: 40.7552 }],
  ['0/1e-7/-0.00000001', { zoom: 0, lat: 0, lon: 0 }],
  ['3/-84.99999999/179.99999999', { zoom: 3, lat: -85, lon: 180 }],
])('map=%s is rounded, not dropped', (text, map) => {
  const read = readParams({ map: text });
  expect(read).toEqual({ params: { map }, notices: [] });
  expect(readParams(new URLSearchParams(writeParams(read.params)))).toEqual(read);
});

test.each([
  '7/36',
  '7/36/40/1',
  '-1/36/40',
  '25/36/40',
  '7/86/40',
  '7/36/181',
  '7/36/40px',
  '7//40',
  '7/ 36/40',
  '7/36,4/40',
  '1e3/36/40',
])('map=%s is told', (text) => expect(readParams({ map: text }).notices).toEqual([{ name: 'map', got: text, expected: 'map' }]));

test('what is at its default is not written', () => {
  expect(writeParams({})).toBe('');
  expect(writeParams({ theme: 'auto' })).toBe('');
  expect(writeParams({ type: ['battles', 'riots'], map: { zoom: 12, lat: 36.4756, lon: 40.7552 } })).toBe(
    '?map=12/36.4756/40.7552&type=battles,riots',
  );
});

test.each([
  ['map=12', 'map'],
  ['map=99/0/0', 'map'],
  ['from=2022-02-30', 'date'],
  ['from=2022-01-25&to=2022-01-20', 'order'],
  ['type=Battles!', 'type'],
  ['status=perhaps', 'status'],
  ['theme=sepia', 'theme'],
  ['bbox=40,36,41', 'bbox'],
  ['bbox=40,37,41,36', 'bbox'],
  ['bbox=181,36,182,37', 'bbox'],
  ['after=x', 'position'],
  ['after=1//', 'position'],
  ['after=1/1/a&before=2/2/b', 'oneWay'],
  ['list=everything', 'list'],
  ['span=2022-02-01/2022-01-01', 'span'],
  ['from=2022-01-20T18:30:00Z', 'date'],
])('%s is told, with what was expected', (query, expected) => {
  expect(readParams(new URLSearchParams(query)).notices.map((notice) => notice.expected)).toEqual([expected]);
});

test('repeated parameters of a form are one list', () =>
  expect(readParams(new URLSearchParams('type=battles&type=riots')).params.type).toEqual(['battles', 'riots']));

test('an hour is a time too, and is neither before nor after its day', () =>
  expect(readParams(new URLSearchParams('from=2022-01-23T18:00:00Z&to=2022-01-23'))).toEqual({
    params: { from: '2022-01-23T18:00:00Z', to: '2022-01-23' },
    notices: [],
  }));

test('filters are what chooses, not how it looks', () =>
  expect(filtersOf({ q: 'x', map: { zoom: 1, lat: 1, lon: 1 }, theme: 'dark' })).toEqual({ q: 'x' }));

test('a path knows what it is the page of', () => {
  expect(selectionOf('/en/incidents/x')).toEqual({ kind: 'incidents', slug: 'x' });
  expect(selectionOf('/en/data')).toBeNull();
  expect(inLocale('/en/incidents/x', 'ar')).toBe('/ar/incidents/x');
});

test('steps from earlier versions run in order, before anything is read', () => {
  const rename = (from: string, to: string) => (search: URLSearchParams) =>
    new URLSearchParams([...search].map(([name, text]) => [name === from ? to : name, text]));
  const steps = [rename('party', 'group'), rename('group', 'actor')];
  expect(readParams({ party: 'sdf', theme: 'dark' }, steps)).toEqual({ params: { actor: ['sdf'], theme: 'dark' }, notices: [] });
  expect(readParams(new URLSearchParams('group=isis'), steps).params).toEqual({ actor: ['isis'] });
});

test('the canonical query of an address says the same, whatever else stood in it and in whatever order', () => {
  const broken = fc.record(
    { from: fc.constant('soon'), theme: fc.constant('auto'), utm_source: fc.string() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(params, broken, fc.boolean(), (state, others, isReversed) => {
      const pairs = [...new URLSearchParams(writeParams(state)), ...Object.entries(others)];
      const given = new URLSearchParams(isReversed ? pairs.reverse() : pairs);
      const canonical = canonicalQuery(given);
      const { theme: _, ...read } = readParams(new URLSearchParams(canonical)).params;
      const { theme: __, ...expected } = readParams(given).params;
      expect(read).toEqual(expected);
      expect(readParams(new URLSearchParams(canonical)).notices).toEqual(readParams(given).notices);
      expect(canonicalQuery(new URLSearchParams(canonical))).toBe(canonical);
    }),
  );
});

test.each([
  ['fbclid=a&utm_source=b', ''],
  ['theme=auto&type=', ''],
  [
    'map=9.123/36.50001/40&type=protests%2Cbattles&x=1&q=%D8%B3%D8%AC%D9%86',
    '?map=9.12/36.5/40&type=protests,battles&q=%D8%B3%D8%AC%D9%86',
  ],
  ['type=battles&type=protests', '?type=battles,protests'],
  ['from=soon&theme=dark', '?from=soon&theme=dark'],
])('of “%s” a page is rendered from “%s”', (given, canonical) =>
  expect(canonicalQuery(new URLSearchParams(given))).toBe(canonical),
);
