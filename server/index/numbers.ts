import type { DuckDBConnection } from '@duckdb/node-api';
import { type Range, rangeOf } from './schema';

/**
 * Numbers for what is added. Counted in memory, as one process alone writes an index, so that changes that are written at
 * once never take the same ones; those of a change that failed are not given again.
 */
export class Numbers {
  /** Of every dataset that was taken over since the start, also of those that were replaced: who reads may still see them. */
  readonly ranges: Range[];

  private constructor(
    private next: { row: number; shape: number; term: number },
    ranges: readonly Range[],
  ) {
    this.ranges = [...ranges];
  }

  static async of(on: DuckDBConnection): Promise<Numbers> {
    const read = async (sql: string) => (await on.runAndReadAll(sql)).getRowsJS();
    const tables = await read('select table_name from duckdb_tables()');
    const ranges = tables.flatMap(([name]) => rangeOf(String(name)) ?? []);
    const [last = []] = await read(
      `select (select max(row) from entries), (select max(shape) from shapes), (select max(term) from terms)`,
    );
    const [row, shape, term] = last.map((number) => Number(number ?? 0) + 1) as [number, number, number];
    return new Numbers({ row: Math.max(row, ...ranges.map(({ end }) => end)), shape, term }, ranges);
  }

  /** The first of as many numbers. */
  take(of: 'row' | 'shape' | 'term', count: number): number {
    const first = this.next[of];
    this.next[of] += count;
    return first;
  }
}
