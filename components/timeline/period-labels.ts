import { shortCount } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { textWidth } from '@/lib/scene/still/text';
import type { BucketUnit } from '@/lib/time/buckets';
import { monthWords, shortDay, shortMonth, shortMonthYear } from '@/lib/time/day-words';
import { type Column, type Period, periodsOf } from '@/lib/time/timeline';

/** rem: every column is a target of 24 px; a year's number is wider. */
const leastColumn = (unit: BucketUnit): number => (unit === 'year' ? 2.75 : unit === 'month' ? 1.875 : 1.5);
/** rem: what stands before a column that comes after left out days. */
export const gapWidth = 0.875;
const leastChart = 18; // rem, on a phone of 320 px; fewer columns are wider there
const textSize = 0.875; // rem, the larger `--size-0` of the two scripts
const padding = 0.25; // rem, at either side of a label

const widthOf = (text: string): number => textWidth(text, textSize) + 2 * padding;

/** rem: a column has room for the largest count above the bars. */
const widthOfCounts = (columns: readonly Column[], locale: Locale): number =>
  Math.max(0, ...columns.map(({ count }) => (count < 1000 ? 0 : widthOf(shortCount(locale, count)))));

/** rem: the least width of each column. A day alone in its year has room for its whole date, which would run under other days. */
export function columnWidths(columns: readonly Column[], unit: BucketUnit, locale: Locale): number[] {
  const least = Math.max(leastColumn(unit), widthOfCounts(columns, locale));
  const widths = columns.map(() => least);
  if (unit === 'day')
    for (const { day, first, last, isNewYear } of periodsOf(columns, unit))
      if (isNewYear && first === last) widths[first] = Math.max(least, widthOf(shortDay(day, locale)));
  return widths;
}

/** rem: columns and gaps together. */
export const chartWidth = (columns: readonly Column[], widths: readonly number[]): number =>
  columns.reduce((sum, { skipped }, i) => sum + (skipped ? gapWidth : 0) + (widths[i] ?? 0), 0);

export interface PeriodLabel {
  day: string;
  text: string;
  /** Indices of the first and last column of its period. */
  first: number;
  last: number;
  /** It ends with the last column, as it has no room from its own first one on. */
  isAtEnd: boolean;
}

/**
 * Days below their hours, months below their days or weeks, or years below their months: each in the longest form that runs into no other where the
 * columns are as narrow as they get. One that finds no room is left out. The first of a year, which says which year it
 * is, finds its place before others, and of the others the longer period.
 */
export function periodLabels(columns: readonly Column[], unit: BucketUnit, locale: Locale): PeriodLabel[] {
  const least = columnWidths(columns, unit, locale);
  const spare = leastChart - chartWidth(columns, least);
  const widths = least.map((width) => width + Math.max(0, spare / columns.length));
  const starts = columns.map((_, i) => chartWidth(columns.slice(0, i + 1), widths) - (widths[i] ?? 0)); // rem
  const end = chartWidth(columns, widths);
  const length = ({ first, last }: Period) => last - first + 1;
  const order = periodsOf(columns, unit).sort(
    (a, b) => Number(b.isNewYear) - Number(a.isNewYear) || length(b) - length(a) || b.first - a.first,
  );
  const placed = new Map<Period, Placed>();
  const place = (period: Period, { text, isLong }: Form) => {
    const width = widthOf(text);
    const own = widths.slice(period.first, period.last + 1).reduce((sum, each) => sum + each, 0);
    if (isLong && width > own) return false;
    const start = starts[period.first] ?? 0;
    const from = Math.max(0, Math.min(start, end - width));
    for (const [other, label] of placed) if (other !== period && from < label.to && label.from < from + width) return false;
    placed.set(period, { text, from, to: from + width, isAtEnd: from < start });
    return true;
  };
  // Each finds room for its shortest name before any takes more.
  const named = order.filter((period) => place(period, formsOf(period, unit, locale).at(-1) as Form));
  for (const period of named) formsOf(period, unit, locale).some((form) => place(period, form));
  return [...placed]
    .map(([{ day, first, last }, { text, isAtEnd }]) => ({ day, text, first, last, isAtEnd }))
    .sort((a, b) => a.first - b.first);
}

interface Form {
  text: string;
  /** It stands only below the period's own columns. */
  isLong: boolean;
}
interface Placed {
  text: string;
  /** rem */
  from: number;
  to: number;
  isAtEnd: boolean;
}

/** The names of a period, the longest first. One that begins a year says so; a day alone in its year has its whole date. */
function formsOf({ day, first, last, isNewYear }: Period, unit: BucketUnit, locale: Locale): Form[] {
  const year = { text: day.slice(0, 4), isLong: false };
  if (unit === 'month') return [year];
  if (unit === 'hour') return [{ text: shortDay(day, locale), isLong: false }];
  const long = { text: monthWords(day, locale), isLong: true };
  if (!isNewYear) return [long, { text: shortMonth(day, locale), isLong: false }];
  const whole = first === last && unit === 'day' ? { text: shortDay(day, locale), isLong: false } : long;
  return [whole, { text: shortMonthYear(day, locale), isLong: false }, year];
}
