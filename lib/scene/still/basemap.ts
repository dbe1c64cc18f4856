import type { LonLat } from '../../gazetteer/schema';
import type { Localized } from '../../i18n/locales';
import { metersToPixels, type Point } from '../mercator';
import type { Paint } from '../palette';
import { type Frame, pixelOf } from '../view';
import { linesPath, rectOf, ringsPath } from './path';
import { softDisc } from './soft';
import { element } from './svg';

/** A name on the ground and from which zoom on it is written. */
export interface NamedPoint {
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

/** The embedded basemap, ready for drawing: lines in units of `project`. Made by `loadStillBasemap`. */
export interface StillBasemap {
  land: readonly (readonly Point[])[];
  borders: readonly { lines: readonly (readonly Point[])[]; level: 0 | 1; isDisputed: boolean }[];
  /** Courses known only by places near them. */
  rivers: readonly (readonly Point[])[];
  /** Discs that stand for the built-up ground of towns, whose outline is not known; `at` in units of `project`. */
  footprints: readonly { at: Point; lat: number; meters: number }[];
  names: readonly NamedPoint[];
}

/** From this zoom on a course that is known only by places near it would look surveyed, and is not drawn. */
export const riverMaxZoom = 10.5;
export const regionMinZoom = 5;
/** From this zoom on the quarters stand as named points. */
export const quarterMinZoom = 10.75;
/** From this zoom on a town has its ground: below, a mark or its dot would cover it. */
export const footprintMinZoom = 9.5;
/** Width in px of a river's line, by zoom: broad, so that nobody takes it for a channel. */
export const riverWidth = (zoom: number): number => Math.max(2, Math.min(9, 2 + (zoom - 6) * 1.6));

/** How a town's built-up ground fades towards the rim of its disc: none of it is surveyed. */
export const footprintBlur = 0.35;

/** What `drawGround` paints with, for `<defs>`; `id` keeps two pictures in one page apart. */
export const groundDefinitions = (paint: Paint, id: string): string =>
  softDisc(`${id}-town`, paint['map-town'], 1, footprintBlur);

/** Land, towns, borders and rivers as SVG. Strokes keep their width when the picture is scaled. */
export function drawGround(basemap: StillBasemap, frame: Frame, paint: Paint, id: string, bleed: number): string {
  const rect = rectOf(frame, bleed);
  const footprints = frame.zoom < footprintMinZoom ? [] : basemap.footprints;
  const towns = footprints.flatMap(({ at, lat, meters }) => {
    const [cx, cy] = pixelOf(frame, at);
    const r = metersToPixels(meters, lat, frame.zoom);
    const isSeen = cx + r > rect[0] && cx - r < rect[2] && cy + r > rect[1] && cy - r < rect[3];
    return isSeen ? [element('circle', { cx, cy, r, fill: `url(#${id}-town)` })] : [];
  });
  const land = ringsPath(basemap.land, frame, rect);
  const stroke = { fill: 'none', 'vector-effect': 'non-scaling-stroke' };
  const rivers =
    frame.zoom < riverMaxZoom
      ? element('path', {
          d: linesPath(basemap.rivers, frame, rect),
          ...stroke,
          stroke: paint['map-river'],
          'stroke-width': riverWidth(frame.zoom),
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
          'stroke-opacity': '.8',
        })
      : '';
  const borders = basemap.borders.flatMap(({ lines, level, isDisputed }) => {
    if (level === 1 && frame.zoom < regionMinZoom) return [];
    const d = linesPath(lines, frame, rect);
    if (!d) return [];
    return [
      element('path', {
        d,
        ...stroke,
        stroke: paint['map-border'],
        'stroke-width': level === 0 ? '1.4' : '.8',
        'stroke-dasharray': isDisputed ? '6 4' : level === 1 ? '3 2' : null,
        'stroke-opacity': level === 1 ? '.6' : null,
      }),
    ];
  });
  return [
    element('rect', {
      x: -bleed,
      y: -bleed,
      width: frame.width + 2 * bleed,
      height: frame.height + 2 * bleed,
      fill: paint['map-water'],
    }),
    // The stroke covers the slivers between neighbours whose shared line was thinned differently.
    land && element('path', { d: land, fill: paint['map-land'], stroke: paint['map-land'], 'stroke-width': '1.5' }),
    ...towns,
    rivers.includes(' d=""') ? '' : rivers,
    ...borders,
  ].join('');
}
