import type { Gazetteer } from '../../gazetteer';
import type { LonLat, Place } from '../../gazetteer/schema';
import { phraseOf } from '../recognise/names';
import { distanceMeters } from '../resolve/distance';

/** A place of a layer this close to one of the theatre with a name in common is the same place. */
const sameMeters = 10_000;

/**
 * The theatre with wider layers behind it. Places that the theatre has already are left to it.
 * `background` is for `createGeocoder`: it tells the layers' places apart.
 */
export function widen(
  theatre: Gazetteer,
  layers: readonly (readonly Place[])[],
): { gazetteer: Gazetteer; background: (place: Place) => boolean } {
  const byName = new Map<string, Place[]>();
  for (const place of theatre.places) {
    for (const name of place.names) {
      const key = bareKey(name.text);
      const list = byName.get(key);
      if (list) list.push(place);
      else byName.set(key, [place]);
    }
  }
  const located = theatre.places.filter((place) => place.coordinates);
  const [lons, lats] = [0, 1].map((axis) => located.map((place) => place.coordinates![axis]!)) as [number[], number[]];
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const inTheatre = (at: LonLat | null) =>
    !!at &&
    at[0] >= west - sameDegrees &&
    at[0] <= east + sameDegrees &&
    at[1] >= south - sameDegrees &&
    at[1] <= north + sameDegrees;
  const added = new Map<string, Place>();
  for (const place of layers.flat()) {
    // Few places of a wide layer lie near the theatre, and only their names need comparing.
    const near = inTheatre(place.coordinates) ? located.filter((other) => isNear(place.coordinates, other.coordinates)) : [];
    const known =
      near.length > 0 && place.names.some((name) => byName.get(bareKey(name.text))?.some((other) => near.includes(other)));
    if (!known && !theatre.get(place.id)) added.set(place.id, place);
  }
  const places = [...theatre.places, ...added.values()];
  return {
    background: (place) => added.has(place.id),
    gazetteer: {
      places,
      get: (id) => theatre.get(id) ?? added.get(id),
      outlines: (place) => theatre.outlines(place),
      name: (id, lang) => added.get(id)?.names.find((name) => name.lang === lang && name.primary)?.text ?? theatre.name(id, lang),
    },
  };
}

/** "Ash Shaddādah" and "al-Shaddadah" alike. */
const bareKey = (name: string) =>
  phraseOf(name)
    .filter((word) => word !== 'al')
    .join(' ');
/** More than `sameMeters` in latitude or, up to 45° north, in longitude: told before anything is computed. */
const sameDegrees = 0.13;
const isNear = (a: LonLat | null, b: LonLat | null) =>
  !!a &&
  !!b &&
  Math.abs(a[1] - b[1]) <= sameDegrees &&
  Math.abs(a[0] - b[0]) <= sameDegrees &&
  distanceMeters(a, b) <= sameMeters;
