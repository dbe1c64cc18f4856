import { type DuckDBAppender, type DuckDBConnection, INTEGER, LIST } from '@duckdb/node-api';
import { maxLatitude } from '../../lib/publish/tiles/grid';
import { project } from '../../lib/scene/mercator';
import { geometryBox } from '../../lib/store/box';
import { digest } from '../digest';
import type { Numbers } from './numbers';
import type { EntryRow, Shape } from './rows';
import { unknownFrom, unknownTo } from './schema';
import { countedFacets, type LinkFacet, linkFacets, termsOf } from './terms';

/** Web Mercator in 0 to 1, x to the east and y to the south; null beyond its square. */
export function mercator(at: readonly [number, number]): { x: number; y: number } | null {
  if (Math.abs(at[1]) > maxLatitude) return null;
  // The antimeridian and the edge belong to the last tile.
  const [x, y] = project(at).map((value) => Math.min(Math.max(value, 0), 1 - Number.EPSILON)) as [number, number];
  return { x, y };
}

/** The same for the same content: by it an index tells what changed. */
export function digestOf(row: EntryRow): string {
  const known = digests.get(row) ?? digest(JSON.stringify(row));
  digests.set(row, known);
  return known;
}

/** Rows of what did not change are the same objects from one change to the next. */
const digests = new WeakMap<EntryRow, string>();

const linksOf = (row: EntryRow): Record<LinkFacet, readonly string[]> => ({
  actor: row.actors,
  source: row.sources,
  article: row.articles,
  place: row.places,
  word: row.words,
  named: row.named,
});

/** Adds rows of documents on a connection, in whose transaction they become visible. */
export async function addRows(on: DuckDBConnection, rows: readonly EntryRow[], numbers: Numbers): Promise<void> {
  if (rows.length === 0) return;
  const terms = await termsOf(on, allTerms(rows), numbers);
  const shapes = await shapesOf(
    on,
    rows.map(({ shape }) => shape),
    numbers,
  );
  const [entries, links] = await Promise.all(['entries', 'links'].map((table) => on.createAppender(table)));
  let number = numbers.take('row', rows.length);
  try {
    for (const row of rows) {
      const counted = countedFacets.flatMap((facet) =>
        [...new Set(linksOf(row)[facet])].map((value) => terms.get(`${facet} ${value}`) as number),
      );
      appendEntry(entries as DuckDBAppender, row, { number, shape: shapes.get(row.shape.key) as number, counted });
      for (const [facet, values] of Object.entries(linksOf(row)))
        for (const value of new Set(values)) {
          links?.appendVarchar(facet);
          links?.appendInteger(terms.get(`${facet} ${value}`) as number);
          links?.appendInteger(number);
          links?.endRow();
        }
      number += 1;
    }
  } finally {
    entries?.closeSync();
    links?.closeSync();
  }
}

function* allTerms(rows: readonly EntryRow[]): Generator<readonly [LinkFacet, string]> {
  const all = new Map(linkFacets.map((facet) => [facet, new Set<string>()]));
  for (const row of rows)
    for (const [facet, values] of Object.entries(linksOf(row)))
      for (const value of values) all.get(facet as LinkFacet)?.add(value);
  for (const [facet, values] of all) for (const value of values) yield [facet, value];
}

interface Numbered {
  number: number;
  shape: number;
  /** Numbers of the terms that are counted. */
  counted: number[];
}

function appendEntry(entries: DuckDBAppender, row: EntryRow, { number, shape, counted }: Numbered): void {
  entries.appendInteger(number);
  for (const text of [row.kind, row.id, row.dataset]) entries.appendVarchar(text);
  entries.appendBigInt(BigInt(row.from ?? unknownFrom));
  entries.appendBigInt(BigInt(row.to ?? unknownTo));
  entries.appendDouble(row.updated);
  entries.appendVarchar(row.category);
  if (row.type === null) entries.appendNull();
  else entries.appendVarchar(row.type);
  entries.appendVarchar(row.status);
  entries.appendBoolean(row.contested);
  entries.appendList(counted, LIST(INTEGER));
  entries.appendVarchar(JSON.stringify(row.summary));
  entries.appendVarchar(digestOf(row));
  entries.appendInteger(shape);
  for (const value of [...row.shape.anchor, row.uncertaintyMeters]) entries.appendDouble(value);
  for (const value of geometryBox(row.shape.geometry)) entries.appendDouble(value);
  entries.endRow();
}

/** The numbers of the shapes of documents, by key; those that are not there yet are added. */
async function shapesOf(on: DuckDBConnection, shapes: readonly Shape[], numbers: Numbers): Promise<Map<string, number>> {
  const found = await on.runAndReadAll('select key, shape from shapes where owner is null');
  const known = new Map(found.getRowsJS().map(([key, shape]) => [String(key), Number(shape)]));
  const appender = await on.createAppender('shapes');
  for (const shape of shapes) {
    if (known.has(shape.key)) continue;
    const number = numbers.take('shape', 1);
    known.set(shape.key, number);
    appendShape(appender, shape, number, null);
  }
  appender.closeSync();
  return known;
}

/** @param owner the imported dataset whose shape it is; null of documents */
export function appendShape(appender: DuckDBAppender, shape: Shape, number: number, owner: string | null): void {
  const { key, geometry, anchor, coarse } = shape;
  const at = mercator(anchor);
  appender.appendInteger(number);
  if (owner === null) appender.appendNull();
  else appender.appendVarchar(owner);
  appender.appendVarchar(key);
  appender.appendVarchar(JSON.stringify(geometry));
  appender.appendBoolean(geometry.type === 'Point');
  appender.appendBoolean(coarse);
  for (const value of [...anchor, at?.x ?? null, at?.y ?? null, ...geometryBox(geometry)])
    if (value === null) appender.appendNull();
    else appender.appendDouble(value);
  appender.endRow();
}
