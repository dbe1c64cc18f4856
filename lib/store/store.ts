import type { LonLat } from '../gazetteer/schema';
import type { Cell, Counts, TileBlock } from '../publish/tiles/grid';
import type { ClaimsAbout } from '../record/about-actor';
import type { ArticleDetail } from '../record/details';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '../record/model';
import type { Source } from '../record/schema';
import type { AreaSummary, IncidentSummary } from '../record/summary';
import type { BucketUnit } from '../time/buckets';
import type { Bounds } from '../time/edtf';
import type { Histogram } from '../time/histogram';
import type { Params } from '../url/params';
import type { Box } from './box';
import type { Cut, Page, SortKey } from './order';

export type { Page, SortKey } from './order';

/** The filters of an address; absent ones let everything through. */
export type Filters = Pick<
  Params,
  'q' | 'category' | 'type' | 'actor' | 'source' | 'article' | 'dataset' | 'status' | 'from' | 'to' | 'bbox'
>;

/** A thing in which incidents and areas are named: a party to them, a place of theirs, an article with claims of theirs. */
export interface Naming {
  kind: 'actors' | 'places' | 'articles';
  slug: string;
}

export type EntryKind = 'incidents' | 'areas';

/** What entries are chosen by. */
export interface Matching {
  filters: Filters;
  /** Only what belongs to a thing. */
  of?: Naming;
  /**
   * `[west, south, east, north]` in WGS 84 degrees: what has some part of its geometry inside.
   * A west that is greater than the east spans the antimeridian. Takes the place of the one among the filters.
   */
  bbox?: Box;
  /** What can have happened in this span: its own bounds overlap it. */
  time?: Bounds;
  /** What a marker of a map of many stands for. */
  marker?: MarkerContent;
}

/** Cells of a grid, for what is placed to a point in one of them; and units, for what is placed only to one. */
export interface MarkerContent {
  /** How many cells the world has from west to east, and column and row of some of them (`lib/publish/tiles/grid`). */
  cells: readonly { across: number; x: number; y: number }[];
  /** Keys of `CountedUnit`. */
  units: readonly string[];
}

/** Incidents that are placed only to a unit, a line or a region, counted by it. */
export interface CountedUnit extends Counts {
  key: string;
  /** Id of the place, where it is one. */
  place: string | null;
  anchor: LonLat;
}

export interface IncidentQuery extends Matching, Cut<SortKey> {}

/** What a map or a page holds at once; what is more is counted, and had page by page or as a file. */
export const mostShown = 2_000;

/** A choice of a filter, and how many incidents it would leave beside the other filters. */
export interface Choice {
  value: string;
  count: number;
}
export const facetNames = ['category', 'type', 'status', 'actor', 'source', 'article', 'dataset'] as const;
export type FacetName = (typeof facetNames)[number];

/** How many there are, and within what. */
export interface Extent {
  count: number;
  /** Of their geometries; null where there is none. */
  box: Box | null;
  /** The first and the last moment that is known, in milliseconds since 1970 UTC. */
  from: number | null;
  to: number | null;
  /** Whether some begin, or end, at no known time. */
  isOpen: { from: boolean; to: boolean };
}

/** Claims that answer a question, in the order of articles, and the incidents and areas on whose pages they stand, by time. */
export interface Answers {
  claims: readonly ClaimEntry[];
  incidents: readonly IncidentEntry[];
  areas: readonly AreaEntry[];
}

/** A source that claims are counted with. */
export interface Origin {
  source: Source;
  /** Whether it is one of the sides that the record is of (`sidesOf`). */
  isSide: boolean;
}

/** What is asked of articles and their claims. Rows of imported datasets stand in no article. */
export interface ArticleQueries {
  /** The one of that slug with its claims, or null. */
  article(slug: string): Promise<ArticleDetail | null>;
  /** What an actor claims, and what others claim of it; nothing of one that is not in the record. */
  claimsAbout(actor: string): Promise<ClaimsAbout>;
  answers(question: string): Promise<Answers>;
  /** Claims that were made on one day within a span, of some datasets or of all, in the order of articles. */
  claimsSaid(chosen: { datasets?: readonly string[] | undefined; time: Bounds }): Promise<ClaimEntry[]>;
  /** Those whom claims of articles are from, of a dataset or of all, those with most claims first. */
  origins(dataset?: string): Promise<Origin[]>;
  /** The imported datasets whose rows speak in incidents of a dataset. */
  linkedDatasets(dataset: string): Promise<string[]>;
  /** Claims of articles by their references; what is not there is left out. */
  claimsOf(refs: readonly string[]): Promise<ClaimEntry[]>;
  /** All of them, in the order of articles. */
  claims(): AsyncIterable<ClaimEntry>;
  countClaims(): Promise<number>;
  /** What the site is about where no incident decides: see `lib/scene/extent`. */
  siteExtent(): Promise<Box>;
}

/**
 * Where incidents and areas are asked for. Imported ones are held by the index alone, so nothing else may be asked for them:
 * of those the record itself holds nothing.
 */
export interface IncidentStore extends ArticleQueries {
  /** Changes when any of the data does. */
  readonly version: string;
  /** In order of time, then slug. */
  incidents(query: IncidentQuery): Promise<Page<IncidentEntry>>;
  areas(query: IncidentQuery): Promise<Page<AreaEntry>>;
  /** The same as summaries, which cost a hundredth: for whatever does not need the claims. */
  summaries(query: IncidentQuery): Promise<Page<IncidentSummary>>;
  areaSummaries(query: IncidentQuery): Promise<Page<AreaSummary>>;
  /** The choices of one filter, the most frequent first beside the other filters, then by value; also those that would leave none. */
  facet(name: FacetName, filters: Filters): Promise<Choice[]>;
  /** Of incidents by their slugs, in any order; what is not there is left out. */
  summariesOf(slugs: readonly string[]): Promise<IncidentSummary[]>;
  /** The one of that slug, or null. */
  incident(slug: string): Promise<IncidentEntry | null>;
  area(slug: string): Promise<AreaEntry | null>;
  extent(kind: EntryKind, matching: Matching): Promise<Extent>;
  /** Incidents by time. @param window what lies outside of it is cut off */
  histogram(matching: Matching, unit: BucketUnit, window?: Bounds): Promise<Histogram>;
  /** Slugs in the order of lists. */
  slugs(kind: EntryKind, part: { offset: number; limit: number }): Promise<string[]>;
  /** Documents that were published or changed last, the newest first, then by slug. Imported rows are not among them: see feeds. */
  newest(limit: number, chosen?: Pick<Matching, 'filters' | 'of'>): Promise<{ incidents: IncidentEntry[]; areas: AreaEntry[] }>;
  /** Where incidents stand, `[longitude, latitude]`, each position once; those with most of them first. */
  anchors(matching: Matching, limit: number): Promise<LonLat[]>;
  /** What tiles show of incidents that are placed to a point, by the cells of their grid, from north to south and west to east. */
  cells(tiles: TileBlock, filters: Filters): Promise<Cell[]>;
  /** Of incidents that are placed only to a unit or region, the units, those with most of them first. */
  units(filters: Filters): Promise<CountedUnit[]>;
}

/** What is served: what names are looked up in, and the store that is asked for all else. */
export interface Opened {
  record: RecordCatalogue;
  store: IncidentStore;
}
