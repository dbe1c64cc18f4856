import type { MultiPolygon, Polygon } from 'geojson';
import { haloAt } from '../halo';
import { metersToPixels, type Point, project } from '../mercator';
import type { Paint } from '../palette';
import type { SceneArea, Spot } from '../scene';
import { type Frame, pixelOf } from '../view';
import { clipRing, type Rect } from './clip';
import { polygonsOf, projectLine, rectOf, ringsPath } from './path';
import { element } from './svg';

/*
 * Fill and stroke are made faint, never a whole element by `opacity`: resvg then draws it on a sheet of its own, and
 * one that lies wholly outside the picture ends the process.
 */

/** A supposition is told softly: it shall not outweigh what is reported. */
export const hatchOpacity = 0.4;

/** The pattern and the fading that areas are painted with, for `<defs>`; `id` keeps two pictures in one page apart. */
export const areaDefinitions = (paint: Paint, id: string): string =>
  hatchDefinition(paint, `${id}-hatch`) +
  element(
    'radialGradient',
    { id: `${id}-soft` },
    // MapLibre's circle-blur of 1: 3t² − 2t³ of the way to the rim.
    [
      [0, 0.5],
      [0.25, 0.42],
      [0.5, 0.25],
      [0.75, 0.08],
      [1, 0],
    ]
      .map(([offset, opacity]) =>
        element('stop', { offset: String(offset), 'stop-color': paint['map-area'], 'stop-opacity': String(opacity) }),
      )
      .join(''),
  );

/** Diagonal lines, 10 px wide; `scale` undoes that of the drawing. */
export const hatchDefinition = (paint: Paint, id: string, scale = 1): string =>
  element(
    'pattern',
    {
      id,
      width: 10,
      height: 10,
      patternUnits: 'userSpaceOnUse',
      patternTransform: scale === 1 ? null : `scale(${scale.toFixed(2)})`,
    },
    element('path', { d: 'M-1 11 11-1M-1 1 1-1M9 11 11 9', stroke: paint.supposed, 'stroke-width': '1.4' }),
  );

const shapePath = (shape: Polygon | MultiPolygon, frame: Frame, rect: Rect): string =>
  ringsPath(polygonsOf(shape).flat().map(projectLine), frame, rect);

/** What is only supposed is hatched; what is reported is filled; an unknown outline is a disc without an edge. */
export function drawAreas(areas: readonly SceneArea[], frame: Frame, paint: Paint, id: string, bleed: number): string {
  const rect = rectOf(frame, bleed);
  return areas
    .map(({ supposed, softRadiusMeters, anchor, geometry }) => {
      if (softRadiusMeters !== null && !supposed) {
        const [cx, cy] = pixelOf(frame, project(anchor));
        return element('circle', {
          cx,
          cy,
          r: metersToPixels(softRadiusMeters, anchor[1], frame.zoom),
          fill: `url(#${id}-soft)`,
        });
      }
      const d = shapePath(geometry, frame, rect);
      if (!d) return '';
      return supposed
        ? element('path', { d, fill: `url(#${id}-hatch)`, 'fill-opacity': String(hatchOpacity) })
        : element('path', { d, fill: paint['map-area'], 'fill-opacity': '.16' });
    })
    .join('');
}

const part = (value: number): string => String(Number(value.toFixed(3))).replace(/^0/, '');

/** Around every spot the circle within which its true site lies, in metres. */
export const drawHalos = (spots: readonly Spot[], frame: Frame, paint: Paint): string =>
  spots
    .map((spot) => {
      const { radius, strength } = haloAt(spot, frame.zoom);
      if (strength === 0) return '';
      const [cx, cy] = pixelOf(frame, project(spot.anchor));
      return element('circle', {
        cx,
        cy,
        r: radius,
        fill: paint.ink,
        'fill-opacity': part(0.035 * strength),
        stroke: paint.ink,
        'stroke-opacity': part(0.3 * strength),
        'vector-effect': 'non-scaling-stroke',
      });
    })
    .join('');

/** The outline of what the page is about. */
export function drawFocus(shape: Polygon | MultiPolygon | null, frame: Frame, paint: Paint, bleed: number): string {
  const d = shape && shapePath(shape, frame, rectOf(frame, bleed));
  if (!d) return '';
  return element('path', {
    d,
    fill: 'none',
    stroke: paint.accent,
    'stroke-width': 2,
    'stroke-dasharray': '2 4',
    'vector-effect': 'non-scaling-stroke',
  });
}

/**
 * Where an area's label stands: at its anchor, or in the middle of the part that shows where that lies outside.
 * Null where next to nothing of it shows, or it is too small to be told from its label.
 */
export function areaLabelAt({ anchor, geometry, softRadiusMeters }: SceneArea, frame: Frame): Point | null {
  if (widthOf(geometry, softRadiusMeters, anchor[1], frame) < leastLabelled) return null;
  const at = pixelOf(frame, project(anchor));
  const margin = Math.min(60, frame.width / 6, frame.height / 6);
  const room: Rect = [margin, margin, frame.width - margin, frame.height - margin];
  if (at[0] >= room[0] && at[0] <= room[2] && at[1] >= room[1] && at[1] <= room[3]) return at;
  const [largest] = polygonsOf(geometry)
    .map(([outer = []]) =>
      middleOf(
        clipRing(
          projectLine(outer).map((point) => pixelOf(frame, point)),
          room,
        ),
      ),
    )
    .sort((a, b) => b.area - a.area);
  return largest && largest.area > 0.02 * frame.width * frame.height ? largest.at : null;
}

/** px across from which an area carries its label. */
const leastLabelled = 56;

function widthOf(geometry: Polygon | MultiPolygon, radius: number | null, lat: number, frame: Frame): number {
  if (radius !== null) return 2 * metersToPixels(radius, lat, frame.zoom);
  const across = polygonsOf(geometry)
    .flat(2)
    .map(([lon = 0]) => lon);
  return ((Math.max(...across) - Math.min(...across)) / 360) * frame.world;
}

function middleOf(ring: readonly Point[]): { at: Point; area: number } {
  let [x, y, doubled] = [0, 0, 0];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    doubled += cross;
  });
  return { at: doubled === 0 ? [0, 0] : [x / (3 * doubled), y / (3 * doubled)], area: Math.abs(doubled / 2) };
}
