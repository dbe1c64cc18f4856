import type { z } from 'zod';
import type { Gazetteer } from '../../../lib/gazetteer';
import type { Place } from '../../../lib/gazetteer/schema';
import { messagesFor } from '../../../lib/i18n/messages';
import { givenIn, textIn } from '../../../lib/i18n/text-in';
import { whereWords } from '../../../lib/place/words';
import type { AreaFeature, ClaimProperties, IncidentFeature, PlaceFeature } from '../../../lib/publish/api/schemas';
import { claimFacts, eventFacts, sourcingFacts } from '../../../lib/publish/geojson';
import { termsOfEntry } from '../../../lib/publish/licence';
import { placeFacts } from '../../../lib/publish/places';
import { attributionWords } from '../../../lib/record/attribution';
import type { AreaEntry, ClaimEntry, IncidentEntry, RecordCatalogue } from '../../../lib/record/model';
import { timeWords } from '../../../lib/time/words';
import { siteOrigin } from '../../../lib/url/origin';
import { type Kind, thingPath } from '../../../lib/url/paths';

/**
 * The features of `/api`: flat and in both languages, since GIS programs have no locale and read no nested objects.
 * Coordinates are `[longitude, latitude]`, CRS84.
 */

const pages = (kind: Kind, slug: string) => ({
  page_en: `${siteOrigin(process.env)}${thingPath('en', kind, slug)}`,
  page_ar: `${siteOrigin(process.env)}${thingPath('ar', kind, slug)}`,
});

const claimProperties = (claim: ClaimEntry): z.infer<typeof ClaimProperties> => ({
  id: claim.ref,
  text_en: givenIn(claim.text, 'en'),
  text_ar: givenIn(claim.text, 'ar'),
  attribution_en: attributionWords(claim, 'en'),
  attribution_ar: attributionWords(claim, 'ar'),
  ...claimFacts(claim),
});

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

function shared(entry: IncidentEntry | AreaEntry, record: RecordCatalogue, kind: 'incidents' | 'areas') {
  return {
    entryVersion: entry.version,
    title_en: givenIn(entry.title, 'en'),
    title_ar: givenIn(entry.title, 'ar'),
    summary_en: givenIn(entry.summary, 'en'),
    summary_ar: givenIn(entry.summary, 'ar'),
    time: entry.time?.edtf ?? null,
    time_en: timeWords(entry.time, 'en', messagesFor('en')),
    time_ar: timeWords(entry.time, 'ar', messagesFor('ar')),
    timeBasis: entry.time?.basis ?? null,
    timePrecision: entry.timePrecision,
    earliest: instant(entry.bounds.from),
    latest: instant(entry.bounds.to),
    place: entry.where.place ?? null,
    relation: entry.where.relation,
    where_en: whereWords(entry.where, record.gazetteer, 'en'),
    where_ar: whereWords(entry.where, record.gazetteer, 'ar'),
    uncertaintyMeters: Math.round(entry.location.uncertaintyMeters),
    explanation_en: textIn(entry.location.explanation, 'en'),
    explanation_ar: textIn(entry.location.explanation, 'ar'),
    ...sourcingFacts(entry),
    claims: entry.claims.map(claimProperties),
    beside: entry.beside.map(({ ref }) => ref),
    published: entry.published,
    updated: entry.updated,
    corrections: entry.corrections.map(({ id, date, what, why }) => ({
      id,
      date,
      what_en: givenIn(what, 'en'),
      what_ar: givenIn(what, 'ar'),
      why_en: givenIn(why, 'en'),
      why_ar: givenIn(why, 'ar'),
    })),
    ...termsOfEntry(entry, record, 'en'),
    ...pages(kind, entry.slug),
  };
}

export const incidentFeature = (entry: IncidentEntry, record: RecordCatalogue): z.infer<typeof IncidentFeature> => ({
  type: 'Feature',
  id: entry.slug,
  geometry: entry.location.geometry as z.infer<typeof IncidentFeature>['geometry'],
  properties: {
    ...shared(entry, record, 'incidents'),
    ...eventFacts(entry),
  },
});

export function areaFeature(entry: AreaEntry, record: RecordCatalogue): z.infer<typeof AreaFeature> {
  const size = entry.where.relation === 'sized-area' ? entry.where.areaKm2 : null;
  return {
    type: 'Feature',
    id: entry.slug,
    geometry: entry.location.geometry as z.infer<typeof AreaFeature>['geometry'],
    properties: {
      ...shared(entry, record, 'areas'),
      kind: entry.kind,
      areaMinKm2: size?.[0] ?? null,
      areaMaxKm2: size?.[1] ?? null,
    },
  };
}

/** Geometry null where no source gives a usable coordinate. */
export const placeFeature = (place: Place, gazetteer: Gazetteer): z.infer<typeof PlaceFeature> => ({
  type: 'Feature',
  id: place.id,
  geometry: place.coordinates && { type: 'Point', coordinates: place.coordinates },
  properties: {
    name_en: gazetteer.name(place.id, 'en'),
    name_ar: gazetteer.name(place.id, 'ar'),
    names: [...new Set(place.names.map(({ text }) => text))],
    ...placeFacts(place),
    note_en: place.note ? givenIn(place.note, 'en') : null,
    note_ar: place.note ? givenIn(place.note, 'ar') : null,
    ...pages('places', place.id),
  },
});
