import type { Place } from '../../gazetteer/schema';
import type { Relation, Where } from '../../geometry/where';
import type { Phrase } from '../relate';
import type { Ranked } from './candidates';

/** How it was decided, for the explanation. */
export type Decision =
  | 'name'
  | 'kind-and-container'
  | 'reference'
  | 'reference-container'
  | 'anchor'
  | 'open'
  | 'unknown'
  | 'elsewhere'
  | 'no-antecedent'
  | 'no-anchor';

export interface Resolved {
  phrase: Phrase;
  /** Null where unresolved. */
  place: Place | null;
  others: readonly Place[];
  candidates: readonly Ranked[];
  decision: Decision;
  where: Where | null;
  relation: Relation;
  confidence: number;
  /** Further places of the same name that cannot be told from it: the uncertainty must cover them. */
  cover: readonly Place[];
  /** Bearers of the name that do not lie where the text says. */
  refused: readonly Place[];
}

/** What one noun of a phrase comes to. */
export interface NounResolution {
  place: Place | null;
  candidates: Ranked[];
  decision: Decision;
  confidence: number;
  cover: readonly Place[];
  refused: readonly Place[];
}
