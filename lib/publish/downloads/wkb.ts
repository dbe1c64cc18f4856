import type { MultiPolygon, Point, Polygon, Position } from 'geojson';

const types = { Point: 1, Polygon: 3, MultiPolygon: 6 } as const;

/** A geometry as WKB (OGC 06-103r4, little-endian, two dimensions), in hexadecimal figures: what GeoParquet holds. */
export function wkbHex(geometry: Point | Polygon | MultiPolygon): string {
  const bytes = new DataView(new ArrayBuffer(sizeOf(geometry)));
  write(bytes, 0, geometry);
  return Array.from(new Uint8Array(bytes.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ringSize = (ring: readonly Position[]): number => 4 + 16 * ring.length;
const polygonSize = (rings: readonly Position[][]): number => 9 + rings.reduce((sum, ring) => sum + ringSize(ring), 0);

function sizeOf(geometry: Point | Polygon | MultiPolygon): number {
  if (geometry.type === 'Point') return 21;
  if (geometry.type === 'Polygon') return polygonSize(geometry.coordinates);
  return 9 + geometry.coordinates.reduce((sum, rings) => sum + polygonSize(rings), 0);
}

function write(bytes: DataView, start: number, geometry: Point | Polygon | MultiPolygon): number {
  let at = start;
  bytes.setUint8(at, 1); // little-endian
  bytes.setUint32(at + 1, types[geometry.type], true);
  at += 5;
  const count = (value: number) => {
    bytes.setUint32(at, value, true);
    at += 4;
  };
  const position = ([x = 0, y = 0]: Position) => {
    bytes.setFloat64(at, x, true);
    bytes.setFloat64(at + 8, y, true);
    at += 16;
  };
  if (geometry.type === 'Point') position(geometry.coordinates);
  else if (geometry.type === 'Polygon') {
    count(geometry.coordinates.length);
    for (const ring of geometry.coordinates) {
      count(ring.length);
      for (const one of ring) position(one);
    }
  } else {
    count(geometry.coordinates.length);
    for (const coordinates of geometry.coordinates) at = write(bytes, at, { type: 'Polygon', coordinates });
  }
  return at;
}
