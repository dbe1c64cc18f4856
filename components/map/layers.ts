import type { Feature, FeatureCollection } from 'geojson';
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { haloFade, isSoft } from '@/lib/scene/halo';
import { metersToPixels, unproject } from '@/lib/scene/mercator';
import { type Paint, withAlpha } from '@/lib/scene/palette';
import type { Scene, Spot } from '@/lib/scene/scene';
import { haloInk, hatch, softArea } from '@/lib/scene/still/areas';
import type { Lines } from '@/lib/scene/still/lines';
import { keptFree, type LaidMark } from '@/lib/scene/still/marks';
import type { Frame } from '@/lib/scene/view';
import { mapFont } from './basemap';
import { pixelsAt, trueRadius } from './discs';
import { hatchName, roomSide } from './images';

/** A layer without its source, which its place in the tree names. */
export type Layer = (
  | Omit<CircleLayerSpecification, 'source'>
  | Omit<FillLayerSpecification, 'source'>
  | Omit<LineLayerSpecification, 'source'>
  | Omit<SymbolLayerSpecification, 'source'>
) & { id: string };

/** `haloAt` as an expression: nothing below the first radius, in full from the second. */
const strength = (full: number): ExpressionSpecification => {
  const [from, to] = haloFade;
  const at = (zoom: number): ExpressionSpecification => [
    '*',
    full,
    ['max', 0, ['min', 1, ['/', ['-', pixelsAt(zoom), from], to - from]]],
  ];
  const stops = Array.from({ length: 29 }, (_, i) => 4 + i / 2).flatMap((zoom) => [zoom, at(zoom)]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
};

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const disc = ([lon, lat]: readonly [number, number], meters: number, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { ...properties, px: metersToPixels(meters, lat, 0) },
});

/** Around spots, the circles within which their true sites lie. */
export const halosOf = (spots: readonly Spot[]): FeatureCollection =>
  collection(spots.flatMap(({ anchor, haloMeters }) => (haloMeters === null ? [] : [disc(anchor, haloMeters, {})])));

/** What the layers draw of the areas. */
export const areaData = (areas: Scene['areas']) => ({
  shapes: collection(
    areas.flatMap((area) => {
      const { slug, supposed, geometry, claimant, title } = area;
      return isSoft(area) ? [] : [{ type: 'Feature', geometry, properties: { slug, supposed, claimant, title } }];
    }),
  ),
  discs: collection(
    areas
      .filter(isSoft)
      .map(({ slug, softRadiusMeters, anchor, claimant, title }) => disc(anchor, softRadiusMeters, { slug, claimant, title })),
  ),
});

/** @param rim its colour: the circle of a marker that is pointed at may lie on an area, and has the colour of what is chosen */
export const haloLayers = (paint: Paint, id = 'halos', rim = paint.ink): Layer[] => [
  {
    id,
    type: 'circle',
    paint: {
      'circle-radius': trueRadius,
      'circle-color': paint.ink,
      'circle-opacity': strength(haloInk.fill),
      'circle-stroke-color': rim,
      'circle-stroke-opacity': strength(haloInk.rim),
      'circle-stroke-width': 1,
    },
  },
];

const supposed: ExpressionSpecification = ['==', ['get', 'supposed'], true];

/** What is only supposed is hatched within a dashed edge; what is reported is filled. Neither has a hard edge. */
export const areaLayers = (paint: Paint): Layer[] => [
  {
    id: 'areas-supposed',
    type: 'fill',
    filter: supposed,
    paint: { 'fill-pattern': hatchName(paint), 'fill-opacity': hatch.opacity },
  },
  {
    id: 'areas-supposed-edge',
    type: 'line',
    filter: supposed,
    paint: {
      'line-color': paint.supposed,
      'line-opacity': hatch.edge.opacity,
      'line-width': hatch.edge.width,
      'line-dasharray': [...hatch.edge.dash],
    },
  },
  {
    id: 'areas-reported',
    type: 'fill',
    filter: ['!', supposed],
    paint: { 'fill-color': withAlpha(paint['map-area'], 0.16), 'fill-antialias': false },
  },
];

/** A size whose outline nobody gives: a disc that fades to nothing at the radius of the largest size claimed. */
export const discLayers = (paint: Paint): Layer[] => [
  {
    id: 'areas-soft',
    type: 'circle',
    paint: {
      'circle-radius': trueRadius,
      'circle-color': paint['map-area'],
      'circle-opacity': softArea.opacity,
      'circle-blur': softArea.blur,
    },
  },
];

/** The outline of what the open page is about. */
export const focusLayers = (paint: Paint): Layer[] => [
  { id: 'focus', type: 'line', paint: { 'line-color': paint.accent, 'line-width': 2, 'line-dasharray': [1, 2] } },
];

/** The layers whose features are things to open. */
export const areaLayerIds = ['areas-supposed', 'areas-reported', 'areas-soft'];

/** Keeps names of the basemap away from the page's own marks and words, which the engine does not know. */
export const roomLayers: Layer[] = [
  {
    id: 'room',
    type: 'symbol',
    filter: ['!', ['has', 'text']],
    layout: { 'icon-image': 'room', 'icon-allow-overlap': true },
  },
  {
    id: 'room-words',
    type: 'symbol',
    filter: ['has', 'text'],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [mapFont],
      'text-size': ['get', 'size'],
      'text-anchor': 'top',
      'text-max-width': 100,
      'text-allow-overlap': true,
    },
    paint: { 'text-opacity': 0 },
  },
];

/** px of the middles of as many squares as keep a mark's width free: one, or for a name as many as it is long. */
function acrossOf(left: number, right: number, middle: number): number[] {
  const squares = Math.ceil((right - left) / roomSide);
  if (squares < 2) return [middle];
  const step = (right - left - roomSide) / (squares - 1);
  return Array.from({ length: squares }, (_, i) => left + roomSide / 2 + i * step);
}

export function roomData(marks: readonly LaidMark[], lines: readonly Lines[], frame: Frame): FeatureCollection {
  const point = (x: number, y: number, properties: Record<string, unknown>): Feature => ({
    type: 'Feature',
    geometry: {
      type: 'Point',
      coordinates: unproject([(x - frame.origin[0]) / frame.world, (y - frame.origin[1]) / frame.world]),
    },
    properties,
  });
  return collection([
    ...marks
      .flatMap((mark) => keptFree(mark, frame))
      .flatMap(({ at: [x, y], box: [left, , right] }) => acrossOf(left, right, x).map((each) => point(each, y, {}))),
    ...lines.map(({ x, y, size, lines: text }) => point(x, y - size, { text: text.join('\n'), size })),
  ]);
}
