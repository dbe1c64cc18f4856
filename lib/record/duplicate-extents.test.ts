import { disc } from '../geometry/disc';
import { type Extent, likeExtents } from './duplicate-extents';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const span = (from: string, to = from) => ({ from: day(from), to: day(to) + 86_400_000 - 1 });
const town: [number, number] = [-30.1, -20.25];
const one = (slug: string, more: Partial<Extent> = {}): Extent => ({
  slug,
  ground: disc(town, 10_000),
  bounds: span('1994-03-04'),
  kind: 'curfew',
  actors: [],
  sources: [],
  ...more,
});
const reasonsOf = (other: Partial<Extent>, draft: Partial<Extent> = {}, mostDaysApart = 14) =>
  likeExtents(one('draft', draft), [one('other', other)], { mostDaysApart }).map(({ reasons }) => reasons.join(' '));

test.each<[string, Partial<Extent>, string[]]>([
  ['of the same ground and time', {}, ['ground time kind']],
  ['of a ground a little larger', { ground: disc(town, 12_000) }, ['ground time kind']],
  ['a quarter of the town', { ground: disc([-30.12, -20.27], 2_000) }, ['within time kind']],
  ['of the whole district', { ground: disc(town, 60_000) }, ['within time kind']],
  ['of a ground that crosses it', { ground: disc([-30.1, -20.13], 10_000) }, ['overlap time kind']],
  ['of neighbouring ground, whose outlines cross by a little', { ground: disc([-30.1, -20.08], 10_000) }, []],
  ['of another town', { ground: disc([-30.6, -20.25], 10_000) }, []],
  ['told of some days later', { bounds: span('1994-03-09') }, ['ground kind']],
  ['told of a month later', { bounds: span('1994-04-09') }, []],
  ['of weeks that hold the day', { bounds: span('1994-02-20', '1994-03-20') }, ['ground time kind']],
  ['since some day', { bounds: { from: day('1994-01-01'), to: null } }, ['ground time kind']],
  ['up to some day', { bounds: { from: null, to: day('1994-03-20') } }, ['ground kind']],
  ['up to a day long before', { bounds: { from: null, to: day('1994-01-20') } }, []],
  ['without a time', { bounds: null }, ['ground kind']],
  ['of another kind', { kind: 'besieged' }, ['ground time']],
])('one %s', (_, other, reasons) => expect(reasonsOf(other)).toEqual(reasons));

test('parties and sources count in whatever spelling, and are none where none are named', () => {
  const named = { actors: ['Government of Anselia'], sources: ['Ansel Gazette'] };
  expect(reasonsOf({ actors: ['government of anselia'], sources: ['Ansel-Gazette'] }, named)).toEqual([
    'ground time kind actors source',
  ]);
  expect(reasonsOf({}, named)).toEqual(['ground time kind']);
});

test('a kind that is not said yet is none, and of an event only its own days count', () => {
  expect(reasonsOf({ kind: null }, { kind: null })).toEqual(['ground time']);
  expect(reasonsOf({ bounds: span('1994-03-05') }, {}, 0)).toEqual([]);
});

test('a part of it at no known time is too little alone; the likeliest come first, each once, and never itself', () => {
  expect(reasonsOf({ ground: disc(town, 60_000), bounds: null, kind: null })).toEqual([]);
  const others = [one('part', { ground: disc(town, 3_000) }), one('same'), one('draft')];
  expect(likeExtents(one('draft'), others, { mostDaysApart: 14 })).toEqual([
    { slug: 'same', score: 0.7, reasons: ['ground', 'time', 'kind'] },
    { slug: 'part', score: 0.6, reasons: ['within', 'time', 'kind'] },
  ]);
});
