import type { MultiPolygon, Polygon } from 'geojson';
import type { Place } from './schema';

export interface Outline {
  /** ISO 3166-2 code: "SY-HA". */
  code: string;
  geometry: Polygon | MultiPolygon;
}

/** The places that the project knows, by id. */
export interface Gazetteer {
  readonly places: readonly Place[];
  /** Places of packs and imported layers: known to the geocoder and by id, and yielding to `places`. */
  readonly background: readonly Place[];
  get(id: string): Place | undefined;
  /** Outline of a governorate, or of what a region is made of; null where only a point is known. */
  outlines(place: Place): readonly (Polygon | MultiPolygon)[];
  /** The English and Arabic names that the site shows. */
  name(id: string, lang: 'en' | 'ar'): string;
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
    background: [],
    get: (id) => byId.get(id),
    outlines: outlinesOf,
    name: (id, lang) => byId.get(id)?.names.find((name) => name.lang === lang && name.primary)?.text ?? id,
  };
}
