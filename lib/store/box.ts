import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Location } from '../geometry/locate';

/** `[west, south, east, north]` in WGS 84 degrees. */
export type Box = [number, number, number, number];

const metersPerDegree = 111_320; // of latitude; of longitude at the equator

/** The box that holds a location: its outline, and where it is a point its whole uncertainty. */
export const boundsOf = ({
  geometry,
  anchor,
  uncertaintyMeters,
}: Pick<Location, 'geometry' | 'anchor' | 'uncertaintyMeters'>): Box =>
  geometry.type === 'Point' ? pointBox(anchor, uncertaintyMeters) : geometryBox(geometry);

/** The box around a circle. */
export function pointBox([lon, lat]: readonly [number, number], radiusMeters: number): Box {
  const dLat = radiusMeters / metersPerDegree;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  return [lon - dLon, lat - dLat, lon + dLon, lat + dLat];
}

/** The box of a geometry itself; of a point, the point. */
export function geometryBox(geometry: Point | Polygon | MultiPolygon): Box {
  if (geometry.type === 'Point') {
    const [lon = 0, lat = 0] = geometry.coordinates;
    return [lon, lat, lon, lat];
  }
  const box: Box = [180, 90, -180, -90];
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  for (const ring of rings) {
    for (const [lon = 0, lat = 0] of ring) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}

export const union = (boxes: readonly Box[]): Box | null =>
  boxes.length === 0
    ? null
    : boxes.reduce((all, box) => [
        Math.min(all[0], box[0]),
        Math.min(all[1], box[1]),
        Math.max(all[2], box[2]),
        Math.max(all[3], box[3]),
      ]);

/** Whether some part of a geometry lies in a box, whose west is greater than its east where it spans the antimeridian. */
export function touchesBox(geometry: Point | Polygon | MultiPolygon, [west, south, east, north]: Box): boolean {
  if (west > east) return touchesBox(geometry, [west, south, 180, north]) || touchesBox(geometry, [-180, south, east, north]);
  const box: Box = [west, south, east, north];
  if (geometry.type === 'Point') return holds(box, geometry.coordinates);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => {
    if (rings.some((ring) => ring.some((point, i) => i > 0 && crossesBox(ring[i - 1] as Position, point, box)))) return true;
    // No edge meets the box: it lies wholly inside the polygon, or wholly outside (which a hole is too).
    return rings.filter((ring) => ringHolds(ring, [west, south])).length % 2 === 1;
  });
}

const holds = ([west, south, east, north]: Box, [lon = 0, lat = 0]: Position): boolean =>
  west <= lon && lon <= east && south <= lat && lat <= north;

/** Liang–Barsky: whether a segment has a point in the box. */
function crossesBox([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position, [west, south, east, north]: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [delta, room] of [
    [x0 - x1, x0 - west],
    [x1 - x0, east - x0],
    [y0 - y1, y0 - south],
    [y1 - y0, north - y0],
  ] as const) {
    if (delta === 0) {
      if (room < 0) return false;
    } else if (delta < 0) enter = Math.max(enter, room / delta);
    else leave = Math.min(leave, room / delta);
  }
  return enter <= leave;
}

/** Even-odd rule. */
function ringHolds(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi = 0, yi = 0] = [], [xj = 0, yj = 0] = []] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
