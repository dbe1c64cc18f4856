import type { Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { textIn } from '../../../lib/i18n/text-in';
import { placeWords, whereWords } from '../../../lib/place/words';
import type { Column } from '../../../lib/publish/downloads/csv';
import { placeNamesOf } from '../../../lib/publish/geojson';
import { termsOfEntry } from '../../../lib/publish/licence';
import type { IncidentEntry, RecordCatalogue } from '../../../lib/record/model';
import { isSupposed } from '../../../lib/record/status';
import { timeWords } from '../../../lib/time/words';
import { siteOrigin } from '../../../lib/url/origin';
import { thingPath } from '../../../lib/url/paths';

/** One row an incident. Lists stand in one cell, their items apart by "; ". */
export const incidentColumns = (record: RecordCatalogue, locale: Locale): Column<IncidentEntry>[] => {
  const words = messagesFor(locale);
  const list = (items: readonly string[]) => [...new Set(items)].join('; ');
  return [
    { name: 'id', meaning: 'Slug of its page', ids: true, of: ({ slug }) => slug },
    { name: 'title', meaning: 'Says who claims it', of: ({ title }) => textIn(title, locale) },
    { name: 'summary', meaning: 'In our words', of: ({ summary }) => textIn(summary, locale) },
    { name: 'category', meaning: 'What happened or was said, as in the filter', of: ({ category }) => category },
    { name: 'event_type', meaning: 'ACLED event type', of: ({ eventType }) => eventType },
    { name: 'sub_event_type', meaning: 'ACLED sub-event type', of: ({ subEventType }) => subEventType },
    { name: 'statement', type: 'BOOLEAN', meaning: 'A statement made', of: ({ statement }) => statement === true },
    { name: 'time', meaning: 'EDTF; empty where nothing dates it', of: ({ time }) => time?.edtf },
    { name: 'time_words', meaning: 'The same in words', of: ({ time }) => timeWords(time, locale, words) },
    { name: 'time_basis', meaning: 'stated or inferred', of: ({ time }) => time?.basis },
    {
      name: 'time_precision',
      type: 'INTEGER',
      meaning: 'ACLED: 1 day, 2 week, 3 month and vaguer',
      of: ({ timePrecision }) => timePrecision,
    },
    { name: 'place_id', meaning: 'Id in the gazetteer', ids: true, of: ({ where }) => where.place },
    { name: 'place', meaning: 'Its name', of: ({ where }) => placeWords(where, record.gazetteer, locale) },
    { name: 'where', meaning: 'Where, in words', of: ({ where }) => whereWords(where, record.gazetteer, locale) },
    { name: 'latitude', type: 'DOUBLE', meaning: 'Of the anchor, WGS 84', of: ({ location }) => location.anchor[1] },
    { name: 'longitude', type: 'DOUBLE', meaning: 'Of the anchor, WGS 84', of: ({ location }) => location.anchor[0] },
    {
      name: 'uncertainty_meters',
      type: 'INTEGER',
      meaning: 'Radius around the anchor that holds the true place',
      of: ({ location }) => Math.round(location.uncertaintyMeters),
    },
    {
      name: 'generalized_to',
      meaning: 'Told less exactly than it is known, on purpose: unit, or the grid in degrees; empty where it is not',
      of: ({ where }) => ('generalizedTo' in where ? String(where.generalizedTo) : null),
    },
    { name: 'geo_precision', type: 'INTEGER', meaning: 'ACLED: 1, 2 or 3', of: ({ geoPrecision }) => geoPrecision },
    {
      name: 'precision',
      meaning:
        'Of rows of a dataset, as it knows the place: site, settlement, near, linear, district, governorate, country, unit',
      of: ({ where }) => (where.relation === 'point' ? where.precision : null),
    },
    {
      name: 'place_names',
      meaning: 'Of where it is, the smallest first',
      of: ({ where }) => list(placeNamesOf(where, record.gazetteer, locale)),
    },
    {
      name: 'origins',
      type: 'INTEGER',
      meaning: 'Number of origins, each counted once',
      of: ({ corroboration }) => corroboration.origins.length,
    },
    {
      name: 'independent_origins',
      type: 'INTEGER',
      meaning: 'Of these, those that do not only speak of themselves',
      of: ({ corroboration }) => corroboration.independent,
    },
    {
      name: 'origin_names',
      meaning: 'Who they are',
      of: ({ corroboration }) => list(corroboration.origins.map(({ source }) => textIn(source.name, locale))),
    },
    { name: 'corroboration', meaning: 'none, single or several', of: ({ corroboration }) => corroboration.status },
    { name: 'contested', type: 'BOOLEAN', meaning: 'Some claim stands against another', of: ({ contest }) => contest.contested },
    { name: 'supposed', type: 'BOOLEAN', meaning: 'Only supposed', of: (entry) => isSupposed(entry) },
    {
      name: 'actors',
      meaning: 'Parties and their roles',
      of: ({ parties }) => list(parties.map(({ actor, role }) => `${textIn(actor.shortName, locale)} (${words.roles[role]})`)),
    },
    { name: 'claims', meaning: 'Ids of its claims', ids: true, of: ({ claims }) => list(claims.map(({ ref }) => ref)) },
    { name: 'beside', meaning: 'Ids of claims beside it', ids: true, of: ({ beside }) => list(beside.map(({ ref }) => ref)) },
    {
      name: 'articles',
      meaning: 'Where they stand',
      ids: true,
      of: ({ claims }) => list(claims.map(({ article }) => article.slug)),
    },
    {
      name: 'dataset',
      meaning: 'The dataset that it is from',
      ids: true,
      of: ({ dataset }) => dataset,
    },
    {
      name: 'licence',
      meaning: 'Of that dataset, as an address where it has one',
      of: (entry) => termsOfEntry(entry, record, locale).licence,
    },
    { name: 'credit', meaning: 'Whom to name', of: (entry) => termsOfEntry(entry, record, locale).credit },
    { name: 'published', meaning: 'When it joined the record', of: ({ published }) => published },
    { name: 'updated', meaning: 'When it was last corrected', of: ({ updated }) => updated },
    {
      name: 'page',
      meaning: 'Its page',
      of: ({ slug }) => `${siteOrigin(process.env)}${thingPath(locale, 'incidents', slug)}`,
    },
    { name: 'entry_version', meaning: 'Of this incident alone', of: ({ version }) => version },
    { name: 'record_version', meaning: 'Of the record it was taken from', of: () => record.version },
  ];
};
