import type { LonLat, Place } from './schema';

/** Places of a layer, of which a whole one is made only when it is asked for: a pack has thousands, a text names a few. */
export interface PlaceRows {
  readonly size: number;
  id(row: number): string;
  kind(row: number): string;
  /** WGS 84, `[longitude, latitude]` in degrees. */
  at(row: number): LonLat | null;
  parent(row: number): string | null;
  /** Code of its outline. */
  outline(row: number): string | null;
  population(row: number): number;
  /** Its names as they are written, in any order. */
  texts(row: number): string[];
  /** The name that the site shows in English, where it counts without context. */
  mainName(row: number): string | null;
  /** A new object with every call. */
  place(row: number): Place;
}

/** Places that are made already. */
export const rowsOf = (places: readonly Place[]): PlaceRows => {
  const of = (row: number) => places[row] as Place;
  return {
    size: places.length,
    id: (row) => of(row).id,
    kind: (row) => of(row).featureCode,
    at: (row) => of(row).coordinates,
    parent: (row) => of(row).parent,
    outline: (row) => of(row).outline ?? null,
    population: (row) => of(row).population?.value ?? 0,
    texts: (row) => of(row).names.map(({ text }) => text),
    mainName: (row) => of(row).names.find(({ lang, primary, common }) => lang === 'en' && primary && !common)?.text ?? null,
    place: of,
  };
};
