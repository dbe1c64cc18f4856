import { Kysely, Migrator, PostgresDialect, type Migration as Runnable, sql } from 'kysely';
import type pg from 'pg';
import { MaydanError } from '../../../lib/errors';
import { connect, nameOf, reaching } from './connect';
import { type Migration, migrations as own } from './migrations';

type Migrations = Readonly<Record<string, Migration>>;

/** A migration that this release or the database knows. */
export interface MigrationState {
  name: string;
  /** ISO 8601; null where it is still to be made. */
  madeAt: string | null;
  isKnown: boolean;
  suitsEarlier: boolean;
}

/**
 * Brings the tables of a database to what this release works with: what nodes of the release before can work with too is
 * made; nothing is done where nothing is missing, so that a node needs no right to change tables.
 * @param known for tests: another release's
 * @throws MaydanError TABLES_NEWER, TABLES_OLDER, STORAGE_UNREACHABLE …
 */
export async function ensureTables(url: string, pool: pg.Pool, known: Migrations = own): Promise<void> {
  const states = await statesOf(url, pool, known);
  refuseNewer(url, states);
  const missing = states.filter(({ madeAt, isKnown }) => isKnown && madeAt === null);
  if (missing.length === 0) return;
  const breaking = missing.find(({ suitsEarlier }) => !suitsEarlier);
  if (breaking && (await isInUse(url, pool))) throw new MaydanError('TABLES_OLDER', { where: nameOf(url), name: breaking.name });
  await run(url, known, (migrator) => migrator.migrateToLatest());
}

/**
 * Makes every migration that is missing, or takes back those after one. Nodes that cannot work with what comes of it are to
 * be ended before.
 * @param to the last migration that shall stand
 * @returns those that were made or taken back, in this order
 * @throws MaydanError TABLES_NEWER, MIGRATION_REFUSED, STORAGE_UNREACHABLE …
 */
export async function migrate(url: string, to?: string, known: Migrations = own): Promise<string[]> {
  const states = await migrationsOf(url, known);
  const unknown = states.find(({ isKnown }) => !isKnown);
  // Only the release that made it knows how it is taken back, and what may come after it.
  if (unknown) throw new MaydanError('TABLES_NEWER', { where: nameOf(url), name: unknown.name });
  const last = to ?? Object.keys(known).at(-1) ?? '';
  if (!Object.hasOwn(known, last))
    throw new MaydanError('MIGRATION_REFUSED', { reason: `got "${last}", expected one of ${Object.keys(known).join(', ')}` });
  for (const { name, madeAt } of states)
    if (name > last && madeAt !== null && known[name]?.down === null)
      throw new MaydanError('MIGRATION_REFUSED', {
        reason: `${name} cannot be taken back without losing what was written since; restore a backup of before into a new database instead`,
      });
  return run(url, known, (migrator) => migrator.migrateTo(last));
}

/** What is known of the tables, in the order of names. */
export async function migrationsOf(url: string, known: Migrations = own): Promise<MigrationState[]> {
  const pool = connect(url);
  try {
    return await statesOf(url, pool, known);
  } finally {
    await pool.end();
  }
}

const table = 'migrations';
/** Migrations that were made with which code that does not know them cannot work. */
const breakingTable = 'maydan.breaking_migrations';

function refuseNewer(url: string, states: readonly MigrationState[]): void {
  const newer = states.find(({ isKnown, suitsEarlier }) => !isKnown && !suitsEarlier);
  if (newer) throw new MaydanError('TABLES_NEWER', { where: nameOf(url), name: newer.name });
}

/** Whether there are tables already, so that nodes of another release may work with them. */
const isInUse = (url: string, pool: pg.Pool): Promise<boolean> =>
  reaching(url, async () => {
    const { rows } = await pool.query<{ is: boolean }>(`select to_regclass('maydan.documents') is not null as is`);
    return rows[0]?.is === true;
  });

async function statesOf(url: string, pool: pg.Pool, known: Migrations): Promise<MigrationState[]> {
  const { rows: made } = await reaching(url, async () => {
    const { rows } = await pool.query(
      `select to_regclass('maydan.${table}') is not null and to_regclass($1) is not null as are`,
      [breakingTable],
    );
    if (!rows[0]?.are) return { rows: [] };
    return pool.query<{ name: string; at: string; breaks: boolean }>(
      `select name, timestamp as at, exists (select from ${breakingTable} b where b.name = m.name) as breaks from maydan.${table} m`,
    );
  });
  const found = new Map(made.map((row) => [row.name, row]));
  const names = [...new Set([...found.keys(), ...Object.keys(known)])].sort();
  return names.map((name) => ({
    name,
    madeAt: found.get(name)?.at ?? null,
    isKnown: Object.hasOwn(known, name),
    suitsEarlier: known[name]?.suitsEarlier ?? !found.get(name)?.breaks,
  }));
}

async function run(
  url: string,
  known: Migrations,
  work: (migrator: Migrator) => ReturnType<Migrator['migrateToLatest']>,
): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: connect(url) }) });
  const runnable = Object.fromEntries(Object.entries(known).map(([name, migration]) => [name, runnableOf(name, migration)]));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => runnable },
    migrationTableName: table,
    migrationLockTableName: 'migrations_lock',
    migrationTableSchema: 'maydan',
  });
  try {
    return await reaching(url, async () => {
      const { error, results = [] } = await work(migrator);
      if (error) throw error;
      return results.map(({ migrationName }) => migrationName);
    });
  } finally {
    await db.destroy();
  }
}

/** All in the one transaction in which the migrator makes what is missing. */
function runnableOf(name: string, { up, down, suitsEarlier }: Migration): Runnable {
  return {
    async up(db) {
      await sql.raw(up).execute(db);
      await sql.raw(`create table if not exists ${breakingTable} (name text primary key)`).execute(db);
      if (!suitsEarlier) await sql`insert into ${sql.raw(breakingTable)} (name) values (${name})`.execute(db);
    },
    async down(db) {
      if (down === null) throw new Error(`The migration ${name} cannot be taken back.`);
      await sql.raw(down).execute(db);
      await sql`delete from ${sql.raw(breakingTable)} where name = ${name}`.execute(db);
    },
  };
}
