import type { Box } from '../../lib/store/box';
import type { Extent } from '../../lib/store/store';
import type { SqlRow } from './rows';
import { unknownFrom, unknownTo } from './schema';

/** Whether an end of time is known. */
export const known = (column: 'from_ms' | 'to_ms'): string =>
  column === 'from_ms' ? `from_ms > ${unknownFrom}` : `to_ms < ${unknownTo}`;

/** The box and the span that hold entries. @param where a condition on `entries` */
export const extentQuery = (where: string): string =>
  `select count(*) as count, min(west) as west, min(south) as south, max(east) as east, max(north) as north,
     min(from_ms) filter (${known('from_ms')})::double as "from", max(to_ms) filter (${known('to_ms')})::double as "to",
     count(*) filter (not ${known('from_ms')}) as begun, count(*) filter (not ${known('to_ms')}) as unended
   from entries where ${where}`;

export function toExtent(row: SqlRow): Extent {
  const { west, south, east, north, from, to } = row as Record<string, number | null>;
  return {
    count: Number(row.count),
    box: west === null ? null : ([west, south, east, north] as Box),
    from: from ?? null,
    to: to ?? null,
    isOpen: { from: Number(row.begun) > 0, to: Number(row.unended) > 0 },
  };
}
