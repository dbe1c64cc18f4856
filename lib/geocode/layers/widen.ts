import type { Gazetteer, Outline } from '../../gazetteer';
import type { LonLat, Place } from '../../gazetteer/schema';
import { phraseOf } from '../recognise/names';
import { distanceMeters } from '../resolve/distance';

/** A place of a layer this close to a curated one with a name in common is the same place. */
const sameMeters = 10_000;

export interface Layer {
  places: readonly Place[];
  outlines?: readonly Outline[];
}

/**
 * The curated places with packs and layers behind them. What the curated gazetteer has already, by id, by the code of
 * its outline, or by a name close by, is left to it, and what lies in such a place lies in the curated one.
 */
export function widen(curated: Gazetteer, layers: readonly Layer[]): Gazetteer {
  const places = layers.flatMap((layer) => layer.places);
  if (places.length === 0) return curated;
  const same = samePlaces(curated, places);
  const added = new Map<string, Place>();
  for (const place of places) {
    if (same.has(place.id) || curated.get(place.id) || added.has(place.id)) continue;
    added.set(place.id, withKnown(place, same));
  }
  const outlines = new Map(layers.flatMap((layer) => (layer.outlines ?? []).map((outline) => [outline.code, outline])));
  const get = (id: string) => curated.get(id) ?? added.get(id);
  const outlinesOf: Gazetteer['outlines'] = (place) => {
    const own = curated.outlines(place);
    if (own.length > 0) return own;
    const outline = place.outline ? outlines.get(place.outline) : undefined;
    if (outline) return [outline.geometry];
    return (place.members ?? []).flatMap((id) => {
      const member = get(id);
      return member ? outlinesOf(member) : [];
    });
  };
  return {
    places: curated.places,
    background: [...added.values()],
    get,
    outlines: outlinesOf,
    name: (id, lang) => added.get(id)?.names.find((name) => name.lang === lang && name.primary)?.text ?? curated.name(id, lang),
  };
}

/** A place of a layer whose parent and members are the curated places that they are known by. */
function withKnown(place: Place, same: ReadonlyMap<string, string>): Place {
  const { parent, members } = place;
  const known = parent && (same.get(parent) ?? parent);
  if (known === parent && !members?.some((id) => same.has(id))) return place;
  return { ...place, parent: known, ...(members ? { members: members.map((id) => same.get(id) ?? id) } : {}) };
}

/** Ids of layers' places that are curated ones, with the curated ids. */
function samePlaces(curated: Gazetteer, places: readonly Place[]): Map<string, string> {
  const byOutline = new Map(curated.places.flatMap((place) => (place.outline ? [[place.outline, place] as const] : [])));
  const byName = new Map<string, Place[]>();
  for (const place of curated.places) {
    for (const name of place.names) {
      const key = bareKey(name.text);
      const list = byName.get(key);
      if (list) list.push(place);
      else byName.set(key, [place]);
    }
  }
  const located = curated.places.filter((place) => place.coordinates);
  const box = located.reduce<Box>(
    ([west, south, east, north], { coordinates }): Box => [
      Math.min(west, coordinates![0]),
      Math.min(south, coordinates![1]),
      Math.max(east, coordinates![0]),
      Math.max(north, coordinates![1]),
    ],
    [180, 90, -180, -90],
  );
  const same = new Map<string, string>();
  for (const place of places) {
    const unit = place.outline && byOutline.get(place.outline);
    // Few places of a layer lie near the curated ones, and only their names need comparing.
    const near =
      unit || place.outline || !within(place.coordinates, box)
        ? []
        : located.filter((other) => !other.outline && isNear(place.coordinates, other.coordinates));
    const twin =
      unit ||
      (near.length > 0 &&
        place.names.flatMap((name) => byName.get(bareKey(name.text)) ?? []).find((other) => near.includes(other)));
    if (twin) same.set(place.id, twin.id);
  }
  return same;
}

/** "Ash Shaddādah" and "al-Shaddadah" alike. */
const bareKey = (name: string) =>
  phraseOf(name)
    .filter((word) => word !== 'al')
    .join(' ');
type Box = readonly [west: number, south: number, east: number, north: number];
/** More than `sameMeters` in latitude or, up to 45° north, in longitude: told before anything is computed. */
const sameDegrees = 0.13;
const within = (at: LonLat | null, [west, south, east, north]: Box) =>
  !!at &&
  at[0] >= west - sameDegrees &&
  at[0] <= east + sameDegrees &&
  at[1] >= south - sameDegrees &&
  at[1] <= north + sameDegrees;
const isNear = (a: LonLat | null, b: LonLat | null) =>
  !!a &&
  !!b &&
  Math.abs(a[1] - b[1]) <= sameDegrees &&
  Math.abs(a[0] - b[0]) <= sameDegrees &&
  distanceMeters(a, b) <= sameMeters;
