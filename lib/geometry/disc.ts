import { bearing, difference, feature, featureCollection, intersect, simplify, union } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import type { LonLat } from '../gazetteer/schema';
import { destination, polygonsOf, type Shape } from './geodesy';

/** Vertices of a full circle: the polygon falls short of it by 0.1 % of its radius. */
const circleSteps = 72;

/** Points at `radiusMeters` from `center`, from one bearing clockwise to another. */
export function arc(center: LonLat, radiusMeters: number, fromBearing: number, toBearing: number, steps = circleSteps): LonLat[] {
  const count = Math.max(2, Math.ceil((steps * (toBearing - fromBearing)) / 360));
  return Array.from({ length: count + 1 }, (_, i) =>
    destination(center, radiusMeters, fromBearing + ((toBearing - fromBearing) * i) / count),
  );
}

const circle = (center: LonLat, radiusMeters: number): LonLat[] => {
  const around = arc(center, radiusMeters, 0, 360).slice(0, -1);
  return [...around, ...around.slice(0, 1)];
};

export const disc = (center: LonLat, radiusMeters: number): Polygon => ({
  type: 'Polygon',
  coordinates: [circle(center, radiusMeters)],
});

/** A disc with a hole; the hole closes where the inner radius is not above zero. */
export const ring = (center: LonLat, innerMeters: number, outerMeters: number): Polygon =>
  innerMeters > 0
    ? { type: 'Polygon', coordinates: [circle(center, outerMeters), circle(center, innerMeters).reverse()] }
    : disc(center, outerMeters);

/** Radius of the disc of an area: r = √(A/π). 7 km² → 1.493 km, 5 km² → 1.262 km. */
export const discRadiusMeters = (squareMeters: number): number => Math.sqrt(squareMeters / Math.PI);

/** Null where there is nothing to join. */
export function unionOf(shapes: readonly Shape[]): Shape | null {
  const [first = null] = shapes;
  return shapes.length < 2 ? first : (union(featureCollection(shapes.map((shape) => feature(shape))))?.geometry ?? null);
}

export const intersectionOf = (a: Shape, b: Shape): Shape | null =>
  intersect(featureCollection([feature(a), feature(b)]))?.geometry ?? null;

/** What of `shape` lies outside all of `others`; null where nothing does. */
export function without(shape: Shape, ...others: readonly Shape[]): Shape | null {
  return difference(featureCollection([feature(shape), ...others.map((other) => feature(other))]))?.geometry ?? null;
}

/** Every position within `meters` of a line: for each of its segments a capsule, half a disc at either end. */
export function band(vertices: readonly LonLat[], meters: number, steps = 24): Shape | null {
  return unionOf(vertices.slice(1).map((vertex, i) => capsule(vertices[i] ?? vertex, vertex, meters, steps)));
}

// Not @turf/convex: what that imports in turn is no constructor once Turbopack has bundled it for the server.
function capsule(from: LonLat, to: LonLat, meters: number, steps: number): Polygon {
  const ahead = bearing(from, to);
  const around = [...arc(from, meters, ahead + 90, ahead + 270, steps), ...arc(to, meters, ahead + 270, ahead + 450, steps)];
  return { type: 'Polygon', coordinates: [[...around, ...around.slice(0, 1)]] };
}

/**
 * A shape widened by `meters` on all sides. @turf/buffer would bring all of JSTS (268 kB) into the browser;
 * outlines first lose what is finer than a fifth of the width.
 */
export function widen(shape: Shape, meters: number): Shape {
  const coarse = simplify(feature(shape), { tolerance: meters / 5 / 111_200, highQuality: true }).geometry;
  const edges = polygonsOf(coarse).flatMap((rings) => rings.slice(0, 1));
  const bands = edges.flatMap((edge: Position[]) => band(edge as LonLat[], meters, 16) ?? []);
  return unionOf([coarse, ...bands]) ?? shape;
}
