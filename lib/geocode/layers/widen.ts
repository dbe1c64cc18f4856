import type { Gazetteer } from '../../gazetteer';
import type { Place } from '../../gazetteer/schema';
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
  const added = new Map<string, Place>();
  for (const place of layers.flat()) {
    const known = place.names.some((name) => byName.get(bareKey(name.text))?.some((other) => isNear(place, other)));
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
const isNear = (a: Place, b: Place) =>
  !!a.coordinates && !!b.coordinates && distanceMeters(a.coordinates, b.coordinates) <= sameMeters;
