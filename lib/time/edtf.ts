import parse from 'edtf';
import { dayMs } from './buckets';

/** First and last millisecond (UTC) of a time; null where that end is open or unknown. */
export interface Bounds {
  from: number | null;
  to: number | null;
}

export const unbounded: Bounds = { from: null, to: null };

/** Reading one takes up to a millisecond, and a record names the same few hundred again and again. */
const known = new Map<string, Bounds>();
const mostKnown = 4096;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * Bounds of an EDTF level 1 or 2 string. An approximate or uncertain date (`~`, `?`) keeps the bounds of its
 * digits: the doubt is shown in words, not turned into days that no source gives.
 * @throws Error with the parser's reason when the string is no EDTF.
 */
export function bounds(edtf: string): Bounds {
  const read = known.get(edtf) ?? plainBounds(edtf);
  if (read) return read;
  const value = parse(edtf);
  const found = Object.freeze({ from: finite(value.min), to: finite(value.max) });
  if (known.size >= mostKnown) known.clear();
  known.set(edtf, found);
  return found;
}

const plain = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Of a day, a month or a year, or a span of two of them, which may be the same one: nearly all that a dataset has, of many
 * more days than are kept above.
 */
function plainBounds(edtf: string): Bounds | null {
  const [first = '', last = first, ...others] = edtf.split('/');
  const [from, to] = [spanOf(first), first === last ? null : spanOf(last)];
  if (!from || others.length > 0 || (first !== last && !to)) return null;
  return { from: from.from, to: (to ?? from).to };
}

function spanOf(text: string): { from: number; to: number } | null {
  const [, years, months, days] = plain.exec(text) ?? [];
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  // To Date the years 0 to 99 are those of the twentieth century.
  if (years === undefined || year < 100) return null;
  if (months === undefined) return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) - 1 };
  if (month < 1 || month > 12) return null;
  if (days === undefined) return { from: Date.UTC(year, month - 1), to: Date.UTC(year, month) - 1 };
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const from = Date.UTC(year, month - 1, day);
  return { from, to: from + dayMs - 1 };
}

/** Why a string is not an EDTF time, or null when it is one. */
export function edtfProblem(edtf: string): string | null {
  try {
    const { from, to } = bounds(edtf);
    return from !== null && to !== null && from > to ? 'it ends before it begins' : null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'not EDTF') : 'not EDTF';
  }
}

/** ACLED time precision of a time: 1 the day, 2 the week, 3 the month and vaguer; null when undated. */
export function timePrecision(edtf: string | null): 1 | 2 | 3 | null {
  if (edtf === null) return null;
  const { from, to } = bounds(edtf);
  if (from === null || to === null) return 3;
  const days = (to - from) / dayMs;
  return days <= 1 ? 1 : days <= 7 ? 2 : 3;
}

/** Whether two spans of time can overlap; an open end reaches for ever. */
export const overlaps = (a: Bounds, b: Bounds): boolean =>
  (a.from ?? Number.NEGATIVE_INFINITY) <= (b.to ?? Number.POSITIVE_INFINITY) &&
  (b.from ?? Number.NEGATIVE_INFINITY) <= (a.to ?? Number.POSITIVE_INFINITY);

/** The smallest span that holds both. */
export const join = (a: Bounds, b: Bounds): Bounds => ({
  from: a.from === null || b.from === null ? null : Math.min(a.from, b.from),
  to: a.to === null || b.to === null ? null : Math.max(a.to, b.to),
});
