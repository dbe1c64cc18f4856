import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { maxLatitude } from '../../lib/publish/tiles/grid';
import { project } from '../../lib/scene/mercator';
import { geometryBox } from '../../lib/store/box';
import { digest } from '../digest';
import type { Json } from '../truth/json';
import type { Detail, EntryRow, Shape } from './rows';

/** Web Mercator in 0 to 1, x to the east and y to the south; null beyond its square. */
export function mercator(at: readonly [number, number]): { x: number; y: number } | null {
  if (Math.abs(at[1]) > maxLatitude) return null;
  // The antimeridian and the edge belong to the last tile.
  const [x, y] = project(at).map((value) => Math.min(Math.max(value, 0), 1 - Number.EPSILON)) as [number, number];
  return { x, y };
}

/** The same for the same content: by it an index tells what changed. */
export const digestOf = (value: EntryRow | Json): string => digest(JSON.stringify(value));

/** Adds rows on a connection in whose transaction they become visible. Shapes that are there already are not added again. */
export class RowWriter {
  readonly #shapes = new Map<string, number>();
  /** Computed once for each shape: an outline has many vertices, and datasets put many rows on it. */
  readonly #boxes = new Map<string, readonly [number, number, number, number]>();

  private constructor(
    private readonly on: DuckDBConnection,
    private readonly entries: DuckDBAppender,
    private readonly links: DuckDBAppender,
    private readonly shapes: DuckDBAppender,
    private readonly details: DuckDBAppender,
    private nextRow: number,
    private nextShape: number,
  ) {}

  static async open(on: DuckDBConnection): Promise<RowWriter> {
    const last = await on.runAndReadAll(
      'select (select coalesce(max(row), 0) from entries), (select coalesce(max(shape), 0) from shapes)',
    );
    const [row, shape] = (last.getRowsJS()[0] ?? []).map(Number);
    const tables = await Promise.all(['entries', 'links', 'shapes', 'details'].map((table) => on.createAppender(table)));
    const [entries, links, shapes, details] = tables as [DuckDBAppender, DuckDBAppender, DuckDBAppender, DuckDBAppender];
    return new RowWriter(on, entries, links, shapes, details, (row ?? 0) + 1, (shape ?? 0) + 1);
  }

  /** Before rows are added one by one to a large index: which of their shapes are there. */
  async know(shapes: readonly Shape[]): Promise<void> {
    const keys = [...new Set(shapes.map(({ key }) => key))].filter((key) => !this.#shapes.has(key));
    for (const key of keys) {
      const found = await this.on.runAndReadAll('select shape from shapes where key = $1', [key]);
      const number = found.getRowsJS()[0]?.[0];
      if (number !== undefined) this.#shapes.set(key, Number(number));
    }
  }

  /** @param isTracked whether it is later told from another state by its digest, as documents are */
  add(row: EntryRow, isTracked = true): void {
    const number = this.nextRow++;
    const [west, south, east, north] = this.#boxOf(row.shape);
    const at = mercator(row.shape.anchor);
    const { entries } = this;
    entries.appendInteger(number);
    for (const text of [row.kind, row.id, row.dataset]) entries.appendVarchar(text);
    entries.appendDouble(row.from ?? Number.NEGATIVE_INFINITY);
    entries.appendDouble(row.to ?? Number.POSITIVE_INFINITY);
    entries.appendDouble(row.updated);
    if (row.type === null) entries.appendNull();
    else entries.appendVarchar(row.type);
    entries.appendVarchar(row.status);
    entries.appendBoolean(row.contested);
    entries.appendVarchar(JSON.stringify(row.summary));
    if (isTracked) entries.appendVarchar(digestOf(row));
    else entries.appendNull();
    entries.appendInteger(this.#shapeOf(row.shape, [west, south, east, north]));
    entries.appendBoolean(row.shape.coarse);
    for (const value of [...row.shape.anchor, row.uncertaintyMeters]) entries.appendDouble(value);
    for (const value of [at?.x, at?.y])
      if (value === undefined) entries.appendNull();
      else entries.appendDouble(value);
    for (const value of [west, south, east, north]) entries.appendDouble(value);
    entries.endRow();
    const { actors: actor, sources: source, articles: article, places: place, words: word, named } = row;
    const linked = { actor, source, article, place, word, named };
    for (const [facet, values] of Object.entries(linked))
      for (const value of new Set(values)) {
        this.links.appendVarchar(facet);
        this.links.appendVarchar(value);
        this.links.appendInteger(number);
        this.links.endRow();
      }
  }

  addDetail({ kind, id, body }: Detail): void {
    for (const text of [kind, id, JSON.stringify(body), digestOf(body)]) this.details.appendVarchar(text);
    this.details.endRow();
  }

  close(): void {
    for (const appender of [this.entries, this.links, this.shapes, this.details]) appender.closeSync();
  }

  #boxOf({ key, geometry }: Shape): readonly [number, number, number, number] {
    const box = this.#boxes.get(key) ?? geometryBox(geometry);
    this.#boxes.set(key, box);
    return box;
  }

  #shapeOf({ key, geometry }: Shape, box: readonly number[]): number {
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    const number = this.nextShape++;
    this.#shapes.set(key, number);
    this.shapes.appendInteger(number);
    this.shapes.appendVarchar(key);
    this.shapes.appendVarchar(JSON.stringify(geometry));
    this.shapes.appendBoolean(geometry.type === 'Point');
    for (const value of box) this.shapes.appendDouble(value);
    this.shapes.endRow();
    return number;
  }
}
