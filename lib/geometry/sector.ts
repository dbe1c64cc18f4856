import type { Polygon } from 'geojson';
import type { Gazetteer } from '../gazetteer';
import type { LonLat } from '../gazetteer/schema';
import { arc, disc, intersectionOf, without } from './disc';
import { destination, farthestMeters, type Shape } from './geodesy';
import { type Container, containerOf, type Ground } from './ground';

/**
 * Half-width of "the southern countryside" in degrees, cut by the boundary that holds it (Georeferencing Quick Reference
 * Guide, p. 29: heading only). clulab/normit (src/normit/geo/ops.py, dir_of) takes ± 45°, but the press calls all land down
 * the Euphrates "the eastern countryside of Deir ez-Zor", though Mayadin lies 141° from it: of 103 headlines of UCDP GED
 * with that phrase ± 45° held 43 of the hand-coded points, ± 67.5° holds 89. A direction between two keeps ± 45°.
 */
const sectorHalfAngle = (bearing: number): number => (bearing % 90 === 0 ? 67.5 : 45);

/** Where no boundary holds a direction, it ends at this many radii of the place: normit cuts its near zone, 2 radii. */
const unboundedReach = 2;

/** A slice of a circle. Its straight sides are followed in steps, so that they stay great circles on the map. */
export function sector(center: LonLat, radiusMeters: number, bearing: number, halfAngle: number): Polygon {
  const steps = Math.min(40, Math.max(1, Math.ceil(radiusMeters / 10_000)));
  const side = (at: number) =>
    Array.from({ length: steps - 1 }, (_, i) => destination(center, (radiusMeters * (i + 1)) / steps, at));
  const outwards = side(bearing - halfAngle);
  const back = side(bearing + halfAngle).reverse();
  const rim = arc(center, radiusMeters, bearing - halfAngle, bearing + halfAngle, 120);
  return { type: 'Polygon', coordinates: [[center, ...outwards, ...rim, ...back, center]] };
}

/** The built-up area to leave out of a countryside; only where one is known. */
const builtUp = (ground: Ground): Polygon | null =>
  ground.place.footprintMeters ? disc(ground.center, ground.place.footprintMeters) : null;

const outside = (shape: Shape | null, hole: Shape | null): Shape | null => (shape && hole ? without(shape, hole) : shape);

export interface Countryside {
  shape: Shape;
  /** What bounds it; null where nothing does and `reachMeters` is a convention. */
  container: Container | null;
  reachMeters: number;
}

/** "The southern countryside of Hasakah": the sector from its centre to the edge of its governorate, less the built-up disc. */
export function directionOf(ground: Ground, bearing: number, gazetteer: Gazetteer): Countryside {
  const container = containerOf(ground, gazetteer);
  if (container) {
    const reachMeters = farthestMeters(container.shape, ground.center) * 1.02 + 1000; // beyond its farthest corner
    const wedge = intersectionOf(sector(ground.center, reachMeters, bearing, sectorHalfAngle(bearing)), container.shape);
    const shape = outside(wedge, builtUp(ground));
    if (shape) return { shape, container, reachMeters };
  }
  const reachMeters = ground.radiusMeters * unboundedReach;
  const wedge = sector(ground.center, reachMeters, bearing, sectorHalfAngle(bearing));
  return { shape: outside(wedge, builtUp(ground)) ?? wedge, container: null, reachMeters };
}

/** "The countryside of Hasakah": all of its governorate but the built-up disc. */
export function countrysideOf(ground: Ground, gazetteer: Gazetteer): Countryside {
  const container = containerOf(ground, gazetteer);
  const shape = outside(container?.shape ?? null, builtUp(ground));
  if (container && shape) return { shape, container, reachMeters: farthestMeters(shape, ground.center) };
  const reachMeters = ground.radiusMeters * unboundedReach;
  const around = disc(ground.center, reachMeters);
  return { shape: outside(around, builtUp(ground)) ?? around, container: null, reachMeters };
}

/** "The city's northern part": what lies on that side of the chord through its centre (normit, dir_part_of). */
export function partOf(ground: Ground, bearing: number): Shape {
  const half = sector(ground.center, ground.radiusMeters * 1.02, bearing, 90);
  if (ground.basis === 'footprint' || ground.basis === 'uncertainty')
    return sector(ground.center, ground.radiusMeters, bearing, 90);
  return intersectionOf(ground.shape, half) ?? ground.shape;
}
