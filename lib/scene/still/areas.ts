import type { MultiPolygon, Polygon } from 'geojson';
import { haloAt, isSoft } from '../halo';
import { metersToPixels, type Point, project } from '../mercator';
import type { Paint } from '../palette';
import type { SceneArea, Spot } from '../scene';
import { type Frame, pixelOf } from '../view';
import { clipRing, type Rect } from './clip';
import { polygonsOf, projectLine, ringsPath } from './path';
import { softDisc } from './soft';
import { element } from './svg';

/*
 * Fill and stroke are made faint, never a whole element by `opacity`: resvg then draws it on a sheet of its own, and
 * one that lies wholly outside the picture ends the process.
 */

/** A supposition is told softly: it shall not outweigh what is reported. Thin lines, far apart, within a dashed edge. */
export const hatch = { tile: 16, width: 0.75, opacity: 0.36, edge: { width: 1, opacity: 0.55, dash: [2, 5] } } as const;

/**
 * The pattern and the fading that some areas are painted with, for `<defs>`; `id` keeps two pictures in one page apart.
 * @param narrow the frame in which the picture is seen on a narrow page, where it is scaled
 */
export const areaDefinitions = (areas: readonly SceneArea[], paint: Paint, id: string, frame: Frame, narrow?: Frame): string =>
  [
    ...(areas.some((area) => area.supposed && !isSoft(area))
      ? [
          hatchDefinition(paint, `${id}-hatch`, frame),
          ...(narrow ? [hatchDefinition(paint, `${id}-hatch-narrow`, frame, narrow)] : []),
        ]
      : []),
    ...(areas.some(isSoft) ? [softDisc(`${id}-soft`, paint['map-area'], softArea.opacity, softArea.blur)] : []),
  ].join('');

/** A claimed size whose outline nobody gives fades from its middle on. */
export const softArea = { opacity: 0.5, blur: 1 } as const;

/** How much MapLibre's patterns and dashes have grown since the last whole zoom. */
const growth = ({ zoom }: Frame): number => 2 ** (zoom - Math.floor(zoom));

/**
 * Diagonal lines, as MapLibre draws a pattern: fixed to the ground, and growing with it from one whole zoom to the next.
 * @param shown the frame in which the picture is seen, where it is drawn in another and scaled
 */
function hatchDefinition(paint: Paint, id: string, frame: Frame, shown: Frame = frame): string {
  const { tile, width } = hatch;
  const scale = growth(shown) * 2 ** (frame.zoom - shown.zoom);
  const [x, y] = frame.origin.map((px) => (px % (tile * scale)).toFixed(2));
  return element(
    'pattern',
    {
      id,
      width: tile,
      height: tile,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `translate(${x} ${y}) scale(${scale.toFixed(3)})`,
    },
    element('path', {
      d: `M-1 ${tile + 1} ${tile + 1}-1M-1 1 1-1M${tile - 1} ${tile + 1} ${tile + 1} ${tile - 1}`,
      stroke: paint.supposed,
      'stroke-width': String(width),
    }),
  );
}

const shapePath = (shape: Polygon | MultiPolygon, frame: Frame, rect: Rect): string =>
  ringsPath(polygonsOf(shape).flat().map(projectLine), frame, rect);

/** What is only supposed is hatched; what is reported is filled; an unknown outline is a disc without an edge. */
export function drawAreas(areas: readonly SceneArea[], frame: Frame, paint: Paint, id: string, drawn: Rect): string {
  return areas
    .map((area) => {
      if (isSoft(area)) {
        const [cx, cy] = pixelOf(frame, project(area.anchor));
        const r = metersToPixels(area.softRadiusMeters, area.anchor[1], frame.zoom);
        return element('circle', { cx, cy, r, fill: `url(#${id}-soft)` });
      }
      const d = shapePath(area.geometry, frame, drawn);
      if (!d) return '';
      return area.supposed
        ? element('path', {
            d,
            fill: `url(#${id}-hatch)`,
            'fill-opacity': String(hatch.opacity),
            stroke: paint.supposed,
            'stroke-width': hatch.edge.width,
            'stroke-opacity': String(hatch.edge.opacity),
            'stroke-dasharray': hatch.edge.dash.map((length) => (length * growth(frame)).toFixed(1)).join(' '),
            'vector-effect': 'non-scaling-stroke',
          })
        : element('path', { d, fill: paint['map-area'], 'fill-opacity': '.16' });
    })
    .join('');
}

const part = (value: number): string => String(Number(value.toFixed(3))).replace(/^0/, '');

/**
 * Around the spots the circles within which their true sites lie, in metres.
 * @param shown the frame in which the picture is seen, where it is drawn in another and scaled
 */
export const drawHalos = (circles: readonly Spot[], frame: Frame, paint: Paint, shown: Frame = frame): string =>
  circles
    .map((spot) => {
      const { strength } = haloAt(spot, shown.zoom);
      const [cx, cy] = pixelOf(frame, project(spot.anchor));
      return element('circle', {
        cx,
        cy,
        r: haloAt(spot, frame.zoom).radius,
        fill: paint.ink,
        'fill-opacity': part(haloInk.fill * strength),
        stroke: paint.ink,
        'stroke-opacity': part(haloInk.rim * strength),
        'vector-effect': 'non-scaling-stroke',
      });
    })
    .join('');

/** How strongly a circle is drawn that stands in full. */
export const haloInk = { fill: 0.04, rim: 0.45 } as const;

/** The outline of what the page is about. */
export function drawFocus(shape: Polygon | MultiPolygon | null, frame: Frame, paint: Paint, drawn: Rect): string {
  const d = shape && shapePath(shape, frame, drawn);
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
