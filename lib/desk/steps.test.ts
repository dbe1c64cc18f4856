import { type DocumentStatus, documentStatuses } from '../record/document-status';
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
])('%s publishes: %s', (by, expected) =>
  expect(hindrance('publish', { status: 'in-review', history, by, mayBeOwn: false })).toBe(expected),
);

test('each status has its steps, and from the desk alone one only leads back to a draft', () => {
  const possible = (status: DocumentStatus) =>
    stepNames.filter((step) => hindrance(step, { status, history, by: 'badr', mayBeOwn: false }) === null);
  expect(Object.fromEntries(documentStatuses.map((status) => [status, possible(status)]))).toEqual({
    draft: ['submit', 'keep'],
    'in-review': ['return', 'publish', 'keep'],
    published: ['withdraw', 'withhold'],
    withdrawn: ['withhold'],
    'desk-only': ['lift'],
  });
});

test('what was withdrawn before it was withheld comes back withdrawn, by another person than who withheld it', () => {
  const kept = [version('dina', 'withdrawn', 'desk-only'), version('amal', 'published', 'withdrawn'), ...history];
  const of = (by: string, mayBeOwn = false) =>
    (['lift', 'lift-withdrawn'] as const).map((step) => hindrance(step, { status: 'desk-only', history: kept, by, mayBeOwn }));
  expect(of('dina')).toEqual(['other-status', 'own-work']);
  expect(of('amal')).toEqual(['other-status', null]);
  expect(of('dina', true)).toEqual(['other-status', null]);
});

test('where another person is not asked for, whoever wrote it publishes it, and no step is left out', () => {
  expect(hindrance('publish', { status: 'in-review', history, by: 'amal', mayBeOwn: true })).toBeNull();
  expect(hindrance('publish', { status: 'draft', history, by: 'amal', mayBeOwn: true })).toBe('other-status');
});
