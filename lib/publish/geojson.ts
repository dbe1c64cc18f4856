import type { Feature, FeatureCollection } from 'geojson';
import type { Gazetteer } from '../gazetteer';
import type { Where } from '../geometry/where';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { whereWords } from '../place/words';
import { entryPath } from '../record/address';
import { attributionWords } from '../record/attribution';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '../record/model';
import { isSupposed } from '../record/status';
import { timeWords } from '../time/words';
import { type Terms, termsOfEntry } from './licence';

/** What is said of a claim in every language alike: its modes, chain, times, access and what it stands against. */
export const claimFacts = (claim: ClaimEntry) => ({
  modes: claim.modes,
  attribution: claim.chain.map(({ source }) => source.id),
  said: claim.said?.edtf ?? null,
  happened: claim.happened?.edtf ?? null,
  access: claim.access,
  readExtent: claim.access === 'read' ? (claim.article.reading?.extent ?? null) : null,
  readOn: claim.access === 'read' ? (claim.article.reading?.day ?? null) : null,
  paragraphs: 'paragraph' in claim.locator ? [claim.locator.paragraph, ...(claim.locator.also ?? [])].map(String) : [],
  url: claim.article.url,
  answers: claim.answers ?? [],
  contradicts: claim.contradicts.map(({ claim: ref }) => ref),
  replacedBy: claim.replacedBy[0]?.ref ?? null,
});

/** What kind of thing it tells of, how it is sourced, and who is in it. */
export const sourcingFacts = (entry: IncidentEntry | AreaEntry) => ({
  category: entry.category,
  origins: entry.corroboration.origins.map(({ source }) => source.id),
  corroboration: entry.corroboration.status,
  // An only origin that speaks of itself is no independent one.
  independentOrigins: entry.corroboration.independent,
  contested: entry.contest.contested,
  supposed: isSupposed(entry),
  actors: entry.parties.map(({ actor, role }) => ({ actor: actor.slug, role })),
});

/** What kind of incident it is, in ACLED's terms. */
export const eventFacts = ({ eventType, subEventType, statement, geoPrecision }: IncidentEntry) => ({
  eventType,
  subEventType,
  statement: statement === true,
  geoPrecision,
});

/** A claim with its chain, in one language. */
export const claimOf = (claim: ClaimEntry, locale: Locale) => ({
  id: claim.ref,
  text: textIn(claim.text, locale),
  attributionWords: attributionWords(claim, locale),
  ...claimFacts(claim),
});

/** Names of where an entry is, the smallest first: those that a dataset gives, else that of its place. */
export const placeNamesOf = (where: Where, gazetteer: Gazetteer, locale: Locale): string[] =>
  where.relation === 'point' ? [...(where.names ?? [])] : [gazetteer.name(where.place, locale)];

function feature(
  entry: IncidentEntry | AreaEntry,
  record: RecordCatalogue,
  locale: Locale,
  more: Record<string, unknown>,
): Feature {
  return {
    type: 'Feature',
    id: entry.slug,
    geometry: entry.location.geometry,
    properties: {
      title: textIn(entry.title, locale),
      summary: textIn(entry.summary, locale),
      // Of this entry alone; `version` in a resource's JSON is the whole record's.
      entryVersion: entry.version,
      ...more,
      time: entry.time?.edtf ?? null,
      timeWords: timeWords(entry.time, locale, messagesFor(locale)),
      timeBasis: entry.time?.basis ?? null,
      timePrecision: entry.timePrecision,
      place: entry.where.place ?? null,
      relation: entry.where.relation,
      whereWords: whereWords(entry.where, record.gazetteer, locale),
      uncertaintyMeters: Math.round(entry.location.uncertaintyMeters),
      explanation: textIn(entry.location.explanation, locale),
      ...('generalizedTo' in entry.where && { generalizedTo: entry.where.generalizedTo }),
      ...sourcingFacts(entry),
      claims: entry.claims.map((claim) => claimOf(claim, locale)),
      beside: entry.beside.map((claim) => claimOf(claim, locale)),
      corrections: entry.corrections.map(({ id, date, what, why }) => ({
        id,
        date,
        what: textIn(what, locale),
        why: textIn(why, locale),
      })),
      ...termsOfEntry(entry, record, locale),
      page: entryPath(locale, entry),
    },
  };
}

/** What the head of a collection says of the datasets that are in it, and the licence of each (RFC 7946, section 6.1). */
export const collectionHead = (terms: readonly Terms[]): string =>
  `{"type":"FeatureCollection","datasets":${JSON.stringify(terms)},"features":[`;

/** Incidents as GeoJSON (RFC 7946): one feature each, with its claims and their chains. */
export const incidentFeatures = (
  entries: readonly IncidentEntry[],
  record: RecordCatalogue,
  locale: Locale,
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: entries.map((entry) =>
    feature(entry, record, locale, {
      ...eventFacts(entry),
      // With these a file can be imported again: the shape alone does not tell them.
      anchor: entry.location.anchor,
      precision: entry.where.relation === 'point' ? entry.where.precision : null,
      placeNames: placeNamesOf(entry.where, record.gazetteer, locale),
    }),
  ),
});

/** Claimed areas as GeoJSON. Where the outline is unknown the polygon is the largest claimed size, not an outline. */
export const areaFeatures = (entries: readonly AreaEntry[], record: RecordCatalogue, locale: Locale): FeatureCollection => ({
  type: 'FeatureCollection',
  features: entries.map((entry) =>
    feature(entry, record, locale, {
      kind: entry.kind,
      areaKm2: entry.where.relation === 'sized-area' ? entry.where.areaKm2 : null,
    }),
  ),
});
