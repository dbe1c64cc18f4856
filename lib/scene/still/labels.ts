import type { Locale } from '../../i18n/locales';
import { isJoined } from '../../i18n/script';
import { markRadius } from '../marker-size';
import { type Point, project } from '../mercator';
import { type Frame, pixelOf } from '../view';
import type { NamedPoint } from './basemap';
import type { Rect } from './clip';
import { labelIn } from './name-rows';
import { textWidth } from './text';

/** A basemap label that has found its place. */
export interface PlacedName {
  text: string;
  kind: NamedPoint['kind'];
  /** px of the text: where it begins, is centred or ends, and its base line. */
  x: number;
  y: number;
  align: 'start' | 'middle' | 'end';
  size: number;
  /** px of what it stands at: its dot, or the marker that covers it. */
  at: Point;
  /** Where it stands seen from there; 'middle': on it. */
  side: 'below' | 'above' | 'right' | 'left' | 'middle';
  /** px from there to its letters. */
  gap: number;
  /** px that it takes. */
  box: Rect;
  /** Whether its point is drawn: not where a marker stands on it, as on Hasakah. */
  hasDot: boolean;
}

/** The earlier get their place first. A country's name, which may stand anywhere within it, comes before towns, which have only one place. */
const order: Record<NamedPoint['kind'], number> = { country: 0, town: 1, governorate: 2, quarter: 3, river: 4 };
/** Kinds that are points, with a dot beside the name. */
export const pointKinds = ['town', 'quarter'] as const;
export type PointKind = (typeof pointKinds)[number];
export const isPointKind = (kind: NamedPoint['kind']): kind is PointKind => pointKinds.some((each) => each === kind);

/** px of a name's letters by zoom. */
const nameSize = (kind: NamedPoint['kind'], zoom: number): number =>
  kind === 'country' ? 14 : kind === 'town' ? Math.max(11, Math.min(15, 11 + ((zoom - 6) * 4) / 6)) : 12;

export const overlaps = (a: Rect, b: Rect): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const contains = (outer: Rect, inner: Rect): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
/** Whether the edge of the visible map runs through a box; what lies wholly outside comes into view when the map is dragged. */
export const isCut = (box: Rect, visible: Rect): boolean => overlaps(box, visible) && !contains(visible, box);
const around = ({ at: [x, y] }: Anchor, by: number): Rect => [x - by, y - by, x + by, y + by];

/** What a label can be read as the name of: a dot or a marker, px. */
export interface Anchor {
  at: readonly [number, number];
  radius: number;
}
/** A label and what it names. */
export interface Label {
  box: Rect;
  anchor: Anchor;
}

const dotRadius = 2; // px
/** px from a dot, or the marker that covers it, within which a label beside it begins. */
const nearby = 80;
/** px by which a label is nearer to its own dot or marker than to any other. */
const clearance = 8;

/** px between a label's box and the rim of a dot or marker. */
const gapTo = ([left, top, right, bottom]: Rect, { at: [x, y], radius }: Anchor): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) - radius;

/**
 * Whether nobody can take the label for the name of the other dot or marker.
 * @param scale of the picture when it is seen: labels keep their size and their distance from their own
 */
export function isClearOf({ box, anchor }: Label, { at, radius }: Anchor, scale = 1): boolean {
  const [x, y] = anchor.at;
  const seen: Anchor = { at: [x + (at[0] - x) * scale, y + (at[1] - y) * scale], radius };
  return gapTo(box, seen) >= gapTo(box, anchor) + clearance;
}

/** What stands in a picture before the basemap's labels are laid out, px. */
export interface Surroundings {
  /** What no label may cover. */
  taken: readonly Rect[];
  /** Markers that stand on points: names may be read as theirs. */
  markers: readonly Anchor[];
  /** The names that markers carry. */
  captions: readonly Label[];
  /** No label lies outside. */
  bounds: Rect;
  /** The visible map: labels are preferred inside, and none is cut by its edge. */
  visible: Rect;
  /** The smallest scale at which the picture is seen. */
  leastScale: number;
}

/**
 * Gives each name of the zoom a place that no other takes and where it is clearly its own dot's: the larger first. One
 * that finds none is left out together with its dot.
 */
export function placeNames(names: readonly NamedPoint[], frame: Frame, locale: Locale, surroundings: Surroundings): PlacedName[] {
  const { taken, markers, captions, bounds, visible, leastScale } = surroundings;
  const center: Anchor = { at: [frame.width / 2, frame.height / 2], radius: 0 };
  const wanted = names
    .filter(({ name, minZoom, maxZoom }) => labelIn(name, locale) !== '' && frame.zoom >= minZoom && frame.zoom < maxZoom)
    .map((name) => ({ ...name, dot: { at: pixelOf(frame, project(name.at)), radius: dotRadius } }))
    // Of equal ones that which is nearer to the middle of the picture: the country that it shows, not a neighbour.
    .sort((a, b) => order[a.kind] - order[b.kind] || b.weight - a.weight || distance(a.dot, center) - distance(b.dot, center));
  const dots = wanted.filter(({ kind, dot }) => isPointKind(kind) && overlaps(around(dot, 0.5), bounds)).map(({ dot }) => dot);
  const blocked = [...taken];
  const labels = [...captions];
  const anchors = [...markers];
  const placed: PlacedName[] = [];
  const isFree = ({ box }: Place) =>
    contains(bounds, box) && !isCut(box, visible) && !blocked.some((other) => overlaps(box, other));
  /** The first that is seen and good, else one that is seen, else a good one outside: a dragged map shows it. */
  const bestOf = (choices: readonly Place[], isGood: (place: Place) => boolean) => {
    const seen = choices.filter(({ box }) => contains(visible, box));
    return seen.find(isGood) ?? seen[0] ?? choices.find(isGood) ?? choices[0];
  };
  const scales = leastScale === 1 ? [1] : [1, leastScale];
  const isOwn = (label: Label, others: readonly Anchor[]) => {
    // Hot path: most others are far away (measured for 1390 × 957 px and as much on every side, zoom 9: 42 → 19 ms).
    const reach = (label.box[2] - label.box[0] + 80) / leastScale;
    return others.every(
      (other) =>
        other === label.anchor ||
        distance(other, label.anchor) > reach ||
        scales.every((scale) => isClearOf(label, other, scale)),
    );
  };

  for (const { name, kind, dot, at, elsewhere = [] } of wanted) {
    const size = nameSize(kind, frame.zoom);
    const text = labelIn(name, locale);
    const width = textWidth(text, size) * (kind === 'country' && !isJoined(locale) ? 1.3 : 1);
    const write = ({ x, y, align, side, gap, box }: Place, { at: [px, py] }: Anchor, hasDot: boolean) => {
      blocked.push(box);
      placed.push({ text, kind, x, y, align, size, at: [px, py], side, gap, box, hasDot });
    };
    if (!isPointKind(kind)) {
      const choices = [at, ...elsewhere].map((each) => middle({ at: pixelOf(frame, project(each)), radius: 0 }, width, size));
      const best = bestOf(choices.filter(isFree), ({ box }) => !dots.some((other) => overlaps(around(other, 12), box)));
      if (best) write(best, { at: [best.x, best.y - 0.3 * size], radius: 0 }, false);
      continue;
    }
    if (!overlaps(around(dot, nearby), bounds)) continue;
    const [cover] = markers.filter((marker) => distance(marker, dot) < marker.radius + dotRadius);
    // Of several towns under a marker only the one next to its middle is named there, and a quarter never: it has markers of its own.
    if (cover && (kind !== 'town' || dots.some((other) => distance(other, cover) < distance(dot, cover)))) continue;
    const point = around(dot, dotRadius);
    if (!cover && isCut(point, visible)) continue;
    if (!cover && blocked.some((other) => overlaps(point, other))) continue;
    if (!cover && !labels.every((label) => isOwn(label, [dot]))) continue;
    const anchor = cover ?? dot;
    // Seen without its dot, or the other way round, a label would be read as another's.
    const isBesideSeen = (box: Rect) => cover !== undefined || overlaps(box, visible) === contains(visible, point);
    const choices = beside(anchor, width, size).filter(
      (place) => isFree(place) && isBesideSeen(place.box) && isOwn({ box: place.box, anchor }, anchors),
    );
    // Where there is a choice, one that leaves its neighbours' dots their names.
    const others = dots.filter((other) => other !== dot && !(cover && distance(other, cover) < cover.radius));
    const best = bestOf(choices, ({ box }) => isOwn({ box, anchor }, others));
    if (!best) continue;
    write(best, anchor, !cover);
    labels.push({ box: best.box, anchor });
    if (cover) continue;
    anchors.push(dot);
    blocked.push(around(dot, dotRadius + 2));
  }
  return placed;
}

const distance = (a: Anchor, b: Anchor): number => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);

type Place = Pick<PlacedName, 'x' | 'y' | 'align' | 'side' | 'gap' | 'box'>;

const [ascent, descent] = [0.85, 0.35]; // of the size, from the base line
const boxAt = (left: number, base: number, width: number, size: number): Rect => [
  left - 2,
  base - ascent * size - 1,
  left + width + 2,
  base + descent * size + 1,
];

const middle = ({ at: [x, y] }: Anchor, width: number, size: number): Place => {
  const base = y + 0.3 * size;
  return { x, y: base, align: 'middle', side: 'middle', gap: 0, box: boxAt(x - width / 2, base, width, size) };
};

/** Below, above, on either side of a dot or marker. */
function beside(anchor: Anchor, width: number, size: number): Place[] {
  const [x, y] = anchor.at;
  const gap = 0.4 * size + anchor.radius;
  const level = y + 0.3 * size;
  const [below, above] = [y + gap + ascent * size, y - gap - descent * size];
  return [
    { x, y: below, align: 'middle', side: 'below', gap, box: boxAt(x - width / 2, below, width, size) },
    { x, y: above, align: 'middle', side: 'above', gap, box: boxAt(x - width / 2, above, width, size) },
    { x: x + gap, y: level, align: 'start', side: 'right', gap, box: boxAt(x + gap, level, width, size) },
    { x: x - gap, y: level, align: 'end', side: 'left', gap, box: boxAt(x - gap - width, level, width, size) },
  ];
}

/** A marker on a point, with its badge, as what a label can be read as the name of. */
export const markerAnchor = (at: readonly [number, number]): Anchor => ({ at, radius: markRadius + 4 });
