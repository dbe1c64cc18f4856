import type { MultiPolygon, Polygon } from 'geojson';
import { captionOf, isMarked } from '../cluster';
import type { Marking } from '../focus';
import { haloAt, haloWords, isSoft } from '../halo';
import { markRadius } from '../marker-size';
import { metersToPixels, type Point, project } from '../mercator';
import type { SceneArea, Spot } from '../scene';
import { type Frame, pixelOf } from '../view';
import { areaLabelAt } from './areas';
import type { Rect } from './clip';
import { isClearOf, isCut, markerAnchor, overlaps } from './labels';
import type { LaidMark } from './marks';
import { polygonsOf, projectLine } from './path';
import { textWidth, wrap } from './text';

/** Lines of text with the room that they take, px. */
export interface Lines {
  /** Slug of the area that it labels; null for a mark's place and a halo's width. */
  area: string | null;
  lines: string[];
  /** px of the point that they belong to: where the picture is scaled, they keep their distance from it. */
  at: Point;
  /** Middle of the first base line. */
  x: number;
  y: number;
  size: number;
  tone: 'focus' | 'place' | 'area' | 'supposed' | 'soft';
  box: Rect;
}

interface Words {
  area: string | null;
  text: string;
  at: Point;
  size: number;
  tone: Lines['tone'];
  /** Width at which they break, as a multiple of the size. */
  across?: number;
}

/** The words with their middle at `x` and their upper edge at `top`, px. */
function linesAt({ area, text, at, size, tone, across = tone === 'place' ? 8.5 : 13.5 }: Words, x: number, top: number): Lines {
  const lines = wrap(text, size, across * size);
  const half = Math.max(...lines.map((line) => textWidth(line, size))) / 2;
  const y = top + size;
  const box: Rect = [x - half - 3, top - 2, x + half + 3, top + lines.length * 1.25 * size + 4];
  return { area, lines, at, x, y, size, tone, box };
}

/** A label can be pressed: its target is higher than its letters, and in a smaller map than this it comes nearer to others. */
const pressed = ([left, top, right, bottom]: Rect): Rect => [left, top - 4, right, bottom + 4];

interface Rim {
  at: Point;
  radius: number;
}
/** Whether a circle's rim runs through a box. */
function crosses([left, top, right, bottom]: Rect, { at: [x, y], radius }: Rim): boolean {
  const nearest = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const farthest = Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y));
  return nearest < radius && farthest > radius;
}

/** px of the box around a shape. */
function boundsIn(shape: Polygon | MultiPolygon, frame: Frame): Rect {
  const points = polygonsOf(shape)
    .flatMap(([outer = []]) => projectLine(outer))
    .map((point) => pixelOf(frame, point));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

interface What {
  areas: readonly SceneArea[];
  marks: readonly LaidMark[];
  /** The spots whose circle is drawn. */
  circles: readonly Spot[];
  isNarrow: boolean;
  /** What is outlined, as the page is about it, and its name if that is to stand there. */
  outline?: Polygon | MultiPolygon | null;
  /** What the page is about: of areas it is named first. */
  selection?: Marking | null;
  name?: string | undefined;
  /** px of what stands there beside the marks. */
  taken?: readonly Rect[];
  /** px of the visible map, whose edges would cut words off. Default: it is not known. */
  visible?: Rect;
}

/**
 * Words that belong to what is drawn: claimed size and claimant below an unknown outline, the name of what the page is
 * about at its outline, that of a mark's place, what is supposed in its middle, "±1 km" on the rim of a circle that has
 * grown beyond what is known, and at a mark whose circle is not drawn. One that would cover another, or could be read as
 * another marker's, or would be cut by the map's edge, is left out.
 * @param seen the whole map around a frame that is only its middle: what shows of an area there decides where its
 * label stands
 */
export function linesOf(
  { areas, marks, circles, isNarrow, outline, selection, name, taken = [], visible }: What,
  frame: Frame,
  seen: Frame = frame,
): Lines[] {
  const found: Lines[] = [];
  const blocked = [...taken, ...marks.map(({ box }) => box)];
  const points = marks.filter(({ cluster }) => !cluster.spots[0].isRegion);
  const rims = circles.map((spot) => ({ at: pixelOf(frame, project(spot.anchor)), radius: haloAt(spot, frame.zoom).radius }));
  type Places = readonly (readonly [number, number])[];
  const place = (words: Words, places: Places, isGood: (line: Lines) => boolean = () => true) => {
    const free = places
      .map(([x, top]) => linesAt(words, x, top))
      .filter(isGood)
      .find(
        ({ box, area, tone, at: [x, y] }) =>
          !(visible && isCut(box, visible)) &&
          !blocked.some((other) => overlaps(box, other)) &&
          !(area !== null && found.some((other) => other.area !== null && overlaps(pressed(box), pressed(other.box)))) &&
          // "±4 km" on another's rim would be read as that one's width.
          (tone !== 'soft' || !rims.some((rim) => Math.hypot(rim.at[0] - x, rim.at[1] - y) > 1 && crosses(box, rim))),
      );
    if (!free) return false;
    blocked.push(free.box);
    found.push(free);
    return true;
  };
  const placeArea = (area: SceneArea) => {
    const label = areaLabelAt(area, seen);
    if (!label) return;
    const at: Point = [label[0] - seen.origin[0] + frame.origin[0], label[1] - seen.origin[1] + frame.origin[1]];
    const text = isNarrow ? area.shortLabel : area.label;
    const words: Words = { area: area.slug, text, at, size: 13, tone: area.supposed ? 'supposed' : 'area' };
    const steps = [0, 24, -24]; // px
    if (!isSoft(area)) {
      place(
        words,
        steps.map((step) => [at[0], at[1] - 10 + step]),
      );
      return;
    }
    // Below its middle, which a marker may hold; within the outline of a place, that would seem to be the area's edge.
    const radius = metersToPixels(area.softRadiusMeters, area.anchor[1], frame.zoom);
    const around = outline && boundsIn(outline, frame);
    const placeBelow = (broken: Words): boolean => {
      const { lines, box: own } = linesAt(broken, ...at);
      const height = lines.length * 1.25 * words.size;
      const tops = [at[1] + Math.max(28, radius / 2), at[1] + radius, at[1] - radius - height, at[1] + 28];
      const aside = (own[2] - own[0]) / 3;
      return place(
        broken,
        [0, -aside, aside].flatMap((step) => tops.map((top) => [at[0] + step, top] as const)),
        ({ box }) => box[1] >= 0 && box[3] <= frame.height && !(around && overlaps(box, around)),
      );
    };
    // Where there is no room for the words as they stand best, there may be for shorter lines: without them nobody says what it is.
    if (!placeBelow(words)) placeBelow({ ...words, across: 10 });
  };
  const placeAtMark = (
    text: string,
    { at: own, fan }: LaidMark,
    look: Pick<Words, 'size' | 'tone'>,
    prefers: 'above' | 'below',
  ) => {
    if (!text) return;
    const [x, y] = fan?.home ?? own;
    const words: Words = { ...look, area: null, text, at: [x, y] };
    const { lines, box } = linesAt(words, x, y);
    const [half, height] = [(box[2] - box[0]) / 2, lines.length * 1.25 * look.size];
    const away = (fan?.reach ?? markRadius) + 4;
    const [above, below] = [[x, y - away - height - 5] as const, [x, y + away] as const];
    const upright = prefers === 'above' ? [above, below] : [below, above];
    const places = [...upright, [x + away + half, y - height / 2] as const, [x - away - half, y - height / 2] as const];
    const anchor = markerAnchor([x, y]);
    const others = points
      .filter((other) => other.at !== own && (!fan || other.fan?.home !== fan.home))
      .map(({ at }) => markerAnchor(at));
    place(words, places, (line) => others.every((other) => isClearOf({ box: line.box, anchor }, other)));
  };
  // Where there is room for one only, what is reported comes before a name, and both before what is supposed.
  for (const area of areas.filter(({ supposed }) => !supposed)) placeArea(area);
  if (outline && name && marks.every(({ cluster }) => captionOf(cluster) !== name)) {
    const [left, top, right, bottom] = boundsIn(outline, frame);
    const words: Words = { area: null, text: name, at: [(left + right) / 2, top], size: 13, tone: 'focus' };
    place(words, [
      [words.at[0], top - 22],
      [words.at[0], bottom + 4],
      [words.at[0], top + 6],
    ]);
  }
  for (const mark of marks) placeAtMark(captionOf(mark.cluster), mark, { size: 13, tone: 'place' }, 'above');
  const isChosen = ({ slug }: SceneArea) => (selection ? isMarked({ kind: 'areas', slug }, selection) : false);
  const suppositions = areas.filter(({ supposed }) => supposed);
  for (const area of suppositions.sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)))) placeArea(area);
  for (const mark of marks) placeAtMark(haloWords(mark.cluster, circles, frame.zoom), mark, { size: 12, tone: 'soft' }, 'below');
  for (const spot of circles) {
    const { radius, isLabelled } = haloAt(spot, frame.zoom);
    const at = pixelOf(frame, project(spot.anchor));
    if (isLabelled) place({ area: null, text: spot.haloLabel, at, size: 12, tone: 'soft' }, [[at[0], at[1] - radius - 18]]);
  }
  return found;
}
