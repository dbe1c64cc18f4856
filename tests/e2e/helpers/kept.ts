import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { filesDeskStore } from '../../../server/desk/store/files';
import { openDeskStore } from '../../../server/desk/store/open';
import type { DeskStore } from '../../../server/desk/store/store';
import { filesTruth } from '../../../server/truth/files';
import { postgresTruth } from '../../../server/truth/postgres';
import { startPostgres } from '../../../server/truth/testing/postgres';
import { dump } from '../../../server/truth/truth';

/** Where a site of a test keeps its record and what its desk has. */
export interface Kept {
  /** For the server. */
  env: Readonly<Record<string, string>>;
  store: DeskStore;
  /** The text of all that is kept. */
  everything(): Promise<string>;
  /** Once the server has ended. */
  close(): Promise<void>;
}

/** In a data folder, where a record stands. */
export const keptInFiles = (folder: string): Kept => ({
  env: { MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '' },
  store: filesDeskStore(join(folder, '.desk')),
  everything: async () =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n'),
  close: async () => {},
});

/** In a database of its own, with the record of a data folder. */
export async function keptInPostgres(folder: string): Promise<Kept> {
  const database = await startPostgres();
  const url = await database.database();
  const truth = await postgresTruth(url);
  await truth.load(await dump(filesTruth(folder)));
  await truth.close();
  const store = await openDeskStore({ DATABASE_URL: url });
  return {
    env: { MAYDAN_DATA_DIR: folder, DATABASE_URL: url },
    store,
    everything: () => rowsOf(url),
    async close() {
      await store.close();
      await database.stop();
    },
  };
}

/** The rows of every table as text. */
async function rowsOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema = 'maydan'",
    );
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}
