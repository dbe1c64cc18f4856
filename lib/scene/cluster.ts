import type { Marking } from './focus';
import { byWeight, joinNear, type Weighted } from './join';
import { markerSpacing } from './marker-size';
import { project, tileSize } from './mercator';
import type { SceneEntry, Spot } from './scene';

/** What a page is about stands for others, never the other way round: its marker would be away from its circle. */
const weighted = ({ anchor, entries, many, isOwn }: Spot): Weighted => ({
  at: project(anchor),
  weight: isOwn ? Number.POSITIVE_INFINITY : (many?.count ?? 0) + entries.length,
});

/** For sorting: what most is told of comes first. */
export const mostTold = (a: Spot, b: Spot): number => byWeight(weighted(a), weighted(b)) || (a.id < b.id ? -1 : 1);

/** Spots that share a mark at some zoom. */
export interface Cluster {
  /** The id of its first spot. */
  id: string;
  /** The spot that most is said of stands for all. */
  spots: readonly [Spot, ...Spot[]];
  /** Of a marker of a fan: the id of the spot that it belongs to. */
  fanOf?: string;
}

/** Joins the spots whose marks would overlap at a zoom; a region never, as it stands for no point. */
export function clusters(spots: readonly Spot[], zoom: number): Cluster[] {
  const points = joinNear(
    spots.filter(({ isRegion }) => !isRegion),
    weighted,
    markerSpacing,
    zoom,
    tileSize,
  );
  const regions = spots.filter(({ isRegion }) => isRegion).map((spot): [Spot] => [spot]);
  return [...points, ...regions]
    .map((list) => ({ id: list[0].id, spots: list }))
    .sort((a, b) => mostTold(a.spots[0], b.spots[0]));
}

/** What a mark tells about all that it stands for. */
export function markOf({ spots, fanOf }: Cluster) {
  const entries = spots.flatMap((spot) => spot.entries);
  const counted = spots.flatMap(({ many }) => many ?? []);
  const [first] = entries;
  const count = entries.length + counted.reduce((sum, many) => sum + many.count, 0);
  return {
    count,
    /** How many of them are areas. */
    areas: entries.filter(({ kind }) => kind === 'areas').length,
    /** The only entry, or null. */
    only: count === 1 ? (first ?? counted[0]?.only ?? null) : null,
    /** Of a marker of a fan: the symbol of the category of all. */
    symbol: fanOf === undefined ? null : (first?.symbol ?? null),
    /** No entry has a second independent origin. */
    single: entries.every(({ origins }) => origins < 2) && counted.every(({ several }) => several === 0),
    contested: entries.some(({ contested }) => contested) || counted.some(({ contested }) => contested > 0),
  };
}

/** What stands written at a mark: its place; nothing where it stands for a town too, whose name is on the ground. */
export const captionOf = ({ spots }: Cluster): string => (spots.every(({ caption }) => caption) ? spots[0].caption : '');

/** Whether a mark is that of the incident or area that a page is about; a place has its circle instead. */
export const isChosen = ({ spots }: Cluster, selection: Marking | null): boolean =>
  selection?.kind !== 'places' && spots.some((spot) => holds(spot, selection));

/** Whether a spot is that of the thing that a page is about. */
export const holds = ({ place, entries }: Spot, selection: Marking | null): boolean =>
  selection !== null &&
  (selection.kind === 'places' ? place === selection.slug : entries.some((entry) => isMarked(entry, selection)));

/** Whether an incident or area is what a page is about, or what its step tells of. */
export const isMarked = ({ kind, slug }: Pick<SceneEntry, 'kind' | 'slug'>, selection: Marking): boolean =>
  selection.marked ? selection.marked.includes(`${kind}/${slug}`) : kind === selection.kind && slug === selection.slug;
