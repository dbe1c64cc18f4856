import type { Locale } from '@/lib/i18n/locales';
import { textWidth } from '@/lib/scene/still/text';
import { type Column, type Period, periodsOf, type Timeline } from '@/lib/time/timeline';
import { monthWords, shortDay, shortMonth, shortMonthYear } from './days';

/** rem: the least width of a column, so that every day is a target of 24 px, and of the gap before one that comes after left out days. */
export const trackWidth = { column: 1.5, gap: 0.875 } as const;
const leastChart = 18; // rem, on a phone of 320 px; fewer columns are wider there
const textSize = 0.875; // rem, the larger `--size-0` of the two scripts
const padding = 0.25; // rem, at either side of a label

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
 * Months below their days, or years below their months: each in the longest form that runs into no other where the
 * columns are as narrow as they get. One that finds no room is left out. The first of a year, which says which year it
 * is, finds its place before others, and of the others the longer period.
 */
export function periodLabels(columns: readonly Column[], unit: Timeline['unit'], locale: Locale): PeriodLabel[] {
  const gaps = trackWidth.gap * columns.filter(({ skipped }) => skipped > 0).length;
  const column = Math.max(trackWidth.column, (leastChart - gaps) / columns.length);
  const starts: number[] = []; // rem
  let end = 0;
  for (const { skipped } of columns) {
    if (skipped > 0) end += trackWidth.gap;
    starts.push(end);
    end += column;
  }
  const length = ({ first, last }: Period) => last - first + 1;
  const order = periodsOf(columns, unit).sort(
    (a, b) => Number(b.isNewYear) - Number(a.isNewYear) || length(b) - length(a) || b.first - a.first,
  );
  const placed = new Map<Period, Placed>();
  const place = (period: Period, { text, isLong }: Form) => {
    const width = textWidth(text, textSize) + 2 * padding;
    if (isLong && width > length(period) * column) return false;
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
function formsOf({ day, first, last, isNewYear }: Period, unit: Timeline['unit'], locale: Locale): Form[] {
  const year = { text: day.slice(0, 4), isLong: false };
  if (unit === 'month') return [year];
  const long = { text: monthWords(day, locale), isLong: true };
  if (!isNewYear) return [long, { text: shortMonth(day, locale), isLong: false }];
  const whole = first === last ? { text: shortDay(day, locale), isLong: false } : long;
  return [whole, { text: shortMonthYear(day, locale), isLong: false }, year];
}
