import type { BucketUnit } from '../../lib/time/buckets';
import type { Bounds } from '../../lib/time/edtf';
import { type BucketSpan, type Histogram, histogramOf } from '../../lib/time/histogram';
import { known } from './extent';
import type { SqlRow } from './rows';

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
