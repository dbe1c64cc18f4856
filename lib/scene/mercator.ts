import type { LonLat } from '../gazetteer/schema';

/** Web Mercator as MapLibre has it: the world is a square of 512 px × 2^zoom, its origin in the north-west. */
export const tileSize = 512; // px

/** A point in the unit square: `x` eastward from the antimeridian, `y` southward from 85.05° N. */
export type Point = [x: number, y: number];

/** https://en.wikipedia.org/wiki/Web_Mercator_projection */
export const project = ([lon, lat]: readonly [number, number]): Point => [
  (180 + lon) / 360,
  (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360,
];

export const unproject = ([x, y]: readonly [number, number]): LonLat => [
  x * 360 - 180,
  (360 / Math.PI) * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180)) - 90,
];

/** Side of the world in px. */
export const worldSize = (zoom: number): number => tileSize * 2 ** zoom;

const equatorMeters = 2 * Math.PI * 6_371_008.8; // the mean radius, as MapLibre has it

/** Pixels of a length on the ground at a latitude; true there, a little off elsewhere. */
export const metersToPixels = (meters: number, lat: number, zoom: number): number =>
  (meters / (equatorMeters * Math.cos((lat * Math.PI) / 180))) * worldSize(zoom);
