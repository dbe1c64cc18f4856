import type { Locale } from '../../i18n/locales';
import { markRadius } from '../cluster';
import { type Point, project } from '../mercator';
import { type Frame, pixelOf } from '../view';
import type { NamedPoint } from './basemap';
import type { Rect } from './clip';
import { textWidth } from './text';

/** A name that has found its place. */
export interface PlacedName {
  text: string;
  kind: NamedPoint['kind'];
  /** px of the text: where it begins, is centred or ends, and its base line. */
  x: number;
  y: number;
  align: 'start' | 'middle' | 'end';
  size: number;
  /** px of what it names. */
  at: Point;
  /** Whether its point is drawn: not where a mark stands on it, as on Hasakah. */
  hasDot: boolean;
}

const order: Record<NamedPoint['kind'], number> = { town: 0, country: 1, governorate: 2, quarter: 3, river: 4 };
/** Kinds that are points, with a dot beside the name. */
export const pointKinds = ['town', 'quarter'] as const;
export type PointKind = (typeof pointKinds)[number];
export const isPointKind = (kind: NamedPoint['kind']): kind is PointKind => pointKinds.some((each) => each === kind);

/** px of a name's letters by zoom; the live map's expression says the same. */
const nameSize = (kind: NamedPoint['kind'], zoom: number): number =>
  kind === 'country' ? 14 : kind === 'town' ? Math.max(11, Math.min(15, 11 + ((zoom - 6) * 4) / 6)) : 12;

export const overlaps = (a: Rect, b: Rect): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * Gives each name of the zoom a place that no other takes: towns first, the larger earlier; one that finds none
 * is left out, as on the live map.
 * @param taken what stands there already, px
 */
export function placeNames(
  names: readonly NamedPoint[],
  frame: Frame,
  locale: Locale,
  taken: readonly Rect[],
  bounds: Rect,
): PlacedName[] {
  const blocked = [...taken];
  const placed: PlacedName[] = [];
  const wanted = names
    .filter(({ minZoom, maxZoom }) => frame.zoom >= minZoom && frame.zoom < maxZoom)
    .sort((a, b) => order[a.kind] - order[b.kind] || b.weight - a.weight || (a.name.en < b.name.en ? -1 : 1));
  for (const { name, kind, at } of wanted) {
    const [px, py] = pixelOf(frame, project(at));
    if (px < bounds[0] || px > bounds[2] || py < bounds[1] || py > bounds[3]) continue;
    const size = nameSize(kind, frame.zoom);
    const text = name[locale];
    const width = textWidth(text, size) * (kind === 'country' && locale === 'en' ? 1.3 : 1);
    const near = places(px, py, width, size, isPointKind(kind));
    // A town under a mark, as Hasakah is, still has its name: beyond the mark.
    const choice = (kind === 'town' ? [...near, ...places(px, py, width, size, true, markRadius)] : near).find(
      ({ box }) =>
        box[0] >= bounds[0] &&
        box[1] >= bounds[1] &&
        box[2] <= bounds[2] &&
        box[3] <= bounds[3] &&
        !blocked.some((other) => overlaps(box, other)),
    );
    if (!choice) continue;
    blocked.push(choice.box);
    const hasDot = isPointKind(kind) && !taken.some((other) => overlaps([px, py, px, py], other));
    placed.push({ text, kind, x: choice.x, y: choice.y, align: choice.align, size, at: [px, py], hasDot });
  }
  return placed;
}

interface Place {
  x: number;
  y: number;
  align: PlacedName['align'];
  box: Rect;
}

/** Below, above, beside the point on either side; what is no point has its name in the middle. */
function places(x: number, y: number, width: number, size: number, isPoint: boolean, more = 0): Place[] {
  const off = 0.4 * size + 2 + more;
  const [up, down] = [0.85 * size, 0.35 * size]; // of the base line
  const box = (left: number, base: number): Rect => [left - 2, base - up - 1, left + width + 2, base + down + 1];
  const middle: Place = { x, y: y + 0.3 * size, align: 'middle', box: box(x - width / 2, y + 0.3 * size) };
  if (!isPoint) return [middle];
  const below = y + off + up;
  const above = y - off - down;
  return [
    { x, y: below, align: 'middle', box: box(x - width / 2, below) },
    { x, y: above, align: 'middle', box: box(x - width / 2, above) },
    { x: x + off, y: middle.y, align: 'start', box: box(x + off, middle.y) },
    { x: x - off, y: middle.y, align: 'end', box: box(x - off - width, middle.y) },
  ];
}
