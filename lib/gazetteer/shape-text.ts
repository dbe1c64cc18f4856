import type { Position } from 'geojson';
import { polygonsOf, type Shape } from '../geometry/geodesy';

/** Outlines in packs are kept to a thousandth of a degree, some 100 m: finer than Natural Earth at 1:10 million is. */
const scale = 1000;

/**
 * An outline as a cell of a table: "40123 36501 12 -3 …", the first vertex in thousandths of a degree, then the steps
 * from each vertex to the next; rings of a polygon are joined by ";", polygons by "|". The closing vertex is left out.
 */
export function shapeToText(shape: Shape): string {
  return polygonsOf(shape)
    .map((rings) => rings.map(ringToText).filter(Boolean).join(';'))
    .filter(Boolean)
    .join('|');
}

function ringToText(ring: readonly Position[]): string {
  const steps: number[] = [];
  let [lon, lat] = [0, 0];
  for (const [x = 0, y = 0] of ring.slice(0, -1)) {
    const [nextLon, nextLat] = [Math.round(x * scale), Math.round(y * scale)];
    if (steps.length > 0 && nextLon === lon && nextLat === lat) continue;
    steps.push(nextLon - lon, nextLat - lat);
    [lon, lat] = [nextLon, nextLat];
  }
  // Fewer than three vertices enclose nothing.
  return steps.length >= 6 ? steps.join(' ') : '';
}

export function textToShape(text: string): Shape {
  const polygons = text.split('|').map((polygon) => polygon.split(';').map(textToRing));
  const [only] = polygons;
  return polygons.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons };
}

function textToRing(text: string): Position[] {
  const steps = text.split(' ').map(Number);
  const ring: Position[] = [];
  let [lon, lat] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    lon += steps[i]!;
    lat += steps[i + 1]!;
    ring.push([lon / scale, lat / scale]);
  }
  return [...ring, ...ring.slice(0, 1)];
}
