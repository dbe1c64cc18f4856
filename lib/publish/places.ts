import type { Feature, Point } from 'geojson';
import type { Gazetteer } from '../gazetteer';
import type { Place } from '../gazetteer/schema';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import { thingPath } from '../url/paths';

/** What is said of a place in every language alike. */
export const placeFacts = ({ featureCode, parent, uncertaintyMeters, coordinateSource, confidence }: Place) => ({
  featureCode,
  parent,
  uncertaintyMeters,
  coordinateSource: coordinateSource?.citation ?? null,
  coordinateKind: coordinateSource?.kind ?? null,
  confidence,
});

/** A place as a GeoJSON feature; geometry null where no source gives a usable coordinate. */
export const placeFeature = (place: Place, gazetteer: Gazetteer, locale: Locale): Feature<Point | null> => ({
  type: 'Feature',
  id: place.id,
  geometry: place.coordinates && { type: 'Point', coordinates: place.coordinates },
  properties: {
    name: gazetteer.name(place.id, locale),
    names: place.names.map(({ text, lang }) => ({ text, lang })),
    ...placeFacts(place),
    note: textIn(place.note, locale) ?? null,
    page: thingPath(locale, 'places', place.id),
  },
});
