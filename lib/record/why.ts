import { format, formatList, isolate } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import type { ClaimEntry, Contest, ContestPair, Corroboration } from './model';
import type { PairRule, RuleId } from './rules';
import type { Source } from './schema';

/** A reason of a derived status: the rule, and a sentence that names what it was applied to. */
export interface Reason {
  rule: RuleId;
  text: string;
}

/** Who says a claim, by the last link of its chain. */
export const speakerOf = (claim: ClaimEntry): Source => (claim.chain.at(-1) as ClaimEntry['chain'][number]).source;

/** "AP" is named too where it passes the words on: ids such as c01 tell claims apart only within one article. */
function label(claim: ClaimEntry, locale: Locale): string {
  const { why } = messagesFor(locale).record;
  const speaker = speakerOf(claim);
  const outlet = claim.chain[0]?.source ?? speaker;
  return format(locale, outlet.id === speaker.id ? why.claim : why.claimThrough, {
    speaker: speaker.name[locale],
    outlet: outlet.name[locale],
    id: isolate(claim.id),
  });
}

/** Why an entry counts so many origins: one or more sentences for each origin, then what was left out. */
export function whyCorroborated(corroboration: Corroboration, locale: Locale): Reason[] {
  const { why } = messagesFor(locale).record;
  const names = (sources: readonly Source[]) =>
    formatList(
      locale,
      sources.map(({ name }) => name[locale]),
    );
  const reasons: Reason[] = [];
  const say = (rule: RuleId, message: Parameters<typeof format>[1], parameters: Parameters<typeof format>[2] = {}) =>
    reasons.push({ rule, text: format(locale, message, parameters) });
  for (const { source, claims, relays, countedWith, circle, ofItself } of corroboration.origins) {
    const origin = source.name[locale];
    if (relays.length > 0) say('relay', why.relay, { origin, relays: names(relays) });
    else if (circle.length > 1 || claims.some((claim) => speakerOf(claim).id === source.id))
      say('own-word', why.counted, { origin });
    if (circle.length > 1) say('circle', why.circle, { sources: names(circle) });
    const nameless = countedWith.filter(({ kind }) => kind === 'unnamed' || kind === 'correspondent');
    const voices = countedWith.filter((one) => !nameless.includes(one));
    if (nameless.length > 0) say('counted-with', why.countedWith, { origin, sources: names(nameless) });
    if (voices.length > 0) say('one-body', why.countedWith, { origin, sources: names(voices) });
    if (claims.length > 1) say('one-source', why.oneSource, { origin, count: claims.length });
    if (ofItself && !corroboration.ofStatement)
      say('of-itself', corroboration.independent === 0 ? why.onlyOfItself : why.ofItself, { origin });
  }
  for (const [rule, message] of [
    ['no-voice', why.noVoice],
    ['taken-back', why.takenBack],
  ] as const) {
    const claims = corroboration.leftOut.filter((left) => left.rule === rule).map(({ claim }) => label(claim, locale));
    if (claims.length > 0) say(rule, message, { claims: formatList(locale, claims) });
  }
  return reasons;
}

type PairMessage = Exclude<
  keyof ReturnType<typeof messagesFor>['record']['why'],
  'oneSource' // a plural message, and of no pair
>;
const pairMessages: Record<PairRule, PairMessage> = {
  revision: 'revision',
  'objection-withdrawn': 'objectionWithdrawn',
  'stages-of-a-count': 'stagesOfACount',
  'own-words-differ': 'ownWordsDiffer',
  denial: 'denial',
  contradiction: 'contradiction',
  'figures-apart': 'figuresApart',
  'figures-fit': 'figuresFit',
  'figures-of-other-days': 'figuresOfOtherDays',
};

/** Why an entry is contested or not: a sentence for each pair of claims that differ, those that make a contest first. */
export function whyContested({ pairs, settled }: Contest, locale: Locale): Reason[] {
  const { why } = messagesFor(locale).record;
  return [...pairs, ...settled].map(({ rule, claim, against, about }: ContestPair) => ({
    rule,
    text: format(locale, why[pairMessages[rule]], {
      claim: label(claim, locale),
      against: label(against, locale),
      about: about[locale],
    }),
  }));
}
