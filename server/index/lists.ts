import type { Index } from '.';
import type { Filters } from './rows';

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
