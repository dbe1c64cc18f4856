import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { ImportedRow } from '../../../lib/record/imported';
import { writeRows } from '../imported';
import type { Manifest, Replacement } from '../truth';

type Queryable = Pick<pg.Pool, 'query'>;

/** Rows that were written beside those in use, for a commit to put in their place. */
export interface Prepared {
  generation: string;
  manifest: Manifest;
}

const readTogether = 2_000; // rows
const clearedTogether = 20_000;

/** The rows of a dataset that are in use, in one transaction: who replaces them meanwhile changes nothing of what is read. */
export async function* importedRows(pool: pg.Pool, dataset: string): AsyncGenerator<ImportedRow> {
  const on = await pool.connect();
  let failed: Error | undefined;
  try {
    await on.query('begin transaction isolation level repeatable read read only');
    const generation = await generationOf(on, dataset);
    for (let last = -1; generation !== null; ) {
      const { rows } = await on.query<{ ordinal: number; body: ImportedRow }>(
        `select ordinal, body from maydan.imported
         where dataset = $1 and generation = $2 and ordinal > $3 order by ordinal limit $4`,
        [dataset, generation, last, readTogether],
      );
      for (const { body } of rows) yield body;
      if (rows.length < readTogether) break;
      last = rows.at(-1)?.ordinal ?? last;
    }
  } catch (error) {
    failed = error as Error;
    throw error;
  } finally {
    await on.query('commit').catch((error: Error) => {
      failed = error;
    });
    on.release(failed);
  }
}

export async function importedDigests(on: Queryable, dataset: string): Promise<Map<number, string>> {
  const { rows } = await on.query<{ digest: string; slug: string }>(
    `select body->>'digest' as digest, body->>'slug' as slug
     from maydan.imported join maydan.imports using (dataset, generation) where dataset = $1 and body->>'digest' is not null`,
    [dataset],
  );
  return new Map(rows.map(({ digest, slug }) => [Number(digest), slug]));
}

export async function manifestOf(on: Queryable, dataset: string): Promise<Manifest | null> {
  const { rows } = await on.query<{ version: string; rows: number; digest: string }>(
    'select version, rows, digest from maydan.imports where dataset = $1',
    [dataset],
  );
  return rows[0] ? { ...rows[0] } : null;
}

export async function importedVersions(on: Queryable): Promise<Map<string, string>> {
  const { rows } = await on.query<{ dataset: string; digest: string }>('select dataset, digest from maydan.imports');
  return new Map(rows.map(({ dataset, digest }) => [dataset, digest]));
}

/** Writes rows beside those in use. Nobody reads them before `switchTo`. */
export async function prepare(on: Queryable, replacement: Replacement): Promise<Prepared> {
  const { dataset } = replacement;
  await on.query(
    `create table if not exists maydan.${partitionOf(dataset)} partition of maydan.imported for values in (${literal(dataset)})`,
  );
  const { rows } = await on.query<{ generation: string }>("select nextval('maydan.generations') as generation");
  const generation = rows[0]?.generation as string;
  const manifest = await writeRows(replacement, async (lines, first) => {
    await on.query(
      `insert into maydan.imported (dataset, generation, ordinal, body)
       select $1, $2, $3 + number - 1, line::json from unnest($4::text[]) with ordinality as lines (line, number)`,
      [dataset, generation, first, lines],
    );
  });
  return { generation, manifest };
}

/** Makes the rows that were prepared those in use, in the transaction of a commit. */
export async function switchTo(on: Queryable, dataset: string, { generation, manifest }: Prepared): Promise<void> {
  if (manifest.rows === 0) {
    await on.query('delete from maydan.imports where dataset = $1', [dataset]);
    return;
  }
  await on.query(
    `insert into maydan.imports (dataset, generation, version, rows, digest) values ($1, $2, $3, $4, $5)
     on conflict (dataset) do update set generation = excluded.generation, version = excluded.version,
       rows = excluded.rows, digest = excluded.digest`,
    [dataset, generation, manifest.version, manifest.rows, manifest.digest],
  );
}

/** Takes away rows that are not in use: earlier ones, and those of an import that was broken off. Some at a time. */
export async function clear(on: Queryable, dataset: string): Promise<void> {
  for (;;) {
    const { rowCount } = await on.query(
      `delete from maydan.imported where dataset = $1 and ctid = any (array(
         select ctid from maydan.imported where dataset = $1
           and generation is distinct from (select generation from maydan.imports where dataset = $1) limit $2))`,
      [dataset, clearedTogether],
    );
    if (!rowCount) return;
  }
}

async function generationOf(on: Queryable, dataset: string): Promise<string | null> {
  const { rows } = await on.query<{ generation: string }>('select generation from maydan.imports where dataset = $1', [dataset]);
  return rows[0]?.generation ?? null;
}

/** One import of a dataset at a time: `hashtextextended` of this is what they lock. */
export const importLock = (dataset: string): string => `maydan import ${dataset}`;

/** A name of PostgreSQL holds 63 bytes, the id of a dataset 200. */
const partitionOf = (dataset: string): string => `imported_${createHash('sha256').update(dataset).digest('hex').slice(0, 24)}`;
/** An id holds nothing that would have to be escaped (`checkReplacement`). */
const literal = (id: string): string => `'${id}'`;
