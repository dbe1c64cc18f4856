import type { MultiPolygon, Polygon } from 'geojson';
import { directionOf, type Locale } from '../../i18n/locales';
import type { View } from '../../url/params';
import { holds } from '../cluster';
import type { Marking } from '../focus';
import { circlesAt } from '../halo';
import { project, unproject, worldSize } from '../mercator';
import { isDrawn, sceneOnMap } from '../on-map';
import { pagePaint } from '../palette';
import { scaleBar } from '../scale';
import type { Scene } from '../scene';
import { betweenTools, type Frame, fittedFrame, fitView, frameOf, isWithin, phoneMap, type Size } from '../view';
import { areaDefinitions, drawAreas, drawFocus, drawHalos } from './areas';
import { drawTowns, groundDefinitions, namesIn, type StillBasemap } from './basemap';
import type { Rect } from './clip';
import { groundPath, reachOf } from './ground';
import type { PlacedName } from './labels';
import { type Lines, linesOf } from './lines';
import { type Locator, locatorOf } from './locator';
import { locatorSize, viewOfFrame } from './locator-view';
import { type LaidMark, layMarks } from './marks';
import { layNames } from './names';
import { element } from './svg';

/**
 * The still map in a page, whose size the server does not know. Ground and areas are an SVG that scales with the page;
 * marks and words keep their size and are laid over it, at parts of its sides: once for a wide map, once for a
 * narrow one, as they overlap differently. What is equal in both stands once.
 */
export interface PagePicture {
  /** px of the drawing. It is scaled to fit unless the address names a view. */
  width: number;
  height: number;
  isScaled: boolean;
  /** What stands inside the `<svg>`; it goes beyond the drawing's sides, and names the ground by its address. */
  drawing: string;
  names: Laid<PlacedName>[];
  lines: Laid<Lines>[];
  marks: Laid<LaidMark>[];
  /** Where in the world this is. */
  locator: Locator;
  /** The scale bar as a part of the drawing's width. */
  scales: { set: 'wide' | 'narrow'; meters: number; part: number }[];
}

export interface Laid<T> {
  set: Set;
  item: T;
  /** Parts of the drawing's sides, 0–1, where the thing itself lies. */
  x: number;
  y: number;
  /** px from there to where its mark or word is written. */
  dx: number;
  dy: number;
}
type Set = 'wide' | 'narrow' | 'both';

/** The map of a desk and of a phone, px: what words and marks are laid out for. Others are scaled between them. */
const nominal: Record<'wide' | 'narrow', Size> = { wide: { width: 845, height: 748 }, narrow: phoneMap };
/** px of a picture that is not scaled; a map of 2640 × 2100 is filled. */
const fixed: Size = { width: 1000, height: 800 };
/** A scaled picture fills maps of up to about 3 : 1. */
const reach: Record<'wide' | 'narrow', Size> = { wide: { width: 1600, height: 810 }, narrow: { width: 700, height: 700 } };
/** A scaled picture of a smaller map than the nominal one, as a part of it: labels stay clear of one another's dots there too. */
export const leastScale = 0.6;
/** px of what stands over the foot of a page's map: the legend's button where reading begins, scale and credits at the other side. */
const foot: Record<'legend' | 'credits', Size> = { legend: { width: 140, height: 42 }, credits: { width: 240, height: 56 } };

interface Options {
  locale: Locale;
  /** From the address; else the box is fitted. */
  view: View | undefined;
  /** What the page is about. */
  selection: Marking | null;
  box: Scene['box'];
  outline: Polygon | MultiPolygon | null;
  /** Written at the outline. */
  name: string | undefined;
  id: string;
}

export function pagePicture(
  given: Scene,
  { locale, view, selection, box, outline, name, id }: Options,
  basemap: StillBasemap,
): PagePicture {
  const scene = sceneOnMap(given, selection);
  const frames = view
    ? { wide: frameOf(view, fixed), narrow: frameOf(view, fixed) }
    : { wide: fittedTo(box, nominal.wide), narrow: fittedTo(box, nominal.narrow) };
  const main = frames.wide;
  const drawn = reachOf(main);
  const paint = pagePaint;
  const sets = [layOut('wide', frames.wide), layOut('narrow', frames.narrow)];

  function layOut(set: 'wide' | 'narrow', frame: Frame) {
    const size = view ? { width: 2000, height: 1300 } : reach[set];
    const [x, y] = [frame.width / 2, frame.height / 2];
    const room: Rect = [x - size.width / 2, y - size.height / 2, x + size.width / 2, y + size.height / 2];
    const isIn = (px: number, py: number) => px > room[0] && px < room[2] && py > room[1] && py < room[3];
    const map = mapAround(frame, nominal[set], view ? 0 : (betweenTools.top - betweenTools.bottom) / 2);
    const overlays = footBoxes(map, locale, set);
    const marks = layMarks(scene, frame, locale, overlays).filter(({ at }) => isIn(...at));
    const visible: Rect = view ? [0, 0, frame.width, frame.height] : map;
    const circles = circlesAt(scene.spots, scene.areas, frame.zoom, {
      isOpen: (spot) => holds(spot, selection),
      isInSight: ({ anchor }) => isWithin(frame, anchor, visible),
    });
    const what = { ...scene, marks, circles, isNarrow: set === 'narrow', outline, selection, name, taken: overlays, visible };
    const lines = linesOf(what, frame, view ? frame : frameOf(fitView(box, nominal[set], betweenTools), nominal[set]));
    const beside = { marks, lines, overlays, bounds: room, visible, leastScale: view ? 1 : leastScale };
    const names = layNames(namesIn(basemap, frame, reachOf(frame)), beside, frame, locale);
    return { set, frame, marks, circles, lines, names };
  }
  const lay = <T>(of: (laid: ReturnType<typeof layOut>, frame: Frame) => Laid<T>[]): Laid<T>[] =>
    merged(sets.map((laid) => of(laid, laid.frame).map((each) => ({ ...each, set: laid.set }))));

  /** The whole map of a desk around a drawing that is its middle. */
  const mapFrame = (frame: Frame): Frame => {
    const [left, top] = mapAround(frame, nominal.wide, 0);
    const { origin } = frame;
    return { ...frame, ...nominal.wide, origin: [origin[0] - left, origin[1] - top] };
  };

  // A circle fades by its size on the screen, which is another on a narrow map.
  const halos = (): string => {
    const drawn = sets.map(({ set, frame, circles }) => ({ set, svg: drawHalos(circles, main, paint, frame) }));
    if (drawn.every(({ svg }) => svg === drawn[0]?.svg)) return drawn[0]?.svg ?? '';
    return drawn.map(({ set, svg }) => svg && `<g data-set="${set}">${svg}</g>`).join('');
  };

  const areas = scene.areas.filter((area) => isDrawn(area, selection));
  return {
    width: main.width,
    height: main.height,
    isScaled: !view,
    drawing: [
      `<defs>${groundDefinitions(paint, id)}${areaDefinitions(areas, paint, id, main, frames.narrow)}</defs>`,
      element('use', { href: `${groundPath(main)}#land` }),
      drawTowns(basemap, main, id, drawn),
      element('use', { href: `${groundPath(main)}#lines` }),
      drawAreas(areas, main, paint, id, drawn),
      halos(),
      drawFocus(outline, main, paint, drawn),
    ].join(''),
    names: lay(({ names }, frame) =>
      names.map((item) => {
        const [x, y] = item.at;
        return { ...part(x, y, frame), dx: item.x - x, dy: item.y - y, item };
      }),
    ),
    lines: lay(({ lines }, frame) =>
      lines.map((item) => {
        const [x, y] = item.at;
        return { ...part(x, y, frame), dx: item.x - x, dy: item.y - y, item };
      }),
    ),
    marks: lay(({ marks }, frame) =>
      marks.map((item) => {
        const [x, y] = project(item.cluster.spots[0].anchor);
        const [px, py] = [frame.origin[0] + x * frame.world, frame.origin[1] + y * frame.world];
        return { ...part(px, py, frame), dx: item.at[0] - px, dy: item.at[1] - py, item };
      }),
    ),
    locator: locatorOf(basemap, viewOfFrame(mapFrame(main)), locatorSize.wide, paint, locale),
    scales: (view ? sets.slice(0, 1) : sets).map(({ set, frame }) => {
      const { meters, pixels } = scaleBar(frame);
      return { set, meters, part: pixels / frame.width };
    }),
  };
}

const part = (x: number, y: number, frame: Frame) => ({ set: 'both' as Set, x: x / frame.width, y: y / frame.height });

/** Where a map of that size lies around a drawing that is its middle, or `lower` px below it. */
function mapAround(frame: Frame, { width, height }: Size, lower: number): Rect {
  const [x, y] = [frame.width / 2, frame.height / 2 - lower];
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

/** Where `foot` lies in a map. */
function footBoxes([left, , right, bottom]: Rect, locale: Locale, set: 'wide' | 'narrow'): Rect[] {
  const { legend, credits } = foot;
  const isRtl = directionOf(locale) === 'rtl';
  const [atLeft, atRight] = isRtl ? [credits, legend] : [legend, credits];
  // The locator stands on the legend's button.
  const [width, above] = [locatorSize[set].width + 16, legend.height + locatorSize[set].height + 8];
  return [
    [left, bottom - atLeft.height, left + atLeft.width, bottom],
    [right - atRight.width, bottom - atRight.height, right, bottom],
    [isRtl ? right - width : left, bottom - above, isRtl ? right : left + width, bottom],
  ];
}

/** What a page of that size fits between its buttons: the part that any page shows in full, whatever its shape. */
function fittedTo(box: Scene['box'], size: Size): Frame {
  const { center, width, height } = fittedFrame(box);
  const { zoom } = fitView(box, size, betweenTools);
  const [lon, lat] = unproject(center);
  return frameOf({ zoom, lat, lon }, { width: width * worldSize(zoom), height: height * worldSize(zoom) });
}

/** What stands at the same place in both sets stands once. */
function merged<T>(sets: Laid<T>[][]): Laid<T>[] {
  const key = ({ x, y, dx, dy, item }: Laid<T>) =>
    JSON.stringify([x.toFixed(3), y.toFixed(3), Math.round(dx), Math.round(dy), identity(item)]);
  const found = new Map<string, Laid<T>>();
  for (const laid of sets.flat()) {
    const known = found.get(key(laid));
    found.set(key(laid), known ? { ...known, set: 'both' } : laid);
  }
  return [...found.values()];
}

/** What a reader sees of it, without where it stands in either frame. */
function identity(item: unknown): unknown {
  const { text, align, hasDot, lines, cluster, isGhost, isShort } = item as Partial<PlacedName & Lines & LaidMark>;
  return [text, align, hasDot, lines, cluster?.spots.map(({ id }) => id), isGhost, isShort];
}
