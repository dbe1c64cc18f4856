import type { BesideShown, How } from '@/components/desk/BesideClaim';
import { type DraftClaim, fieldsOfClaim } from '@/lib/desk/claim-form';
import type { DraftText } from '@/lib/desk/draft-text';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Gazetteer } from '@/lib/gazetteer';
import type { Where } from '@/lib/geometry/where';
import type { Locale } from '@/lib/i18n/locales';
import type { Localized } from '@/lib/i18n/localized';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';
import type { RecordCatalogue } from '@/lib/record/model';
import { timeWords } from '@/lib/time/words';
import type { BesideClaim } from '@/server/desk/beside-claim';
import { gazetteerFor, offeredWheres, sourcesFor } from '@/server/desk/claims';

/** What stands beside a claim, in words. */
export function besideShown({ own, neighbours, outcomes }: BesideClaim, record: RecordCatalogue, locale: Locale): BesideShown {
  const linkTo = (ref: string): { how: How; about: Readonly<Record<string, string>> } => {
    const supports = own?.supports.find(({ claim }) => claim === ref);
    const contradicts = own?.contradicts.find(({ claim }) => claim === ref);
    if (contradicts) return { how: 'contradicts', about: plain(contradicts.about) };
    if (supports) return { how: 'supports', about: plain(supports.about) };
    return { how: own?.replaces.includes(ref) ? 'replaces' : 'none', about: {} };
  };
  return {
    neighbours: neighbours.map((claim) => ({
      ref: claim.ref,
      text: textIn(claim.text, locale),
      who: textIn(claim.origin.name, locale),
      when: timeWords(claim.happened, locale, messagesFor(locale)),
      where: claim.where ? whereWords(claim.where, record.gazetteer, locale) : '–',
      ...linkTo(claim.ref),
    })),
    outcomes: outcomes.map(({ title, ...one }) => ({ ...one, title: textIn(title, locale) })),
  };
}

/** Names that are offered to complete what is typed: of the places that were put together here, not of whole countries. */
export const placeNamesOf = (gazetteer: Gazetteer, locale: Locale): string[] =>
  gazetteer.places.map(({ id }) => gazetteer.name(id, locale));

const plain = (given: Localized): Localized => Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '…'));

/** What the form of a claim shows. @param chosen of a new claim: the paragraph that was chosen */
export function claimShown(
  claim: DraftClaim | null,
  {
    text,
    claims,
    locale,
    paragraph,
    words: copy,
  }: {
    text: DraftText;
    /** All of the article. */
    claims: readonly DraftClaim[];
    locale: Locale;
    paragraph: number;
    words: DeskMessages;
  },
) {
  const sources = new Map(sourcesFor(text).map(({ id, name }) => [id, Object.keys(name).length > 0 ? textIn(name, locale) : id]));
  const gazetteer = gazetteerFor(text);
  const at = claim?.locator.paragraph ?? paragraph;
  const offered = offeredWheres(text, gazetteer, { paragraph: at, claims });
  const row = claim?.where ? offered.findIndex(({ where }) => JSON.stringify(where) === JSON.stringify(claim.where)) : -1;
  const notes = {
    decided: copy.writing.claim.isDecided,
    read: copy.writing.claim.isOpen,
    claim: copy.record.claims.ofAnotherClaim,
  };
  const words = (where: Where) => whereWords(where, gazetteer, locale);
  const fields: Record<string, string> = claim
    ? fieldsOfClaim(claim, (id) => sources.get(id) ?? id, locale)
    : { paragraph: String(paragraph) };
  return {
    fields,
    sources: Object.fromEntries(sources),
    sourceNames: [...new Set(sources.values())],
    placeNames: placeNamesOf(gazetteer, locale),
    offered: offered.map(({ where, from }) => ({ place: words(where), note: notes[from] })),
    keptWhere: claim?.where && row < 0 ? words(claim.where) : null,
    chosenWhere: claim
      ? claim.where
        ? row < 0
          ? 'kept'
          : `mention-${row}`
        : 'none'
      : offered[0] && offered[0].from !== 'claim'
        ? 'mention-0'
        : 'none',
  };
}
