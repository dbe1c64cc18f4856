import { type Document, keyOf } from '../truth/truth';
import { entriesChanged, entriesToTell } from './entries-changed';

const put = (kind: string, id: string, body: object) =>
  ({ kind, id, dataset: 'harbour', version: '1', body }) as unknown as Document;
const incident = put('incident', 'march', {
  status: 'published',
  claims: ['gazette#c01'],
  actors: [{ actor: 'union', role: 'party' }],
  where: { relation: 'at', place: 'quay' },
});
const union = put('actor', 'union', { status: 'published', kind: 'civilians', aliases: [] });
const said = (id: string, source: string) => ({
  id,
  attribution: [{ source }],
  where: { relation: 'at', place: 'quay' },
});
const gazette = put('article', 'gazette', {
  status: 'published',
  claims: [said('c01', 'correspondent'), said('c02', 'police'), said('c03', 'nobody')],
});
const story = put('story', 'strike', { status: 'published', steps: [{ claims: ['gazette#c02'] }, { claims: ['gazette#c02'] }] });
const draft = put('story', 'draft', { status: 'draft', steps: [{ claims: ['gazette#c03'] }] });
const all = [
  incident,
  union,
  gazette,
  story,
  draft,
  put('article', 'other', { status: 'published', claims: [said('c01', 'other')] }),
  put('sources', 'harbour', { sources: [{ id: 'paper' }, { id: 'correspondent', countsWith: 'paper' }, { id: 'other' }] }),
];
const documents = new Map(all.map((one) => [keyOf(one), one]));

test.each([
  ['an incident, on its page', incident, [incident]],
  ['a story, on its page', story, [story]],
  ['a draft nowhere', draft, []],
  ['an article, where one of its claims stands', gazette, [incident, story]],
  ['an article on which nothing rests nowhere', { kind: 'article', id: 'other' }, []],
  ['a claim of an incident', { ...gazette, claim: 'c01' }, [incident]],
  ['a claim of a story', { ...gazette, claim: 'c02' }, [story]],
  ['a claim of drafts alone nowhere', { ...gazette, claim: 'c03' }, []],
  ['an actor, where it is named', union, [incident]],
  ['an actor that nothing names nowhere', { kind: 'actor', id: 'fishers' }, []],
  ['a source, where another speaks that counts as one with it', { kind: 'sources', id: 'harbour', item: 'paper' }, [incident]],
  ['a source whose claim a story tells', { kind: 'sources', id: 'harbour', item: 'police' }, [story]],
  ['a source of a claim on which nothing rests nowhere', { kind: 'sources', id: 'harbour', item: 'other' }, []],
  ['a place, on what stands there, which no story does', { kind: 'places', id: 'harbour', item: 'quay' }, [incident]],
  ['what is not there nowhere', { kind: 'incident', id: 'nothing' }, []],
])('readers can be told of %s', (_, what, expected) => {
  expect(entriesToTell(documents, what)).toEqual(expected);
});

test('what is saved as it was tells nowhere of a change', () => {
  for (const one of [incident, story, union, gazette]) expect(entriesChanged(documents, one, { ...one.body })).toEqual([]);
});

test('a story that is changed tells of it itself', () => {
  expect(entriesChanged(documents, story, { ...story.body, title: { en: 'x' } })).toEqual([story]);
});

test('of an article only what rests on the claims that change', () => {
  const [first, second, third] = gazette.body.claims as object[];
  const changed = { ...gazette.body, claims: [first, { ...second, text: { en: 'x' } }, third] } as Document['body'];
  expect(entriesChanged(documents, gazette, changed)).toEqual([story]);
  expect(entriesChanged(documents, gazette, { ...gazette.body, title: { en: 'x' } })).toEqual([]);
});

test.each([
  ['the address of its page', { url: 'https://gazette.example/moved' }],
  ['when it was published', { published: { edtf: '1994-03-06', basis: 'stated' } }],
])('of an article whatever rests on one of its claims, where %s is another', (_, changed) => {
  expect(entriesChanged(documents, gazette, { ...gazette.body, ...changed })).toEqual([incident, story]);
});

test('an actor that is saved as it stood changes nothing', () => {
  expect(entriesChanged(documents, union, { ...union.body, kind: 'militia' })).toEqual([incident]);
  expect(entriesChanged(documents, union, { ...union.body })).toEqual([]);
});
