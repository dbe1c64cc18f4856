import type { Index } from '.';
import { ms } from './page';
import type { Filters } from './rows';

/** The spans of time in which entries lie, in order of time, each with the number of those that have just it. */
export async function spansOf(
  index: Index,
  filters: Filters,
): Promise<{ from: number | null; to: number | null; count: number }[]> {
  const rows = await index.select('from_ms, to_ms, count(*) as count', filters, 'group by all order by to_ms, from_ms');
  return rows.map(({ from_ms, to_ms, count }) => ({ from: ms(from_ms), to: ms(to_ms), count: Number(count) }));
}

/** Where entries stand, each position once; those with most of them first. */
export async function anchorsOf(index: Index, filters: Filters, limit: number): Promise<[number, number][]> {
  const rows = await index.select('lon, lat', filters, `group by lon, lat order by count(*) desc, lon, lat limit ${limit}`);
  return rows.map(({ lon, lat }) => [lon as number, lat as number]);
}

/** Ids in the order of lists. */
export async function idsOf(index: Index, filters: Filters, part: { offset: number; limit: number }): Promise<string[]> {
  const order = `order by to_ms, from_ms, id limit ${part.limit} offset ${part.offset}`;
  const rows = await index.select('id', filters, order);
  return rows.map(({ id }) => id as string);
}
