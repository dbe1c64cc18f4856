import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type Point, project } from '../mercator';
import { type Frame, pixelOf } from '../view';
import { clipLine, clipRing, type Rect, thin } from './clip';

/** px that a drawn line may lie off its data. */
const usualTolerance = 0.6;

/** The picture's rectangle, grown by `bleed` px each way. */
export const rectOf = ({ width, height }: Frame, bleed = 0): Rect => [-bleed, -bleed, width + bleed, height + bleed];

/** Closed rings in units of `project`, as the `d` of a path; empty where nothing lies inside. */
export const ringsPath = (
  rings: readonly (readonly Point[])[],
  frame: Frame,
  rect: Rect,
  tolerance: number = usualTolerance,
): string =>
  rings
    .map((ring) =>
      clipRing(
        ring.map((point) => pixelOf(frame, point)),
        rect,
      ),
    )
    .filter((ring) => ring.length > 2)
    .map((ring) => `${draw(thin([...ring, ring[0]!], tolerance).slice(0, -1))}Z`)
    .join('');

export const linesPath = (
  lines: readonly (readonly Point[])[],
  frame: Frame,
  rect: Rect,
  tolerance: number = usualTolerance,
): string =>
  lines
    .flatMap((line) =>
      clipLine(
        line.map((point) => pixelOf(frame, point)),
        rect,
      ),
    )
    .map((line) => draw(thin(line, tolerance)))
    .join('');

/** Polygons as lists of rings, the outer one first. (lib/geometry has the same, but brings turf into the browser.) */
export const polygonsOf = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

export const projectLine = (line: readonly Position[]): Point[] => line.map(([lon = 0, lat = 0]) => project([lon, lat]));

/** Relative steps of tenths of a pixel: the shortest way to write a line. Rounding does not add up along it. */
function draw(line: readonly Point[]): string {
  let [x, y] = [0, 0];
  return line
    .map((point, i) => {
      const [nx, ny] = [Math.round(point[0] * 10), Math.round(point[1] * 10)];
      const step = `${i === 0 ? 'M' : i === 1 ? 'l' : ''}${pair((nx - x) / 10, (ny - y) / 10, i < 2)}`;
      [x, y] = [nx, ny];
      return step;
    })
    .join('');
}

const short = (value: number): string => String(Math.round(value * 10) / 10 + 0).replace(/^(-?)0\./, '$1.');

function pair(x: number, y: number, begins: boolean): string {
  const [first, second] = [short(x), short(y)];
  return `${begins || first.startsWith('-') ? '' : ' '}${first}${second.startsWith('-') ? '' : ' '}${second}`;
}
