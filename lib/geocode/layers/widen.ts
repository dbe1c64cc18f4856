import type { Gazetteer, Outline } from '../../gazetteer';
import { nameIn } from '../../gazetteer/name-in';
import { type PlaceRows, rowsOf } from '../../gazetteer/rows';
import type { LonLat, Place } from '../../gazetteer/schema';
import { phraseOf } from '../recognise/name-words';
import { distanceMeters } from '../resolve/distance';
import { createBackground } from './background';

/** A place of a layer this close to a curated one with a name in common is the same place. */
const sameMeters = 10_000;

export interface Layer {
  /** Read where there are no `rows`. */
  readonly places: readonly Place[];
  readonly rows?: PlaceRows;
  readonly outlines?: readonly Outline[];
}

/**
 * The curated places with packs and layers behind them. What the curated gazetteer has already, by id, by the code of
 * its outline, or by a name close by, is left to it, and what lies in such a place lies in the curated one.
 */
export function widen(curated: Gazetteer, layers: readonly Layer[]): Gazetteer {
  const rows = layers.map((layer) => layer.rows ?? rowsOf(layer.places));
  if (rows.every(({ size }) => size === 0)) return curated;
  const background = createBackground(rows, curated, samePlaces(curated, rows));
  const outlines = new Map(layers.flatMap((layer) => (layer.outlines ?? []).map((outline) => [outline.code, outline])));
  const get = (id: string) => curated.get(id) ?? background.get(id);
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
    background,
    get,
    outlines: outlinesOf,
    // Of a pack only the names that it marks: of others it knows the language by their letters alone.
    name: (id, lang) => nameIn(background.get(id)?.names.filter(({ primary }) => primary) ?? [], lang) ?? curated.name(id, lang),
  };
}

/** Ids of layers' places that are curated ones, with the curated ids. */
function samePlaces(curated: Gazetteer, layers: readonly PlaceRows[]): Map<string, string> {
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
  const twinOf = (rows: PlaceRows, row: number): Place | undefined => {
    const outline = rows.outline(row);
    if (outline) return byOutline.get(outline);
    const at = rows.at(row);
    if (!within(at, box)) return undefined;
    // Few places of a layer lie near the curated ones, and only their names need comparing.
    const near = located.filter((other) => !other.outline && isNear(at, other.coordinates));
    const bearers = near.length > 0 ? rows.texts(row).flatMap((text) => byName.get(bareKey(text)) ?? []) : [];
    return bearers.find((other) => near.includes(other));
  };
  for (const rows of layers)
    for (let row = 0; row < rows.size; row++) {
      const twin = twinOf(rows, row);
      if (twin) same.set(rows.id(row), twin.id);
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
