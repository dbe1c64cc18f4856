import {
  area,
  booleanPointInPolygon,
  centerOfMass,
  distance,
  feature,
  pointOnFeature,
  rewind,
  destination as turfDestination,
} from '@turf/turf';
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { LonLat } from '../gazetteer/schema';

/** A piece of the ground. */
export type Shape = Polygon | MultiPolygon;

/** Great-circle distance in metres. */
export const metersBetween = (a: Position, b: Position): number => distance(a, b, { units: 'meters' });

/** The point that lies `meters` away from `from` at `bearing`, degrees clockwise from north. */
export function destination(from: LonLat, meters: number, bearing: number): LonLat {
  const [lon, lat] = turfDestination(from, meters, bearing, { units: 'meters' }).geometry.coordinates;
  return [lon ?? from[0], lat ?? from[1]];
}

export const polygonsOf = (shape: Shape): Position[][][] => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);

/** Every vertex of a geometry. */
export const verticesOf = (geometry: Point | Shape): Position[] =>
  geometry.type === 'Point' ? [geometry.coordinates] : polygonsOf(geometry).flat(2);

/** Point-radius method: "radius = centre to farthest point" (Georeferencing Quick Reference Guide, p. 23). */
export const farthestMeters = (geometry: Point | Shape, from: LonLat): number =>
  verticesOf(geometry).reduce((farthest, vertex) => Math.max(farthest, metersBetween(from, vertex)), 0);

/** Length of all rings in metres. */
export const perimeterMeters = (shape: Shape): number =>
  polygonsOf(shape)
    .flat()
    .reduce((sum, ring) => ring.reduce((length, vertex, i) => length + metersBetween(ring[i - 1] ?? vertex, vertex), sum), 0);

export const areaSquareMeters = (shape: Shape): number => area(shape);

export const contains = (shape: Shape, position: Position): boolean => booleanPointInPolygon(position, shape);

/** Where a label of the shape stands: its centre of mass where that lies inside, else a point that does. */
export function anchorOf(shape: Shape): LonLat {
  const center = centerOfMass(shape).geometry.coordinates as LonLat;
  return contains(shape, center) ? center : (pointOnFeature(feature(shape)).geometry.coordinates as LonLat);
}

const round = ([lon = 0, lat = 0]: Position): LonLat => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
export const roundLonLat = round;

/** Smaller parts than this share of the whole are crumbs of clipping. */
const crumb = 1e-4;

/** Rounded to 6 decimals (0.1 m), without crumbs, wound as RFC 7946 asks. */
export function tidy<G extends Point | Shape>(geometry: G): G {
  if (geometry.type === 'Point') return { ...geometry, coordinates: round(geometry.coordinates) };
  const whole = area(geometry);
  const polygons = polygonsOf(geometry)
    .filter((coordinates) => area({ type: 'Polygon', coordinates }) > whole * crumb)
    .map((rings) => rings.map(tidyRing).filter((ring) => ring.length >= 4));
  const [only] = polygons;
  const shape: Shape =
    polygons.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons };
  return rewind(shape) as G;
}

function tidyRing(ring: Position[]): Position[] {
  return ring.map(round).filter((vertex, i, all) => {
    const before = all[i - 1];
    return !before || before[0] !== vertex[0] || before[1] !== vertex[1];
  });
}
