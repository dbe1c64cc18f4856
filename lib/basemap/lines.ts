/*
 * Lines between outlines that share their vertices, as Natural Earth's do: a segment that stands in two outlines is a
 * border of both, and is drawn once.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Outline = Polygon | MultiPolygon;
export type Segment = [Position, Position];

/** Every ring of an outline. */
export const ringsOf = (outline: Outline): Position[][] =>
  outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();

const keyOf = (position: Position): string => position.join(' ');

/** Segments by a key that ignores their direction. */
function segmentsOf(outline: Outline): Map<string, Segment> {
  const found = new Map<string, Segment>();
  for (const ring of ringsOf(outline)) {
    for (let i = 1; i < ring.length; i++) {
      const ends: Segment = [ring[i - 1]!, ring[i]!];
      found.set(ends.map(keyOf).sort().join('|'), ends);
    }
  }
  return found;
}

/** Segments that two outlines have in common. */
export function sharedSegments(a: Outline, b: Outline): Segment[] {
  const others = segmentsOf(b);
  return [...segmentsOf(a)].filter(([key]) => others.has(key)).map(([, ends]) => ends);
}

/** Each segment that several of the outlines have, once. */
export function innerSegments(outlines: readonly Outline[]): Segment[] {
  const seen = new Map<string, { ends: Segment; count: number }>();
  for (const outline of outlines)
    for (const [key, ends] of segmentsOf(outline)) seen.set(key, { ends, count: (seen.get(key)?.count ?? 0) + 1 });
  return [...seen.values()].filter(({ count }) => count > 1).map(({ ends }) => ends);
}

/** Joins segments end to end into lines that run from junction to junction. */
export function chain(segments: readonly Segment[]): Position[][] {
  const at = new Map<string, Segment[]>();
  for (const segment of segments)
    for (const end of segment) {
      const around = at.get(keyOf(end));
      if (around) around.push(segment);
      else at.set(keyOf(end), [segment]);
    }
  const used = new Set<Segment>();
  const lines: Position[][] = [];
  const walk = (first: Segment, from: Position) => {
    const line = [from];
    let here = from;
    for (let next: Segment | undefined = first; next && !used.has(next); ) {
      used.add(next);
      here = keyOf(next[0]) === keyOf(here) ? next[1] : next[0];
      line.push(here);
      const around: Segment[] = at.get(keyOf(here)) ?? [];
      next = around.length === 2 ? around.find((candidate) => !used.has(candidate)) : undefined;
    }
    lines.push(line);
  };
  // Lines with ends first, then closed ones.
  for (const [key, around] of at) {
    if (around.length === 2) continue;
    for (const segment of around) if (!used.has(segment)) walk(segment, segment.find((end) => keyOf(end) === key) ?? segment[0]);
  }
  for (const segment of segments) if (!used.has(segment)) walk(segment, segment[0]);
  return lines;
}

/** Cuts the corners of a line (Chaikin), whose ends stay: the source's grid of some kilometres would show as steps. */
export function smooth(line: readonly Position[]): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  const between = (a: Position, b: Position, part: number): Position => [
    a[0]! + (b[0]! - a[0]!) * part,
    a[1]! + (b[1]! - a[1]!) * part,
  ];
  const cut = line.slice(1).flatMap((next, i) => [between(line[i]!, next, 0.25), between(line[i]!, next, 0.75)]);
  return [first, ...cut.slice(1, -1), last];
}
