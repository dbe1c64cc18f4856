import type { Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { textIn } from '../../../lib/i18n/text-in';
import { whereWords } from '../../../lib/place/words';
import type { Column } from '../../../lib/publish/downloads/csv';
import { datasetOfClaim, rowTerms, termsIn } from '../../../lib/publish/licence';
import { pathOfClaim } from '../../../lib/record/address';
import { attributionWords } from '../../../lib/record/attribution';
import type { ClaimEntry, RecordCatalogue } from '../../../lib/record/model';
import { siteOrigin } from '../../../lib/url/origin';

/** One row a claim: who says what, through whom. */
export const claimColumns = (record: RecordCatalogue, locale: Locale): Column<ClaimEntry>[] => {
  const words = messagesFor(locale);
  const list = (items: readonly string[]) => items.join('; ');
  const termsOfClaim = (claim: ClaimEntry) => rowTerms(termsIn(record, [datasetOfClaim(claim)], locale));
  return [
    { name: 'id', meaning: 'article#claim', ids: true, of: ({ ref }) => ref },
    { name: 'article', meaning: 'Slug of the article', ids: true, of: ({ article }) => article.slug },
    {
      name: 'paragraph',
      meaning: 'Counted from 1, "last" for the last one read; empty where no paragraph was read',
      of: ({ locator }) => ('paragraph' in locator ? list([locator.paragraph, ...(locator.also ?? [])].map(String)) : null),
    },
    { name: 'text', meaning: 'In our words', of: ({ text }) => textIn(text, locale) },
    { name: 'modes', meaning: 'How it is put forward; the first is the main one', of: ({ modes }) => list(modes) },
    { name: 'modes_words', meaning: 'The same in words', of: ({ modes }) => list(modes.map((mode) => words.modes[mode])) },
    {
      name: 'attribution',
      meaning: 'Who said it, through whom, and who published it, in words',
      of: (claim) => attributionWords(claim, locale),
    },
    {
      name: 'attribution_ids',
      meaning: 'The same as ids of sources, from the publishing outlet to whoever said it first',
      ids: true,
      of: ({ chain }) => list(chain.map(({ source }) => source.id)),
    },
    { name: 'origin', meaning: 'Source that it is counted with', ids: true, of: ({ origin }) => origin.id },
    { name: 'said', meaning: 'EDTF; empty where nothing dates it', of: ({ said }) => said?.edtf },
    { name: 'said_basis', meaning: 'stated or inferred', of: ({ said }) => said?.basis },
    { name: 'happened', meaning: 'EDTF; empty where nothing dates it', of: ({ happened }) => happened?.edtf },
    { name: 'happened_basis', meaning: 'stated or inferred', of: ({ happened }) => happened?.basis },
    {
      name: 'access',
      meaning: 'read, or cited at second hand',
      of: ({ access }) => access,
    },
    {
      name: 'read_extent',
      meaning: 'whole, or opening where the copy of its text breaks off',
      of: ({ access, article }) => (access === 'read' ? article.reading?.extent : null),
    },
    {
      name: 'read_on',
      meaning: 'EDTF: when the copy was read',
      of: ({ access, article }) => (access === 'read' ? article.reading?.day : null),
    },
    {
      name: 'answers',
      meaning: 'Ids of the questions it answers',
      ids: true,
      of: ({ answers = [] }) => list(answers.map(({ question }) => question)),
    },
    {
      name: 'hedges',
      meaning: 'Its own words of caution',
      of: ({ hedges }) => list(hedges.map((hedge) => textIn(hedge, locale))),
    },
    {
      name: 'where',
      meaning: 'Where, in words',
      of: ({ where }) => where && whereWords(where, record.gazetteer, locale),
    },
    { name: 'place_id', meaning: 'Id in the gazetteer', ids: true, of: ({ where }) => where?.place },
    {
      name: 'contradicts',
      meaning: 'Claims that it stands against',
      ids: true,
      of: ({ contradicts }) => list(contradicts.map(({ claim }) => claim)),
    },
    {
      name: 'supports',
      meaning: 'Claims that it agrees with',
      ids: true,
      of: ({ supports }) => list(supports.map(({ claim }) => claim)),
    },
    {
      name: 'incidents',
      meaning: 'Incidents that it belongs to',
      ids: true,
      of: ({ incidents }) => list(incidents),
    },
    { name: 'areas', meaning: 'Areas that it belongs to', ids: true, of: ({ areas }) => list(areas) },
    {
      name: 'url',
      meaning: 'Address of the page it stands on, where one is known',
      of: ({ article }) => article.url,
    },
    {
      name: 'page',
      meaning: 'Where it stands here',
      of: (claim) => `${siteOrigin(process.env)}${pathOfClaim(locale, claim)}`,
    },
    { name: 'dataset', meaning: 'The dataset that it is from', ids: true, of: datasetOfClaim },
    { name: 'licence', meaning: 'Of that dataset, as an address where it has one', of: (claim) => termsOfClaim(claim).licence },
    { name: 'credit', meaning: 'Whom to name', of: (claim) => termsOfClaim(claim).credit },
    { name: 'record_version', meaning: 'Of the record it was taken from', of: () => record.version },
  ];
};
