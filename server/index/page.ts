import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { Item, Page, Part, Position, SqlRow } from './rows';
import { type Range, rowsTable, unknownFrom, unknownTo } from './schema';
import type { Where } from './where';

/** What orders entries, and their numbers, by which `toItems` reads the rest. */
export const keyColumns = 'row, id, from_ms, to_ms';

const low = (value: number | null) => BigInt(value ?? unknownFrom);
const high = (value: number | null) => BigInt(value ?? unknownTo);
/** A time of the tables. */
export function ms(value: unknown): number | null {
  const number = Number(value);
  return number === unknownFrom || number === unknownTo ? null : number;
}

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
    // The first condition says nothing new: by it alone DuckDB passes over blocks.
    return `to_ms ${sign}= ${to}::bigint and (to_ms ${sign} ${to}::bigint or (to_ms = ${to}::bigint and
      (from_ms ${sign} ${from}::bigint or (from_ms = ${from}::bigint and id ${sign} ${id}))))`;
  };
  const parts = [sql, ...(after ? [beyond(after, '>')] : []), ...(before ? [beyond(before, '<')] : [])];
  const order = before ? 'to_ms desc, from_ms desc, id desc' : 'to_ms, from_ms, id';
  return {
    sql: `select ${keyColumns} from entries where ${parts.join(' and ')} order by ${order} limit ${limit + 1}${offset === undefined ? '' : ` offset ${bind(offset)}`}`,
    values: all,
  };
}

/** What of the rows that were found is shown, with whether there are others before and after. */
export function cutPage(rows: readonly SqlRow[], { limit, offset = 0, after, before }: Part) {
  const hasMore = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (before) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const hasNext = before ? true : hasMore;
  const hasPrevious = before ? hasMore : after !== undefined || offset > 0;
  return {
    shown,
    next: last && hasNext ? positionOf(last) : null,
    previous: first && hasPrevious ? positionOf(first) : null,
  } satisfies Omit<Page, 'items'> & { shown: SqlRow[] };
}

const positionOf = ({ to_ms, from_ms, id }: SqlRow): Position => ({ to: ms(to_ms), from: ms(from_ms), id: id as string });

/** What a list shows of an entry beside its key, in `entries` and in the tables of rows. */
export const itemColumns = 'dataset, lon, lat, uncertainty, west, south, east, north';

/**
 * Rows of `keyColumns` with what is kept of each: of a document its summary, of an imported row what its dataset says.
 * @param on the connection, in one transaction with the query that found them
 */
export async function toItems(on: DuckDBConnection, keys: readonly SqlRow[], ranges: readonly Range[]): Promise<Item[]> {
  const tables = new Map<Range | null, number[]>();
  for (const { row } of keys) {
    const number = row as number;
    const range = ranges.find(({ first, end }) => number >= first && number < end) ?? null;
    tables.set(range, [...(tables.get(range) ?? []), number]);
  }
  const found = new Map<unknown, Item>();
  for (const [range, numbers] of tables) {
    // Of numbers one after the other DuckDB makes a span, for which it does not use the index: -1 keeps them apart (25 → 3 ms).
    const [kind, kept, from] = range
      ? ["'incident'", 'body', rowsTable(range)]
      : ['kind', 'summary', 'entries where digest is not null and'];
    const sql = `select row, id, ${kind} as kind, ${kept} as kept, ${itemColumns} from ${from}${range ? ' where' : ''} row in (${[-1, ...numbers].join(', ')})`;
    for (const row of (await on.runAndReadAll(sql)).getRowObjectsJS()) found.set(row.row, toItem(row));
  }
  return keys.flatMap(({ row }) => found.get(row) ?? []);
}

const toItem = ({ id, kind, kept, dataset, lon, lat, uncertainty, west, south, east, north }: SqlRow): Item =>
  ({
    kind,
    id,
    dataset,
    anchor: [lon, lat],
    uncertaintyMeters: uncertainty,
    box: [west, south, east, north],
    summary: JSON.parse(kept as string),
  }) as Item;
