import type { ClaimEntry, Contest } from './model';
import { isReplacedBy, sameOrigin } from './replacement';
import type { Source } from './schema';
import { type Agreement, agreementsIn, distinct, type Sourced } from './sets';

/** Claims that can stand together: they agree, or come from one origin without contradicting each other. */
export interface Account {
  /** From 1, in the order in which they are shown. */
  number: number;
  /** The origins of its claims. */
  speakers: Source[];
  claims: { claim: ClaimEntry /** Among the entry's own claims, not only beside them. */; own: boolean }[];
  /** What different origins in it agree on. */
  agreed: Agreement[];
}

/**
 * The accounts of an entry, derived from the links between its claims; an own claim opens the first one. A claim joins
 * an account where it supports a claim of it, or where all are of its origin, unless it contradicts, replaces or is replaced by one.
 */
export function accountsOf({ claims: own, beside, corroboration, contest }: Sourced & { contest: Contest }): Account[] {
  const all = [...own, ...beside];
  const collide = (a: ClaimEntry, b: ClaimEntry): boolean =>
    a.contradicts.some(({ claim }) => claim === b.ref) ||
    contest.pairs.some(
      ({ claim, against }) => (claim.ref === a.ref && against.ref === b.ref) || (claim.ref === b.ref && against.ref === a.ref),
    );
  const groups: ClaimEntry[][] = [];
  for (const claim of all) {
    const open = groups.filter(
      (group) => !group.some((other) => collide(claim, other) || isReplacedBy(claim, other) || isReplacedBy(other, claim)),
    );
    const home =
      open.find((group) => group.some((other) => claim.supports.some((link) => link.claim === other.ref))) ??
      open.find((group) => group.every((other) => sameOrigin(claim, other)));
    if (home) home.push(claim);
    else groups.push([claim]);
  }
  const ours = new Set(own.map(({ ref }) => ref));
  return groups.map((group, i) => ({
    number: i + 1,
    speakers: distinct(group.map(({ origin }) => origin)),
    claims: group.map((claim) => ({ claim, own: ours.has(claim.ref) })),
    agreed: agreementsIn(group, corroboration),
  }));
}
