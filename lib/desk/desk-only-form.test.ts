import { deskOnlyOf, partsOf, positionsOf, withStepIds } from './desk-only-form';

const article = {
  slug: 'x',
  title: { en: 'Dockers march' },
  headline: 'Kadir marches',
  url: 'https://gazette.example/kadir',
  claims: [
    {
      id: 'c01',
      text: { en: 'They marched.' },
      attribution: [{ source: 'gazette' }, { source: 'kadir', how: { en: 'at home' } }],
      figures: [{ quantity: 'marchers', label: { en: 'marchers' }, min: 1, max: 1, unit: 'people' }],
      where: { relation: 'at', place: 'port-ansel' },
    },
    { id: 'c02', text: { en: 'Nobody did.' }, attribution: [{ source: 'gazette' }], where: null },
  ],
};
const mark = (path: string, more: object = {}) => deskOnlyOf({ mark: 'part', path, reason: 'r', ...more }, article);

test('every text, speaker, figure and claim can be kept, each by a path that leads to it alone', () => {
  expect(
    partsOf(article)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'claims.c01',
    'claims.c01.attribution.gazette',
    'claims.c01.attribution.kadir',
    'claims.c01.attribution.kadir.how',
    'claims.c01.figures.marchers',
    'claims.c01.figures.marchers.label',
    'claims.c01.text',
    'claims.c02',
    'claims.c02.attribution.gazette',
    'claims.c02.text',
    'headline',
    'title',
    'url',
  ]);
  expect(positionsOf(article).map(({ path }) => path)).toEqual(['claims.c01.where']);
});

test.each<[string, object, object]>([
  ['claims.c01.text', { 'instead-en': 'Somebody marched.' }, { instead: { en: 'Somebody marched.' } }],
  ['claims.c01.text', {}, {}],
  // How it was said stays with who said it.
  ['claims.c01.attribution.kadir', { speaker: 'gazette-unnamed' }, { instead: { source: 'gazette-unnamed' } }],
  ['claims.c01.attribution.kadir', {}, {}],
  ['headline', {}, { instead: null }],
])('%s with %j', (path, sent, part) => {
  expect(mark(path, sent)).toEqual({ parts: [{ path, ...part, reason: 'r' }] });
});

test('what is kept of the rest stays when one is added, changed or lifted', () => {
  const coordinates = [{ path: 'claims.c01.where', to: 0.05 as const, reason: 'r' }];
  const body = { ...article, deskOnly: { parts: [{ path: 'title', reason: 'old' }], coordinates } };
  const both = deskOnlyOf({ mark: 'part', path: 'claims.c02', reason: 'r' }, body);
  expect(both).toMatchObject({ coordinates, parts: [{ path: 'title' }, { path: 'claims.c02' }] });
  expect(deskOnlyOf({ mark: 'part', path: 'title', reason: 'new' }, body)?.parts).toEqual([{ path: 'title', reason: 'new' }]);
  const left = { ...article, deskOnly: { coordinates } };
  expect(deskOnlyOf({ mark: 'position-lifted', path: 'claims.c01.where', reason: 'r' }, left)).toBeUndefined();
});

test.each(['claims.c09.text', 'claims.0.text', 'slug', 'deskOnly.parts', '__proto__', 'constructor'])('%s is no part', (path) => {
  expect(() => mark(path)).toThrow('wrong-input');
});

test('lists of which the entries have no id are kept as a whole, and readers get none of them', () => {
  const body = {
    ...article,
    aliases: [{ text: 'Abu Kadir', lang: 'en' }],
    unknowns: [{ en: 'Whether Kadir lives' }],
    summary: [{ en: 'Kadir marched.' }],
    alsoAt: [{ source: 'gazette', url: 'https://gazette.example/kadir-2' }],
    evidence: { archive: 'https://archive.example/kadir' },
    claims: [
      { id: 'c01', text: { en: 'They marched.' }, attribution: [{ source: 'gazette' }], hedges: [{ en: 'if Kadir is right' }] },
    ],
  };
  const instead = (path: string) => deskOnlyOf({ mark: 'part', path, reason: 'r' }, body)?.parts?.[0];
  for (const path of ['aliases', 'unknowns', 'summary', 'claims.c01.hedges'])
    expect(instead(path)).toEqual({ path, instead: [], reason: 'r' });
  for (const path of ['evidence.archive', 'alsoAt.gazette']) expect(instead(path)).toEqual({ path, reason: 'r' });
});

test('lists of a dataset: each question and correction, and its texts', () => {
  const lists = {
    questions: [
      {
        id: 'who-holds-it',
        wording: { en: 'Who holds it?' },
        answer: { kind: 'state', states: [{ id: 'army', label: { en: 'the army' } }] },
      },
    ],
    corrections: [{ id: 'x-corrected', entry: 'x', date: '1994-03-07', what: { en: 'His name.' }, why: { en: 'It was wrong.' } }],
  };
  expect(
    partsOf(lists)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([
    'corrections.x-corrected',
    'corrections.x-corrected.what',
    'corrections.x-corrected.why',
    'questions.who-holds-it',
    'questions.who-holds-it.answer.states.army.label',
    'questions.who-holds-it.wording',
  ]);
});

test('steps of a story are named by ids, which are given to those that have none and stay as they are', () => {
  const step = (id?: string) => ({ ...(id && { id }), title: { en: 'x' }, text: { en: 'y' }, claims: ['a#c01'] });
  const story = withStepIds({ slug: 's', title: { en: 't' }, steps: [step(), step('step-1'), step()] });
  expect(story.steps.map(({ id }) => id)).toEqual(['step-4', 'step-1', 'step-3']);
  expect(withStepIds(story)).toBe(story);
  expect(partsOf(story).map(({ path }) => path)).toContain('steps.step-4.text');
});
