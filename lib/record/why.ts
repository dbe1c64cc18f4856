import { format, formatList } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { speakerOf } from './attribution';
import type { ClaimEntry, Contest, Corroboration } from './model';
import type { RuleId } from './rules';
import type { Source } from './schema';

/** A reason of a derived status: the rule, a sentence on what it was applied to, and the claims that this speaks of, in its order. */
export interface Reason {
  rule: RuleId;
  text: string;
  claims: readonly ClaimEntry[];
}

/** What one rule was applied to: each sentence once, with every group of claims that it speaks of. */
export interface RuleUse {
  rule: RuleId;
  sentences: { text: string; groups: (readonly ClaimEntry[])[] }[];
}

/** Reasons by their rule, in order, so that a page explains each rule once. */
export function byRule(reasons: readonly Reason[]): RuleUse[] {
  const uses = new Map<RuleId, Map<string, (readonly ClaimEntry[])[]>>();
  for (const { rule, text, claims } of reasons) {
    const sentences = uses.get(rule) ?? new Map<string, (readonly ClaimEntry[])[]>();
    sentences.set(text, [...(sentences.get(text) ?? []), ...(claims.length > 0 ? [claims] : [])]);
    uses.set(rule, sentences);
  }
  return [...uses].map(([rule, sentences]) => ({
    rule,
    sentences: [...sentences].map(([text, groups]) => ({ text, groups })),
  }));
}

/** Why an entry counts so many origins: one or more sentences for each origin, then what was left out. */
export function whyCorroborated(corroboration: Corroboration, locale: Locale): Reason[] {
  const { why } = messagesFor(locale).record;
  const names = (sources: readonly Source[]) =>
    formatList(
      locale,
      sources.map(({ name }) => textIn(name, locale)),
    );
  const reasons: Reason[] = [];
  const say = (rule: RuleId, message: Parameters<typeof format>[1], parameters: Parameters<typeof format>[2] = {}) =>
    reasons.push({ rule, text: format(locale, message, parameters), claims: [] });
  for (const { source, claims, relays, countedWith, circle, ofItself } of corroboration.origins) {
    const origin = textIn(source.name, locale);
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
    const claims = corroboration.leftOut.filter((left) => left.rule === rule).map(({ claim }) => claim);
    if (claims.length > 0) reasons.push({ rule, text: format(locale, message), claims });
  }
  return reasons;
}

/** Why an entry is contested or not: a sentence for each pair of claims that differ, those that make a contest first. */
export function whyContested({ pairs, settled }: Contest, locale: Locale): Reason[] {
  const { pairs: sentences } = messagesFor(locale).record.why;
  return [...pairs, ...settled].map(({ rule, claim, against, about }) => ({
    rule,
    text: format(locale, sentences[rule], { about: textIn(about, locale) }),
    claims: [claim, against],
  }));
}
