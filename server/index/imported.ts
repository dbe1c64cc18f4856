import type { DuckDBConnection } from '@duckdb/node-api';
import { MaydanError } from '../../lib/errors';
import { compact, inTransaction } from './change';
import type { EntryRow } from './rows';
import { RowWriter } from './write';

export type ManyRows = Iterable<EntryRow> | AsyncIterable<EntryRow>;

const metaName = (dataset: string): string => `${prefix}${dataset}`;
const prefix = 'imported ';

/**
 * Puts rows in the place of all that an imported dataset has, few of which are in memory at a time, and the table in order
 * again. @param state by which it is known later what is held; null takes the dataset away
 * @throws MaydanError ROWS_TWICE, and whatever `rows` throws: then nothing was changed
 */
export async function replaceImported(
  on: DuckDBConnection,
  dataset: string,
  rows: ManyRows,
  state: string | null,
): Promise<void> {
  await inTransaction(on, async () => {
    const own = 'from entries where dataset = $1 and digest is null';
    await on.run(`delete from links where row in (select row ${own})`, [dataset]);
    await on.run(`delete ${own}`, [dataset]);
    const writer = await RowWriter.open(on);
    try {
      for await (const row of rows) writer.add(row, false);
    } finally {
      writer.close();
    }
    const twice = await on.runAndReadAll(`select id ${own} group by id having count(*) > 1 order by id limit 1`, [dataset]);
    const id = twice.getRowsJS()[0]?.[0];
    if (id !== undefined) throw new MaydanError('ROWS_TWICE', { dataset, id: String(id) });
    await on.run('delete from shapes where shape not in (select shape from entries)');
    await on.run('delete from meta where name = $1', [metaName(dataset)]);
    if (state !== null) await on.run('insert into meta values ($1, $2)', [metaName(dataset), state]);
  });
  await compact(on);
}

/** The state of each imported dataset that an index holds. */
export async function importedStates(on: DuckDBConnection): Promise<Map<string, string>> {
  const found = await on.runAndReadAll('select name, value from meta where starts_with(name, $1)', [prefix]);
  return new Map(found.getRowsJS().map(([name, value]) => [String(name).slice(prefix.length), String(value)]));
}
