/*
 * What shares one place, taken apart where the map is close enough: its incidents by category, around the point that they
 * all belong to.
 */
import type { Cluster } from './cluster';
import { markerSpacing, markRadius } from './marker-size';
import type { Point } from './mercator';
import type { SceneEntry, Spot } from './scene';

/** From this zoom on: a phone's map is 2 km across there, a desk's 3 km. */
export const fanZoom = 14;
/** A place of fewer stays one marker, whose list is short. */
const leastFanned = 4;
/** A marker of a fan stands for no more: what is more of a category is parted by time. */
export const mostInFan = 12;

/** A cluster as markers around its point; null where it stays one. */
export function fanOf({ spots }: Cluster, zoom: number): Cluster[] | null {
  const [spot, ...others] = spots;
  if (zoom < fanZoom || others.length > 0 || spot.isRegion || spot.many || spot.entries.length < leastFanned) return null;
  const parts = partsOf(spot.entries);
  return parts.length > 1 ? parts.map(({ id, entries }, i) => partOf(spot, id, entries, i === 0)) : null;
}

/** The caption stands once, with the first; the circle is that of the point of all. */
const partOf = (spot: Spot, id: string, entries: SceneEntry[], isFirst: boolean): Cluster => {
  const own: Spot = {
    ...spot,
    id: `${spot.id}/${id}`,
    caption: isFirst ? spot.caption : '',
    haloMeters: null,
    haloLabel: '',
    entries,
  };
  return { id: own.id, spots: [own], fanOf: spot.id };
};

/** By category, in the order in which each first occurs. */
function partsOf(entries: readonly SceneEntry[]): { id: string; entries: SceneEntry[] }[] {
  const byCategory = new Map<string, SceneEntry[]>();
  for (const entry of entries) {
    const known = byCategory.get(entry.category);
    if (known) known.push(entry);
    else byCategory.set(entry.category, [entry]);
  }
  return [...byCategory].flatMap(([category, all]) => {
    const count = Math.ceil(all.length / mostInFan);
    const size = Math.ceil(all.length / count);
    return Array.from({ length: count }, (_, i) => ({
      id: count === 1 ? category : `${category}/${i + 1}`,
      entries: all.slice(i * size, (i + 1) * size),
    }));
  });
}

/** px around the point: nearer, its markers would touch one another, or the point. */
const leastRadius = 1.5 * markerSpacing;

/** Where the markers of a fan may stand, the best first: clockwise from above, else turned or farther out. */
export function fanPlaces([x, y]: Point, count: number): Point[][] {
  const radius = Math.max(leastRadius, (count * markerSpacing) / (2 * Math.PI));
  const step = (2 * Math.PI) / count;
  return [1, 1.2, 1.45].flatMap((wider) =>
    [0, 0.5, 0.25].map((turn) =>
      Array.from({ length: count }, (_, i): Point => {
        const angle = -Math.PI / 2 + (i + turn) * step;
        return [x + wider * radius * Math.cos(angle), y + wider * radius * Math.sin(angle)];
      }),
    ),
  );
}

type LaidPoint = readonly [x: number, y: number];

/** A line from a marker's middle to the point that it belongs to: px, and radians clockwise from where the x axis leads. */
export const legOf = (at: LaidPoint, home: LaidPoint): { length: number; angle: number } => ({
  length: Math.hypot(home[0] - at[0], home[1] - at[1]),
  angle: Math.atan2(home[1] - at[1], home[0] - at[0]),
});

/** px of the point that a fan belongs to. */
export const homeRadius = markRadius / 4;
