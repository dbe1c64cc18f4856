import type { Index } from '.';
import { pageColumns, toPage } from './page';
import type { Filters, Page } from './rows';

/** Where entries stand, each position once; those with most of them first. */
export async function anchorsOf(index: Index, filters: Filters, limit: number): Promise<[number, number][]> {
  const rows = await index.select('lon, lat', filters, `group by lon, lat order by count(*) desc, lon, lat limit ${limit}`);
  return rows.map(({ lon, lat }) => [lon as number, lat as number]);
}

/** Those that were published or changed last, the newest first. */
export async function newestOf(index: Index, filters: Filters, limit: number): Promise<Page['items']> {
  const rows = await index.select(pageColumns, filters, `order by updated_ms desc, id limit ${limit}`);
  return toPage(rows, { limit }).items;
}

/** Ids in the order of lists. */
export async function idsOf(index: Index, filters: Filters, part: { offset: number; limit: number }): Promise<string[]> {
  const order = `order by to_ms, from_ms, id limit ${part.limit} offset ${part.offset}`;
  const rows = await index.select('id', filters, order);
  return rows.map(({ id }) => id as string);
}
