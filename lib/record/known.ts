import type { Gazetteer } from '../gazetteer';
import { format, formatDistance, formatList, type Message, type Parameters } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { whereWords } from '../place/words';
import type { NamedClaim } from '../time/schema';
import { timeParts, timeWords } from '../time/words';
import { isWordOf, speakerOf } from './attribution';
import { rangeWords } from './figure-words';
import { quantitiesOf } from './figures';
import type { AreaEntry, ClaimEntry, IncidentEntry } from './model';
import { isRevision } from './replacement';
import type { Actor } from './schema';
import { agreementsIn, claimSets } from './sets';

/** Kinds of actor that can speak for themselves; detained people and children are not expected to. */
const canSpeak: readonly Actor['kind'][] = ['state-force', 'armed-group', 'coalition', 'administration'];

/** A sentence; the claim that a time is told by is a piece of its own, for pages to link it. */
export type Sentence = readonly (string | NamedClaim)[];

/**
 * What is known of an entry and what is not: sentences filled from its structure, none of them written for it. Each
 * speaks of one set of `claimSets`, so that two of them cannot contradict each other.
 */
export function knownOf(
  entry: IncidentEntry | AreaEntry,
  gazetteer: Gazetteer,
  locale: Locale,
): { held: Sentence[]; open: Sentence[] } {
  const messages = messagesFor(locale);
  const { known: words } = messages.record;
  const held: Sentence[] = [];
  const open: Sentence[] = [];
  const say = (list: Sentence[], message: Message, parameters: Parameters = {}) =>
    list.push([format(locale, message, parameters)]);
  const names = (items: readonly { name: Record<Locale, string> }[]) =>
    formatList(locale, [...new Set(items.map(({ name }) => name[locale]))]);
  const { corroboration, contest, beside, time, location, where } = entry;
  const { counted, shown } = claimSets(entry);
  const origins = corroboration.origins.map(({ source }) => source);
  const [first] = origins;

  if (!first) say(open, messages.incident.noOrigin);
  else if (corroboration.ofStatement)
    say(held, origins.length > 1 ? words.statements : words.statement, { origin: names(origins), origins: names(origins) });
  else if (origins.length > 1) say(held, words.several, { origins: names(origins) });
  else say(held, corroboration.independent === 0 ? words.ofItself : words.single, { origin: names(origins) });
  for (const { about } of agreementsIn(counted, corroboration)) say(held, words.agreed, { about: about[locale] });
  if (beside.length > 0) say(held, words.beside, { origins: names(beside.map(({ origin }) => origin)) });
  const isCounted = (claim: ClaimEntry) => counted.includes(claim);
  for (const { about, origins: agreeing } of agreementsIn(shown, corroboration, (a, b) => !isCounted(a) || !isCounted(b)))
    say(held, words.agreedBeside, { about: about[locale], origins: names(agreeing) });
  if (first && origins.length === 1 && !corroboration.ofStatement)
    say(open, corroboration.independent === 0 ? words.noIndependent : words.noSecond, { origin: names(origins) });

  if (time?.edtf)
    say(held, time.basis === 'inferred' ? words.inferred : words.dated, { time: timeWords(time, locale, messages) });
  else if (time?.before || time?.by) open.push([...timeParts(time, locale, messages), '.']);
  else say(open, words.undated);
  say(held, words.placed, {
    where: whereWords(where, gazetteer, locale),
    distance: formatDistance(locale, location.uncertaintyMeters),
  });

  const abouts = [...new Set(contest.pairs.map(({ about }) => about[locale]))];
  if (abouts.length > 0) say(open, words.contested, { about: abouts.join(words.between) });
  const revised = contest.settled.filter(({ rule, claim, against }) => rule === 'revision' && isRevision(claim, against));
  if (revised.length > 0)
    say(open, words.revised, { about: [...new Set(revised.map(({ about }) => about[locale]))].join(words.between) });
  for (const { label, ranges } of quantitiesOf(shown))
    for (const range of ranges) say(open, words.figures, { label: capitalised(label[locale]), range: rangeWords(range, locale) });

  const unnamed = shown.map(speakerOf).filter(({ kind }) => kind === 'unnamed');
  if (unnamed.length > 0) say(open, words.unnamed, { sources: names(unnamed) });
  if (entry.parties.length === 0) say(open, words.noParty);
  const silent = entry.parties
    .map(({ actor }) => actor)
    .filter((actor) => canSpeak.includes(actor.kind) && !shown.some((claim) => isWordOf(claim, actor)));
  if (silent.length > 0) say(open, words.silent, { actors: names(silent) });

  const rows = shown.filter(({ row }) => row);
  const datasets = formatList(locale, [...new Set(rows.map(({ row }) => row?.dataset.title[locale] ?? ''))]);
  if (rows.length > 0 && rows.length === shown.length) say(open, words.imported, { dataset: datasets });
  else if (rows.length > 0) say(open, words.someImported, { count: rows.length, dataset: datasets });
  const cited = shown.filter(({ access }) => access === 'cited').length;
  if (cited === shown.length) say(open, words.allCited, { count: cited });
  else if (cited > 0) say(open, words.someCited, { count: cited, total: shown.length });
  return { held, open };
}

/** Labels are written for the middle of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
