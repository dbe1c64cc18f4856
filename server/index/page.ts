import type { DuckDBValue } from '@duckdb/node-api';
import type { Item, Page, Part, Position, SqlRow } from './rows';
import type { Where } from './where';

/** What `toPage` reads. */
export const pageColumns = 'kind, id, dataset, summary, from_ms, to_ms, lon, lat, uncertainty, west, south, east, north';

const low = (value: number | null) => value ?? Number.NEGATIVE_INFINITY;
const high = (value: number | null) => value ?? Number.POSITIVE_INFINITY;
/** Ends of time that are not known are infinite in the tables. */
export const ms = (value: unknown): number | null => (Number.isFinite(value) ? (value as number) : null);

/**
 * A page of the list. One row more than asked for tells whether there are further ones. Positions are keys, not numbers:
 * what is added or taken away elsewhere shifts nothing.
 */
export function pageQuery(
  { sql, values }: Where,
  { limit, offset, after, before }: Part,
): { sql: string; values: DuckDBValue[] } {
  const all = [...values];
  const bind = (value: DuckDBValue) => `$${all.push(value)}`;
  const beyond = (position: Position, sign: '<' | '>') => {
    const [to, from, id] = [bind(high(position.to)), bind(low(position.from)), bind(position.id)];
    return `(to_ms ${sign} ${to}::double or (to_ms = ${to}::double and
      (from_ms ${sign} ${from}::double or (from_ms = ${from}::double and id ${sign} ${id}))))`;
  };
  const parts = [sql, ...(after ? [beyond(after, '>')] : []), ...(before ? [beyond(before, '<')] : [])];
  const order = before ? 'to_ms desc, from_ms desc, id desc' : 'to_ms, from_ms, id';
  return {
    sql: `select ${pageColumns} from entries where ${parts.join(' and ')} order by ${order} limit ${limit + 1}${offset === undefined ? '' : ` offset ${bind(offset)}`}`,
    values: all,
  };
}

export function toPage(rows: readonly SqlRow[], { limit, offset = 0, after, before }: Part): Page {
  const hasMore = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (before) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const hasNext = before ? true : hasMore;
  const hasPrevious = before ? hasMore : after !== undefined || offset > 0;
  return {
    items: shown.map(toItem),
    next: last && hasNext ? positionOf(last) : null,
    previous: first && hasPrevious ? positionOf(first) : null,
  };
}

const toItem = ({ kind, id, dataset, summary, lon, lat, uncertainty, west, south, east, north }: SqlRow): Item =>
  ({
    kind,
    id,
    dataset,
    anchor: [lon, lat],
    uncertaintyMeters: uncertainty,
    box: [west, south, east, north],
    summary: JSON.parse(summary as string),
  }) as Item;

const positionOf = ({ to_ms, from_ms, id }: SqlRow): Position => ({ to: ms(to_ms), from: ms(from_ms), id: id as string });
