import type { Bounds } from './edtf';

const dayMs = 86_400_000;

/** Days `from`–`to`, `YYYY-MM-DD`, both included. */
export interface Days {
  from: string;
  to: string;
}

/** Days with the number of things dated within them. */
export interface Column extends Days {
  count: number;
  /** Days without anything that are left out before this column. */
  skipped: number;
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

/** Things known only to a span of days; an open end is null. */
export interface Span extends Stretch {
  from: string | null;
  to: string | null;
  count: number;
  /** Spans of one lane do not touch each other. */
  lane: number;
}

export interface Timeline {
  unit: 'day' | 'month';
  columns: Column[];
  spans: Span[];
  /** Number of things without any date. */
  undated: number;
}

/** A span of time, and how many things lie in just that; default one. */
interface Counted extends Bounds {
  count?: number;
}

/** Days chosen of a timeline; a missing end is open. */
export interface Window {
  from?: string | undefined;
  to?: string | undefined;
}

export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whether a time is known to the day: neither open, nor a span of days. */
export const isOneDay = ({ from, to }: Bounds): boolean =>
  from !== null && to !== null && dayOf(from) === dayOf(to) && to - from < dayMs;
const isUndated = ({ from, to }: Bounds): boolean => from === null && to === null;

const maxDays = 62; // columns; more are counted by month
const keptEmpty = 3; // columns without anything that are drawn; more in a row are left out, and told
const shortSpanDays = 14; // a span up to this long stretches the axis to its ends; a longer one runs out of it

/**
 * Counts by day, or by month where there would be too many days. What is known only to a span of days is no
 * bar on a day that no source gives: it is a line over all the days that it may have been.
 */
export function timelineOf(times: readonly Counted[]): Timeline {
  const exact = times.filter(isOneDay);
  const loose = times.filter((time) => !isOneDay(time) && !isUndated(time));
  const undated = times.filter(isUndated).reduce((sum, { count = 1 }) => sum + count, 0);

  const ends = (list: readonly Bounds[]) => list.flatMap(({ from, to }) => [from, to]).filter((ms) => ms !== null);
  const short = loose.filter(({ from, to }) => from !== null && to !== null && to - from <= shortSpanDays * dayMs);
  const marked = exact.length + short.length > 0 ? ends([...exact, ...short]) : ends(loose);
  if (marked.length === 0) return { unit: 'day', columns: [], spans: [], undated };

  const days = columnsOf(marked, exact, 'day');
  const unit = days.length > maxDays ? 'month' : 'day';
  const columns = unit === 'day' ? days : columnsOf(marked, exact, 'month');
  return { unit, columns, spans: spansOf(loose, columns), undated };
}

/** The first day of the column that holds a moment, and of the next one. */
function edges(ms: number, unit: Timeline['unit']): { start: number; next: number } {
  const date = new Date(ms);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return unit === 'day'
    ? { start: Date.UTC(year, month, day), next: Date.UTC(year, month, day + 1) }
    : { start: Date.UTC(year, month, 1), next: Date.UTC(year, month + 1, 1) };
}

function columnsOf(marked: readonly number[], exact: readonly Counted[], unit: Timeline['unit']): Column[] {
  const counts = new Map<number, number>();
  for (const { from, count = 1 } of exact) {
    const { start } = edges(from as number, unit);
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  const starts = [...new Set(marked.map((ms) => edges(ms, unit).start))].sort((a, b) => a - b);
  const columns: Column[] = [];
  const add = (start: number, skipped: number) => {
    const { next } = edges(start, unit);
    columns.push({ from: dayOf(start), to: dayOf(next - 1), count: counts.get(start) ?? 0, skipped });
  };
  for (const [i, start] of starts.entries()) {
    const before = starts[i - 1];
    const between: number[] = [];
    for (let at = before === undefined ? start : edges(before, unit).next; at < start; at = edges(at, unit).next) {
      between.push(at);
      if (between.length > keptEmpty) break;
    }
    const isGap = between.length > keptEmpty;
    if (!isGap) for (const empty of between) add(empty, 0);
    add(start, isGap && before !== undefined ? Math.round((start - edges(before, unit).next) / dayMs) : 0);
  }
  return columns;
}

function spansOf(loose: readonly Counted[], columns: readonly Column[]): Span[] {
  const groups = new Map<string, { bounds: Bounds; count: number }>();
  for (const { count = 1, ...bounds } of loose) {
    const key = `${bounds.from}/${bounds.to}`;
    groups.set(key, { bounds, count: (groups.get(key)?.count ?? 0) + count });
  }
  const placed = [...groups.values()].flatMap(({ bounds, count }) => {
    const stretch = stretchOf(columns, bounds);
    const day = (ms: number | null) => (ms === null ? null : dayOf(ms));
    return stretch ? [{ from: day(bounds.from), to: day(bounds.to), count, ...stretch }] : [];
  });
  placed.sort((a, b) => a.first - b.first || b.last - a.last);
  const lanes: number[] = []; // the last column taken in each
  return placed.map((span) => {
    const free = lanes.findIndex((taken) => taken < span.first);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = span.last;
    return { ...span, lane };
  });
}

/** The columns that a time covers; null where it touches none, or is not known at all. */
export function stretchOf(columns: readonly Days[], bounds: Bounds): Stretch | null {
  if (isUndated(bounds)) return null;
  const [start, stop] = [bounds.from ?? Number.NEGATIVE_INFINITY, bounds.to ?? Number.POSITIVE_INFINITY];
  const touched = columns.flatMap((column, i) => (msOf(column.from) <= stop && start < msOf(column.to) + dayMs ? [i] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  const begin = msOf(columns[0]?.from ?? '');
  const end = msOf(columns.at(-1)?.to ?? '') + dayMs;
  return { first, last, opensBefore: start < begin, opensAfter: stop >= end };
}

/** Columns of one month, or of one year where columns are months. */
export interface Period {
  /** The first day of its first column. */
  day: string;
  /** Indices of its first and last column. */
  first: number;
  last: number;
  /** It is the first of its year. */
  isNewYear: boolean;
}

/** The periods below the columns, in their order. */
export function periodsOf(columns: readonly Days[], unit: Timeline['unit']): Period[] {
  const key = (day: string) => day.slice(0, unit === 'day' ? 7 : 4);
  const year = (day: string) => day.slice(0, 4);
  const periods: Period[] = [];
  for (const [i, { from }] of columns.entries()) {
    const open = periods.at(-1);
    if (open && key(open.day) === key(from)) open.last = i;
    else periods.push({ day: from, first: i, last: i, isNewYear: open === undefined || year(open.day) !== year(from) });
  }
  return periods;
}

/** The columns that lie at least partly in a window: indices of the first and last, or null when none does, or all are meant. */
export function chosenColumns(columns: readonly Days[], { from, to }: Window): { first: number; last: number } | null {
  if (!from && !to) return null;
  const inside = columns.flatMap((column, i) => ((!to || column.from <= to) && (!from || column.to >= from) ? [i] : []));
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/**
 * The window moved by one column with its width kept; null at the end. With nothing chosen: the first column,
 * or going back the last one.
 */
export function stepped(columns: readonly Days[], window: Window, by: 1 | -1): Days | null {
  const chosen = chosenColumns(columns, window);
  const first = chosen ? chosen.first + by : by === 1 ? 0 : columns.length - 1;
  const last = chosen ? chosen.last + by : first;
  const [from, to] = [columns[first]?.from, columns[last]?.to];
  return from === undefined || to === undefined ? null : { from, to };
}

export interface TimeGroup<T> {
  kind: 'day' | 'span' | 'undated';
  /** `YYYY-MM-DD` of a day; null for the other kinds. */
  day: string | null;
  entries: T[];
}

/** A list by day; then what is known only to a span of days, then what has no date. The order within stays. */
export function groupByDay<T extends { bounds: Bounds }>(entries: readonly T[]): TimeGroup<T>[] {
  const days = new Map<string, T[]>();
  const spans: T[] = [];
  const undated: T[] = [];
  for (const entry of entries) {
    const { bounds } = entry;
    if (isUndated(bounds)) undated.push(entry);
    else if (!isOneDay(bounds)) spans.push(entry);
    else {
      const day = dayOf(bounds.from as number);
      days.set(day, [...(days.get(day) ?? []), entry]);
    }
  }
  const groups: TimeGroup<T>[] = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, list]) => ({ kind: 'day', day, entries: list }));
  if (spans.length > 0) groups.push({ kind: 'span', day: null, entries: spans });
  if (undated.length > 0) groups.push({ kind: 'undated', day: null, entries: undated });
  return groups;
}
