import { bearing, lineSlice, lineString, point } from '@turf/turf';
import type { LonLat, ProxyLine } from '../gazetteer/schema';
import { band, disc, discRadiusMeters, intersectionOf, unionOf, without } from './disc';
import { areaSquareMeters, contains, destination, farthestMeters, metersBetween, type Shape } from './geodesy';
import type { Ground } from './ground';
import { sector } from './sector';

/** Half the chord through the centre: a disc's radius; for an outline that of the disc of its area. */
const halfChordMeters = (ground: Ground): number =>
  ground.basis === 'footprint' || ground.basis === 'uncertainty'
    ? ground.radiusMeters
    : discRadiusMeters(areaSquareMeters(ground.shape));

export interface Between {
  shape: Shape;
  anchor: LonLat;
  /** Radius around `anchor` that holds the true place. */
  uncertaintyMeters: number;
  /** The two lie so near that nothing fits between them; the shape is both together. */
  touching: boolean;
}

/**
 * Half-width of the way from one place to another, as either end sees it: one of eight compass points, 45° wide
 * (GeospaCy's bins, 157–202° = south). What lies between two towns lies towards the other from each of them.
 */
const wayHalfAngle = 22.5; // degrees

/**
 * between(a, b) = (hull(chord of a ∪ chord of b) ∪ (towards b from a ∩ towards a from b)) − a − b.
 * - The hull of the chords through the centres, across the line that joins them, is clulab/normit's
 *   (src/normit/geo/ops.py). Alone it is no wider in the middle than the towns are, and roads are not straight:
 *   between Qamishli and Darbasiyah, 51 km apart, lies Amuda, 5 km off that line.
 * - So the two sectors' common part is added: a lozenge as wide in the middle as 0.41 of the distance.
 * - Georeferencing Quick Reference Guide, p. 25: midpoint of the centres, radial = half their distance. The circle
 *   holds the lozenge, whose corners it touches; where a town's chord reaches farther, so does the uncertainty.
 */
export function betweenOf(a: Ground, b: Ground): Between {
  const [radiusA, radiusB] = [halfChordMeters(a), halfChordMeters(b)];
  const distance = metersBetween(a.center, b.center);
  const towardsB = bearing(a.center, b.center);
  const gap = distance - radiusA - radiusB;
  if (gap > 0) {
    const across = (ground: Ground, radius: number, turn: number) => destination(ground.center, radius, towardsB + turn);
    const first = across(a, radiusA, -90);
    const hull: Shape = {
      type: 'Polygon',
      coordinates: [[first, across(b, radiusB, -90), across(b, radiusB, 90), across(a, radiusA, 90), first]],
    };
    const lozenge = intersectionOf(
      sector(a.center, distance, towardsB, wayHalfAngle),
      sector(b.center, distance, bearing(b.center, a.center), wayHalfAngle),
    );
    const whole = unionOf(lozenge ? [hull, lozenge] : [hull]) ?? hull;
    const shape = without(whole, discOf(a, radiusA), discOf(b, radiusB));
    if (shape) {
      const midpoint = destination(a.center, distance / 2, towardsB);
      // Beside a governorate the midpoint lies inside it; the middle of the gap then stands for the band.
      const anchor = contains(shape, midpoint) ? midpoint : destination(a.center, radiusA + gap / 2, towardsB);
      const uncertaintyMeters = Math.max(distance / 2, farthestMeters(shape, anchor));
      return { shape, anchor, uncertaintyMeters, touching: false };
    }
  }
  const shape = unionOf([a.shape, b.shape]) ?? a.shape;
  const anchor = destination(a.center, distance / 2, towardsB);
  return { shape, anchor, uncertaintyMeters: farthestMeters(shape, anchor), touching: true };
}

const discOf = (ground: Ground, radius: number): Shape =>
  ground.basis === 'footprint' || ground.basis === 'uncertainty' ? ground.shape : disc(ground.center, radius);

/** The course from beside one place to beside another, or all of it, with its uncertainty on either side. */
export function alongOf(line: ProxyLine, ends: readonly [LonLat, LonLat] | null): Shape | null {
  const whole = lineString(line.vertices);
  const part = ends ? lineSlice(point(ends[0]), point(ends[1]), whole) : whole;
  return band(part.geometry.coordinates as LonLat[], line.uncertaintyMeters);
}
