import { MaydanError } from '../../lib/errors';
import { known } from './extent';
import type { BucketUnit, Histogram, SqlRow } from './rows';

const mostBuckets = 10_000;

/**
 * Counts by time. What lies in one bucket is counted there; what is known only to a longer span is counted in each bucket
 * that it reaches into, by sums of beginnings and ends: its length costs nothing.
 *
 * @throws MaydanError BUCKETS_TOO_MANY when the unit is too small for the span
 */
export async function histogramOf(rows: (sql: string) => Promise<SqlRow[]>, where: string, unit: BucketUnit): Promise<Histogram> {
  const bucket = (column: 'from_ms' | 'to_ms') =>
    `case when ${known(column)} then epoch_ms(date_trunc('${unit}', make_timestamp_ms(${column})))::double end`;
  // Many entries have the same times, so that these are rounded once and not for each entry.
  const spans = await rows(
    `select ${bucket('from_ms')} as first, ${bucket('to_ms')} as last, sum(count)::double as count from (
       select from_ms, to_ms, count(*) as count from entries where ${where} group by all
     ) group by all`,
  );
  let open = 0;
  const marks = new Map<number, { within: number; begun: number; ended: number }>();
  const add = (start: number, kind: 'within' | 'begun' | 'ended', count: number) => {
    const mark = marks.get(start) ?? { within: 0, begun: 0, ended: 0 };
    mark[kind] += count;
    marks.set(start, mark);
  };
  for (const { first, last, count } of spans as { first: number | null; last: number | null; count: number }[]) {
    if (first === null || last === null) open += count;
    else if (first === last) add(first, 'within', count);
    else {
      add(first, 'begun', count);
      add(last, 'ended', count);
    }
  }
  return { buckets: bucketsOf(marks, unit), open };
}

function bucketsOf(
  marks: ReadonlyMap<number, { within: number; begun: number; ended: number }>,
  unit: BucketUnit,
): Histogram['buckets'] {
  const buckets: Histogram['buckets'] = [];
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

/** The beginning of the bucket after one, UTC. */
export function following(start: number, unit: BucketUnit): number {
  const date = new Date(start);
  if (unit === 'hour') return start + 3_600_000;
  if (unit === 'day') return start + 86_400_000;
  if (unit === 'week') return start + 7 * 86_400_000;
  if (unit === 'month') return date.setUTCMonth(date.getUTCMonth() + 1);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
}
