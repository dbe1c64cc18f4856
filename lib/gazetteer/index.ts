import type { MultiPolygon, Polygon } from 'geojson';
import { nameIn } from './name-in';
import type { FeatureCode, Place } from './schema';

export interface Outline {
  /** ISO 3166-2 code: "SY-HA". */
  code: string;
  geometry: Polygon | MultiPolygon;
}

/** The places of packs and imported layers, of which each is made when it is first asked for, and then kept. */
export interface Background {
  has(place: Place): boolean;
  /** Those with a name under a head: its first word in normal form, after an article ("al zuhur") with the next. */
  headed(head: string): readonly Place[];
  ofKind(kind: FeatureCode): readonly Place[];
  /** The seats of a unit, by the id of it that they give as their parent. */
  capitalsIn(unit: string): readonly Place[];
  /** Seats of first and second-level units and towns of 20,000 people, by the name that the site shows in English. */
  large(): Iterable<{ text: string; kind: FeatureCode; place(): Place }>;
  all(): readonly Place[];
}

export const noBackground: Background = {
  has: () => false,
  headed: () => [],
  ofKind: () => [],
  capitalsIn: () => [],
  large: () => [],
  all: () => [],
};

/** The places that the project knows, by id. */
export interface Gazetteer {
  readonly places: readonly Place[];
  /** Places of packs and imported layers: known to the geocoder and by id, and yielding to `places`. */
  readonly background: Background;
  get(id: string): Place | undefined;
  /** Outline of a governorate, or of what a region is made of; null where only a point is known. */
  outlines(place: Place): readonly (Polygon | MultiPolygon)[];
  /** The name that readers of a language are shown; where there is none in it, that of the first of the site's languages that has one. */
  name(id: string, lang: string): string;
}

export function createGazetteer(places: readonly Place[], outlines: readonly Outline[]): Gazetteer {
  const byId = new Map(places.map((place) => [place.id, place]));
  const byCode = new Map(outlines.map((outline) => [outline.code, outline.geometry]));
  const outlinesOf = (place: Place): (Polygon | MultiPolygon)[] => {
    const own = place.outline ? byCode.get(place.outline) : undefined;
    if (own) return [own];
    return (place.members ?? []).flatMap((id) => {
      const member = byId.get(id);
      return member ? outlinesOf(member) : [];
    });
  };
  return {
    places,
    background: noBackground,
    get: (id) => byId.get(id),
    outlines: outlinesOf,
    name: (id, lang) => nameIn(byId.get(id)?.names ?? [], lang) ?? id,
  };
}
