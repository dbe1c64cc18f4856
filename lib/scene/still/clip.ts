import type { Point } from '../mercator';

/** A rectangle in px: `[left, top, right, bottom]`. */
export type Rect = readonly [number, number, number, number];

/** The part of a closed ring inside a rectangle (Sutherland–Hodgman); empty where none is. */
export function clipRing(ring: readonly Point[], rect: Rect): Point[] {
  let points = [...ring];
  for (let edge = 0; edge < 4 && points.length > 0; edge++) {
    const axis = edge % 2;
    const limit = rect[edge]!;
    const inside = (point: Point) => (edge < 2 ? point[axis]! >= limit : point[axis]! <= limit);
    const cut: Point[] = [];
    points.forEach((point, i) => {
      const previous = points[(i + points.length - 1) % points.length]!;
      if (inside(point) !== inside(previous)) cut.push(crossing(previous, point, axis, limit));
      if (inside(point)) cut.push(point);
    });
    points = cut;
  }
  return points;
}

/** The parts of a line inside a rectangle. */
export function clipLine(line: readonly Point[], rect: Rect): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let i = 1; i < line.length; i++) {
    const segment = clipSegment(line[i - 1]!, line[i]!, rect);
    if (!segment) continue;
    const [from, to] = segment;
    const last = part.at(-1);
    if (!last || last[0] !== from[0] || last[1] !== from[1]) {
      part = [from];
      parts.push(part);
    }
    part.push(to);
  }
  return parts;
}

/** Liang–Barsky. */
function clipSegment(a: Point, b: Point, rect: Rect): [Point, Point] | null {
  let [start, end] = [0, 1];
  for (let axis = 0; axis < 2; axis++) {
    const [from, step] = [a[axis]!, b[axis]! - a[axis]!];
    const bounds = [(rect[axis]! - from) / step, (rect[axis + 2]! - from) / step];
    if (step === 0) {
      if (from < rect[axis]! || from > rect[axis + 2]!) return null;
      continue;
    }
    start = Math.max(start, Math.min(...bounds));
    end = Math.min(end, Math.max(...bounds));
  }
  if (start >= end) return null;
  const at = (t: number): Point => (t === 0 ? a : t === 1 ? b : [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
  return [at(start), at(end)];
}

function crossing(a: Point, b: Point, axis: number, limit: number): Point {
  const t = (limit - a[axis]!) / (b[axis]! - a[axis]!);
  const point: Point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  point[axis] = limit;
  return point;
}

/** Leaves out the vertices that no eye would miss: Douglas–Peucker, in px. Ends stay. */
export function thin(line: readonly Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let worst = tolerance;
    let index = 0;
    for (let i = first + 1; i < last; i++) {
      const off = offLine(line[i]!, line[first]!, line[last]!);
      if (off > worst) [worst, index] = [off, i];
    }
    if (index > 0) {
      keep[index] = 1;
      open.push([first, index], [index, last]);
    }
  }
  return line.filter((_, i) => keep[i] === 1);
}

function offLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = dx || dy ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
