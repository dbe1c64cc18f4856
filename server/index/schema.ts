/** Counted up with every change of the tables or of what is derived: an index of another number is built anew. */
export const schemaVersion = 4;

/**
 * Entries lie in the order in which lists show them, so that spans of time read few blocks. `x` and `y` are Web Mercator
 * in 0 to 1 (null beyond 85.05° of latitude). Unknown ends of time are infinite, so that comparisons need no case for them.
 * Lists of actors and the like, and the words of texts, stand in `links`, sorted: at a million entries a join with them
 * takes a fourth of the time of a list column.
 *
 * Rows of imported datasets have no digest: all of a dataset are replaced at once, and `meta` says which version is held.
 *
 * No indexes of DuckDB's own: those of rows that were deleted and added again in one change are damaged when a process is
 * killed and its log replayed (DuckDB 1.5.6, "Failed to delete all rows from index"). An id is found by a scan of its
 * column.
 */
export const schema = `
create table meta (name varchar, value varchar);
create table shapes (
  shape integer, key varchar, geometry varchar, is_point boolean,
  west double, south double, east double, north double
);
create table entries (
  row integer, kind varchar, id varchar, dataset varchar, from_ms double, to_ms double, updated_ms double,
  type varchar, status varchar, contested boolean, summary varchar, digest varchar,
  shape integer, coarse boolean, lon double, lat double, uncertainty double, x double, y double,
  west double, south double, east double, north double
);
create table links (facet varchar, value varchar, row integer);
create table details (kind varchar, id varchar, body varchar, digest varchar);
`;
