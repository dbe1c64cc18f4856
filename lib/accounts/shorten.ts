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

/**
 * As much of a chart as has room, for a picture. Several speakers come before many answers of one, so that no side is
 * left alone while there is room for two.
 * @returns with the number of answers left out
 */
export function shortened(chart: AccountsChart, { width, height, locale }: Room): { chart: AccountsChart; leftOut: number } {
  let shown = chart;
  for (const shorter of shorterAndShorter(chart, locale)) {
    shown = shorter;
    if (layOut(shown, { width, locale, hasFoot: false }).height <= height) break;
  }
  return { chart: shown, leftOut: chart.marks.length - shown.marks.length };
}

const fewSpeakers = 3;

/** First goes what was replaced since, then what one speaker repeats, then its earlier answers; then speakers. */
function* shorterAndShorter(chart: AccountsChart, locale: Locale): Generator<AccountsChart> {
  yield chart;
  let shown = keep(chart, (marks) => marks.filter(({ isReplaced }) => !isReplaced));
  yield shown;
  const words = (mark: Mark) => valueWords(mark, chart, locale);
  shown = keep(shown, (marks) => marks.filter((mark, i) => marks.findLastIndex((other) => words(other) === words(mark)) === i));
  yield shown;
  for (const most of [3, 2]) {
    shown = keep(shown, (marks) => marks.slice(-most));
    yield shown;
  }
  for (; shown.lanes.length > fewSpeakers; shown = withoutOne(shown)) yield shown;
  yield shown;
  for (shown = keep(shown, (marks) => marks.slice(-1)); shown.lanes.length > 1; shown = withoutOne(shown)) yield shown;
  yield shown;
}

/** The chart with some marks of each lane, on the axis and the scale of the whole; lanes that lose all of theirs go. */
function keep(chart: AccountsChart, of: (marks: readonly Mark[], lane: Lane) => Mark[]): AccountsChart {
  const lanes = chart.lanes.map((lane) => ({ ...lane, marks: of(lane.marks, lane) })).filter(({ marks }) => marks.length > 0);
  const kept = new Set(lanes.flatMap(({ marks }) => marks));
  return { ...chart, lanes, marks: chart.marks.filter((mark) => kept.has(mark)) };
}

/** Without the speaker with the fewest answers; of several the one whom nobody contradicts, and who is heard last. */
function withoutOne(chart: AccountsChart): AccountsChart {
  const weight = ({ marks }: Lane): number => 2 * marks.length + (marks.some(({ against }) => against.length > 0) ? 1 : 0);
  const least = Math.min(...chart.lanes.map(weight));
  const out = chart.lanes.findLast((lane) => weight(lane) === least);
  return keep(chart, (marks, lane) => (lane === out ? [] : [...marks]));
}
