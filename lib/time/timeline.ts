import { type BucketUnit, bucketUnits, dayMs } from './buckets';
import type { Bounds } from './edtf';
import type { Bucket, Histogram } from './histogram';
import { beginOf, endOf, type Moments, momentsOf } from './moments';

/** A bucket of time with what lies in it. */
export interface Column extends Moments {
  /** What is dated within it. */
  count: number;
  /** What is known only to a longer span that reaches into it. */
  spanning: number;
  /** Buckets without anything dated are left out before it: the span that they make up. */
  skipped: Moments | null;
}

/** The columns that a span of time covers. */
export interface Stretch {
  /** Indices of the first and last column that it touches. */
  first: number;
  last: number;
  /** Whether it reaches beyond the first or the last column, or has no end there. */
  opensBefore: boolean;
  opensAfter: boolean;
}

export interface Timeline {
  unit: BucketUnit;
  columns: Column[];
  /** Number of things known only to a span of several columns. */
  spanning: number;
  /** Number of things of which a beginning or an end is not known. */
  open: number;
}

/** A window chosen of a timeline; a missing end is open. */
export interface Window {
  from?: string | undefined;
  to?: string | undefined;
}

export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Whether a time is known to the day: neither open, nor a span of days. */
export const isOneDay = ({ from, to }: Bounds): boolean =>
  from !== null && to !== null && dayOf(from) === dayOf(to) && to - from < dayMs;

/** As many as can be drawn, and each still be pressed; where a screen is narrower, they scroll. */
export const mostColumns = 62;
const keptEmpty = 3; // columns without anything dated that are drawn; more in a row are left out, and told

/** Days, weeks or months by which spans that end soon after what is dated stretch the axis; those that go on run out of it. */
function reach(buckets: readonly Bucket[], end: number, by: 1 | -1, unit: BucketUnit): number {
  if (unit === 'hour' || unit === 'year') return 0;
  let length = 0;
  while (buckets[end + by * (length + 1)]?.spanning) length++;
  return length <= keptEmpty ? length : 0;
}

/** The axis of a histogram: from the first to the last column in which something is dated, long empty stretches left out. */
export function columnsOf({ buckets }: Pick<Histogram, 'buckets'>, unit: BucketUnit): Column[] {
  const isDated = ({ within }: Bucket) => within > 0;
  let first = buckets.findIndex(isDated);
  let last = buckets.findLastIndex(isDated);
  if (first < 0) [first, last] = [0, buckets.length - 1];
  else [first, last] = [first - reach(buckets, first, -1, unit), last + reach(buckets, last, 1, unit)];
  const shown = buckets.slice(first, last + 1);
  const hasDated = shown.some(isDated);
  const columns: Column[] = [];
  let empty: Bucket[] = [];
  const add = ({ start, within, spanning }: Bucket, skipped: Moments | null) =>
    columns.push({ ...momentsOf(start, unit), count: within, spanning, skipped });
  for (const bucket of shown) {
    const isEnd = bucket === shown[0] || bucket === shown.at(-1);
    if (hasDated && !isDated(bucket) && !isEnd) {
      empty.push(bucket);
      continue;
    }
    const [begin, end] = [empty[0], empty.at(-1)];
    const isLong = empty.length > keptEmpty && begin !== undefined && end !== undefined;
    if (!isLong) for (const one of empty) add(one, null);
    add(bucket, isLong ? { from: momentsOf(begin.start, unit).from, to: momentsOf(end.start, unit).to } : null);
    empty = [];
  }
  return columns;
}

const lengthMs: Record<BucketUnit, number> = {
  hour: dayMs / 24,
  day: dayMs,
  week: 7 * dayMs,
  month: 28 * dayMs,
  year: 365 * dayMs,
};
const mostBuckets = 9_000; // that a histogram is asked for

/** Whether a span of some milliseconds has few enough buckets of a unit to be counted by it. */
export const isCountable = (ms: number, unit: BucketUnit): boolean => ms <= mostBuckets * lengthMs[unit];

/**
 * Counts by the finest unit of which there are not too many columns, and to which most of what is dated is dated: what is
 * known to the day alone is no bar of an hour.
 * @param ask the histogram of a unit within a window
 * @param window null: all that there is
 */
export async function timelineOf(
  ask: (unit: BucketUnit, window: Bounds | undefined) => Promise<Histogram>,
  window: Bounds | null = null,
  most = mostColumns,
): Promise<Timeline> {
  let best: Timeline | null = null;
  let range: Bounds | undefined = window ?? undefined;
  for (const unit of [...bucketUnits].reverse()) {
    if (range && !isCountable((range.to ?? 0) - (range.from ?? 0), unit)) break;
    const found = await ask(unit, range);
    const dated = found.buckets.reduce((sum, { within }) => sum + within, 0);
    // Before its columns are made: where nothing is dated to the hour they would be thousands, which take as long as all else.
    if (best && dated * 2 < best.columns.reduce((sum, { count }) => sum + count, 0)) break;
    const columns = columnsOf(found, unit);
    if (columns.length === 0) return { unit: 'day', columns, spanning: found.spanning, open: found.open };
    if (!best || columns.length <= most) {
      const { spanning, open } = found;
      best = { unit, columns, spanning, open };
    }
    if (columns.filter(({ count }) => count > 0).length > most) break;
    range = rangeOf(columns, window);
  }
  return best ?? { unit: 'day', columns: [], spanning: 0, open: 0 };
}

/** What columns span, within a window. */
function rangeOf(columns: readonly Column[], window: Bounds | null): Bounds | undefined {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return window ?? undefined;
  return {
    from: Math.max(beginOf(first.from), window?.from ?? Number.NEGATIVE_INFINITY),
    to: Math.min(endOf(last.to), window?.to ?? Number.POSITIVE_INFINITY),
  };
}

/** The columns that a time covers; null where it touches none, or is not known at all. */
export function stretchOf(columns: readonly Moments[], { from, to }: Bounds): Stretch | null {
  if (from === null && to === null) return null;
  const [start, stop] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  const touched = columns.flatMap((column, i) => (beginOf(column.from) <= stop && start <= endOf(column.to) ? [i] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  const [begin, end] = [columns[0]?.from, columns.at(-1)?.to];
  if (first === undefined || last === undefined || begin === undefined || end === undefined) return null;
  return { first, last, opensBefore: start < beginOf(begin), opensAfter: stop > endOf(end) };
}

/** Columns of one longer unit: hours of a day, days and weeks of a month, months of a year. */
export interface Period {
  /** The first day of its first column. */
  day: string;
  /** Indices of its first and last column. */
  first: number;
  last: number;
  /** It is the first of its year. */
  isNewYear: boolean;
}

const periodLength: Record<BucketUnit, number> = { hour: 10, day: 7, week: 7, month: 4, year: 0 }; // of "2022-01-23"

/** The periods below the columns, in their order; of years there are none. */
export function periodsOf(columns: readonly Moments[], unit: BucketUnit): Period[] {
  if (unit === 'year') return [];
  const key = (day: string) => day.slice(0, periodLength[unit]);
  const year = (day: string) => day.slice(0, 4);
  const periods: Period[] = [];
  for (const [i, { from }] of columns.entries()) {
    const day = from.slice(0, 10);
    const open = periods.at(-1);
    if (open && key(open.day) === key(day)) open.last = i;
    else periods.push({ day, first: i, last: i, isNewYear: open === undefined || year(open.day) !== year(day) });
  }
  return periods;
}

/** The columns that lie at least partly in a window: indices of the first and last, or null when none does, or all are meant. */
export function chosenColumns(columns: readonly Moments[], { from, to }: Window): { first: number; last: number } | null {
  if (!from && !to) return null;
  const [begin, end] = [from ? beginOf(from) : Number.NEGATIVE_INFINITY, to ? endOf(to) : Number.POSITIVE_INFINITY];
  const inside = columns.flatMap((column, i) => (beginOf(column.from) <= end && endOf(column.to) >= begin ? [i] : []));
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/**
 * The window moved by one column with its width kept; null at the end. With nothing chosen: the first column,
 * or going back the last one.
 */
export function stepped(columns: readonly Moments[], window: Window, by: 1 | -1): Moments | null {
  const chosen = chosenColumns(columns, window);
  const first = chosen ? chosen.first + by : by === 1 ? 0 : columns.length - 1;
  const last = chosen ? chosen.last + by : first;
  const [from, to] = [columns[first]?.from, columns[last]?.to];
  return from === undefined || to === undefined ? null : { from, to };
}

/** The span to which the timeline is widened from one: its month, or its year; null: all that there is. */
export function widerSpan({ from, to }: Moments): Moments | null {
  const month = (day: string): Moments => momentsOf(beginOf(`${day.slice(0, 7)}-01`), 'month');
  const year = (day: string): Moments => momentsOf(beginOf(`${day.slice(0, 4)}-01-01`), 'year');
  const holding = [month(from), year(from)];
  const holds = (span: Moments) => span.to >= to.slice(0, 10) && (span.from < from.slice(0, 10) || span.to > to.slice(0, 10));
  return holding.find(holds) ?? null;
}
