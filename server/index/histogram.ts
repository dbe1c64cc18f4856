import type { BucketUnit } from '../../lib/time/buckets';
import { bucketStart } from '../../lib/time/buckets';
import type { Bounds } from '../../lib/time/edtf';
import { type BucketSpan, type Histogram, histogramOf } from '../../lib/time/histogram';
import { known } from './extent';
import type { SqlRow } from './rows';

const mostTimes = 2_000;

/** When so many entries are, in ms since 1970 UTC; null: not known. */
export interface Times {
  from: number | null;
  to: number | null;
  count: number;
}

/** The times of entries, each once; null where they are so many that it is quicker to have them counted. */
export async function timesOf(rows: (sql: string) => Promise<SqlRow[]>, where: string): Promise<readonly Times[] | null> {
  const end = (column: 'from_ms' | 'to_ms') => `case when ${known(column)} then ${column}::double end`;
  const found = await rows(
    `select ${end('from_ms')} as "from", ${end('to_ms')} as "to", count(*)::double as count
     from entries where ${where} group by all limit ${mostTimes + 1}`,
  );
  return found.length > mostTimes ? null : (found as unknown as Times[]);
}

/** Counts times that are at hand; see `histogramOf`. */
export const countTimes = (times: readonly Times[], unit: BucketUnit, window?: Bounds): Histogram =>
  histogramOf(
    times.map(({ from, to, count }) => ({
      first: from === null ? null : bucketStart(from, unit),
      last: to === null ? null : bucketStart(to, unit),
      count,
    })),
    unit,
    window,
  );

/**
 * Counts by time; see `histogramOf`.
 * @param where a condition on `entries`
 * @throws MaydanError BUCKETS_TOO_MANY when the unit is too small for the span
 */
export async function countByTime(
  rows: (sql: string) => Promise<SqlRow[]>,
  where: string,
  unit: BucketUnit,
  window?: Bounds,
): Promise<Histogram> {
  const bucket = (column: 'from_ms' | 'to_ms') =>
    `case when ${known(column)} then epoch_ms(date_trunc('${unit}', make_timestamp_ms(${column})))::double end`;
  // Many entries have the same times, so that these are rounded once and not for each entry.
  const spans = await rows(
    `select ${bucket('from_ms')} as first, ${bucket('to_ms')} as last, sum(count)::double as count from (
       select from_ms, to_ms, count(*) as count from entries where ${where} group by all
     ) group by all`,
  );
  return histogramOf(spans as unknown as BucketSpan[], unit, window);
}
