import { bearing } from '@turf/turf';
import type { Gazetteer } from '../gazetteer';
import { disc } from './disc';
import { anchorOf, destination, metersBetween, type Shape } from './geodesy';
import { containerOf, type Ground } from './ground';

/** A polygon of a disc falls short of its circle by 0.1 %. */
const wholeDisc = (center: Ground['center'], radiusMeters: number): Shape => disc(center, radiusMeters * 1.002);

/** "The northern part" of a place that was made coarser: where the true one is divided is not known, so all of its circle. */
export const partOfCoarse = (ground: Ground): Shape => wholeDisc(ground.center, ground.radiusMeters);

/** Beyond the circle of a coarse place, the countryside of the true one ends two of its radii from it where nothing bounds it. */
const unboundedReach = 3;

/**
 * The countryside on any side of a place that was made coarser, without a hole for what is built up: the apex of the true
 * direction may lie anywhere in its circle, so that only all sides together are certain.
 */
export function countrysideOfCoarse(ground: Ground, gazetteer: Gazetteer): { shape: Shape; anchor: Ground['center'] } {
  const shape = containerOf(ground, gazetteer)?.shape ?? wholeDisc(ground.center, ground.radiusMeters * unboundedReach);
  return { shape, anchor: anchorOf(shape) };
}

/**
 * What may lie between two places of which one or both were made coarser: a disc around the middle. With both ends anywhere in
 * their circles, of radii a and b, the true middle lies at most max(a, b) from this one, half the distance is at most (a + b) / 2
 * longer, and what lies between reaches at most another max(a, b) beyond that.
 */
export function betweenCoarse(a: Ground, b: Ground): { shape: Shape; anchor: Ground['center'] } {
  const distance = metersBetween(a.center, b.center);
  const anchor = destination(a.center, distance / 2, bearing(a.center, b.center));
  const radii = [a.radiusMeters, b.radiusMeters] as const;
  return { shape: wholeDisc(anchor, (distance + radii[0] + radii[1]) / 2 + 2 * Math.max(...radii)), anchor };
}
