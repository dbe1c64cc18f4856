/**
 * Lines between outlines that share their vertices, as Natural Earth's do: a segment that stands in two
 * outlines is a border of both, and is drawn once.
 */

/** @typedef {[number, number]} Position */

/** Every ring of a Polygon or MultiPolygon. */
export const rings = (geometry) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat());

const keyOf = (position) => position.join(' ');

/** @returns {Map<string, [Position, Position]>} segments by a key that ignores their direction */
function segments(geometry) {
  const found = new Map();
  for (const ring of rings(geometry)) {
    for (let i = 1; i < ring.length; i++) {
      const ends = [ring[i - 1], ring[i]];
      const key = ends.map(keyOf).sort().join('|');
      found.set(key, ends);
    }
  }
  return found;
}

/** Segments of `geometry` that `other` has too. */
export function sharedSegments(geometry, other) {
  const others = segments(other);
  return [...segments(geometry)].filter(([key]) => others.has(key)).map(([, ends]) => ends);
}

/** Joins segments end to end into lines that run from junction to junction. */
export function chain(parts) {
  const at = new Map();
  for (const part of parts) for (const end of part) at.set(keyOf(end), [...(at.get(keyOf(end)) ?? []), part]);
  const used = new Set();
  const lines = [];
  const walk = (part, from) => {
    const line = [from];
    let here = from;
    for (let next = part; next && !used.has(next); ) {
      used.add(next);
      here = keyOf(next[0]) === keyOf(here) ? next[1] : next[0];
      line.push(here);
      const around = at.get(keyOf(here));
      next = around.length === 2 ? around.find((candidate) => !used.has(candidate)) : undefined;
    }
    lines.push(line);
  };
  // Lines with ends first, then closed ones.
  for (const around of at.values()) {
    if (around.length === 2) continue;
    for (const part of around)
      if (!used.has(part))
        walk(
          part,
          part.find((end) => at.get(keyOf(end)) === around),
        );
  }
  for (const part of parts) if (!used.has(part)) walk(part, part[0]);
  return lines;
}

/** Douglas–Peucker in degrees; ends stay, so that lines still meet at their junctions. */
export function simplify(line, tolerance) {
  if (line.length < 3) return line;
  const [first, last] = [line[0], line.at(-1)];
  let worst = 0;
  let index = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const off = distanceToSegment(line[i], first, last);
    if (off > worst) [worst, index] = [off, i];
  }
  if (worst <= tolerance) return [first, last];
  return [...simplify(line.slice(0, index + 1), tolerance).slice(0, -1), ...simplify(line.slice(index), tolerance)];
}

function distanceToSegment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = dx || dy ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
