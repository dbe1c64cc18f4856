import type { Selection } from '../url/paths';
import { markerSpacing } from './marker-size';
import type { Spot } from './scene';

/** For sorting: what most is told of comes first. */
export const mostTold = (a: Spot, b: Spot): number => b.entries.length - a.entries.length || (a.id < b.id ? -1 : 1);

/** Spots that share a mark at some zoom. */
export interface Cluster {
  /** The id of its first spot. */
  id: string;
  /** The spot that most is said of stands for all: its point is a true one, which a mean would not be. */
  spots: readonly [Spot, ...Spot[]];
}

/**
 * Joins the spots whose marks would overlap. The one with the most entries comes first and keeps its place.
 * @param at px of a spot's anchor, on any plane of the zoom in question
 */
export function clusters(spots: readonly Spot[], at: (spot: Spot) => readonly [number, number]): Cluster[] {
  const order = [...spots].sort(mostTold);
  const found: { id: string; spots: [Spot, ...Spot[]]; at: readonly [number, number] }[] = [];
  for (const spot of order) {
    const here = at(spot);
    const near = spot.isRegion
      ? undefined
      : found.find((each) => !each.spots[0].isRegion && Math.hypot(each.at[0] - here[0], each.at[1] - here[1]) < markerSpacing);
    if (near) near.spots.push(spot);
    else found.push({ id: spot.id, spots: [spot], at: here });
  }
  return found;
}

/** What a mark tells about all that it stands for. */
export function markOf({ spots }: Cluster) {
  const entries = spots.flatMap((spot) => spot.entries);
  const [first] = entries;
  return {
    count: entries.length,
    /** How many of them are areas. */
    areas: entries.filter(({ kind }) => kind === 'areas').length,
    /** The only entry, or null. */
    only: entries.length === 1 && first ? first : null,
    /** No entry has a second independent origin. */
    single: entries.every(({ origins }) => origins < 2),
    contested: entries.some(({ contested }) => contested),
  };
}

/** What stands written at a mark: its place; nothing where it stands for a town too, whose name is on the ground. */
export const captionOf = ({ spots }: Cluster): string => (spots.every(({ caption }) => caption) ? spots[0].caption : '');

/** Whether a mark is that of the incident or area that a page is about; a place has its circle instead. */
export const isChosen = ({ spots }: Cluster, selection: Selection | null): boolean =>
  selection?.kind !== 'places' && spots.some((spot) => holds(spot, selection));

/** Whether a spot is that of the thing that a page is about. */
export const holds = ({ place, entries }: Spot, selection: Selection | null): boolean =>
  selection !== null &&
  (selection.kind === 'places'
    ? place === selection.slug
    : entries.some(({ kind, slug }) => kind === selection.kind && slug === selection.slug));
