import type { LonLat } from '../../gazetteer/schema';
import type { Localized } from '../../i18n/locales';
import { metersToPixels, type Point } from '../mercator';
import type { Paint } from '../palette';
import { type Frame, pixelOf } from '../view';
import type { Rect } from './clip';
import { linesPath, rectOf, ringsPath } from './path';
import { softDisc } from './soft';
import { element } from './svg';

/** A name on the ground and from which zoom on it is written. */
export interface NamedPoint {
  /** Empty in a language in which the place has no name that is known. */
  name: Localized;
  at: LonLat;
  /** Other places for the name of an extent, the nearest to `at` first. */
  elsewhere?: readonly LonLat[];
  minZoom: number;
  maxZoom: number;
  kind: 'country' | 'governorate' | 'town' | 'quarter' | 'river';
  /** The larger the earlier it gets its place. */
  weight: number;
}

/** Lines or closed rings in units of `project`, with the box that holds them: what lies outside a picture is passed over. */
export interface Shape {
  lines: readonly (readonly Point[])[];
  box: Rect;
}

export interface BorderLines extends Shape {
  /** 0 between states, 1 between their first-level units. */
  level: 0 | 1;
  isDisputed: boolean;
}

/** The embedded basemap, ready for drawing. Made by `loadStillBasemap`. */
export interface StillBasemap {
  /** The whole world, coarsely. */
  world: {
    land: readonly Shape[];
    borders: readonly BorderLines[];
    lakes: readonly Shape[];
    rivers: readonly Shape[];
    /** With the parts of each, for the locator. */
    countries: readonly { code: string | null; parts: readonly Shape[] }[];
  };
  /** ISO 3166-1 codes of the countries that the site is about: a locator names one of them before its neighbours. */
  home: readonly string[];
  /** What of the world the site's own land and borders show in its place, from `detailMinZoom` on; null: nothing is cut out. */
  window: Rect | null;
  land: readonly Shape[];
  borders: readonly BorderLines[];
  /** Courses known only by places near them. */
  rivers: readonly (readonly Point[])[];
  /** Discs that stand for the built-up ground of towns, whose outline is not known; `at` in units of `project`. */
  footprints: readonly { at: Point; lat: number; meters: number }[];
  names: readonly NamedPoint[];
  /** Of the world beyond the window, and of all of it from afar. */
  worldNames: readonly NamedPoint[];
}

/** From this zoom on a site's countries are drawn as its own data have them; from afar they look as the world's do. */
export const detailMinZoom = 6;
/** The engine enlarges the tiles of this zoom beyond it: their grid is 9 m there, finer than the data. */
export const tilesMaxZoom = 10;
/** From this zoom on a course that is known only by places near it would look surveyed, and is not drawn. */
export const riverMaxZoom = 10.5;
/** The world's lakes and rivers, 1:50 million on a grid of some kilometres, end here for the same reason. */
export const waterMaxZoom = 9;
export const worldRiverMinZoom = 3;
export const regionMinZoom = detailMinZoom;
/** From this zoom on the quarters stand as named points. */
export const quarterMinZoom = 10.75;
/** From this zoom on a town has its ground: below, a mark or its dot would cover it. */
export const footprintMinZoom = 9.5;
/** Width in px of a river's line, by zoom: broad, so that nobody takes it for a channel. */
export const riverWidth = (zoom: number): number => Math.max(2, Math.min(9, 2 + (zoom - 6) * 1.6));
/** The same of the world's large rivers. */
export const worldRiverWidth = (zoom: number): number => Math.max(0.6, Math.min(3, 0.6 + (zoom - 3) * 0.5));

/** px */
export const borderStyle = {
  state: { width: 1.4, dash: null },
  disputed: { width: 1.4, dash: [6, 4] },
  unit: { width: 0.8, dash: [3, 2] },
} as const;

/** How a town's built-up ground fades towards the rim of its disc: none of it is surveyed. */
export const footprintBlur = 0.35;

/** What `drawGround` paints with, for `<defs>`; `id` keeps two pictures in one page apart. */
export const groundDefinitions = (paint: Paint, id: string): string =>
  softDisc(`${id}-town`, paint['map-town'], 1, footprintBlur);

/** A rectangle of a frame in units of `project`. */
const inUnits = ([left, top, right, bottom]: Rect, { origin: [x, y], world }: Frame): Rect => [
  (left - x) / world,
  (top - y) / world,
  (right - x) / world,
  (bottom - y) / world,
];
const meets = (a: Rect, b: Rect): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** Whether a frame shows some of the world beside what the site's own data cover. */
export const showsWorld = (window: Rect | null, frame: Frame, drawn: Rect = rectOf(frame)): boolean =>
  !(window && frame.zoom >= detailMinZoom && isWithin(inUnits(drawn, frame), window));

/** The names that a frame can show. */
export const namesIn = ({ names, worldNames, window }: StillBasemap, frame: Frame, drawn?: Rect): readonly NamedPoint[] =>
  showsWorld(window, frame, drawn) ? [...names, ...worldNames] : names;

/** How finely a ground is drawn, px. */
export interface Detail {
  /** That a line may lie off its data. */
  tolerance: number;
  /** What is smaller, such as an islet seen from afar, is left out. */
  leastSide: number;
}
const fine: Detail = { tolerance: 0.6, leastSide: 2 };

/** What is drawn of a basemap, px of the frame: what lies outside is passed over. */
interface Drawing {
  frame: Frame;
  paint: Paint;
  drawn: Rect;
  detail?: Detail;
}

/** Land, towns, borders and rivers as SVG. Strokes keep their width when the picture is scaled. */
export const drawGround = (basemap: StillBasemap, frame: Frame, paint: Paint, id: string, drawn: Rect): string =>
  drawLand(basemap, { frame, paint, drawn }) +
  drawTowns(basemap, frame, id, drawn) +
  drawWaterAndBorders(basemap, { frame, paint, drawn });

const seenIn =
  ({ frame, drawn, detail = fine }: Drawing) =>
  <T extends Shape>(shapes: readonly T[]): T[] => {
    const units = inUnits(drawn, frame);
    const isDrawn = ([left, top, right, bottom]: Rect) => Math.max(right - left, bottom - top) * frame.world > detail.leastSide;
    return shapes.filter(({ box }) => meets(box, units) && isDrawn(box));
  };

const isDetailed = ({ land, window }: StillBasemap, frame: Frame): boolean =>
  land.length > 0 && (frame.zoom >= detailMinZoom || !window);

/** What lies under the towns: water, the world, and in its place the site's own land. */
export function drawLand(basemap: StillBasemap, drawing: Drawing): string {
  const { world, window } = basemap;
  const { frame, paint, drawn, detail = fine } = drawing;
  const [x, y, right, bottom] = drawn;
  const land = (shapes: readonly Shape[]) => {
    const rings = seenIn(drawing)(shapes).flatMap(({ lines }) => lines);
    const d = ringsPath(rings, frame, drawn, detail.tolerance);
    // The stroke covers the slivers between neighbours whose shared line was thinned differently.
    return d && element('path', { d, fill: paint['map-land'], stroke: paint['map-land'], 'stroke-width': '1.5' });
  };
  return [
    element('rect', { x, y, width: right - x, height: bottom - y, fill: paint['map-water'] }),
    showsWorld(window, frame, drawn) ? land(world.land) + drawBorders(world.borders, drawing) : '',
    isDetailed(basemap, frame) && window ? cover(window, frame, drawn, paint) : '',
    isDetailed(basemap, frame) ? land(basemap.land) : '',
  ].join('');
}

/** The built-up ground of towns; `id` as of `groundDefinitions`. */
export function drawTowns({ footprints }: StillBasemap, frame: Frame, id: string, drawn: Rect): string {
  if (frame.zoom < footprintMinZoom) return '';
  return footprints
    .flatMap(({ at, lat, meters }) => {
      const [cx, cy] = pixelOf(frame, at);
      const r = metersToPixels(meters, lat, frame.zoom);
      const isSeen = cx + r > drawn[0] && cx - r < drawn[2] && cy + r > drawn[1] && cy - r < drawn[3];
      return isSeen ? [element('circle', { cx, cy, r, fill: `url(#${id}-town)` })] : [];
    })
    .join('');
}

const stroke = { fill: 'none', 'vector-effect': 'non-scaling-stroke' };

/** What lies over the towns: lakes, rivers and the borders of the site's own countries. */
export function drawWaterAndBorders(basemap: StillBasemap, drawing: Drawing): string {
  const { world } = basemap;
  const { frame, paint, drawn, detail = fine } = drawing;
  const { zoom } = frame;
  const seen = seenIn(drawing);
  const water = (lines: readonly (readonly Point[])[], width: number) => {
    const d = linesPath(lines, frame, drawn, detail.tolerance);
    if (!d) return '';
    const look = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'stroke-opacity': '.8' };
    return element('path', { d, ...stroke, stroke: paint['map-river'], 'stroke-width': width, ...look });
  };
  const linesOf = (shapes: readonly Shape[]) => seen(shapes).flatMap(({ lines }) => lines);
  const lakes = zoom < waterMaxZoom && ringsPath(linesOf(world.lakes), frame, drawn, detail.tolerance);
  return [
    lakes ? element('path', { d: lakes, fill: paint['map-water'] }) : '',
    zoom >= worldRiverMinZoom && zoom < waterMaxZoom ? water(linesOf(world.rivers), worldRiverWidth(zoom)) : '',
    zoom < riverMaxZoom ? water(basemap.rivers, riverWidth(zoom)) : '',
    isDetailed(basemap, frame) ? drawBorders(basemap.borders, drawing) : '',
  ].join('');
}

function drawBorders(borders: readonly BorderLines[], drawing: Drawing): string {
  const { frame, paint, drawn, detail = fine } = drawing;
  return seenIn(drawing)(borders)
    .filter(({ level }) => level === 0 || frame.zoom >= regionMinZoom)
    .map(({ lines, level, isDisputed }) => {
      const d = linesPath(lines, frame, drawn, detail.tolerance);
      const { width, dash } = borderStyle[level === 1 ? 'unit' : isDisputed ? 'disputed' : 'state'];
      if (!d) return '';
      return element('path', {
        d,
        ...stroke,
        stroke: paint['map-border'],
        'stroke-width': String(width),
        'stroke-dasharray': dash?.join(' '),
        'stroke-opacity': level === 1 ? '.6' : null,
      });
    })
    .join('');
}

/** Takes the coarse world away where the site's own land is drawn. */
function cover(window: Rect, frame: Frame, drawn: Rect, paint: Paint): string {
  if (isWithin(inUnits(drawn, frame), window)) return '';
  const [left, top] = pixelOf(frame, [window[0], window[1]]);
  const [right, bottom] = pixelOf(frame, [window[2], window[3]]);
  const [x, y] = [Math.max(left, drawn[0]), Math.max(top, drawn[1])];
  const [width, height] = [Math.min(right, drawn[2]) - x, Math.min(bottom, drawn[3]) - y];
  return width > 0 && height > 0 ? element('rect', { x, y, width, height, fill: paint['map-water'] }) : '';
}
