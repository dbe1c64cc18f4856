import { intersectionOf } from '../geometry/disc';
import { areaSquareMeters, type Shape } from '../geometry/geodesy';
import { type Box, geometryBox } from '../store/box';
import { dayMs } from '../time/buckets';
import type { Bounds } from '../time/edtf';
import { keysOf, shares } from './duplicates';

/**
 * What of a claimed area, or of an incident that is known only to a unit or to weeks, tells whether another is the same:
 * `findDuplicates` compares positions and days, which say little of either.
 */
export interface Extent {
  slug: string;
  /** Its outline; of a point the circle within which it lies. */
  ground: Shape;
  /** Null where no time is given: then the ground alone is compared. */
  bounds: Bounds | null;
  /** What is claimed of it, or its event type; null where that is not said yet. */
  kind: string | null;
  /** Parties, as they are named. */
  actors: readonly string[];
  /** Whom its claims are from, as they are named. */
  sources: readonly string[];
}

/** Why two may be the same. Of the first three each pair has one. */
export type ExtentReason = 'ground' | 'within' | 'overlap' | 'time' | 'kind' | 'actors' | 'source';

interface LikeExtent {
  slug: string;
  /** From 0 to 1; a suggestion, never a finding. */
  score: number;
  reasons: ExtentReason[];
}

/** The grounds are the same from this share of what both cover together. */
const sameShare = 0.6;
/** One lies in the other, or they overlap, from these shares of the smaller: outlines of neighbours cross by a little. */
const withinShare = 0.9;
const overlapShare = 0.1;

const weights: Readonly<Record<ExtentReason, number>> = {
  ground: 0.35,
  within: 0.25,
  overlap: 0.15,
  time: 0.2,
  kind: 0.15,
  actors: 0.2,
  source: 0.1,
};
/** The same ground at any time, or an overlap at the same time. */
const leastScore = 0.35;

/**
 * Which of others are likely the same as one: of a ground that is the same, lies in the other's or overlaps it, and not of
 * other days. They are suggestions for a person to look at; nothing is merged by them.
 * @param mostDaysApart how far apart two may be dated. A state such as a siege goes on while articles of different days tell
 *   of it; of an event it is 0.
 * @returns the likeliest first
 */
export function likeExtents(
  one: Extent,
  others: Iterable<Extent>,
  { mostDaysApart, least = leastScore }: { mostDaysApart: number; least?: number },
): LikeExtent[] {
  const own = prepared(one);
  const found = [...others].flatMap((other): LikeExtent[] => {
    if (other.slug === one.slug) return [];
    const apart = daysApart(one.bounds, other.bounds);
    if (apart !== null && apart > mostDaysApart) return [];
    const ground = groundReason(own, prepared(other));
    if (!ground) return [];
    const reasons: ExtentReason[] = [ground];
    if (apart === 0) reasons.push('time');
    if (one.kind !== null && one.kind === other.kind) reasons.push('kind');
    if (shares(keysOf(one.actors), keysOf(other.actors))) reasons.push('actors');
    if (shares(keysOf(one.sources), keysOf(other.sources))) reasons.push('source');
    const score = reasons.reduce((sum, reason) => sum + weights[reason], 0);
    return score < least - 1e-9 ? [] : [{ slug: other.slug, score: Math.round(score * 100) / 100, reasons }];
  });
  return found.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
}

interface Prepared {
  ground: Shape;
  box: Box;
  squareMeters: number;
}
const prepared = ({ ground }: Pick<Extent, 'ground'>): Prepared => ({
  ground,
  box: geometryBox(ground),
  squareMeters: areaSquareMeters(ground),
});

function groundReason(a: Prepared, b: Prepared): ExtentReason | null {
  if (!boxesMeet(a.box, b.box)) return null;
  const common = intersectionOf(a.ground, b.ground);
  const shared = common ? areaSquareMeters(common) : 0;
  if (shared >= sameShare * (a.squareMeters + b.squareMeters - shared)) return 'ground';
  const ofSmaller = shared / Math.min(a.squareMeters, b.squareMeters);
  if (ofSmaller >= withinShare) return 'within';
  return ofSmaller >= overlapShare ? 'overlap' : null;
}

const boxesMeet = ([west, south, east, north]: Box, other: Box): boolean =>
  west <= other[2] && other[0] <= east && south <= other[3] && other[1] <= north;

/**
 * Between the end of one span and the beginning of the other; 0 where they overlap. Null where that is not known: "up to 30
 * January" holds everything before.
 */
function daysApart(a: Bounds | null, b: Bounds | null): number | null {
  if (!a || !b) return null;
  const gap = Math.max(gapMs(a.to, b.from), gapMs(b.to, a.from));
  if (gap > 0) return gap / dayMs;
  return a.from === null || b.from === null ? null : 0;
}

/** An end that is open leaves no gap. */
const gapMs = (to: number | null, from: number | null): number => (to === null || from === null ? 0 : from - to);
