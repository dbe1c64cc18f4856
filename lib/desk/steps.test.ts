import { hindrance, stepNames, type Version, writersOf } from './steps';

const version = (author: string, before: Version['before'], after: Version['after']): Version => ({
  sequence: 1,
  author,
  before,
  after,
});
/** The newest first. */
const history = [
  version('amal', 'draft', 'in-review'),
  version('badr', 'in-review', 'draft'),
  version('amal', 'draft', 'in-review'),
  version('dina', 'draft', 'draft'),
  version('amal', null, 'draft'),
];

test('who wrote or handed over has written; who sent it back has not', () => {
  expect([...writersOf(history)].sort()).toEqual(['amal', 'dina']);
  const again = [version('dina', 'published', 'in-review'), version('badr', 'in-review', 'published'), ...history];
  expect([...writersOf(again)]).toEqual(['dina']);
});

test.each([
  ['badr', null],
  ['amal', 'own-work'],
  ['dina', 'own-work'],
])('%s publishes: %s', (by, expected) => expect(hindrance('publish', { status: 'in-review', history, by })).toBe(expected));

test('each step has one status from which it goes', () => {
  const possible = (status: 'draft' | 'in-review' | 'published' | 'withdrawn') =>
    stepNames.filter((step) => hindrance(step, { status, history, by: 'badr' }) === null);
  expect([possible('draft'), possible('in-review'), possible('published'), possible('withdrawn')]).toEqual([
    ['submit'],
    ['return', 'publish'],
    ['withdraw'],
    [],
  ]);
});
