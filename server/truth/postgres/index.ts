import type pg from 'pg';
import { checkReplacement } from '../imported';
import { planLoad } from '../load';
import {
  changesFor,
  changesWithRows,
  checkProposal,
  deletionOf,
  isId,
  proposedBeside,
  requireDataset,
  splitKey,
  withoutBodies,
} from '../proposal';
import {
  type Change,
  type ChangedKind,
  type ChangeSet,
  type Document,
  type Imported,
  type Key,
  keyOf,
  type Proposal,
  type Replacement,
  type Truth,
  versionOf,
} from '../truth';
import { channel, writeLock } from './agreed';
import { alone as aloneWith } from './alone';
import { connect, reaching } from './connect';
import {
  clear,
  importedDigests,
  importedRows,
  importedVersions,
  importLock,
  manifestOf,
  type Prepared,
  prepare,
  switchTo,
} from './imported';
import { ensureTables } from './migrate';
import type { Migration } from './migrations';
import { watchChannel } from './watch';

type Queryable = Pick<pg.Pool, 'query'>;

interface Options {
  now?: () => Date;
  /** Of another release, for tests. */
  migrations?: Readonly<Record<string, Migration>>;
}

/**
 * The record in PostgreSQL, for several machines. Commits are made one after the other, under an advisory lock, so that
 * their numbers have no gaps and are seen in their order.
 *
 * @param url `postgres://user:password@host:5432/database`; the tables are made in its schema `maydan`
 * @throws MaydanError STORAGE_UNREACHABLE, TABLES_NEWER, TABLES_OLDER
 */
export async function postgresTruth(url: string, { now = () => new Date(), migrations }: Options = {}): Promise<Truth> {
  const pool = connect(url);
  const watchers = new Set<() => Promise<void>>();
  const query = <R extends pg.QueryResultRow>(text: string, values: unknown[] = [], on: Queryable = pool): Promise<R[]> =>
    reaching(url, async () => (await on.query<R>(text, values)).rows);

  /** Runs in one transaction while no other process writes. */
  const alone = (work: (on: pg.PoolClient) => Promise<void>): Promise<void> =>
    reaching(url, () => aloneWith(pool, writeLock, work));

  await ensureTables(url, pool, migrations).catch(async (error) => {
    await pool.end();
    throw error;
  });

  return {
    async get(kind, id) {
      if (!isId(id)) return null;
      return (await query<Document>(`${selectDocuments} where kind = $1 and id = $2`, [kind, id]))[0] ?? null;
    },

    list: (kind, { dataset, after = '', limit } = {}) =>
      query<Document>(
        `${selectDocuments} where kind = $1 and ($2::text is null or dataset = $2) and id > $3 order by id limit $4`,
        [kind, dataset ?? null, after, limit ?? null],
      ),

    async versions() {
      const rows = await query<Document>('select kind, id, version from maydan.documents');
      return { versions: new Map(rows.map((row) => [keyOf(row), row.version])), unreadable: [] };
    },

    async commit(proposal: Proposal) {
      checkProposal(proposal);
      let made: ChangeSet | null = null;
      await alone(async (on) => {
        const changes = await changesFor(proposal, standing(on));
        if (changes.length === 0) return;
        const { author, reason } = proposal;
        made = { sequence: await nextSequence(on), at: now().toISOString(), author, reason, changes };
        await write(on, changes, [made]);
      });
      return made;
    },

    async erase(erasure) {
      const proposal = deletionOf(erasure);
      checkProposal(proposal);
      let made: ChangeSet | null = null;
      await alone(async (on) => {
        const changes = await changesFor(proposal, standing(on));
        const { author, reason, kind, id } = erasure;
        const which = 'where sequence in (select sequence from maydan.changed where kind = $1 and id = $2)';
        for (const stood of await changeSets(on, which, [kind, id]))
          await on.query('update maydan.change_sets set changes = $1 where sequence = $2', [
            JSON.stringify(withoutBodies(stood, erasure).changes),
            stood.sequence,
          ]);
        made = withoutBodies({ sequence: await nextSequence(on), at: now().toISOString(), author, reason, changes }, erasure);
        await write(on, changes, [made]);
      });
      return made as unknown as ChangeSet;
    },

    importedVersions: () => reaching(url, () => importedVersions(pool)),
    importedManifest: (dataset) => reaching(url, () => manifestOf(pool, dataset)),
    importedFile: () => null,
    importedDigests: (dataset) => reaching(url, () => importedDigests(pool, dataset)),
    // Nodes share no disk, and the rows of earlier versions would be most of the database.
    keptVersions: async () => [],
    keptFile: () => null,
    imported: (dataset) => importedRows(pool, dataset),

    async replaceImported(replacement) {
      checkReplacement(replacement);
      const { dataset, author, reason } = replacement;
      if (!replacement.documents) await requireDataset(dataset, standing(pool));
      let made: ChangeSet | null = null;
      await preparing(replacement, async (prepared) => {
        const after = prepared.manifest.rows === 0 ? null : prepared.manifest;
        const proposal = await proposedBeside(replacement, prepared.manifest);
        await alone(async (on) => {
          const before = await manifestOf(on, dataset);
          const changes = await changesWithRows(replacement, { before, after }, proposal, standing(on));
          if (changes.length === 0) return;
          made = {
            sequence: await nextSequence(on),
            at: now().toISOString(),
            author,
            reason: proposal?.reason ?? reason,
            changes,
          };
          if (changes.some(({ kind }) => kind === 'imported')) await switchTo(on, dataset, prepared);
          await write(on, changes, [made]);
        });
      });
      return made;
    },

    async history(kind, id) {
      return isId(id) ? historyOf(pool, kind, id) : [];
    },

    async lastSequence() {
      const [newest] = await changeSets(pool, 'order by sequence desc limit 1', []);
      return newest?.sequence ?? 0;
    },
    changesSince: (sequence, limit) =>
      changeSets(pool, 'where sequence > $1 order by sequence limit $2', [sequence, limit ?? null]),

    async load(other) {
      const loaded = { documents: 0, changeSets: 0, imports: 0 };
      await alone(async (on) => {
        const here = {
          documents: (await on.query<Document>(selectDocuments)).rows,
          changeSets: await changeSets(on, 'order by sequence', []),
          imports: await importsHere(on),
        };
        const plan = planLoad(here, other);
        for (const { dataset, manifest, rows } of plan.imports) {
          const replacement = { dataset, rows: rows(), author: 'copy', reason: 'copy', version: manifest.version };
          await switchTo(on, dataset, await prepare(on, replacement));
        }
        for (const dataset of plan.importsGone) await on.query('delete from maydan.imports where dataset = $1', [dataset]);
        const put = plan.puts.map(({ body, version: _version, ...key }): Change => ({ ...key, before: null, after: body }));
        const deleted = plan.deletes.map(
          ({ body, version: _version, ...key }): Change => ({ ...key, before: body, after: null }),
        );
        await write(on, [...put, ...deleted], plan.changeSets);
        const imports = plan.imports.length + plan.importsGone.length;
        Object.assign(loaded, { documents: put.length + deleted.length, changeSets: plan.changeSets.length, imports });
      });
      return loaded;
    },

    // A transaction is seen whole or not at all.
    settle: async () => {},

    watch(onChange) {
      const end = watchChannel(url, channel, onChange);
      watchers.add(end);
      return () => {
        watchers.delete(end);
        return end();
      };
    },

    async close() {
      await Promise.all([...watchers].map((end) => end()));
      await pool.end();
    },
  };

  function standing(on: Queryable) {
    return {
      async read(keys: readonly Key[]) {
        const parts = keys.map(splitKey);
        const rows = await query<Document>(
          `${selectDocuments} where (kind, id) in (select * from unnest($1::text[], $2::text[]))`,
          [parts.map(({ kind }) => kind), parts.map(({ id }) => id)],
          on,
        );
        const found = new Map(rows.map((row) => [keyOf(row), row]));
        return new Map(keys.map((key) => [key, found.get(key) ?? null]));
      },
      async lastChange(key: Key) {
        const { kind, id } = splitKey(key);
        return (await historyOf(on, kind, id, 1))[0] ?? null;
      },
      async keysIn(dataset: string) {
        const found = await query<{ kind: ChangedKind; id: string }>(
          `select kind, id from maydan.documents where dataset = $1
           union all select 'imported', dataset from maydan.imports where dataset = $1`,
          [dataset],
          on,
        );
        return found.map(keyOf);
      },
    };
  }

  /** Writes rows beside those in use, and takes away those that are not, whether they were put in use or not. */
  async function preparing(replacement: Replacement, use: (prepared: Prepared) => Promise<void>): Promise<void> {
    const lock = importLock(replacement.dataset);
    await reaching(url, async () => {
      const on = await pool.connect();
      try {
        await on.query('select pg_advisory_lock(hashtextextended($1, 0))', [lock]);
        try {
          await use(await prepare(on, replacement));
        } finally {
          await clear(on, replacement.dataset);
          await on.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
        }
        on.release();
      } catch (error) {
        on.release(true); // a lock that it may still hold goes with the connection
        throw error;
      }
    });
  }

  async function importsHere(on: Queryable): Promise<Imported[]> {
    const found: Imported[] = [];
    for (const dataset of (await importedVersions(on)).keys()) {
      const manifest = await manifestOf(on, dataset);
      if (manifest) found.push({ dataset, manifest, rows: () => importedRows(pool, dataset) });
    }
    return found;
  }

  async function historyOf(on: Queryable, kind: ChangedKind, id: string, limit?: number): Promise<ChangeSet[]> {
    const which =
      'where sequence in (select sequence from maydan.changed where kind = $1 and id = $2) order by sequence desc limit $3';
    const found = await changeSets(on, which, [kind, id, limit ?? null]);
    return found.map((changeSet) => ({
      ...changeSet,
      changes: changeSet.changes.filter((change) => change.kind === kind && change.id === id),
    }));
  }

  async function changeSets(on: Queryable, which: string, values: unknown[]): Promise<ChangeSet[]> {
    const text = `select sequence, at, author, reason, changes from maydan.change_sets ${which}`;
    const rows = await query<Omit<ChangeSet, 'sequence' | 'at'> & { sequence: string; at: Date }>(text, values, on);
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence), at: row.at.toISOString() }));
  }
}

/** The number of the change set that is being made. */
async function nextSequence(on: Queryable): Promise<number> {
  const { rows } = await on.query<{ next: string }>('select coalesce(max(sequence), 0) + 1 as next from maydan.change_sets');
  return Number(rows[0]?.next);
}

const selectDocuments = 'select kind, id, dataset, version, body from maydan.documents';

async function write(on: Queryable, changes: readonly Change[], changeSets: readonly ChangeSet[]): Promise<void> {
  for (const { kind, id, dataset, after } of changes) {
    if (kind === 'imported') continue; // its rows stand elsewhere
    if (after === null) await on.query('delete from maydan.documents where kind = $1 and id = $2', [kind, id]);
    else
      await on.query(
        `insert into maydan.documents (kind, id, dataset, version, body) values ($1, $2, $3, $4, $5)
         on conflict (kind, id) do update set dataset = excluded.dataset, version = excluded.version, body = excluded.body`,
        [kind, id, dataset, versionOf(after), JSON.stringify(after)],
      );
  }
  for (const { sequence, at, author, reason, changes: told } of changeSets) {
    await on.query('insert into maydan.change_sets (sequence, at, author, reason, changes) values ($1, $2, $3, $4, $5)', [
      sequence,
      at,
      author,
      reason,
      JSON.stringify(told),
    ]);
    await on.query(
      'insert into maydan.changed (kind, id, sequence) select * from unnest($1::text[], $2::text[]), (select $3::bigint) s',
      [told.map(({ kind }) => kind), told.map(({ id }) => id), sequence],
    );
  }
  await on.query('select pg_notify($1, $2)', [channel, '']);
}
