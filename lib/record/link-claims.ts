import { isContest } from './contest';
import type { ClaimEntry, ClaimLinks } from './model';
import type { Claim } from './schema';

/** A claim before it is linked, and its links as its article writes them, by full reference. */
export interface WrittenClaim {
  claim: Omit<ClaimEntry, keyof ClaimLinks>;
  links: Pick<Claim, 'contradicts' | 'supports' | 'replacedBy'>;
}

/**
 * Links claims in both directions, and judges what the links come to.
 * @param written with references that all lead to one of them, and no circle of replacements
 */
export function linkClaims(written: readonly WrittenClaim[]): Map<string, ClaimEntry> {
  const claims = new Map(
    written.map(({ claim }): [string, ClaimEntry] => [
      claim.ref,
      Object.assign(claim, { replacedBy: [], replaces: [], isTakenBack: false, contradicts: [], supports: [] }),
    ]),
  );
  const find = (ref: string): ClaimEntry => claims.get(ref) as ClaimEntry;
  const next = new Map(written.flatMap(({ claim: { ref }, links: { replacedBy } }) => (replacedBy ? [[ref, replacedBy]] : [])));
  for (const { claim, links } of written) {
    const own = find(claim.ref);
    for (let ref = next.get(own.ref); ref !== undefined; ref = next.get(ref)) own.replacedBy.push({ ref, said: find(ref).said });
    const [first, last] = [own.replacedBy[0], own.replacedBy.at(-1)];
    if (first) find(first.ref).replaces.push(own.ref);
    own.isTakenBack = last !== undefined && find(last.ref).modes[0] === 'denies';
    for (const { claim: ref, about } of links.contradicts) {
      const other = find(ref);
      if (!leadsTo(own.contradicts, ref)) own.contradicts.push({ claim: ref, about, contests: false });
      if (!leadsTo(other.contradicts, own.ref)) other.contradicts.push({ claim: own.ref, about, contests: false });
    }
    for (const { claim: ref, about } of links.supports) {
      const other = find(ref);
      if (!leadsTo(own.supports, ref)) own.supports.push({ claim: ref, about });
      if (!leadsTo(other.supports, own.ref)) other.supports.push({ claim: own.ref, about });
    }
  }
  // By the rules a contest also hangs on replacements and on who supports whom, of both claims.
  for (const own of claims.values()) for (const link of own.contradicts) link.contests = isContest(own, find(link.claim));
  return claims;
}

const leadsTo = (links: readonly { claim: string }[], ref: string): boolean => links.some(({ claim }) => claim === ref);
