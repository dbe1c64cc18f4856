import type { Connections } from './connections';
import type { SqlRow } from './rows';
import type { Where } from './where';

/** How many entries that pass a condition stand at each position, in a table of its own. */
interface Counted {
  table: string;
  /** Number of positions, when it was counted. */
  made: Promise<number>;
  readers: number;
  isGone: boolean;
}

/** Tables that are kept at a time (DuckDB takes at least 3 MB for each), and positions in all of them (some 100 bytes each). */
const mostTables = 12;
const mostPositions = 300_000;

const columns = `coarse boolean, key varchar, lon double, lat double, x double, y double,
  count bigint, single bigint, several bigint, contested bigint, id varchar`;

// Sums take half the time of counts with a filter.
const perShape = `
  count(*) as count, sum((status = 'single')::integer) as single, sum((status = 'several')::integer) as several,
  sum(contested::integer) as contested, min(row) as row`;

/**
 * Counted by shape first, of which there are few. What is placed only to a unit is told apart by the unit's key. The id of
 * what stands alone is joined by one equality: with a second condition beside it DuckDB compares every pair of rows (58 s at
 * 400,000 incidents on 200,000 positions).
 */
export const positionsOf = (where: string): string => `
  with counted as (select shape, ${perShape} from entries where ${where} group by shape),
  positions as (
    select coarse, if(coarse, key, null) as key, lon, lat, any_value(x) as x, any_value(y) as y, sum(count) as count,
      sum(single) as single, sum(several) as several, sum(contested) as contested, min(row) as row
    from counted join shapes using (shape) group by coarse, if(coarse, key, null), lon, lat
  )
  select p.coarse, p.key, p.lon, p.lat, x, y, p.count, p.single, p.several, p.contested, e.id
  from positions p left join entries e on if(p.count = 1, p.row, null) = e.row`;

/**
 * What stands where, counted once for each condition: a map asks for a dozen tiles and the units of the same filters, and
 * counting all entries for each of them takes longer than all else (20 ms each at a million). Kept beside the index, in
 * memory, until something is written.
 */
export class Positions {
  /** By condition, that which was asked for longest ago first. */
  readonly #kept = new Map<string, Counted>();
  #last = 0;

  private constructor(private readonly connections: Connections) {}

  static async of(connections: Connections): Promise<Positions> {
    await connections.use((on) => on.run("attach ':memory:' as positions"));
    return new Positions(connections);
  }

  /** Runs a query on the positions of what passes a condition on `entries`. */
  async read(where: Where, query: (table: string) => string): Promise<SqlRow[]> {
    const counted = this.#of(where);
    counted.readers += 1;
    try {
      await counted.made;
      return await this.connections.use(
        async (on) => (await on.runAndReadAll(query(counted.table))).getRowObjectsJS() as SqlRow[],
      );
    } finally {
      counted.readers -= 1;
      this.#dropIfUnread(counted);
    }
  }

  /** After entries were written: whoever asks from now on has them counted anew. */
  clear(): void {
    for (const key of [...this.#kept.keys()]) this.#forget(key);
  }

  #of(where: Where): Counted {
    const key = JSON.stringify([where.sql, where.values.map(String)]);
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    this.#last += 1;
    const table = `positions.counted_${this.#last}`;
    const counted: Counted = { table, made: this.#count(table, where), readers: 0, isGone: false };
    this.#kept.set(key, counted);
    counted.made.then(
      () => this.#makeRoom(),
      // What failed is tried again.
      () => this.#kept.get(key) === counted && this.#forget(key),
    );
    return counted;
  }

  #count = (table: string, { sql, values }: Where): Promise<number> =>
    this.connections.use(async (on) => {
      await on.run(`create table ${table} (${columns})`);
      return (await on.run(`insert into ${table} ${positionsOf(sql)}`, values)).rowsChanged;
    });

  /** Forgets what was asked for longest ago; the last one stays, whatever it takes. */
  async #makeRoom(): Promise<void> {
    const sizes = await Promise.all([...this.#kept].map(async ([key, { made }]) => [key, await made.catch(() => 0)] as const));
    let [tables, positions] = [0, 0];
    for (const [key, size] of sizes.reverse()) {
      tables += 1;
      positions += size;
      if (tables > 1 && (tables > mostTables || positions > mostPositions)) this.#forget(key);
    }
  }

  #forget(key: string): void {
    const counted = this.#kept.get(key);
    if (!counted) return;
    this.#kept.delete(key);
    counted.isGone = true;
    this.#dropIfUnread(counted);
  }

  #dropIfUnread({ table, made, readers, isGone }: Counted): void {
    if (!isGone || readers > 0) return;
    const drop = () => this.connections.use((on) => on.run(`drop table if exists ${table}`)).then(() => {});
    // A table that is left takes memory, and harms nobody.
    made.then(drop, drop).catch(() => {});
  }
}
