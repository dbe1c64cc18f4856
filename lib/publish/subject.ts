import type { Found } from '../store/belonging';
import type { Box } from '../store/box';
import type { Selection } from '../url/paths';

export interface Mark {
  kind: 'single' | 'several' | 'contested' | 'supposed' | 'statement' | 'plain';
  text: string;
}

/** What a page is about, in the words that travel with it: to a card, an embed, a link's preview. */
export interface Subject extends Found {
  /** Null for everything, or all that passes the filters. */
  selection: Selection | null;
  kind: string;
  title: string;
  /** Who says it and how; null where the thing is no claim. */
  claimant: string | null;
  /** Sourcing at a glance; on a card they keep an allegation from travelling as a fact. */
  marks: Mark[];
  /** When and where, as far as known. */
  facts: string[];
  summary: string;
  /** What a picture of it shows; null: what its entries span. */
  box: Box | null;
}
