import { bearing } from '@turf/bearing';
import { lineString, point } from '@turf/helpers';
import { lineSlice } from '@turf/line-slice';
import type { LonLat, ProxyLine } from '../gazetteer/schema';
import { band, disc, discRadiusMeters, unionOf, without } from './disc';
import { areaSquareMeters, destination, metersBetween, type Shape } from './geodesy';
import type { Ground } from './ground';

/** Half the chord through the centre: a disc's radius; for an outline that of the disc of its area. */
const halfChordMeters = (ground: Ground): number =>
  ground.basis === 'footprint' || ground.basis === 'uncertainty'
    ? ground.radiusMeters
    : discRadiusMeters(areaSquareMeters(ground.shape));

export interface Between {
  shape: Shape;
  anchor: LonLat;
  /** The two lie so near that no band fits between them; the shape is both together. */
  touching: boolean;
}

/**
 * between(a, b) = hull(chord of a ∪ chord of b) − a − b, chords through the centres and across the line that joins
 * them (clulab/normit, src/normit/geo/ops.py). The anchor is the middle of the gap: "midpoint of corrected centres"
 * (Georeferencing Quick Reference Guide, p. 25).
 */
export function betweenOf(a: Ground, b: Ground): Between {
  const [radiusA, radiusB] = [halfChordMeters(a), halfChordMeters(b)];
  const distance = metersBetween(a.center, b.center);
  const towardsB = bearing(a.center, b.center);
  const gap = distance - radiusA - radiusB;
  const anchor = destination(a.center, gap > 0 ? radiusA + gap / 2 : distance / 2, towardsB);
  if (gap > 0) {
    const across = (ground: Ground, radius: number, turn: number) => destination(ground.center, radius, towardsB + turn);
    const first = across(a, radiusA, -90);
    const hull: Shape = {
      type: 'Polygon',
      coordinates: [[first, across(b, radiusB, -90), across(b, radiusB, 90), across(a, radiusA, 90), first]],
    };
    const shape = without(hull, discOf(a, radiusA), discOf(b, radiusB));
    if (shape) return { shape, anchor, touching: false };
  }
  return { shape: unionOf([a.shape, b.shape]) ?? a.shape, anchor, touching: true };
}

const discOf = (ground: Ground, radius: number): Shape =>
  ground.basis === 'footprint' || ground.basis === 'uncertainty' ? ground.shape : disc(ground.center, radius);

/** The course from beside one place to beside another, or all of it, with its uncertainty on either side. */
export function alongOf(line: ProxyLine, ends: readonly [LonLat, LonLat] | null): Shape | null {
  const whole = lineString(line.vertices);
  const part = ends ? lineSlice(point(ends[0]), point(ends[1]), whole) : whole;
  return band(part.geometry.coordinates as LonLat[], line.uncertaintyMeters);
}
