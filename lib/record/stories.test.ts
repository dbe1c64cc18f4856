import { problemsOf } from '../errors/problems';
import { storyProblems } from '../store/story-problems';
import type { CuratedRecord, IncidentEntry } from './model';
import { filtersOfStep, Story, type StoryEntry, stepOf } from './stories';

const text = { en: 'A text', ar: 'نص' };
const step = (more: object = {}) => ({ title: text, text, claims: ['article#c01'], ...more });
const story = (...steps: object[]) => ({ slug: 'told', title: text, summary: text, steps });

/** What is wrong with a story, as its author is told. */
function wrongIn(json: object): string[] {
  const { error } = Story.safeParse(json);
  return error ? problemsOf(error, 'told.json', json).map(({ path, expected }) => `${path}: ${expected}`) : [];
}

test('a step rests on claims', () => {
  expect(wrongIn(story(step(), step()))).toEqual([]);
  expect(wrongIn(story(step(), step({ claims: [] })))).toEqual(['steps[1].claims: the claims that the step rests on']);
  expect(wrongIn(story(step()))).toEqual(['steps: at least 2 entries']);
});

test.each(['from=2026-11-28&to=2026-11-30', 'from=2026-11-28&actor=army,rebels', 'article=a-text', 'status=contested'])(
  'filters are written as an address has them: %s',
  (filters) => {
    expect(wrongIn(story(step(), step({ filters })))).toEqual([]);
  },
);

test.each([
  '?from=2026-11-28',
  'to=2026-11-30&from=2026-11-28', // in another order
  'from=28.11.2026',
  'q=bridge',
  'bbox=40,36,41,37',
  'map=9/10.25/20.5',
  'from=2026-11-28&utm_source=x',
])('what an address would not have is refused: %s', (filters) => {
  expect(wrongIn(story(step(), step({ filters })))).toHaveLength(1);
});

test('a view is a box on the map', () => {
  expect(wrongIn(story(step(), step({ view: [40, 36, 41, 37] })))).toEqual([]);
  expect(wrongIn(story(step(), step({ view: [41, 36, 40, 37] })))).toHaveLength(1);
});

test('an address without a step, or with one that the story does not have, means the first', () => {
  const told = Story.parse(story(step(), step()));
  expect([undefined, 1, 2, 3, 99].map((asked) => stepOf(told, asked).number)).toEqual([1, 1, 2, 1, 1]);
});

test('without filters a step shows nothing but what it marks', () => {
  expect(filtersOfStep({})).toBeNull();
  expect(filtersOfStep({ filters: 'from=2026-11-28&actor=army' })).toEqual({ from: '2026-11-28', actor: ['army'] });
});

test('filters name what the record has, and do not leave out what the step marks', () => {
  const of = (filters: string) => {
    const told = { ...Story.parse(story(step(), step({ incidents: ['raid'], filters }))), dataset: 'told', corrections: [] };
    // As much of a record as the check looks at: a raid of 2 November 2026 by the army.
    const day = Date.UTC(2026, 10, 2);
    const raid = { slug: 'raid', claims: [], beside: [], parties: [{ actor: { slug: 'army' } }], bounds: { from: day, to: day } };
    const record = {
      stories: new Map<string, StoryEntry>([['told', told]]),
      incidents: new Map([['raid', raid as unknown as IncidentEntry]]),
      areas: new Map(),
      actors: new Map([['army', {}]]),
      site: { categories: [] },
      redirects: [],
    };
    return storyProblems(record as unknown as CuratedRecord).map(({ path, got }) => `${path}: ${got}`);
  };
  expect(of('from=2026-11-02&actor=army')).toEqual([]);
  expect(of('actor=navy')).toEqual(['steps[1].filters: actor=navy']);
  expect(of('from=2026-11-03')).toEqual(['steps[1].incidents[0]: "raid", which the filters of the step leave out']);
});
