import type { DuckDBConnection } from '@duckdb/node-api';

export async function addKeys(on: DuckDBConnection, table: string, keys: readonly { kind: string; id: string }[]): Promise<void> {
  const appender = await on.createAppender(table);
  for (const { kind, id } of keys) {
    appender.appendVarchar(kind);
    appender.appendVarchar(id);
    appender.endRow();
  }
  appender.closeSync();
}

/** Runs work whole or not at all. */
export async function inTransaction(on: DuckDBConnection, work: () => Promise<void>): Promise<void> {
  await on.run('begin');
  try {
    await work();
    await on.run('commit');
  } catch (error) {
    await on.run('rollback').catch(() => {});
    throw error;
  }
}

/** Puts the rows into the order of lists, in which queries are quickest. */
export async function compact(on: DuckDBConnection): Promise<void> {
  await inTransaction(on, async () => {
    await on.run('create or replace table entries as from entries order by to_ms, from_ms, id');
    await on.run('create or replace table links as from links order by facet, value, row');
  });
  await on.run('checkpoint');
}
