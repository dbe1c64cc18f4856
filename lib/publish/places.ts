import type { Feature, Point } from 'geojson';
import type { Gazetteer } from '../gazetteer';
import type { Place } from '../gazetteer/schema';
import type { Locale } from '../i18n/locales';
import { thingPath } from '../url/paths';

/** A place as a GeoJSON feature; geometry null where no source gives a usable coordinate. */
export const placeFeature = (place: Place, gazetteer: Gazetteer, locale: Locale): Feature<Point | null> => ({
  type: 'Feature',
  id: place.id,
  geometry: place.coordinates && { type: 'Point', coordinates: place.coordinates },
  properties: {
    name: gazetteer.name(place.id, locale),
    names: place.names.map(({ text, lang }) => ({ text, lang })),
    featureCode: place.featureCode,
    parent: place.parent,
    uncertaintyMeters: place.uncertaintyMeters,
    coordinateSource: place.coordinateSource?.citation ?? null,
    coordinateKind: place.coordinateSource?.kind ?? null,
    confidence: place.confidence,
    note: place.note?.[locale] ?? null,
    page: thingPath(locale, 'places', place.id),
  },
});
