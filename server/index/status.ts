import { existsSync, statSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { schemaVersion } from './schema';

/** How the file of an index stands. */
export type IndexStatus =
  | { state: 'missing' | 'in use' }
  | { state: 'unreadable'; reason: string }
  | { state: 'outdated'; schema: string }
  | { state: 'current'; bytes: number; counts: { dataset: string; kind: string; count: number }[] };

/** Looks at an index without changing it, as opening one to write would where it is of another schema. */
export async function indexStatus(file: string): Promise<IndexStatus> {
  if (!existsSync(file)) return { state: 'missing' };
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    return /lock/i.test(reason) ? { state: 'in use' } : { state: 'unreadable', reason };
  }
  const on = await instance.connect();
  try {
    const rowsOf = async (sql: string) => (await on.runAndReadAll(sql)).getRowObjectsJS();
    const [row] = await rowsOf("select value from meta where name = 'schema'");
    if (row?.value !== String(schemaVersion)) return { state: 'outdated', schema: String(row?.value) };
    const rows = await rowsOf('select dataset, kind, count(*) as count from entries group by all order by all');
    const counts = rows.map(({ dataset, kind, count }) => ({
      dataset: String(dataset),
      kind: String(kind),
      count: Number(count),
    }));
    return { state: 'current', bytes: statSync(file).size, counts };
  } catch (error) {
    return { state: 'unreadable', reason: (error as Error).message.split('\n')[0] ?? '' };
  } finally {
    on.closeSync();
    instance.closeSync();
  }
}
