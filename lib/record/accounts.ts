import type { Localized } from '../i18n/locales';
import type { ClaimEntry, ContestPair } from './model';
import { isReplacedBy, sameOrigin } from './replacement';
import type { Source } from './schema';

/** Claims that can stand together: they agree, or come from one origin without contradicting each other. */
export interface Account {
  /** From 1, in the order in which they are shown. */
  number: number;
  /** The origins of its claims. */
  speakers: Source[];
  claims: { claim: ClaimEntry /** Among the entry's own claims, not only beside them. */; own: boolean }[];
  /** What different origins in it agree on. */
  agreed: Localized[];
  /** Other accounts that it differs from, on what, and whether that makes a contest. */
  against: { account: number; about: Localized; contests: boolean }[];
}

/**
 * The accounts of an entry, derived from the links between its claims; an own claim opens the first one. A claim joins
 * an account where it supports a claim of it, or where all are of its origin, unless it contradicts, replaces or is replaced by one.
 */
export function accountsOf(
  own: readonly ClaimEntry[],
  beside: readonly ClaimEntry[],
  pairs: readonly Pick<ContestPair, 'claim' | 'against'>[] = [],
): Account[] {
  const isPair = (a: ClaimEntry, b: ClaimEntry): boolean =>
    pairs.some(({ claim, against }) => (claim === a && against === b) || (claim === b && against === a));
  const collide = (a: ClaimEntry, b: ClaimEntry): boolean => a.contradicts.some(({ claim }) => claim === b) || isPair(a, b);
  // Claims that both only stand beside the entry are no pair of its contest, and stand against each other all the same.
  const contests = (a: ClaimEntry, b: ClaimEntry): boolean => !sameOrigin(a, b) || isPair(a, b);
  const groups: ClaimEntry[][] = [];
  for (const claim of [...own, ...beside]) {
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
    agreed: agreedIn(group),
    against: groups.flatMap((other, j) =>
      i === j ? [] : differences(group, other, contests).map((difference) => ({ account: j + 1, ...difference })),
    ),
  }));
}

/** What claims of different origins in a group support each other on. */
export const agreedIn = (group: readonly ClaimEntry[]): Localized[] =>
  distinctTexts(
    group.flatMap((claim) =>
      claim.supports.filter((link) => group.includes(link.claim) && !sameOrigin(claim, link.claim)).map(({ about }) => about),
    ),
  );

const distinct = (sources: readonly Source[]): Source[] => [...new Map(sources.map((source) => [source.id, source])).values()];
const distinctTexts = (texts: readonly Localized[]): Localized[] => [...new Map(texts.map((text) => [text.en, text])).values()];

/** On what the claims of two groups contradict each other, each thing once: a contest if any pair on it is one. */
function differences(
  group: readonly ClaimEntry[],
  other: readonly ClaimEntry[],
  contests: (a: ClaimEntry, b: ClaimEntry) => boolean,
): { about: Localized; contests: boolean }[] {
  const links = group.flatMap((claim) =>
    claim.contradicts
      .filter((link) => other.includes(link.claim))
      .map((link) => ({ about: link.about, contests: contests(claim, link.claim) })),
  );
  return distinctTexts(links.map(({ about }) => about)).map((about) => ({
    about,
    contests: links.some((link) => link.about.en === about.en && link.contests),
  }));
}
