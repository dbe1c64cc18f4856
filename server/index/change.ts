import type { DuckDBConnection } from '@duckdb/node-api';
import type { Numbers } from './numbers';
import type { EntryKind, EntryRow } from './rows';
import { addRows } from './write';

/** What changes together, and is seen together. */
export interface Change {
  puts: Iterable<EntryRow>;
  removed?: readonly { kind: EntryKind; id: string }[];
}

/** Writes a change of documents whole or not at all. */
export async function writeChange(on: DuckDBConnection, { puts, removed = [] }: Change, numbers: Numbers): Promise<void> {
  const rows = [...puts];
  await inTransaction(on, async () => {
    await on.run('create or replace temp table gone (kind varchar, id varchar)');
    const appender = await on.createAppender('gone');
    for (const { kind, id } of [...rows, ...removed]) {
      appender.appendVarchar(kind);
      appender.appendVarchar(id);
      appender.endRow();
    }
    appender.closeSync();
    await on.run('create or replace temp table gone_rows as select row from entries semi join gone using (kind, id)');
    await on.run('delete from links where row in (select row from gone_rows)');
    await on.run('delete from entries where row in (select row from gone_rows)');
    await addRows(on, rows, numbers);
    await on.run('delete from shapes where owner is null and shape not in (select shape from entries where digest is not null)');
  });
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
