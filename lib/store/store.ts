import type { AreaEntry, IncidentEntry, PublishedRecord } from '../record/model';
import type { Bounds } from '../time/edtf';
import type { Params } from '../url/params';
import type { Box } from './box';
import type { Cut, Page, SortKey } from './order';

export type { Page, SortKey } from './order';

/** The filters of an address; absent ones let everything through. */
export type Filters = Pick<Params, 'q' | 'type' | 'actor' | 'source' | 'article' | 'dataset' | 'status' | 'from' | 'to'>;

/** A thing in which incidents and areas are named: a party to them, a place of theirs, an article with claims of theirs. */
export interface Naming {
  kind: 'actors' | 'places' | 'articles';
  slug: string;
}

export interface IncidentQuery extends Cut<SortKey> {
  filters: Filters;
  /** Only what belongs to a thing. */
  of?: Naming;
  /**
   * `[west, south, east, north]` in WGS 84 degrees: what has some part of its geometry inside.
   * A west that is greater than the east spans the antimeridian.
   */
  bbox?: Box;
  /** What can have happened in this span: its own bounds overlap it. */
  time?: Bounds;
}

/** A choice of a filter, and how many incidents it would leave beside the other filters. */
export interface Choice {
  value: string;
  count: number;
}
export type FacetName = 'type' | 'actor' | 'source' | 'article' | 'dataset' | 'status';
export type Facets = Record<FacetName, Choice[]>;

/**
 * Where incidents and areas are asked for. Imported ones are held by the index alone, so nothing else may be asked for them:
 * the record's own maps have only the curated.
 */
export interface IncidentStore {
  /** Changes when any of the data does. */
  readonly version: string;
  /** In order of time, then slug. */
  incidents(query: IncidentQuery): Promise<Page<IncidentEntry>>;
  areas(query: IncidentQuery): Promise<Page<AreaEntry>>;
  facets(filters: Filters): Promise<Facets>;
  /** The one of that slug, or null. */
  incident(slug: string): Promise<IncidentEntry | null>;
  area(slug: string): Promise<AreaEntry | null>;
}

/** A record with the store that answers questions about it. */
export interface Opened {
  record: PublishedRecord;
  store: IncidentStore;
}
