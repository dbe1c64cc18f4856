import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { FeatureCode, LonLat } from '../gazetteer/schema';
import type { Relation, Where } from '../geometry/where';
import type { Localized } from '../i18n/locales';

/** A place that a name may stand for. */
export interface Candidate {
  placeId: string;
  name: string;
  kind: FeatureCode;
  /** Share of all candidates' weight, 0–1. */
  score: number;
  /** Codes of what spoke for it, strongest first; the sentences are in `explanation`. */
  reasons: Reason[];
}

/** What spoke for a candidate. */
export const reasons = [
  'only-name',
  'kind-word',
  'containment',
  'country',
  'antecedent',
  'focus',
  'nearby',
  'importance',
  'exact-name',
] as const;
export type Reason = (typeof reasons)[number];

/**
 * A span of text that names a place or a relation to one, with what it resolves to. What needs its ground is computed when
 * it is asked for, and is no own key of the object: copy it by name.
 */
export interface Mention {
  readonly text: string;
  /** UTF-16 offsets: `article.slice(start, end) === text`. */
  readonly start: number;
  readonly end: number;
  /** Null where nothing in the gazetteer fits. */
  readonly placeId: string | null;
  /** English name of the place; the words of the text where unresolved. */
  readonly name: string;
  /** GeoNames feature code of the place; of the kind word where unresolved. */
  readonly kind: FeatureCode | null;
  readonly relation: Relation;
  readonly where: Where | null;
  readonly geometry: Point | Polygon | MultiPolygon | null;
  /** Point that a label stands at, `[longitude, latitude]`. */
  readonly anchor: LonLat | null;
  readonly uncertaintyMeters: number | null;
  /** 0–1. */
  readonly confidence: number;
  /** Best first; the first is `placeId`. */
  readonly candidates: Candidate[];
  /** One sentence: why it is there, and what else it could be. */
  readonly explanation: Localized;
  /** How the geometry was made and what is not known of it; null where there is none. */
  readonly drawing: Localized | null;
}

export interface GeocodeOptions {
  /** Ids of places that the reader already has in mind, most recent last: antecedents for "the prison", and the focus. */
  context?: readonly string[];
  /**
   * Spans that another recogniser takes for names of places. Those that overlap nothing that was found are listed,
   * unresolved: a recogniser proposes words, never coordinates.
   */
  proposed?: readonly Span[];
}

/** UTF-16 offsets into the untouched text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}
