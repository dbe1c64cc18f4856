import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import type { MultiPolygon, Polygon } from 'geojson';
import { MaydanError } from '../../lib/errors';
import type { Tile } from '../../lib/publish/tiles/grid';
import { touchesBox } from '../../lib/store/box';
import type { Extent } from '../../lib/store/store';
import type { BucketUnit } from '../../lib/time/buckets';
import type { Bounds } from '../../lib/time/edtf';
import type { Histogram } from '../../lib/time/histogram';
import type { Json } from '../truth/json';
import { cellsQuery, countsOf, unitsQuery } from './cells';
import { addKeys, compact, inTransaction } from './change';
import { extentQuery, toExtent } from './extent';
import { facetQuery } from './facet';
import { countByTime } from './histogram';
import { importedStates, type ManyRows, replaceImported } from './imported';
import { pageColumns, pageQuery, toPage } from './page';
import {
  type Cell,
  type Detail,
  type EntryKind,
  type EntryRow,
  type FacetName,
  type Facets,
  type Filters,
  facetNames,
  type Page,
  type Part,
  type SqlRow,
  type Unit,
} from './rows';
import { schema, schemaVersion } from './schema';
import { indexStatus } from './status';
import { type Where, whereOf } from './where';
import { RowWriter } from './write';

/** What changes together, and is seen together. */
export interface Change {
  puts: Iterable<EntryRow>;
  removed?: readonly { kind: EntryKind; id: string }[];
  details?: Iterable<Detail>;
  removedDetails?: readonly { kind: string; id: string }[];
}

/**
 * A relational projection of the record, and the only thing that is queried. It is disposable: what it holds is derived
 * from the truth, and a file of another schema is built anew. DuckDB works in threads of its own,
 * so no query holds up the process.
 */
export class Index {
  /** Connections that are free; each query has one for itself, as a connection answers one at a time. */
  readonly #free: DuckDBConnection[] = [];
  readonly #outlines = new Map<number, Polygon | MultiPolygon>();
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly instance: DuckDBInstance,
    /** It was made anew, so everything has to be written to it. */
    readonly isNew: boolean,
  ) {}

  /**
   * @param file a path, or ":memory:"
   * @throws MaydanError INDEX_IN_USE, or INDEX_UNUSABLE where the file is no index, which then stays as it is
   */
  static async open(file: string, { threads = 2, memoryLimit = '400MB' } = {}): Promise<Index> {
    const options = {
      threads: String(threads),
      memory_limit: memoryLimit,
      autoinstall_known_extensions: 'false',
      // A page of a list reads the wide column `summary` for its own rows alone (51 → 19 ms at 200,000 rows); DuckDB's own
      // limit for that is 50 rows, and a page asks for one more.
      late_materialization_max_rows: '2000',
      // Else DuckDB puts what does not fit into memory into the folder in which the process was started.
      temp_directory: join(tmpdir(), `maydan-index-${process.pid}`),
    };
    const found = file === ':memory:' ? ({ state: 'missing' } as const) : await indexStatus(file);
    if (found.state === 'in use') throw new MaydanError('INDEX_IN_USE', { file, reason: found.reason });
    if (found.state === 'unreadable') throw new MaydanError('INDEX_UNUSABLE', { file, reason: found.reason });
    if (found.state === 'outdated') await Promise.all([rm(file), rm(`${file}.wal`, { force: true })]);
    const instance = await DuckDBInstance.create(file, options).catch((error: Error) => {
      throw new MaydanError('INDEX_UNUSABLE', { file, reason: error.message.split('\n')[0] ?? '' });
    });
    return found.state === 'current' ? new Index(instance, false) : Index.#create(instance);
  }

  static async #create(instance: DuckDBInstance): Promise<Index> {
    const index = new Index(instance, true);
    // Whole or not at all: a file with some of the tables would be taken for another's.
    await index.#with((on) =>
      inTransaction(on, async () => {
        await on.run(schema);
        await on.run('insert into meta values ($1, $2)', ['schema', String(schemaVersion)]);
      }),
    );
    return index;
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => {});
    for (const connection of this.#free) connection.closeSync();
    this.instance.closeSync();
  }

  /** Writes a change whole or not at all; whoever reads sees the state before or after it. Changes are written one by one. */
  write(change: Change): Promise<void> {
    return this.#inTurn((on) => this.#write(on, change));
  }

  /** Puts rows in the place of all that an imported dataset has; see `replaceImported` there. */
  replaceImported(dataset: string, rows: ManyRows, state: string | null): Promise<void> {
    return this.#inTurn(async (on) => {
      await replaceImported(on, dataset, rows, state);
      this.#outlines.clear();
    });
  }

  /** By dataset the state of the imported rows that are held. */
  importedStates = (): Promise<Map<string, string>> => this.#with(importedStates);

  #inTurn(work: (on: DuckDBConnection) => Promise<void>): Promise<void> {
    const next = this.#writing.catch(() => {}).then(() => this.#with(work));
    this.#writing = next;
    return next;
  }

  /** Fills a new index with any number of rows, of which few are in memory at a time, and puts it in order. */
  async fill(rows: ManyRows): Promise<void> {
    await this.#with((on) =>
      inTransaction(on, async () => {
        const writer = await RowWriter.open(on);
        for await (const row of rows) writer.add(row);
        writer.close();
      }),
    );
    await this.#with(compact);
  }

  async #write(on: DuckDBConnection, { puts, removed = [], details = [], removedDetails = [] }: Change): Promise<void> {
    const rows = [...puts];
    const bodies = [...details];
    await inTransaction(on, async () => {
      await on.run('create or replace temp table gone (kind varchar, id varchar)');
      await addKeys(on, 'gone', [...rows, ...removed]);
      await on.run('delete from links where row in (select row from entries semi join gone using (kind, id))');
      await on.run('delete from entries using gone where entries.kind = gone.kind and entries.id = gone.id');
      await on.run('delete from gone');
      await addKeys(on, 'gone', [...bodies, ...removedDetails]);
      await on.run('delete from details using gone where details.kind = gone.kind and details.id = gone.id');
      const writer = await RowWriter.open(on);
      await writer.know(rows.map(({ shape }) => shape));
      for (const row of rows) writer.add(row);
      for (const detail of bodies) writer.addDetail(detail);
      writer.close();
      await on.run('delete from shapes where shape not in (select shape from entries)');
    });
    this.#outlines.clear(); // numbers of shapes that went are given again
  }

  async detail(kind: string, id: string): Promise<Json | null> {
    const [row] = await this.rows('select body from details where id = $1 and kind = $2', [id, kind]);
    return row ? (JSON.parse(row.body as string) as Json) : null;
  }

  /** Details of a kind by their ids, in the order of these; what is not there is left out. */
  async details(kind: string, ids: readonly string[]): Promise<Json[]> {
    if (ids.length === 0) return [];
    const among = ids.map((_, i) => `$${i + 2}`).join(', ');
    const rows = await this.rows(`select id, body from details where kind = $1 and id in (${among})`, [kind, ...ids]);
    const bodies = new Map(rows.map(({ id, body }) => [id as string, JSON.parse(body as string) as Json]));
    return ids.flatMap((id) => bodies.get(id) ?? []);
  }

  /**
   * By "kind/id" a digest of what is held of documents: whoever brings the index up to date tells by it what changed.
   * Imported rows are not among it.
   */
  async digests(): Promise<{ entries: Map<string, string>; details: Map<string, string> }> {
    const of = async (table: 'entries' | 'details') =>
      new Map(
        (await this.rows(`select kind, id, digest from ${table} where digest is not null`, [])).map(({ kind, id, digest }) => [
          `${kind}/${id}`,
          digest as string,
        ]),
      );
    const [entries, details] = await Promise.all([of('entries'), of('details')]);
    return { entries, details };
  }

  /** What a list shows of one entry; null where it is not held. */
  async entry(kind: EntryKind, id: string): Promise<Page['items'][number] | null> {
    const rows = await this.rows(`select ${pageColumns} from entries where id = $1 and kind = $2`, [id, kind]);
    return toPage(rows, { limit: 1 }).items[0] ?? null;
  }

  /** Every word of the texts. */
  async words(): Promise<string[]> {
    const rows = await this.rows("select distinct value from links where facet = 'word'", []);
    return rows.map(({ value }) => value as string);
  }

  async list(filters: Filters, part: Part): Promise<Page> {
    const where = await this.#where(filters);
    const { sql, values } = pageQuery(where, part);
    return toPage(await this.rows(sql, values), part);
  }

  async count(filters: Filters): Promise<number> {
    const { sql, values } = await this.#where(filters);
    const [row] = await this.rows(`select count(*) as count from entries where ${sql}`, values);
    return Number(row?.count);
  }

  async extent(filters: Filters): Promise<Extent> {
    const { sql, values } = await this.#where(filters);
    const [row = {}] = await this.rows(extentQuery(sql), values);
    return toExtent(row);
  }

  /**
   * For each filter the values that occur, each with how many entries it would leave beside the other filters: the most
   * frequent `limit` of each.
   */
  async facets(filters: Filters, { limit = 100 } = {}): Promise<Facets> {
    const found = await Promise.all(facetNames.map(async (name) => [name, await this.facet(name, filters, { limit })] as const));
    return Object.fromEntries(found) as Facets;
  }

  /** The same for one filter. */
  async facet(name: FacetName, filters: Filters, { limit = 100 } = {}): Promise<Facets[FacetName]> {
    const where = await this.#where(filters, name);
    const rows = await this.rows(facetQuery(name, where.sql, limit), where.values);
    return rows.map(({ value, count }) => ({ value: value as string, count: Number(count) }));
  }

  /** @param window what lies outside of it is cut off */
  async histogram(filters: Filters, unit: BucketUnit, window?: Bounds): Promise<Histogram> {
    const { sql, values } = await this.#where(filters);
    return countByTime((text) => this.rows(text, values), sql, unit, window);
  }

  /** What a tile shows of what is placed to a point: by cells of its grid. Exact ones stand for themselves. */
  async cells(tile: Tile, filters: Filters): Promise<Cell[]> {
    const { sql, values } = await this.#where(filters);
    const rows = await this.rows(cellsQuery(tile, sql), values);
    return rows.map((row) => ({ ...countsOf(row), id: Number(row.count) === 1 ? (row.id as string) : null }));
  }

  /** What is placed only to a unit or region, counted by it. */
  async units(filters: Filters): Promise<Unit[]> {
    const { sql, values } = await this.#where(filters);
    const rows = await this.rows(unitsQuery(sql), values);
    return rows.map((row) => ({ ...countsOf(row), key: row.key as string }));
  }

  /** Columns of the entries that pass filters; `rest` is what follows the condition. */
  async select(columns: string, filters: Filters, rest: string): Promise<SqlRow[]> {
    const { sql, values } = await this.#where(filters);
    return this.rows(`select ${columns} from entries where ${sql} ${rest}`, values);
  }

  /** Runs one query on a connection of its own. */
  rows(sql: string, values: DuckDBValue[]): Promise<SqlRow[]> {
    return this.#with(async (on) => (await on.runAndReadAll(sql, values)).getRowObjectsJS() as SqlRow[]);
  }

  async #where(filters: Filters, except: keyof Filters | null = null): Promise<Where> {
    const outside = filters.box ? await this.#outside(filters.box) : [];
    return whereOf(filters, except, outside);
  }

  /** Outlines whose box meets a box although they do not themselves. There are few: outlines are of units and regions. */
  async #outside(box: NonNullable<Filters['box']>): Promise<number[]> {
    const { sql, values } = whereOf({ box }, null, []);
    const rows = await this.rows(`select shape from shapes where not is_point and ${sql}`, values);
    const numbers = rows.map(({ shape }) => Number(shape));
    const unread = numbers.filter((shape) => !this.#outlines.has(shape));
    if (unread.length > 0) {
      const read = await this.rows(`select shape, geometry from shapes where shape in (${unread.join(', ')})`, []);
      for (const { shape, geometry } of read) this.#outlines.set(Number(shape), JSON.parse(geometry as string));
    }
    return numbers.filter((shape) => {
      const outline = this.#outlines.get(shape);
      return outline && !touchesBox(outline, [...box]);
    });
  }

  async #with<T>(work: (on: DuckDBConnection) => Promise<T>): Promise<T> {
    const on = this.#free.pop() ?? (await this.instance.connect());
    try {
      return await work(on);
    } finally {
      this.#free.push(on);
    }
  }
}
