import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { schemaVersion } from './schema';

/** How the file of an index stands. */
export type IndexStatus =
  | { state: 'missing' }
  /** damaged: a database of DuckDB that it cannot read, as a disk or a killed process leaves one. */
  | { state: 'in use' | 'unreadable' | 'damaged'; reason: string }
  | { state: 'outdated'; schema: string }
  | { state: 'current'; bytes: number; counts: { dataset: string; kind: string; count: number }[] };

/** Looks at a file without changing it, whatever it is: one that somebody keeps for another purpose must stay as it is. */
export async function indexStatus(file: string): Promise<IndexStatus> {
  if (!existsSync(file)) return { state: 'missing' };
  return statusAs('READ_ONLY', file);
}

/**
 * The same for who is going to write: the log of a process that was killed at certain moments can only be replayed by such
 * a one (DuckDB 1.5.6, "Failure while replaying WAL file … Bad file descriptor"), and is no damage.
 */
export async function recoveredStatus(file: string): Promise<IndexStatus> {
  const found = await indexStatus(file);
  return found.state === 'damaged' && existsSync(`${file}.wal`) ? statusAs('READ_WRITE', file) : found;
}

async function statusAs(mode: 'READ_ONLY' | 'READ_WRITE', file: string): Promise<IndexStatus> {
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(file, { access_mode: mode });
  } catch (error) {
    const reason = firstLine(error);
    if (/\block\b/i.test(reason)) return { state: 'in use', reason };
    return { state: isDuckDB(file) ? 'damaged' : 'unreadable', reason };
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
  const rows = await rowsOf('select dataset, kind, count(*) as count from entries group by all order by all').catch(firstLine);
  if (typeof rows === 'string') return { state: 'damaged', reason: rows };
  const counts = rows.map(({ dataset, kind, count }) => ({ dataset: String(dataset), kind: String(kind), count: Number(count) }));
  return { state: 'current', bytes: statSync(file).size, counts };
}

/** Whether a file begins as one of DuckDB does: "DUCK" after a checksum. */
function isDuckDB(file: string): boolean {
  const head = Buffer.alloc(12);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  return head.toString('latin1', 8) === 'DUCK';
}

/** Keeps a damaged file beside its place. @returns where */
export async function putAside(file: string): Promise<string> {
  const aside = `${file}.damaged`;
  for (const end of ['', '.wal']) if (existsSync(`${file}${end}`)) await rename(`${file}${end}`, `${aside}${end}`);
  return aside;
}

const firstLine = (error: unknown): string => (error as Error).message.split('\n')[0] ?? '';
