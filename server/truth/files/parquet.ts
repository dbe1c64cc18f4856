import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { MaydanError } from '../../../lib/errors';
import type { ImportedRow } from '../../../lib/record/imported';

/** The columns of a Parquet file of imported rows: the fields of `ImportedIncident`, nested as they are there. */
export const columns: Readonly<Record<Exclude<keyof ImportedRow, 'digest'>, string>> = {
  id: 'VARCHAR',
  slug: 'VARCHAR',
  title: 'STRUCT(en VARCHAR, ar VARCHAR)',
  eventType: 'VARCHAR',
  subEventType: 'VARCHAR',
  originalType: 'VARCHAR',
  time: 'VARCHAR',
  where: 'STRUCT(coordinates DOUBLE[], "uncertaintyMeters" DOUBLE, "precision" VARCHAR, names VARCHAR[])',
  actors: 'STRUCT("name" VARCHAR, "role" VARCHAR, actor VARCHAR)[]',
  sources: 'VARCHAR[]',
  sourceScale: 'VARCHAR',
  original: 'VARCHAR',
  said: 'VARCHAR',
  deaths:
    'STRUCT(best INTEGER, low INTEGER, high INTEGER, "sideA" INTEGER, "sideB" INTEGER, civilians INTEGER, "unknown" INTEGER)',
  isSummary: 'BOOLEAN',
  events: 'INTEGER',
  url: 'VARCHAR',
};

/** Of the record that each row was read from: of a file that was made elsewhere it is absent. */
export const digestColumn = { digest: 'BIGINT' } as const;

/** Where a Parquet file says which version of its dataset it holds. */
const versionKey = 'maydan_version';
/** And the digest of the rows, so that they need not be read to know it. */
const digestKey = 'maydan_digest';
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Writes a file of JSON lines as Parquet. */
export const writeParquet = (
  lines: string,
  file: string,
  { version, digest }: { version: string; digest?: string },
): Promise<void> =>
  withDuckDB(async (on) => {
    const types = Object.entries({ ...columns, ...digestColumn }).map(([name, type]) => `"${name}": ${quoted(type)}`);
    await on.run(
      `copy (select * from read_json(${quoted(lines)}, format = 'newline_delimited', columns = {${types.join(', ')}}))
       to ${quoted(file)} (format parquet, compression zstd, kv_metadata {${versionKey}: ${quoted(version)}${digest === undefined ? '' : `, ${digestKey}: ${quoted(digest)}`}})`,
    );
  });

/** The rows of a Parquet file in their order, few of which are in memory at a time. @throws MaydanError FILE_UNREADABLE */
export async function* readParquet(file: string, name: string): AsyncGenerator<ImportedRow> {
  const [instance, on] = await openDuckDB();
  try {
    const result = await reading(name, () => on.stream(`select to_json(t)::varchar from read_parquet(${quoted(file)}) t`));
    for (;;) {
      const chunk = await reading(name, () => result.fetchChunk());
      if (!chunk || chunk.rowCount === 0) return;
      for (const text of chunk.getColumnValues(0)) yield present(JSON.parse(text as string)) as ImportedRow;
    }
  } finally {
    on.closeSync();
    instance.closeSync();
  }
}

/** By the digest of the record that a row was read from its slug; none of a file that was made elsewhere. @throws MaydanError FILE_UNREADABLE */
export const readDigests = (file: string, name: string): Promise<Map<number, string>> =>
  withDuckDB((on) =>
    reading(name, async () => {
      const found = new Map<number, string>();
      const described = await on.runAndReadAll(`describe select * from read_parquet(${quoted(file)})`);
      if (!described.getRowsJS().some(([column]) => column === 'digest')) return found;
      const result = await on.stream(`select digest::double, slug from read_parquet(${quoted(file)}) where digest is not null`);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return found;
        const [digests, slugs] = [chunk.getColumnValues(0), chunk.getColumnValues(1)];
        for (const [i, digest] of digests.entries()) found.set(digest as number, slugs[i] as string);
      }
    }),
  );

/** How many rows a file holds, of which version, and their digest. @throws MaydanError FILE_UNREADABLE */
export const aboutParquet = (file: string, name: string): Promise<{ rows: number; version: string; digest: string | null }> =>
  withDuckDB((on) =>
    reading(name, async () => {
      const count = await on.runAndReadAll(`select count(*)::integer from read_parquet(${quoted(file)})`);
      const told = await on.runAndReadAll(`select decode(key), decode(value) from parquet_kv_metadata(${quoted(file)})`);
      const said = new Map(told.getRowsJS().map(([key, value]) => [String(key), String(value)]));
      // A file that was not written here names none.
      return {
        rows: Number(count.getRowsJS()[0]?.[0]),
        version: said.get(versionKey) ?? '',
        digest: said.get(digestKey) ?? null,
      };
    }),
  );

/** Without the fields that are absent, which have the value null in a column. */
export function present(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(present);
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) if (inner !== null) copy[key] = present(inner);
  return copy;
}

async function reading<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new MaydanError('FILE_UNREADABLE', { file: name, reason: (error as Error).message.split('\n')[0] ?? '' });
  }
}

let opened = 0;

async function openDuckDB(): Promise<[DuckDBInstance, DuckDBConnection]> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '300MB',
    autoinstall_known_extensions: 'false',
    temp_directory: join(tmpdir(), `maydan-parquet-${process.pid}-${opened++}`),
  });
  return [instance, await instance.connect()];
}

/** Work with a DuckDB of its own in memory, which goes with it. */
export async function withDuckDB<T>(work: (on: DuckDBConnection) => Promise<T>): Promise<T> {
  const [instance, on] = await openDuckDB();
  try {
    return await work(on);
  } finally {
    on.closeSync();
    instance.closeSync();
  }
}
