/** Counted up with every change of the tables or of what is derived: an index of another number is built anew. */
export const schemaVersion = 8;

/**
 * Ends of time that are not known stand as times before and after all others, so that comparisons need no case for them.
 * Whole numbers: DuckDB passes over blocks for the first rows in order of a whole number only (47 → 9 ms at a million).
 */
export const unknownFrom = -9_000_000_000_000_000;
export const unknownTo = 9_000_000_000_000_000;

/**
 * `row` is a number of its own for each entry, never given twice. What tiles are drawn of stands with the shapes, of which
 * there are few: `x` and `y` are Web Mercator in 0 to 1 (null beyond 85.05° of latitude). Lists of actors and the like, and the words of texts, stand in `links`: at a million entries a join with
 * them takes a fourth of the time of a list column. Their values stand once in `terms`, and by number in `links`: 11 MB
 * instead of 80, and sorted in 3 s instead of 20. One value can have two numbers, where two changes met it at once. By links
 * it is filtered; what is counted of the entries that were found (actors, sources, articles) stands with them too, as
 * `counted`: a join of 36,000 of them with all links takes 29 ms, reading their own lists 15.
 *
 * Documents stand with a digest by which it is told what changed, and with their summary. Rows of imported datasets have
 * neither: all of a dataset are replaced at once, `meta` says which version is held, and what the dataset says of them is
 * in a table of its own (`rowsTable`). Within a dataset they lie in the order of lists, so that spans of time read few
 * blocks.
 *
 * No index of DuckDB's own on tables that change: those of rows that were deleted and added again in one change are damaged
 * when a process is killed and its log replayed (DuckDB 1.5.6, "Failed to delete all rows from index"). An id is found by a
 * scan of its column. A table of rows is written once, and has one: 51 rows of a million are read in 3 ms instead of 300.
 */
export const schema = `
create type facet as enum ('actor', 'source', 'article', 'place', 'word', 'named');
create table meta (name varchar, value varchar);
create table shapes (
  shape integer, owner varchar, key varchar, geometry varchar, is_point boolean, coarse boolean,
  lon double, lat double, x double, y double, west double, south double, east double, north double
);
create table entries (
  row integer, kind varchar, id varchar, dataset varchar, from_ms bigint, to_ms bigint, updated_ms double,
  category varchar, type varchar, status varchar, contested boolean, counted integer[], summary varchar, digest varchar,
  shape integer, lon double, lat double, uncertainty double,
  west double, south double, east double, north double
);
create table terms (term integer, facet facet, value varchar);
create table links (facet facet, term integer, row integer);
`;

/** Numbers of rows from `first` on, up to but not including `end`. */
export interface Range {
  first: number;
  end: number;
}

/** The table of what a dataset says of its rows: its name tells which they are, in whatever state of the index. */
export const rowsTable = ({ first, end }: Range): string => `rows_${first}_${end}`;

export function rangeOf(table: string): Range | null {
  const [, first, end] = /^rows_(\d+)_(\d+)$/.exec(table) ?? [];
  return first === undefined ? null : { first: Number(first), end: Number(end) };
}
