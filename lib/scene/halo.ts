import { type Cluster, clusters, mostTold } from './cluster';
import { metersToPixels, project, worldSize } from './mercator';
import type { SceneArea, Spot } from './scene';

/** px: below the first a halo would only be a rim of its mark; from the second on it stands in full. */
export const haloFade = [24, 56] as const;
/** px of radius from which a halo carries its width in words: the reader has zoomed in beyond what is known. */
const haloLabelFrom = 120;
/** px of radius from which a mark loses its ground: it stands for a place, not for a point. */
const ghostFrom = 200;

/** How a spot's uncertainty shows at a zoom. */
export function haloAt({ haloMeters, anchor }: Pick<Spot, 'haloMeters' | 'anchor'>, zoom: number) {
  const radius = haloMeters === null ? 0 : metersToPixels(haloMeters, anchor[1], zoom);
  const [from, to] = haloFade;
  return {
    /** px */
    radius,
    /** 0–1 */
    strength: Math.max(0, Math.min(1, (radius - from) / (to - from))),
    isLabelled: radius >= haloLabelFrom,
    isGhost: radius >= ghostFrom,
  };
}

/** Whether an area is drawn as a disc that fades to nothing: its size is claimed, its outline is not. */
export const isSoft = (area: SceneArea): area is SceneArea & { softRadiusMeters: number } =>
  area.softRadiusMeters !== null && !area.supposed;

interface CircleOptions {
  isOpen?: (spot: Spot) => boolean;
  isInSight?: (spot: Spot) => boolean;
}

/**
 * The spots whose circle is drawn at a zoom: no two circles overlap, as of five on one town none can be read, and none
 * lies on an area without an outline, whose edge it would seem to be. Else the open one keeps its circle before all, then
 * the one that most is told of; the marks of the others say their width in words (`haloWords`), and show the circle
 * while they are pointed at. Of a mark out of sight there is none either: an arc without its mark stands for nothing.
 */
export function circlesAt(
  spots: readonly Spot[],
  areas: readonly SceneArea[],
  zoom: number,
  { isOpen = () => false, isInSight = () => true }: CircleOptions = {},
): Spot[] {
  const at = ({ anchor }: Pick<Spot, 'anchor'>) => project(anchor).map((part) => part * worldSize(zoom)) as [number, number];
  const discs = areas.filter(isSoft).map((area) => ({
    middle: at(area),
    radius: metersToPixels(area.softRadiusMeters, area.anchor[1], zoom),
  }));
  // A circle around a place that has no mark of its own would stand for nothing.
  const marked = new Set(clusters(spots, zoom).map((cluster) => cluster.spots[0]));
  const drawn: { spot: Spot; middle: readonly [number, number]; radius: number }[] = [];
  const candidates = spots.filter((spot) => (marked.has(spot) && isInSight(spot)) || isOpen(spot));
  const order = candidates.sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || mostTold(a, b));
  for (const spot of order) {
    const { radius, strength } = haloAt(spot, zoom);
    if (strength === 0) continue;
    const [x, y] = at(spot);
    if ([...discs, ...drawn].every(({ middle, radius: other }) => Math.hypot(middle[0] - x, middle[1] - y) >= radius + other))
      drawn.push({ spot, middle: [x, y], radius });
  }
  return drawn.map(({ spot }) => spot);
}

/** "±4 km", the widest that a mark stands for; empty where its circle is drawn, or it covers all of it itself. */
export function haloWords({ spots }: Cluster, circles: readonly Spot[], zoom: number): string {
  const [widest] = [...spots].sort((a, b) => (b.haloMeters ?? 0) - (a.haloMeters ?? 0));
  if (!widest || circles.includes(spots[0]) || haloAt(widest, zoom).strength === 0) return '';
  return widest.haloLabel;
}
