import { curatedHere } from '../../server/store/testing/curated';
import type { Question } from '../record/questions';
import { chains } from '../record/testing/chains';
import { bounds } from '../time/edtf';
import { type AccountsChart, accountsChart, chartOf, contestsOf, type Mark } from './chart';
import { labelWords, valueWords } from './words';

const { curated: record, opened } = curatedHere();
const charts = new Map<string, AccountsChart | null>();
beforeAll(async () => {
  for (const { id } of record.answered) charts.set(id, await accountsChart(opened, id));
});
const chart = (id: string) => {
  const found = charts.get(id);
  if (!found) throw new Error(`got "${id}", expected a question that claims answer`);
  return found;
};
const figure = ({ value }: Mark) => (value.kind === 'number' ? [value.figure.min, value.figure.max] : null);

test('every answer of the record is on the chart of its question, once, in a lane of who said it first', () => {
  const given = [...record.claims.values()].flatMap(({ ref, answers = [] }) =>
    answers.map(({ question }) => `${question} ${ref}`),
  );
  const questions = record.answered;
  const drawn = questions.flatMap(({ id }) => chart(id).marks.map(({ claim }) => `${id} ${claim.ref}`));
  expect(given.length).toBeGreaterThan(200);
  expect(drawn.toSorted()).toEqual(given.toSorted());
  for (const { id } of questions) {
    const { lanes, marks } = chart(id);
    expect(lanes.flatMap((lane) => lane.marks).toSorted((a, b) => marks.indexOf(a) - marks.indexOf(b))).toEqual(marks);
    for (const { speaker, marks: own } of lanes) for (const { claim } of own) expect(claim.origin.id).toBe(speaker.id);
    // Nothing that is dated at all lies outside the axis.
    for (const { bounds: span, stretch } of marks) expect(stretch !== null).toBe(span.from !== null || span.to !== null);
  }
});

test('every figure that answers a question is drawn with its own numbers', () => {
  const given = [...record.claims.values()].flatMap(({ answers = [], figures = [] }) =>
    answers.flatMap((answer) =>
      'quantity' in answer
        ? figures.filter(({ quantity }) => quantity === answer.quantity).map(({ min, max }) => [min, max])
        : [],
    ),
  );
  const drawn = record.answered.flatMap(({ id }) => chart(id).marks.flatMap((mark) => (figure(mark) ? [figure(mark)] : [])));
  expect(drawn.map(String).toSorted()).toEqual(given.map(String).toSorted());
});

test('what counts the same as an answer of others answers the question too', () => {
  const asked = new Map<string, Set<string>>();
  const claims = [...record.claims.values()];
  for (const { answers = [] } of claims)
    for (const answer of answers)
      if ('quantity' in answer) asked.set(answer.quantity, (asked.get(answer.quantity) ?? new Set()).add(answer.question));
  const silent = claims.flatMap(({ ref, answers = [], figures = [] }) =>
    figures.flatMap(({ quantity }) =>
      [...(asked.get(quantity) ?? [])]
        .filter((id) => !answers.some(({ question }) => question === id))
        .map((id) => `${ref} ${id}`),
    ),
  );
  expect(asked.size).toBeGreaterThan(20);
  expect(silent).toEqual([]);
});

test('on the chart a figure that counts something else says so in short, and what is asked for stands without words', () => {
  const { marks } = chart('sdf-side-killed');
  const labels = new Map(marks.map((mark) => [mark.claim.ref, labelWords(mark, { marks }, 'en')]));
  expect(labels.get('sohr-final-toll-2022#c02')).toBe('154');
  expect(labels.get('kurdistan-24-sdf-toll-2022-01-31#c02')).toBe('121 (with civilians)');
  const toll = marks.find(({ claim }) => claim.ref === 'kurdistan-24-sdf-toll-2022-01-31#c02') as Mark;
  expect(valueWords(toll, { marks }, 'en')).toBe("121 (killed on the SDF's side, civilians included)");
});

test('a toll that grows: each figure is replaced by the next of the same speaker, whoever carried it', () => {
  const { lanes, most, axis } = chart('killed-in-all');
  const sohr = lanes.find(({ speaker }) => speaker.id === 'sohr');
  const steps = sohr?.marks
    .filter(({ replacement }) => replacement)
    .map((mark) => [figure(mark)?.[0], figure(mark.replacement as Mark)?.[0]]);
  expect(steps).toEqual([
    [67, 102],
    [89, 102],
    [102, 181],
    [262, 332],
    [332, 450],
  ]);
  expect(most).toBe(500);
  expect([axis.columns[0]?.from, axis.columns.at(-1)?.to]).toEqual(['2022-01-21', '2022-02-04']);
});

test('who contradicts whom stands at both, and a revision of one speaker is no contest', () => {
  const { marks } = chart('who-holds-the-prison');
  const at = (ref: string) => marks.find(({ claim }) => claim.ref === ref) as Mark;
  const against = at('al-vefagh-al-mayadeen-2022-01-22#c01').against;
  expect(against.map(({ mark, contests }) => [mark.claim.ref, contests])).toEqual([
    ['enab-baladi-sdf-riot-2022-01-21#c01', true],
    ['pledge-times-sdf-denies-2022-01-22#c01', true],
  ]);
  const swept = at('sdf-media-center-sweep-2022-01-27#c01');
  expect(swept.isReplaced).toBe(true);
  expect(swept.against.map(({ contests }) => contests)).toEqual([false]);
});

test('those who contradict others most come first, and of equals the one who is heard first', () => {
  const { lanes } = chart('who-holds-the-prison');
  const contests = lanes.map(contestsOf);
  expect(contests).toEqual(contests.toSorted((a, b) => b - a));
  expect(lanes.slice(0, 3).map(({ speaker }) => speaker.id)).toEqual(['sdf', 'sohr', 'al-mayadeen']);
  const quiet = lanes.filter((lane) => contestsOf(lane) === 0).map(({ marks }) => marks[0] as Mark);
  const { marks } = chart('who-holds-the-prison');
  expect(quiet.map((mark) => marks.indexOf(mark))).toEqual(quiet.map((mark) => marks.indexOf(mark)).toSorted((a, b) => a - b));
});

const counted: Question = {
  id: 'how-many',
  wording: { en: 'How many?', ar: 'كم؟' },
  answer: { kind: 'number', unit: 'people' },
};
const answering = (...short: Parameters<typeof chains>) =>
  Object.values(chains(...short)).map((claim) => ({
    ...claim,
    answers: (claim.figures ?? []).map(({ quantity }) => ({ question: 'how-many', quantity })),
  }));

test('what no source dates lies between what it tells of and its publication; a forecast only before that', () => {
  const claims = answering({
    told: { chain: 'paper', happened: '2022-01-20/2022-01-22', figure: { quantity: 'q', min: 1, max: 1 } },
    foretold: { chain: 'other', modes: ['predicts'], happened: '2022-02-20', figure: { quantity: 'q', min: 1, max: 1 } },
    said: { chain: 'third', said: '2022-01-21', figure: { quantity: 'q', min: 1, max: 1 } },
  }).map((claim) => (claim.said ? claim : { ...claim, saidBounds: { from: null, to: bounds('2022-01-31').to } }));
  const marks = chartOf(counted, claims)?.marks ?? [];
  const of = (id: string) => marks.find(({ claim }) => claim.id === id)?.bounds;
  expect(of('told')).toEqual({ from: bounds('2022-01-20').from, to: bounds('2022-01-31').to });
  expect(of('foretold')).toEqual({ from: null, to: bounds('2022-01-31').to });
  expect(marks.map(({ isDated }) => isDated)).toEqual([true, false, false]);
});

test('a month far from all days has a place of its own on the axis', () => {
  const claims = answering({
    first: { chain: 'a', said: '2022-01-20', figure: { quantity: 'q', min: 1, max: 2 } },
    later: { chain: 'b', said: '2023-01', figure: { quantity: 'q', min: 3, max: null } },
  });
  const found = chartOf(counted, claims);
  expect(found?.axis.columns.map(({ from, skipped }) => [from, skipped])).toEqual([
    ['2022-01-20', null],
    ['2023-01-01', { from: '2022-01-21', to: '2022-12-31' }],
    ['2023-01-31', { from: '2023-01-02', to: '2023-01-30' }],
  ]);
  expect(found?.marks.at(-1)?.stretch).toEqual({ first: 1, last: 2, opensBefore: false, opensAfter: false });
  expect(found?.most).toBe(3);
});

test('a question that nobody answers has no chart', async () => {
  expect(chartOf(counted, Object.values(chains({ a: 'paper' })))).toBeNull();
  expect(await accountsChart(opened, 'no-such-question')).toBeNull();
});
