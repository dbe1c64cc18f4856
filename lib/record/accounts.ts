import type { Localized } from '../i18n/locales';
import { isContest } from './contest';
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
  /** Other accounts that it differs from, on what, and whether that makes a contest. */
  against: { account: number; about: Localized; contests: boolean }[];
}

/** Two claims that differ, and on what. */
interface Difference {
  claim: ClaimEntry;
  against: ClaimEntry;
  about: Localized;
  contests: boolean;
}

/**
 * The accounts of an entry, derived from the links between its claims; an own claim opens the first one. A claim joins
 * an account where it supports a claim of it, or where all are of its origin, unless it contradicts, replaces or is replaced by one.
 */
export function accountsOf({ claims: own, beside, corroboration, contest }: Sourced & { contest: Contest }): Account[] {
  const all = [...own, ...beside];
  const differences = differencesAmong(all, contest);
  const collide = (a: ClaimEntry, b: ClaimEntry): boolean => differences.some((difference) => isOf(difference, a, b));
  const groups: ClaimEntry[][] = [];
  for (const claim of all) {
    const open = groups.filter(
      (group) => !group.some((other) => collide(claim, other) || isReplacedBy(claim, other) || isReplacedBy(other, claim)),
    );
    const home =
      open.find((group) => group.some((other) => claim.supports.some((link) => link.claim === other))) ??
      open.find((group) => group.every((other) => sameOrigin(claim, other)));
    if (home) home.push(claim);
    else groups.push([claim]);
  }
  const ours = new Set(own);
  return groups.map((group, i) => ({
    number: i + 1,
    speakers: distinct(group.map(({ origin }) => origin)),
    claims: group.map((claim) => ({ claim, own: ours.has(claim) })),
    agreed: agreementsIn(group, corroboration),
    against: groups.flatMap((other, j) =>
      i === j ? [] : between(group, other, differences).map((difference) => ({ account: j + 1, ...difference })),
    ),
  }));
}

const isOf = ({ claim, against }: Difference, a: ClaimEntry, b: ClaimEntry): boolean =>
  (claim === a && against === b) || (claim === b && against === a);

/**
 * All that claims on one page differ on, as the entry's contest judges it. It judges no pair that only stands beside the
 * entry: such a pair is judged here by the same rules.
 */
function differencesAmong(all: readonly ClaimEntry[], { pairs, settled }: Contest): Difference[] {
  const differences: Difference[] = pairs.map((pair) => ({ ...pair, contests: true }));
  for (const claim of all)
    for (const { claim: against, about } of claim.contradicts) {
      if (!all.includes(against) || differences.some((known) => isOf(known, claim, against))) continue;
      const isSettled = settled.some((pair) => isOf({ ...pair, contests: false }, claim, against));
      differences.push({ claim, against, about, contests: !isSettled && isContest(claim, against) });
    }
  return differences;
}

/** On what the claims of two groups differ, each thing once: a contest if any pair on it is one. */
function between(
  group: readonly ClaimEntry[],
  other: readonly ClaimEntry[],
  differences: readonly Difference[],
): { about: Localized; contests: boolean }[] {
  const found = new Map<string, { about: Localized; contests: boolean }>();
  for (const { claim, against, about, contests } of differences) {
    if (![group, other].every((side) => side.includes(claim) || side.includes(against))) continue;
    found.set(about.en, { about, contests: contests || found.get(about.en)?.contests === true });
  }
  return [...found.values()];
}
