import type { Geometry } from 'geojson';
import { fromPortable, type PortableGazetteer } from '@/lib/gazetteer/portable';
import type { LonLat } from '@/lib/gazetteer/schema';
import { createGeocoder, type Geocoder } from '@/lib/geocode';
import { locateIfKnown } from '@/lib/geometry/locate';
import type { Where } from '@/lib/geometry/where';
import type { Locale } from '@/lib/i18n/locales';
import { textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';

/** What the page asks: first with the places, then texts to read. */
export interface GeocodeRequest {
  places?: PortableGazetteer;
  text: string;
  locale: Locale;
}

/** A place as the map and the list show it. */
export interface ShownPlace {
  where: Where;
  words: string;
  geometry: Geometry | null;
  anchor: LonLat | null;
  uncertaintyMeters: number | null;
}
/** A phrase of the text, with what it may mean, the likeliest first. */
export interface ShownMention {
  start: number;
  end: number;
  text: string;
  place: ShownPlace | null;
  explanation: string;
  drawing: string;
  /** Other places: each in the relation that the words say. */
  others: ShownPlace[];
}

const mostOthers = 6;
let geocoder: Geocoder | null = null;
let gazetteer: ReturnType<typeof fromPortable> | null = null;

self.onmessage = ({ data }: MessageEvent<GeocodeRequest>) => {
  if (data.places) {
    gazetteer = fromPortable(data.places);
    geocoder = createGeocoder(gazetteer);
  }
  if (geocoder && gazetteer) self.postMessage(read(data, geocoder, gazetteer));
};

function read({ text, locale }: GeocodeRequest, by: Geocoder, places: NonNullable<typeof gazetteer>): ShownMention[] {
  const shown = (where: Where): ShownPlace => {
    const location = locateIfKnown(where, places);
    return {
      where,
      words: whereWords(where, places, locale),
      geometry: location?.geometry ?? null,
      anchor: location?.anchor ?? null,
      uncertaintyMeters: location?.uncertaintyMeters ?? null,
    };
  };
  return by.geocode(text).map((mention) => {
    const others = mention.candidates
      .filter(({ placeId }) => placeId !== mention.placeId)
      .slice(0, mostOthers)
      .map(({ placeId }) => shown(inPlaceOf(mention.where, placeId)));
    return {
      start: mention.start,
      end: mention.end,
      text: mention.text,
      place: mention.where && shown(mention.where),
      explanation: textIn(mention.explanation, locale),
      drawing: textIn(mention.drawing, locale) ?? '',
      others,
    };
  });
}

/** The same relation to another place; what relates to two places is at the other one alone. */
function inPlaceOf(where: Where | null, place: string): Where {
  if (!where || where.relation === 'between' || where.relation === 'along' || where.relation === 'point')
    return { relation: 'at', place };
  return { ...where, place };
}
