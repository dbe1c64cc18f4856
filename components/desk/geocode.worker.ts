import type { Geometry } from 'geojson';
import type { Gazetteer } from '@/lib/gazetteer';
import { extended } from '@/lib/gazetteer/dataset-places';
import { fromPortable, type PortableGazetteer } from '@/lib/gazetteer/portable';
import type { LonLat, Place } from '@/lib/gazetteer/schema';
import { createGeocoder, type Geocoder } from '@/lib/geocode';
import { searchOf } from '@/lib/geocode/search';
import { locateIfKnown } from '@/lib/geometry/locate';
import type { Where } from '@/lib/geometry/where';
import type { Locale } from '@/lib/i18n/locales';
import { textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';

/** What the page asks: first, with the places, to read the text. */
export type GeocodeRequest =
  | {
      places: PortableGazetteer;
      /** Places that the draft brings along. */
      added: readonly Place[];
      text: string;
      locale: Locale;
      /** Where phrases were marked by hand. */
      wheres: readonly Where[];
    }
  /** Places of a name. */
  | { name: string; locale: Locale }
  /** Where somebody else has marked phrases, with the places that the draft brings along by then. */
  | { shown: readonly Where[]; added: readonly Place[]; locale: Locale };

/** What it is answered: the phrases of the text, and the places that were marked by hand; places of a name, or those that were asked for. */
export type GeocodeAnswer =
  | { mentions: ShownMention[]; marked: ShownPlace[] }
  | { name: string; found: ShownPlace[] }
  | { shown: ShownPlace[] };

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
  /** It was marked by hand, and is where its mark says. */
  isByHand?: true;
  /** Other places: each in the relation that the words say. */
  others: ShownPlace[];
}

const mostOthers = 6;
let geocoder: Geocoder | null = null;
let gazetteer: Gazetteer | null = null;

const answer = (given: GeocodeAnswer) => self.postMessage(given);

self.onmessage = ({ data }: MessageEvent<GeocodeRequest>) => {
  const { locale } = data;
  if ('places' in data) {
    const whole = extended(fromPortable(data.places), data.added);
    gazetteer = whole;
    geocoder = createGeocoder(whole);
    answer({
      mentions: read(data.text, locale, geocoder, whole),
      marked: data.wheres.map((where) => shownIn(whole, locale)(where)),
    });
  } else if (gazetteer && 'shown' in data) {
    const held = gazetteer;
    gazetteer = extended(
      held,
      data.added.filter(({ id }) => !held.get(id)),
    );
    answer({ shown: data.shown.map(shownIn(gazetteer, locale)) });
  } else if (gazetteer && 'name' in data) {
    const found = searchOf(gazetteer).find(data.name, { limit: mostOthers });
    answer({
      name: data.name,
      found: found.map(({ place }) => shownIn(gazetteer as Gazetteer, locale)({ relation: 'at', place: place.id })),
    });
  }
};

const shownIn =
  (places: Gazetteer, locale: Locale) =>
  (where: Where): ShownPlace => {
    const location = locateIfKnown(where, places);
    return {
      where,
      words: whereWords(where, places, locale),
      geometry: location?.geometry ?? null,
      anchor: location?.anchor ?? null,
      uncertaintyMeters: location?.uncertaintyMeters ?? null,
    };
  };

function read(text: string, locale: Locale, by: Geocoder, places: Gazetteer): ShownMention[] {
  const shown = shownIn(places, locale);
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
