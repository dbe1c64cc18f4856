import type { Position } from 'geojson';
import type { Point } from '../scene/mercator';
import { clipRing } from '../scene/still/clip';

/**
 * A ring of the sphere as rings of the plane: one that runs over the antimeridian is cut there, one that runs around a
 * pole goes along the map's edge. Others stay as they are.
 * @param ring `[lon, lat]`, closed
 */
export function planarRings(ring: readonly Position[]): Position[][] {
  const unwrapped = unwrap(ring);
  if (unwrapped.every(([lon]) => Math.abs(lon) <= 180)) return [[...ring]];
  const [first, last] = [unwrapped[0]!, unwrapped.at(-1)!];
  const isAroundPole = Math.abs(last[0] - first[0]) > 180;
  const pole = first[1] < 0 ? -90 : 90;
  const closed: Point[] = isAroundPole ? [...unwrapped, [last[0], pole], [first[0], pole]] : unwrapped;
  return [-360, 0, 360].flatMap((shift) => {
    const moved = closed.map(([lon, lat]): Point => [lon + shift, lat]);
    const cut = clipRing(moved, [-180, -90, 180, 90]);
    return cut.length > 2 ? [[...cut, cut[0]!]] : [];
  });
}

/** Longitudes that go on beyond 180 where the ring does. */
function unwrap(ring: readonly Position[]): Point[] {
  let turn = 0;
  return ring.map(([lon = 0, lat = 0], i) => {
    const before = ring[i - 1]?.[0];
    if (before !== undefined && Math.abs(lon - before) > 180) turn += lon < before ? 360 : -360;
    return [lon + turn, lat];
  });
}
