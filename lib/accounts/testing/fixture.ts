import type { Question } from '../../record/questions';
import { chains, type ShortClaim } from '../../record/testing/chains';
import { bounds } from '../../time/edtf';
import { type AccountsChart, chartOf } from '../chart';

const quantity = 'wounded';
const people = (id: string): Question => ({
  id,
  wording: { en: 'How many were wounded?', ar: 'كم عدد الجرحى؟' },
  answer: { kind: 'number', unit: 'people' },
});
const holds: Question = {
  id: 'who-holds-the-bridge',
  wording: { en: 'Who holds the bridge?', ar: 'من يسيطر على الجسر؟' },
  answer: {
    kind: 'state',
    states: [
      {
        id: 'army',
        label: { en: 'the army holds all of it', ar: 'يسيطر عليه الجيش كله' },
        short: { en: 'army: all', ar: 'الجيش: كله' },
      },
      { id: 'rebels', label: { en: 'rebels hold the larger part of it', ar: 'يسيطر المسلحون على القسم الأكبر منه' } },
    ],
  },
};

const charted = (question: Question, claims: Parameters<typeof chartOf>[1]): AccountsChart => {
  const chart = chartOf(question, claims);
  if (!chart) throw new Error('got no chart, expected claims that answer the question');
  return chart;
};

/** Small charts of every sign, for pictures that change only when the drawing does. */
export function numbersFixture(): AccountsChart {
  const figure = (min: number | null, max: number | null, approximate = false) => ({ quantity, min, max, approximate });
  const short: Record<string, ShortClaim> = {
    first: { chain: 'agency <- army', said: '2022-03-01', figure: figure(10, 10), replacedBy: 'second' },
    second: { chain: 'army', said: '2022-03-04', figure: figure(25, 25), contradicts: ['paper'] },
    range: { chain: 'monitor', said: '2022-03-02/2022-03-04', figure: figure(30, 40) },
    least: { chain: 'monitor', said: '2022-03-05', figure: figure(50, null) },
    most: { chain: 'agency', said: '2022-03-05~', figure: figure(null, 60, true) },
    paper: {
      chain: 'paper',
      said: '2022-03-03',
      happened: '2022-03-01',
      figure: { ...figure(5, 5), label: { en: 'soldiers wounded', ar: 'جرحى من الجنود' }, quantity: 'soldiers' },
    },
    later: { chain: 'researchers', said: '2023-05', figure: figure(45, 45) },
    undated: { chain: 'site', figure: figure(12, 12) },
    until: { chain: 'site', happened: '2022-03-01', figure: figure(20, 20) },
    words: { chain: 'radio', said: '../2022-03-02' },
  };
  const claims = Object.values(chains(short)).map((claim) => ({
    ...claim,
    ...(claim.id === 'until' && { saidBounds: { from: null, to: bounds('2022-03-05').to } }),
    answers: claim.figures?.map(({ quantity: own }) => ({ question: quantity, quantity: own })) ?? [
      { question: quantity, words: { en: 'dozens', ar: 'عشرات' } },
    ],
  }));
  return charted(people(quantity), claims);
}

export function statesFixture(): AccountsChart {
  const claims = Object.values(
    chains({
      early: { chain: 'agency <- army', said: '2022-03-01', contradicts: ['rebels'], replacedBy: 'late' },
      rebels: { chain: 'rebels', said: '2022-03-02' },
      late: { chain: 'army', said: '2022-03-08' },
    }),
  ).map((claim) => ({ ...claim, answers: [{ question: holds.id, state: claim.id === 'rebels' ? 'rebels' : 'army' }] }));
  return charted(holds, claims);
}
