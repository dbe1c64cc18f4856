import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { MaydanError } from '../../lib/errors';
import type { TileBlock } from '../../lib/publish/tiles/grid';
import type { Extent } from '../../lib/store/store';
import type { BucketUnit } from '../../lib/time/buckets';
import type { Bounds } from '../../lib/time/edtf';
import type { Histogram } from '../../lib/time/histogram';
import { Kept } from '../kept';
import { cellsQuery, toCell, toUnit, unitsQuery } from './cells';
import { type Change, inTransaction, writeChange } from './change';
import { Connections } from './connections';
import { extentQuery, toExtent } from './extent';
import { facetQuery, facetsOf, facetsQuery, leaveAll } from './facet';
import { countByTime, countTimes, type Times, timesOf } from './histogram';
import { dropDataset, type Held, heldDatasets, keepPlacing, type Rows, takeRows } from './imported';
import { Numbers } from './numbers';
import { Outlines } from './outlines';
import { cutPage, keyColumns, pageQuery, toItems } from './page';
import { Positions } from './positions';
import { Queue } from './queue';
import {
  type Box,
  type Cell,
  type EntryKind,
  type FacetName,
  type Facets,
  type Filters,
  facetNames,
  type Item,
  type Page,
  type Part,
  type SqlRow,
  type Unit,
} from './rows';
import { schema, schemaVersion } from './schema';
import { putAside, recoveredStatus } from './status';
import { type TermsOf, termsNamed } from './terms';
import { valuesOf, type Where, whereOf } from './where';

/** What several queries of a page ask for alike, until something changes. */
const nothingKept = () => ({
  terms: new Kept<TermsOf>(1_000, () => 1),
  times: new Kept<readonly Times[] | null>(200_000, (times) => 1 + (times?.length ?? 0)),
});

/**
 * A relational projection of the record, and the only thing that is queried. It is disposable: what it holds is derived
 * from the truth, and a file of another schema is built anew. DuckDB works in threads of its own,
 * so no query holds up the process.
 */
export class Index {
  readonly #outlines = new Outlines();
  #kept = nothingKept();
  /** Changes of documents are written one by one, and so are the rows of datasets, which take longer: neither waits for the other. */
  readonly #documents = new Queue();
  readonly #datasets = new Queue();

  private constructor(
    private readonly connections: Connections,
    private readonly positions: Positions,
    private readonly numbers: Numbers,
    /** It was made anew, so everything has to be written to it. */
    readonly isNew: boolean,
  ) {}

  /**
   * @param file a path, or ":memory:"
   * @throws MaydanError INDEX_IN_USE, or INDEX_UNUSABLE where the file is no index, which then stays as it is
   */
  static async open(file: string, { threads = 2, memoryLimit = '400MB', say = console.error } = {}): Promise<Index> {
    const options = {
      threads: String(threads),
      memory_limit: memoryLimit,
      autoinstall_known_extensions: 'false',
      // What is sorted is narrow here, and its other columns are asked for by number: that DuckDB looks for them again, row
      // by row, costs five times the sorting (26 → 5 ms at a million rows).
      late_materialization_max_rows: '0',
      // Else DuckDB puts what does not fit into memory into the folder in which the process was started.
      temp_directory: join(tmpdir(), `maydan-index-${process.pid}`),
    };
    const found = file === ':memory:' ? ({ state: 'missing' } as const) : await recoveredStatus(file);
    if (found.state === 'in use') throw new MaydanError('INDEX_IN_USE', { file, reason: found.reason });
    if (found.state === 'unreadable') throw new MaydanError('INDEX_UNUSABLE', { file, reason: found.reason });
    // It is derived from the truth and is made again; should it be another's, nothing of it is lost.
    if (found.state === 'damaged')
      say(`${file}: is damaged (${found.reason}). It is kept as ${await putAside(file)}, and the index is built anew.`);
    if (found.state === 'outdated') await Promise.all([rm(file), rm(`${file}.wal`, { force: true })]);
    const instance = await DuckDBInstance.create(file, options).catch((error: Error) => {
      throw new MaydanError('INDEX_UNUSABLE', { file, reason: error.message.split('\n')[0] ?? '' });
    });
    return Index.#of(instance, found.state === 'current');
  }

  static async #of(instance: DuckDBInstance, isThere: boolean): Promise<Index> {
    const connections = new Connections(instance);
    const numbers = await connections.use(async (on) => {
      // Whole or not at all: a file with some of the tables would be taken for another's.
      if (!isThere)
        await inTransaction(on, async () => {
          await on.run(schema);
          await on.run('insert into meta values ($1, $2)', ['schema', String(schemaVersion)]);
        });
      return Numbers.of(on);
    });
    return new Index(connections, await Positions.of(connections), numbers, !isThere);
  }

  async close(): Promise<void> {
    await Promise.all([this.#documents.idle(), this.#datasets.idle()]);
    this.connections.close();
  }

  /** Writes a change of documents whole or not at all; whoever reads sees the state before or after it. */
  write(change: Change): Promise<void> {
    return this.#documents.add(async () => {
      await this.connections.use((on) => writeChange(on, change, this.numbers));
      this.#forget();
    });
  }

  /** Puts rows in the place of all that an imported dataset has. @throws MaydanError ROWS_TWICE */
  take(rows: Rows): Promise<void> {
    return this.#datasets.add(async () => {
      const range = await this.connections.useAlone((on) => takeRows(on, rows, this.numbers));
      this.numbers.ranges.push(range);
      await this.#tidy();
    });
  }

  /** Takes an imported dataset away. */
  drop(dataset: string): Promise<void> {
    return this.#datasets.add(async () => {
      await this.connections.useAlone((on) => dropDataset(on, dataset));
      await this.#tidy();
    });
  }

  /** Whether a gazetteer places all rows of a dataset as they stand; then it is noted. */
  keepPlacing(rows: Pick<Rows, 'dataset' | 'project' | 'version' | 'placesVersion'>): Promise<boolean> {
    return this.#datasets.add(() => this.connections.useAlone((on) => keepPlacing(on, rows)));
  }

  /** What is held of each imported dataset. */
  heldDatasets = (): Promise<Map<string, Held>> => this.connections.use(heldDatasets);

  /** After rows went: terms that nothing has any more, and room in the file. */
  async #tidy(): Promise<void> {
    this.#forget();
    await this.#documents.add(() =>
      this.connections.use(async (on) => {
        await on.run('delete from terms where term not in (select term from links)');
        // It waits for nobody: while a change is open DuckDB refuses, and the next one makes up for it.
        await on.run('checkpoint').catch(() => {});
      }),
    );
  }

  /** What was kept of the entries as they were. */
  #forget(): void {
    this.#outlines.clear();
    this.#kept = nothingKept();
    this.positions.clear();
  }

  /** By "kind/id" a digest of what is held of documents: whoever brings the index up to date tells by it what changed. */
  async digests(): Promise<Map<string, string>> {
    const rows = await this.rows('select kind, id, digest from entries where digest is not null', []);
    return new Map(rows.map(({ kind, id, digest }) => [`${kind}/${id}`, digest as string]));
  }

  /** What a list shows of one entry; null where it is not held. */
  async entry(kind: EntryKind, id: string): Promise<Item | null> {
    return (await this.named(kind, [id]))[0] ?? null;
  }

  /** The same of several. */
  async named(kind: EntryKind, ids: readonly string[]): Promise<Item[]> {
    const among = `id in (${ids.map((_, i) => `$${i + 2}`).join(', ')})`;
    return ids.length === 0 ? [] : this.#items(`select ${keyColumns} from entries where kind = $1 and ${among}`, [kind, ...ids]);
  }

  /** Every word of the texts. */
  async words(): Promise<string[]> {
    const rows = await this.rows("select distinct value from terms where facet = 'word'::facet", []);
    return rows.map(({ value }) => value as string);
  }

  async list(filters: Filters, part: Part): Promise<Page> {
    const where = await this.#where(filters);
    const { sql, values } = pageQuery(where, part);
    return this.#reading(async (on) => {
      const { shown, next, previous } = cutPage(await rowsOf(on, sql, values), part);
      return { items: await toItems(on, shown, this.numbers.ranges), next, previous };
    });
  }

  /** The documents that were published or changed last, the newest first. */
  async newest(filters: Filters, limit: number): Promise<Item[]> {
    const { sql, values } = await this.#where(filters);
    return this.#items(
      `select ${keyColumns} from entries where digest is not null and ${sql} order by updated_ms desc, id limit ${limit}`,
      values,
    );
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
    // Those that are not filtered by are counted over the same entries, each of the others over more. Of all entries each for
    // itself is quicker.
    const alone = leaveAll(filters) ? facetNames : facetNames.filter((name) => filters[name] !== undefined);
    const together = async () => {
      const { sql, values } = await this.#where(filters);
      return facetsOf(await this.rows(facetsQuery(sql, limit), values));
    };
    const [shared, ...found] = await Promise.all([
      alone.length < facetNames.length ? together() : null,
      ...alone.map(async (name) => [name, await this.facet(name, filters, { limit })] as const),
    ]);
    return { ...shared, ...Object.fromEntries(found) } as Facets;
  }

  /** The same for one filter. */
  async facet(name: FacetName, filters: Filters, { limit = 100 } = {}): Promise<Facets[FacetName]> {
    const where = await this.#where(filters, name);
    const rows = await this.rows(facetQuery(name, filters, where, limit), where.values);
    return rows.map(({ value, count }) => ({ value: value as string, count: Number(count) }));
  }

  /** @param window what lies outside of it is cut off */
  async histogram(filters: Filters, unit: BucketUnit, window?: Bounds): Promise<Histogram> {
    const times = await this.#kept.times.once(JSON.stringify(filters), async () => {
      const { sql, values } = await this.#where(filters);
      return timesOf((text) => this.rows(text, values), sql);
    });
    if (times) return countTimes(times, unit, window);
    const { sql, values } = await this.#where(filters);
    return countByTime((text) => this.rows(text, values), sql, unit, window);
  }

  /** What tiles show of what is placed to a point: by cells of their grid. Exact ones stand for themselves. */
  async cells(tiles: TileBlock, filters: Filters): Promise<Cell[]> {
    return (await this.positions.read(await this.#where(filters), (table) => cellsQuery(tiles, table))).map(toCell);
  }

  /** What is placed only to a unit or region, counted by it. */
  async units(filters: Filters): Promise<Unit[]> {
    return (await this.positions.read(await this.#where(filters), unitsQuery)).map(toUnit);
  }

  /** Columns of the entries that pass filters; `rest` is what follows the condition. */
  async select(columns: string, filters: Filters, rest: string): Promise<SqlRow[]> {
    const { sql, values } = await this.#where(filters);
    return this.rows(`select ${columns} from entries where ${sql} ${rest}`, values);
  }

  /** Runs one query on a connection of its own. */
  rows(sql: string, values: DuckDBValue[]): Promise<SqlRow[]> {
    return this.connections.use((on) => rowsOf(on, sql, values));
  }

  #items = (sql: string, values: DuckDBValue[]): Promise<Item[]> =>
    this.#reading(async (on) => toItems(on, await rowsOf(on, sql, values), this.numbers.ranges));

  /** Several queries of one state. */
  #reading<T>(work: (on: DuckDBConnection) => Promise<T>): Promise<T> {
    return this.connections.use(async (on) => {
      await on.run('begin read only');
      return work(on).finally(() => on.run('commit'));
    });
  }

  #termsOf(values: ReturnType<typeof valuesOf>): Promise<TermsOf> {
    return this.#kept.terms.once(JSON.stringify(values), () => this.connections.use((on) => termsNamed(on, values)));
  }

  async #where(filters: Filters, except: keyof Filters | null = null): Promise<Where> {
    const [outside, terms] = await Promise.all([
      filters.box ? this.connections.use((on) => this.#outlines.outside(on, filters.box as Box)) : [],
      this.#termsOf(valuesOf(filters)),
    ]);
    return whereOf(filters, except, outside, terms);
  }
}

const rowsOf = async (on: DuckDBConnection, sql: string, values: DuckDBValue[]): Promise<SqlRow[]> =>
  (await on.runAndReadAll(sql, values)).getRowObjectsJS() as SqlRow[];
