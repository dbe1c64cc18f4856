import { type Document, keyOf } from '../truth/truth';
import { entriesChanged, entriesOfItems } from './entries-changed';

const put = (kind: string, id: string, body: object) =>
  ({ kind, id, dataset: 'harbour', version: '1', body }) as unknown as Document;
const incident = put('incident', 'march', {
  status: 'published',
  claims: ['gazette#c01'],
  actors: [{ actor: 'union', role: 'party' }],
});
const union = put('actor', 'union', { status: 'published', kind: 'civilians', aliases: [] });
const all = [
  incident,
  union,
  put('article', 'gazette', { status: 'published', claims: [{ id: 'c01', attribution: [{ source: 'correspondent' }] }] }),
  put('sources', 'harbour', { sources: [{ id: 'paper' }, { id: 'correspondent', countsWith: 'paper' }, { id: 'other' }] }),
];
const documents = new Map(all.map((one) => [keyOf(one), one]));

test('a source is told of where another speaks that counts as one with it', () => {
  expect(entriesOfItems(documents, 'sources', new Set(['paper']))).toEqual([incident]);
  expect(entriesOfItems(documents, 'sources', new Set(['other']))).toEqual([]);
});

test('an actor that is saved as it stood changes nothing', () => {
  expect(entriesChanged(documents, union, { ...union.body, kind: 'militia' })).toEqual([incident]);
  expect(entriesChanged(documents, union, { ...union.body })).toEqual([]);
});
