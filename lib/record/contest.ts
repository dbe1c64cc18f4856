import type { Localized } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { figurePairs } from './figures';
import type { ClaimEntry, Contest, ContestPair, FindClaim } from './model';
import { areStagesOfACount, isRevision, sameOrigin } from './replacement';
import { type PairRule, pairRules } from './rules';
import type { Sourced } from './sets';

/**
 * Contested: some claim stands against one of its own, by the rules of `pairRules`. Links stand in both directions, so a
 * claim that is contradicted by one outside the entry is contested as well.
 * @param find a claim that one of these is linked to
 */
export function contest(own: readonly ClaimEntry[], beside: readonly ClaimEntry[], find: FindClaim): Contest {
  const seen = new Set<string>();
  const pairs: Contest['pairs'] = [];
  const settled: Contest['settled'] = [];
  const judge = (claim: ClaimEntry, against: ClaimEntry, about: Localized, otherwise: PairRule) => {
    const key = [claim.ref, against.ref].sort().join(' ');
    if (seen.has(key)) return;
    seen.add(key);
    const rule = ruleOf(claim, against, otherwise);
    (pairRules[rule].contests ? pairs : settled).push({ claim, against, about, rule });
  };
  for (const claim of own)
    for (const { claim: against, about } of claim.contradicts) judge(claim, find(against), about, 'contradiction');
  for (const denial of own.filter(({ modes }) => modes[0] === 'denies'))
    for (const claim of own.filter(({ modes }) => modes[0] !== 'denies')) judge(claim, denial, denialAbout, 'denial');
  for (const { a, b, relation } of figurePairs(own, beside)) {
    if (relation === 'unknown-day') continue; // a range is shown; that they collide nobody can say
    const [first, second] = own.some(({ ref }) => ref === a.claim.ref) ? [a, b] : [b, a];
    const same = a.figure.min === b.figure.min && a.figure.max === b.figure.max;
    if (!same) judge(first.claim, second.claim, first.figure.label, figureRules[relation]);
  }
  return { contested: pairs.length > 0, pairs, settled };
}

const figureRules = { apart: 'figures-apart', fit: 'figures-fit', 'other-day': 'figures-of-other-days' } as const;
const denialAbout: Localized = {
  en: messagesFor('en').record.about.denial,
  ar: messagesFor('ar').record.about.denial,
};

/** Whether some claim, whatever entry it stands beside, makes a contest with this one. */
export const isContested = ({ contradicts }: ClaimEntry): boolean => contradicts.some(({ contests }) => contests);

/** Whether two claims of which one contradicts the other make a contest, whatever entry they stand beside. */
export const isContest = (claim: ClaimEntry, against: ClaimEntry): boolean =>
  pairRules[ruleOf(claim, against, 'contradiction')].contests;

/** The first rule that fits the pair; `otherwise` is what brought them together. */
function ruleOf(claim: ClaimEntry, against: ClaimEntry, otherwise: PairRule): PairRule {
  if (sameOrigin(claim, against)) {
    if (isRevision(claim, against) || isRevision(against, claim)) return 'revision';
    return areStagesOfACount(claim, against) ? 'stages-of-a-count' : 'own-words-differ';
  }
  const now = against.replacedBy.at(-1)?.ref;
  const agreesNow = claim.supports.some((link) => link.claim === now);
  return agreesNow ? 'objection-withdrawn' : otherwise;
}

/** Claims beside an entry that contradict each other: it is not contested by them, and its page says on what they differ. */
export function contextPairs({ claims, beside }: Pick<Sourced, 'claims' | 'beside'>): ContestPair[] {
  const own = new Set(claims.map(({ ref }) => ref));
  const context = beside.filter(({ ref }) => !own.has(ref));
  return context.flatMap((claim, i) =>
    context
      .slice(i + 1)
      .flatMap((against) =>
        claim.contradicts
          .filter((link) => link.claim === against.ref)
          .map(({ about }) => ({ claim, against, about, rule: ruleOf(claim, against, 'contradiction') })),
      ),
  );
}
