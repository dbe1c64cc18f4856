import type { Locale } from '../i18n/locales';
import type { AccountsChart, Lane, Mark } from './chart';
import { layOut } from './layout';
import { valueWords } from './words';

interface Room {
  /** px */
  width: number;
  height: number;
  locale: Locale;
}

export interface Shortened {
  chart: AccountsChart;
  hasShortNames: boolean;
  /** How many answers are left out, and how many speakers with all of theirs. */
  leftOut: { answers: number; speakers: number };
}

/** As much of a chart as has room, for a picture: every speaker comes before several answers of one. */
export function shortened(chart: AccountsChart, { width, height, locale }: Room): Shortened {
  let shown: Form = { chart, hasShortNames: false };
  for (const shorter of shorterAndShorter(chart, locale)) {
    shown = shorter;
    if (layOut(shown.chart, { width, locale, hasFoot: false, hasShortNames: shown.hasShortNames }).height <= height) break;
  }
  const { marks, lanes } = shown.chart;
  return {
    ...shown,
    leftOut: { answers: chart.marks.length - marks.length, speakers: chart.lanes.length - lanes.length },
  };
}

type Form = Omit<Shortened, 'leftOut'>;

/**
 * First goes what was replaced since, then what one speaker repeats, then earlier answers: of each speaker the last one
 * stays, and the last that contradicts somebody. Then only the last; then whole speakers, those who contradict least
 * before others.
 */
function* shorterAndShorter(chart: AccountsChart, locale: Locale): Generator<Form> {
  const full = (shorter: AccountsChart): Form => ({ chart: shorter, hasShortNames: false });
  yield full(chart);
  let shown = keep(chart, (marks) => marks.filter(({ isReplaced }) => !isReplaced));
  yield full(shown);
  const words = (mark: Mark) => valueWords(mark, chart, locale);
  shown = keep(shown, (marks) => marks.filter((mark, i) => marks.findLastIndex((other) => words(other) === words(mark)) === i));
  yield full(shown);
  shown = keep(shown, (marks) => marks.slice(-3));
  yield full(shown);
  shown = keep(shown, (marks) => marks.filter((_, i) => i === marks.length - 1 || i === marks.findLastIndex(contests)));
  yield full(shown);
  yield { chart: shown, hasShortNames: true };
  shown = keep(shown, (marks) => marks.slice(-1));
  yield full(shown);
  // Where each speaker has one answer, the lanes are in the order of the whole: the last contradicts least.
  for (; shown.lanes.length > 0; shown = keep(shown, (marks, lane) => (lane === shown.lanes.at(-1) ? [] : [...marks])))
    yield { chart: shown, hasShortNames: true };
}

const contests = ({ against }: Mark): boolean => against.some(({ contests: isContest }) => isContest);

/** The chart with some marks of each lane, on the axis and the scale of the whole; lanes that lose all of theirs go. */
function keep(chart: AccountsChart, of: (marks: readonly Mark[], lane: Lane) => Mark[]): AccountsChart {
  const lanes = chart.lanes.map((lane) => ({ ...lane, marks: of(lane.marks, lane) })).filter(({ marks }) => marks.length > 0);
  const kept = new Set(lanes.flatMap(({ marks }) => marks));
  return { ...chart, lanes, marks: chart.marks.filter((mark) => kept.has(mark)) };
}
