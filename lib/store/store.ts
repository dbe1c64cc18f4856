import type { AreaEntry, IncidentEntry } from '../record/model';
import type { Params } from '../url/params';

/** The filters of an address; absent ones let everything through. */
export type Filters = Pick<Params, 'q' | 'type' | 'actor' | 'source' | 'article' | 'status' | 'from' | 'to'>;

export interface IncidentQuery {
  filters: Filters;
  /** `[west, south, east, north]` in WGS 84 degrees: what lies at least partly inside. */
  bbox?: readonly [number, number, number, number];
  /** Default: all. */
  limit?: number;
  /** The slug after which to go on, as given in `next`. */
  after?: string;
}

export interface Page<T> {
  items: T[];
  /** How many match in all. */
  matched: number;
  /** The slug to give as `after` for the rest, or null at the end. */
  next: string | null;
}

/** A choice of a filter, and how many incidents it would leave beside the other filters. */
export interface Choice {
  value: string;
  count: number;
}
export type FacetName = 'type' | 'actor' | 'source' | 'article' | 'status';
export type Facets = Record<FacetName, Choice[]>;

/** Where incidents are asked for. The files are one implementation; a database can be another. */
export interface IncidentStore {
  /** Changes when any of the data does. */
  readonly version: string;
  /** In order of time, then slug. */
  incidents(query: IncidentQuery): Promise<Page<IncidentEntry>>;
  areas(query: IncidentQuery): Promise<Page<AreaEntry>>;
  facets(filters: Filters): Promise<Facets>;
}
