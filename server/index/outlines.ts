import type { DuckDBConnection } from '@duckdb/node-api';
import type { MultiPolygon, Polygon } from 'geojson';
import { touchesBox } from '../../lib/store/box';
import type { Box } from './rows';
import { whereOf } from './where';

/** The outlines of shapes that were asked for. There are few: outlines are of units and regions. */
export class Outlines {
  readonly #known = new Map<number, Polygon | MultiPolygon>();

  /** Shapes whose box meets a box although they do not themselves. */
  async outside(on: DuckDBConnection, box: Box): Promise<number[]> {
    const { sql, values } = whereOf({ box }, null, [], () => []);
    const found = await on.runAndReadAll(`select shape from shapes where not is_point and ${sql}`, values);
    const numbers = found.getRowsJS().map(([shape]) => Number(shape));
    const unread = numbers.filter((shape) => !this.#known.has(shape));
    if (unread.length > 0) {
      const read = await on.runAndReadAll(`select shape, geometry from shapes where shape in (${unread.join(', ')})`);
      for (const [shape, geometry] of read.getRowsJS()) this.#known.set(Number(shape), JSON.parse(geometry as string));
    }
    return numbers.filter((shape) => {
      const outline = this.#known.get(shape);
      return outline && !touchesBox(outline, [...box]);
    });
  }

  clear(): void {
    this.#known.clear();
  }
}
