import type { BesideShown, How } from '@/components/desk/BesideClaim';
import { type DraftClaim, fieldsOfClaim } from '@/lib/desk/claim-form';
import type { DraftText } from '@/lib/desk/draft-text';
import type { Where } from '@/lib/geometry/where';
import type { Locale } from '@/lib/i18n/locales';
import type { Localized } from '@/lib/i18n/localized';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';
import type { RecordCatalogue } from '@/lib/record/model';
import { timeWords } from '@/lib/time/words';
import type { BesideClaim } from '@/server/desk/beside-claim';
import { offeredWheres, sourcesFor } from '@/server/desk/claims';

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

const plain = (given: Localized): Localized => Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '…'));

/** What the form of a claim shows. @param chosen of a new claim: the paragraph that was chosen */
export function claimShown(
  claim: DraftClaim | null,
  { text, record, locale, paragraph }: { text: DraftText; record: RecordCatalogue; locale: Locale; paragraph: number },
) {
  const sources = new Map(sourcesFor(text).map(({ id, name }) => [id, Object.keys(name).length > 0 ? textIn(name, locale) : id]));
  const at = claim?.locator.paragraph ?? paragraph;
  const offered = offeredWheres(text, record.gazetteer, at);
  const row = claim?.where ? offered.findIndex(({ where }) => JSON.stringify(where) === JSON.stringify(claim.where)) : -1;
  const words = (where: Where) => whereWords(where, record.gazetteer, locale);
  const fields: Record<string, string> = claim
    ? fieldsOfClaim(claim, (id) => sources.get(id) ?? id, locale)
    : { paragraph: String(paragraph) };
  return {
    fields,
    sources: Object.fromEntries(sources),
    sourceNames: [...new Set(sources.values())],
    placeNames: record.gazetteer.places.map(({ id }) => record.gazetteer.name(id, locale)),
    offered: offered.map(({ where, words: phrase, isDecided }) => ({ words: phrase, place: words(where), isDecided })),
    keptWhere: claim?.where && row < 0 ? words(claim.where) : null,
    chosenWhere: claim
      ? claim.where
        ? row < 0
          ? 'kept'
          : `mention-${row}`
        : 'none'
      : offered.length > 0
        ? 'mention-0'
        : 'none',
  };
}
