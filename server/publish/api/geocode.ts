import type { z } from 'zod';
import type { FeatureCode } from '../../../lib/gazetteer/schema';
import { geocoderOf, type Mention } from '../../../lib/geocode';
import { searchOf } from '../../../lib/geocode/search';
import { locateIfKnown } from '../../../lib/geometry/locate';
import type { Where } from '../../../lib/geometry/where';
import type { Locale } from '../../../lib/i18n/locales';
import { textIn } from '../../../lib/i18n/text-in';
import { whereWords } from '../../../lib/place/words';
import type { GeocodeJson } from '../../../lib/publish/api/schemas';
import { ownCredit, ownLicence } from '../../../lib/publish/licence';
import type { RecordCatalogue } from '../../../lib/record/model';
import { negotiate } from '../../../lib/url/negotiate';
import { type Asked, answer } from './answer';

type Found = z.infer<typeof GeocodeJson>['features'][number];

/** `/api/geocode?q=`: the places that a name or phrase may mean, likeliest first. What is not known is not found. */
export function geocodeAnswer(asked: Asked): Promise<Response> {
  const { record, query, request } = asked;
  const q = query.text ?? '';
  const locale = query.lang ?? negotiate(request.headers.get('accept-language'));
  const limit = query.limit ?? 20;
  const read = geocoderOf(record.gazetteer)
    .geocode(q)
    .flatMap((mention) => meanings(mention, record, locale));
  const body: z.infer<typeof GeocodeJson> = {
    type: 'FeatureCollection',
    geocoding: { version: '0.1.0', licence: ownLicence.url, attribution: ownCredit, query: q },
    features: [...read, ...named(q, limit, new Set(read.map(keyOf)), record, locale)].slice(0, limit),
  };
  return answer(asked, {
    title: 'Geocode',
    body,
    type: 'application/geo+json',
    html: false,
    headers: { 'Content-Language': locale },
  });
}

const keyOf = ({ properties: { geocoding } }: Found): string => `${geocoding.relation} ${geocoding.place_id}`;

/** Places whose name begins so, or would but for one letter, beside what the geocoder read. */
function named(q: string, limit: number, known: ReadonlySet<string>, record: RecordCatalogue, locale: Locale): Found[] {
  return searchOf(record.gazetteer)
    .find(q, { limit: limit + known.size })
    .flatMap(({ place, confidence }) => {
      const where: Where = { relation: 'at', place: place.id };
      if (known.has(`at ${place.id}`)) return [];
      const location = locateIfKnown(where, record.gazetteer);
      return location ? [found(where, location, confidence * 0.9, record, locale)] : [];
    });
}

/** A mention as the geocoder resolves it, then its other candidates in the same relation. */
function meanings(mention: Mention, record: RecordCatalogue, locale: Locale): Found[] {
  const { where } = mention;
  if (!where || !mention.geometry || !mention.anchor) return [];
  const first = found(where, mention, mention.confidence, record, locale);
  const others = mention.candidates.slice(1).flatMap(({ placeId, score }) => {
    const other = { ...where, place: placeId } as Where;
    const location = locateIfKnown(other, record.gazetteer);
    return location ? [found(other, location, score * (1 - mention.confidence), record, locale)] : [];
  });
  return [first, ...others];
}

function found(
  where: Where,
  location: Pick<Mention, 'geometry' | 'anchor' | 'uncertaintyMeters' | 'explanation'>,
  confidence: number,
  { gazetteer }: RecordCatalogue,
  locale: Locale,
): Found {
  const place = where.place ?? ''; // what is found in a text names a place
  const code = gazetteer.get(place)?.featureCode ?? 'RGN';
  return {
    type: 'Feature',
    geometry: location.geometry as Found['geometry'],
    properties: {
      geocoding: {
        type: where.relation === 'at' ? typeOf(code) : 'region',
        label: whereWords(where, gazetteer, locale),
        name: gazetteer.name(place, locale),
        accuracy: Math.round(location.uncertaintyMeters ?? 0),
        place_id: place,
        relation: where.relation,
        confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100,
        explanation: textIn(location.explanation, locale),
        anchor: location.anchor as [number, number],
      },
    },
  };
}

/** GeocodeJSON knows few types; what has no better one is a locality. */
function typeOf(code: FeatureCode): string {
  if (code === 'PCLI') return 'country';
  if (code === 'ADM1') return 'state';
  if (code === 'ADM2' || code === 'ADM3') return 'county';
  if (code === 'RGN') return 'region';
  if (code === 'PPLX') return 'district';
  if (code.startsWith('PPL')) return 'city';
  if (code === 'RD') return 'street';
  return 'locality';
}
