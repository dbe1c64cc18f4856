import type { ClaimEntry } from './model';

/** What stands in a claim's place in the end; itself where nothing replaces it. */
export const latest = (claim: ClaimEntry): ClaimEntry => (claim.replacement ? latest(claim.replacement) : claim);

/** Whether `later` takes the place of `earlier`, directly or through others. */
export const isReplacedBy = (earlier: ClaimEntry, later: ClaimEntry): boolean =>
  earlier.replacement !== null && (earlier.replacement === later || isReplacedBy(earlier.replacement, later));

export const sameOrigin = (a: ClaimEntry, b: ClaimEntry): boolean => a.origin.id === b.origin.id;
