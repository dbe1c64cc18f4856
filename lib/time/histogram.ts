import { MaydanError } from '../errors';
import { type BucketUnit, bucketStart, following } from './buckets';
import type { Bounds } from './edtf';

export interface Bucket {
  /** Milliseconds since 1970 UTC. */
  start: number;
  /** Entries that lie wholly in it, and those known only to a longer span that reaches into it. */
  within: number;
  spanning: number;
}

export interface Histogram {
  /** From the first to the last in which something lies, without gaps. */
  buckets: Bucket[];
  /** Entries that are known only to a span of several buckets. */
  spanning: number;
  /** Entries of which a beginning or an end is not known. */
  open: number;
}

/** Entries that begin in one bucket and end in another, or in the same; null where that end is not known. */
export interface BucketSpan {
  first: number | null;
  last: number | null;
  count: number;
}

const mostBuckets = 10_000;

/**
 * Counts by time. What lies in one bucket is counted there; what is known only to a longer span is counted in each bucket
 * that it reaches into, by sums of beginnings and ends: its length costs nothing.
 * @param window the buckets are those within it
 * @throws MaydanError BUCKETS_TOO_MANY when the unit is too small for the span
 */
export function histogramOf(spans: Iterable<BucketSpan>, unit: BucketUnit, window: Bounds = { from: null, to: null }): Histogram {
  let open = 0;
  let spanning = 0;
  const [earliest, latest] = [
    window.from === null ? Number.NEGATIVE_INFINITY : bucketStart(window.from, unit),
    window.to === null ? Number.POSITIVE_INFINITY : bucketStart(window.to, unit),
  ];
  const marks = new Map<number, { within: number; begun: number; ended: number }>();
  const add = (start: number, kind: 'within' | 'begun' | 'ended', count: number) => {
    const mark = marks.get(start) ?? { within: 0, begun: 0, ended: 0 };
    mark[kind] += count;
    marks.set(start, mark);
  };
  for (const { first, last, count } of spans) {
    if (first === null || last === null) open += count;
    else if (first === last) {
      if (first >= earliest && first <= latest) add(first, 'within', count);
    } else {
      spanning += count;
      if (last >= earliest && first <= latest) {
        add(Math.max(first, earliest), 'begun', count);
        add(Math.min(last, latest), 'ended', count);
      }
    }
  }
  return { buckets: bucketsOf(marks, unit), spanning, open };
}

function bucketsOf(marks: ReadonlyMap<number, { within: number; begun: number; ended: number }>, unit: BucketUnit): Bucket[] {
  const buckets: Bucket[] = [];
  const last = Math.max(...marks.keys());
  let running = 0; // spans that have begun and not ended
  for (let start = Math.min(...marks.keys()); start <= last; start = following(start, unit)) {
    if (buckets.length >= mostBuckets) throw new MaydanError('BUCKETS_TOO_MANY', { unit, most: mostBuckets });
    const { within, begun, ended } = marks.get(start) ?? { within: 0, begun: 0, ended: 0 };
    running += begun;
    buckets.push({ start, within, spanning: running });
    running -= ended;
  }
  return buckets;
}

/** The histogram of times that are at hand. */
export const histogramIn = (times: readonly Bounds[], unit: BucketUnit, window?: Bounds): Histogram =>
  histogramOf(
    times.map(({ from, to }) => ({
      first: from === null ? null : bucketStart(from, unit),
      last: to === null ? null : bucketStart(to, unit),
      count: 1,
    })),
    unit,
    window,
  );
