import { type Candidate, findDuplicates } from './duplicates';

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const one = (slug: string, more: Partial<Candidate> = {}): Candidate => ({
  slug,
  dataset: slug.split('-')[0] as string,
  coordinates: [-30.1, -20.25],
  uncertaintyMeters: 2_500,
  isCoarse: false,
  bounds: { from: at('1994-03-04'), to: at('1994-03-05') - 1 },
  eventType: 'Battles',
  actors: ['Government of Anselia', 'Dockers'],
  deaths: [2, 7],
  sources: ['Ansel Gazette'],
  ...more,
});

test('the same event of two datasets is suggested, with reasons', () => {
  const other = one('b-9', { coordinates: [-30.08, -20.25], actors: ['dockers'], deaths: [4, 4], sources: ['Tidewater'] });
  expect(findDuplicates([one('a-1'), other])).toEqual([
    { a: 'a-1', b: 'b-9', score: 0.9, reasons: ['place', 'day', 'actors', 'figures', 'type'], distanceMeters: 2_086 },
  ]);
});

test.each<[string, Partial<Candidate>]>([
  ['another day', { bounds: { from: at('1994-03-05'), to: at('1994-03-06') - 1 } }],
  ['another town', { coordinates: [-30.4, -20.25] }],
  ['known to a unit only', { isCoarse: true }],
  ['known to a month only', { bounds: { from: at('1994-03-01'), to: at('1994-04-01') - 1 } }],
  ['undated', { bounds: { from: null, to: null } }],
  ['other parties, figures and sources', { actors: ['Fishers'], deaths: [20, 30], sources: ['Tidewater'] }],
  ['nobody dead in either tells nothing', { actors: [], deaths: [0, 0], sources: [] }],
])('%s: none', (_, more) => expect(findDuplicates([one('a-1'), one('b-9', more)])).toEqual([]));

test('within a dataset only the same parties and figures at the same spot', () => {
  expect(findDuplicates([one('a-1'), one('a-2')])).toHaveLength(1);
  expect(findDuplicates([one('a-1'), one('a-2', { deaths: [2, 6] })])).toEqual([]);
  expect(findDuplicates([one('a-1'), one('a-2', { coordinates: [-30.05, -20.25] })])).toEqual([]);
});

test('a span that holds the day is compared, and each pair is told once', () => {
  const week = one('b-9', { bounds: { from: at('1994-03-02'), to: at('1994-03-07') - 1 } });
  expect(findDuplicates([one('a-1'), week, one('a-2', { bounds: week.bounds })]).map(({ a, b }) => `${a} ${b}`)).toEqual([
    'a-1 a-2',
    'a-1 b-9',
    'a-2 b-9',
  ]);
});
