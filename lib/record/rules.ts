/**
 * The rules by which sourcing is judged, in the order in which they are asked. Each row is headed by an example in
 * the short form of lib/record/testing/chains.ts ("site <- agency" reads "the site relays the agency"); its name,
 * its example in words and its reason stand in messages under `record.rules`, for readers to see.
 *
 * Claims, one by one: does this one speak for the thing having happened, and as whose word?
 */
export const claimRules = {
  /** paper: asserts; later replaced by the paper's own denial */
  'taken-back': { counts: false },
  /** monitor: denies, predicts, evaluates, supposes */
  'no-voice': { counts: false },
  /** paper-a <- paper-b, and paper-b <- paper-a */
  circle: { counts: true },
  /** site <- army, which announces of itself */
  'of-itself': { counts: true },
  /** paper <- unnamed source of the paper */
  'counted-with': { counts: true },
  /** site <- army's spokesman, and agency <- army's command */
  'one-body': { counts: true },
  /** site <- agency */
  relay: { counts: true },
  /** ten sentences of one source */
  'one-source': { counts: true },
  /** monitor, in its own voice */
  'own-word': { counts: true },
} as const satisfies Record<string, { counts: boolean }>;
export type ClaimRule = keyof typeof claimRules;

/** Two claims that do not fit: does that make the thing contested? */
export const pairRules = {
  /** army on Wednesday: all have surrendered; army on Thursday: 60–90 are still hiding */
  revision: { contests: false },
  /** paper denies; the paper's later claim, which replaces that, agrees after all */
  'objection-withdrawn': { contests: false },
  /** site-a <- army: 23 dead since Thursday; site-b <- army: 28; both said on Friday */
  'stages-of-a-count': { contests: false },
  /** site-a <- army: a bomb at the main gate; site-b <- army: at the west gate; nothing tells which one holds */
  'own-words-differ': { contests: true },
  /** the army's claim, and among the incident's claims a denial by another */
  denial: { contests: true },
  /** army: full control; paper: not retaken */
  contradiction: { contests: true },
  /** agency: 850 on the 23rd; monitor: 700 on the 23rd */
  'figures-apart': { contests: true },
  /** monitor: at least 16; army: 23 */
  'figures-fit': { contests: false },
  /** monitor: 102 by the 23rd; monitor or another: 181 by the 26th */
  'figures-of-other-days': { contests: false },
} as const satisfies Record<string, { contests: boolean }>;
export type PairRule = keyof typeof pairRules;

export type RuleId = ClaimRule | PairRule;
