import { setImmediate as others } from 'node:timers/promises';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Values that are in memory at a time. */
const together = 2_000;
/** Requests are answered in the same thread: each waits so long for what is derived, in milliseconds. */
const atOnceMs = 5;

/**
 * Makes a temporary table of the distinct values of a query, each with what JavaScript makes of it.
 * @param values a query whose column `value` has them, with repetitions and nulls
 * @param columns of the table beside `value`, as SQL
 * @param make appends just these columns; it gets texts as they are, anything nested as JSON
 */
export async function derive(
  on: DuckDBConnection,
  table: string,
  values: string,
  columns: string,
  make: (value: unknown, add: DuckDBAppender) => void,
): Promise<void> {
  await on.run(`create or replace temp table ${table}_values as
    select (row_number() over (order by to_json(value)::varchar))::integer as number, value
    from (select distinct value from (${values}) where value is not null)`);
  await on.run(`create or replace temp table ${table}_made (number integer, ${columns})`);
  const add = await on.createAppender(`${table}_made`);
  let begun = performance.now();
  try {
    for (let first = 1; ; first += together) {
      const read = await on.runAndReadAll(
        `select number, to_json(value)::varchar from ${table}_values
         where number between ${first} and ${first + together - 1} order by number`,
      );
      const found = read.getRowsJS();
      for (const [number, json] of found) {
        add.appendInteger(number as number);
        make(JSON.parse(json as string), add);
        add.endRow();
        if (performance.now() - begun < atOnceMs) continue;
        await others();
        begun = performance.now();
      }
      if (found.length < together) break;
    }
  } finally {
    add.closeSync();
  }
  await on.run(`create or replace temp table ${table} as from ${table}_values join ${table}_made using (number)`);
  await on.run(`drop table ${table}_values`);
  await on.run(`drop table ${table}_made`);
}
