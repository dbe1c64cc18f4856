import { existsSync, statSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { schemaVersion } from './schema';

/** How the file of an index stands. */
export type IndexStatus =
  | { state: 'missing' }
  | { state: 'in use' | 'unreadable'; reason: string }
  | { state: 'outdated'; schema: string }
  | { state: 'current'; bytes: number; counts: { dataset: string; kind: string; count: number }[] };

/** Looks at a file without changing it, whatever it is: one that somebody keeps for another purpose must stay as it is. */
export async function indexStatus(file: string): Promise<IndexStatus> {
  if (!existsSync(file)) return { state: 'missing' };
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  } catch (error) {
    const reason = firstLine(error);
    return { state: /lock/i.test(reason) ? 'in use' : 'unreadable', reason };
  }
  const on = await instance.connect();
  try {
    return await statusOf(on, file);
  } catch (error) {
    return { state: 'unreadable', reason: firstLine(error) };
  } finally {
    on.closeSync();
    instance.closeSync();
  }
}

async function statusOf(on: DuckDBConnection, file: string): Promise<IndexStatus> {
  const rowsOf = async (sql: string) => (await on.runAndReadAll(sql)).getRowObjectsJS();
  const tables = (await rowsOf('select table_name as name from duckdb_tables()')).map(({ name }) => name);
  if (tables.length === 0) return { state: 'missing' };
  const [row] = ['meta', 'entries'].every((name) => tables.includes(name))
    ? await rowsOf("select value from meta where name = 'schema'")
    : [];
  if (!/^\d+$/.test(String(row?.value))) return { state: 'unreadable', reason: 'it is a database of something else' };
  if (row?.value !== String(schemaVersion)) return { state: 'outdated', schema: String(row?.value) };
  const rows = await rowsOf('select dataset, kind, count(*) as count from entries group by all order by all');
  const counts = rows.map(({ dataset, kind, count }) => ({ dataset: String(dataset), kind: String(kind), count: Number(count) }));
  return { state: 'current', bytes: statSync(file).size, counts };
}

const firstLine = (error: unknown): string => (error as Error).message.split('\n')[0] ?? '';
