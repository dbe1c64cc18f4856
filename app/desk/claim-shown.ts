import type { BesideShown, How } from '@/components/desk/BesideClaim';
import { type DraftClaim, fieldsOfClaim } from '@/lib/desk/claim-form';
import { accessOf, wholeText } from '@/lib/desk/claim-locator';
import { comparedClaims } from '@/lib/desk/compared-claims';
import type { DraftText } from '@/lib/desk/draft-text';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Gazetteer } from '@/lib/gazetteer';
import type { Where } from '@/lib/geometry/where';
import { collatorOf } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Localized } from '@/lib/i18n/localized';
import { messagesFor } from '@/lib/i18n/messages';
import { languageOf, textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';
import type { ClaimEntry, RecordCatalogue } from '@/lib/record/model';
import { timeWords } from '@/lib/time/words';
import { thingPath } from '@/lib/url/paths';
import type { BesideClaim } from '@/server/desk/beside-claim';
import { gazetteerFor, offeredWheres } from '@/server/desk/claim-places';
import { sourcesFor } from '@/server/desk/claims';

/** What stands beside a claim, in words. */
export function besideShown(
  { own, neighbours, rows, outcomes }: BesideClaim,
  record: RecordCatalogue,
  locale: Locale,
): BesideShown {
  const linkTo = (ref: string): { how: How; about: Readonly<Record<string, string>> } => {
    const supports = own?.supports.find(({ claim }) => claim === ref);
    const contradicts = own?.contradicts.find(({ claim }) => claim === ref);
    if (contradicts) return { how: 'contradicts', about: plain(contradicts.about) };
    if (supports) return { how: 'supports', about: plain(supports.about) };
    return { how: own?.replaces.includes(ref) ? 'replaces' : 'none', about: {} };
  };
  const told = ({ ref, text, happened, where }: ClaimEntry) => ({
    ref,
    text: textIn(text, locale),
    when: timeWords(happened, locale, messagesFor(locale)),
    where: where ? whereWords(where, record.gazetteer, locale) : '–',
  });
  return {
    neighbours: neighbours.map((claim) => ({
      ...told(claim),
      who: textIn(claim.origin.name, locale),
      ...linkTo(claim.ref),
      compared: own ? comparedClaims(own, claim, record.gazetteer) : { differ: {}, agree: {} },
    })),
    rows: rows.map((claim) => ({
      ...told(claim),
      language: languageOf(claim.text, locale),
      page: thingPath(locale, 'incidents', claim.id),
      dataset: textIn(claim.row?.dataset.title, locale) ?? '',
    })),
    outcomes,
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
    article,
    text,
    claims,
    locale,
    paragraph,
    words: copy,
  }: {
    article: Readonly<Record<string, unknown>>;
    text: DraftText;
    /** All of the article. */
    claims: readonly DraftClaim[];
    locale: Locale;
    paragraph: number;
    words: DeskMessages;
  },
) {
  const named = sourcesFor(text);
  const sources = new Map(named.map(({ id, name }) => [id, Object.keys(name).length > 0 ? textIn(name, locale) : id]));
  const gazetteer = gazetteerFor(text);
  const access = claim?.access ?? accessOf(article);
  const fields: Record<string, string> = claim
    ? fieldsOfClaim(claim, (id) => sources.get(id) ?? id, locale)
    : { paragraph: access === 'cited' ? wholeText : String(paragraph) };
  const offered = offeredWheres(text, gazetteer, { paragraph: Number(fields.paragraph) || 1, claims });
  const row = claim?.where ? offered.findIndex(({ where }) => JSON.stringify(where) === JSON.stringify(claim.where)) : -1;
  const notes = {
    decided: copy.writing.claim.isDecided,
    read: copy.writing.claim.isOpen,
    claim: copy.record.claims.ofAnotherClaim,
  };
  const words = (where: Where) => whereWords(where, gazetteer, locale);
  return {
    fields,
    access,
    outlets: sources,
    sourceNames: [...new Set(sources.values())],
    sourceChoices: [...sources].map(([id, name]) => ({ id, name })).sort((a, b) => collatorOf(locale).compare(a.name, b.name)),
    knownSpeakers: [...new Set(named.flatMap(({ id, name }) => [id, ...Object.values(name)]))],
    placeNames: placeNamesOf(gazetteer, locale),
    offered: offered.map(({ where, from }) => ({ place: words(where), note: notes[from] })),
    keptWhere: claim?.where && row < 0 ? words(claim.where) : null,
    stoodWhere: claim?.where ? words(claim.where) : '',
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
