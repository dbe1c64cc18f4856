import { booleanPointInPolygon } from '@turf/turf';
import type { LonLat } from '../gazetteer/schema';
import type { Outline } from './lines';

/** Where the name of an extent can stand. */
export interface LabelPoints {
  /** In the middle of its largest part. */
  at: LonLat;
  /** Elsewhere within that, those near `at` first. */
  elsewhere: LonLat[];
  /** Of that part, in degrees of longitude. */
  width: number;
}

/** @param most places beside the middle */
export function labelPoints(outline: Outline, most = gridSteps ** 2): LabelPoints {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const [largest] = polygons
    .map((rings) => ({ rings: rings as LonLat[][], ...centroid((rings[0] ?? []) as LonLat[]) }))
    .sort((a, b) => b.area - a.area);
  if (!largest) return { at: [0, 0], elsewhere: [], width: 0 };
  const across = (largest.rings[0] ?? []).map(([lon]) => lon);
  return {
    at: rounded(largest.at),
    elsewhere: within(largest.rings, largest.at).slice(0, most),
    width: Number((Math.max(...across) - Math.min(...across)).toFixed(2)),
  };
}

const rounded = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(3)), Number(lat.toFixed(3))];

/** Points of a grid over a shape, those near a point first. */
function within(rings: LonLat[][], near: LonLat): LonLat[] {
  const [lons, lats] = [0, 1].map((axis) => (rings[0] ?? []).map((position) => position[axis] ?? 0));
  const along = (values: number[] = [], i: number) =>
    Math.min(...values) + ((Math.max(...values) - Math.min(...values)) * (i + 0.5)) / gridSteps;
  const steps = Array.from({ length: gridSteps }, (_, i) => i);
  const off = ([lon, lat]: LonLat) => Math.hypot((lon - near[0]) * Math.cos((near[1] * Math.PI) / 180), lat - near[1]);
  return steps
    .flatMap((i) => steps.map((j): LonLat => [Number(along(lons, i).toFixed(2)), Number(along(lats, j).toFixed(2))]))
    .filter((position) => booleanPointInPolygon(position, { type: 'Polygon', coordinates: rings }))
    .sort((a, b) => off(a) - off(b));
}
const gridSteps = 9;

/** Of a ring, in degrees. */
function centroid(ring: readonly LonLat[]): { at: LonLat; area: number } {
  let [x, y, doubled] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    doubled += cross;
  }
  return { at: [x / (3 * doubled), y / (3 * doubled)], area: Math.abs(doubled / 2) };
}
