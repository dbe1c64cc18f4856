import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { Wanted } from '../../lib/search/vocabulary';
import type { MarkerContent } from '../../lib/store/store';
import type { Json } from '../truth/json';

/** What is on the map: incidents, and claimed areas. */
export type EntryKind = 'incident' | 'area';

/** Where an entry is drawn. Entries of the same place and wording share one. */
export interface Shape {
  /** The same for the same place: by it shapes are told apart. */
  key: string;
  /** WGS 84, `[longitude, latitude]`. */
  geometry: Point | Polygon | MultiPolygon;
  /** A point that stands for it: the point itself, or one inside the outline. */
  anchor: readonly [number, number];
  /** Known only to a unit or a region: drawn as that, with its count, never as a marker. */
  coarse: boolean;
}

/** What the index holds of an entry, derived when the entry or anything that it counts was written. */
export interface EntryRow {
  kind: EntryKind;
  id: string;
  dataset: string;
  /** Milliseconds since 1970 UTC between which it lies; null where that end is not known. */
  from: number | null;
  to: number | null;
  /** When it was published or last changed, in milliseconds since 1970 UTC. */
  updated: number;
  /** Category, as the filter names it. */
  category: string;
  /** Event type, as the filter names it; null for areas. */
  type: string | null;
  status: 'none' | 'single' | 'several';
  contested: boolean;
  actors: readonly string[];
  sources: readonly string[];
  articles: readonly string[];
  /** Every place that says where it is. */
  places: readonly string[];
  /** The words that text search looks for, each once, in the form of lib/search/words. */
  words: readonly string[];
  /** The places by whose names it is found: those that it lies in and those that its texts name. */
  named: readonly string[];
  shape: Shape;
  /** Radius around the shape's anchor that holds the true place. */
  uncertaintyMeters: number;
  /** What a row of a list, a marker and a tile show of it: kept as it is. */
  summary: Json;
}

export type Box = readonly [west: number, south: number, east: number, north: number];

/** Filters; absent ones let everything through. Values of one filter are alternatives, filters narrow each other. */
export interface Filters {
  kind?: EntryKind;
  dataset?: readonly string[];
  category?: readonly string[];
  type?: readonly string[];
  actor?: readonly string[];
  source?: readonly string[];
  article?: readonly string[];
  place?: readonly string[];
  /** Beside the filters of its name: what belongs to a thing. */
  of?: { facet: 'actor' | 'article' | 'place'; value: string };
  /** "single" or "several" and "contested" or "uncontested" are two questions: one of each narrows by both. */
  status?: readonly string[];
  /** What a query asks for: each has to be answered (lib/search/vocabulary). */
  search?: readonly Wanted[];
  /** What can have happened between these, in milliseconds; an open end reaches for ever. */
  time?: { from?: number | null; to?: number | null };
  /** What a marker stands for: what is placed to a point in one of the cells, or only to one of the units. */
  marker?: MarkerContent;
  /** Some part of the geometry lies in it. A west greater than the east spans the antimeridian. */
  box?: Box;
}

/** What orders entries: by the latest that it can have been, then the earliest, then the id. Undated ones come last. */
export interface Position {
  to: number | null;
  from: number | null;
  id: string;
}

export interface Part {
  limit: number;
  /** How many to pass over from the beginning; not stable when something is added meanwhile. */
  offset?: number;
  /** Only what comes after this position, or before it: then the last `limit` of those. */
  after?: Position;
  before?: Position;
}

/** What a list shows of an entry. */
export interface Item {
  kind: EntryKind;
  id: string;
  dataset: string;
  anchor: [number, number];
  uncertaintyMeters: number;
  /** Of the geometry: `[west, south, east, north]`. */
  box: [number, number, number, number];
  summary: Json;
}

export interface Page {
  items: Item[];
  /** To give as `after` for the rest, null at the end; and as `before` for what precedes. */
  next: Position | null;
  previous: Position | null;
}

export const facetNames = ['dataset', 'category', 'type', 'actor', 'source', 'article', 'status'] as const;
export type FacetName = (typeof facetNames)[number];
/** Value by value how many entries it would leave beside the other filters, the most first. */
export type Facets = Record<FacetName, { value: string; count: number }[]>;

/** A cell of a tile's grid: what stands in it, at the position where most of it stands. */
export interface Cell {
  count: number;
  single: number;
  several: number;
  contested: number;
  lon: number;
  lat: number;
  /** The entry, where it is only one. */
  id: string | null;
}

/** What a data set places only to a unit or region, counted by it. */
export interface Unit extends Omit<Cell, 'id'> {
  key: string;
}

/** A row as DuckDB gives it. */
export type SqlRow = Record<string, unknown>;
