import type pg from 'pg';
import { alone } from '../../truth/postgres/alone';
import { connect, reaching } from '../../truth/postgres/connect';
import { ensureTables } from '../../truth/postgres/migrate';
import { isId } from '../../truth/proposal';
import { type DeskKind, type DeskKinds, type DeskStore, Pending } from './store';
import { tableOfAttempts } from './table-of-attempts';
import { tableOfFiles } from './table-of-files';

/** Who holds this advisory lock is alone in writing for the desk. "desk" in ASCII. */
const deskLock = 0x6465736bn;

/**
 * The desk's documents in PostgreSQL, for several machines; in the schema `maydan`, beside the record.
 * @throws MaydanError STORAGE_UNREACHABLE, TABLES_NEWER, TABLES_OLDER
 */
export async function postgresDeskStore(url: string): Promise<DeskStore> {
  const pool = connect(url);
  type Queryable = Pick<pg.Pool, 'query'>;

  const getOn =
    (on: Queryable) =>
    async <K extends DeskKind>(kind: K, id: string): Promise<DeskKinds[K] | null> => {
      if (!isId(id)) return null;
      const text = 'select body from maydan.desk where kind = $1 and id = $2';
      const { rows } = await reaching(url, () => on.query<{ body: DeskKinds[K] }>(text, [kind, id]));
      return rows[0]?.body ?? null;
    };
  const entriesOn =
    (on: Queryable) =>
    async <K extends DeskKind>(kind: K): Promise<[string, DeskKinds[K]][]> => {
      const text = 'select id, body from maydan.desk where kind = $1 order by id';
      const { rows } = await reaching(url, () => on.query<{ id: string; body: DeskKinds[K] }>(text, [kind]));
      return rows.map(({ id, body }) => [id, body]);
    };

  await ensureTables(url, pool).catch(async (error) => {
    await pool.end();
    throw error;
  });

  return {
    files: tableOfFiles(url, pool),
    attempts: tableOfAttempts(url, pool),
    get: getOn(pool),
    entries: entriesOn(pool),
    list: async (kind) => (await entriesOn(pool)(kind)).map(([, body]) => body),

    async change(work) {
      let refused: { error: unknown } | null = null;
      try {
        return await reaching(url, () =>
          alone(pool, deskLock, async (on) => {
            const pending = new Pending({ get: getOn(on), entries: entriesOn(on) });
            const result = await Promise.resolve(work(pending)).catch((error: unknown) => {
              refused = { error };
              throw error;
            });
            await write(on, pending);
            return result;
          }),
        );
      } catch (error) {
        // What the work itself refuses is no fault of the database.
        throw refused ? (refused as { error: unknown }).error : error;
      }
    },

    close: () => pool.end(),
  };
}

async function write(on: Pick<pg.Pool, 'query'>, { changes }: Pending): Promise<void> {
  for (const { kind, id, body } of changes.values()) {
    if (!isId(id)) throw new Error(`Desk store: got the id "${id}" of ${kind}, expected small letters, digits and hyphens.`);
    if (body === null) await on.query('delete from maydan.desk where kind = $1 and id = $2', [kind, id]);
    else
      await on.query(
        `insert into maydan.desk (kind, id, body) values ($1, $2, $3)
         on conflict (kind, id) do update set body = excluded.body`,
        [kind, id, JSON.stringify(body)],
      );
  }
}
