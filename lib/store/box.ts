import type { Location } from '../geometry/locate';

/** `[west, south, east, north]` in WGS 84 degrees. */
export type Box = [number, number, number, number];

const metersPerDegree = 111_320; // of latitude; of longitude at the equator

/** The box that holds a location: its outline, and where it is a point its whole uncertainty. */
export function boundsOf({ geometry, anchor, uncertaintyMeters }: Location): Box {
  if (geometry.type === 'Point') {
    const [lon, lat] = anchor;
    const dLat = uncertaintyMeters / metersPerDegree;
    const dLon = dLat / Math.cos((lat * Math.PI) / 180);
    return [lon - dLon, lat - dLat, lon + dLon, lat + dLat];
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

export const intersects = (a: readonly [number, number, number, number], b: readonly [number, number, number, number]): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

export const union = (boxes: readonly Box[]): Box | null =>
  boxes.length === 0
    ? null
    : boxes.reduce((all, box) => [
        Math.min(all[0], box[0]),
        Math.min(all[1], box[1]),
        Math.max(all[2], box[2]),
        Math.max(all[3], box[3]),
      ]);
