import type { Feature, FeatureCollection } from 'geojson';
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Scene, SceneArea } from '@/lib/scene/scene';
import { mapFont } from './basemap';
import { type Colours, withAlpha } from './colours';

/** A layer without its source, which its place in the tree names. */
export type Layer = (
  | Omit<CircleLayerSpecification, 'source'>
  | Omit<FillLayerSpecification, 'source'>
  | Omit<LineLayerSpecification, 'source'>
  | Omit<SymbolLayerSpecification, 'source'>
) & { id: string };

/** Pixels of a length in metres at each zoom: with tiles of 512 px, 2^zoom × 512 px go round the parallel. */
function metersToPixels(property: string): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '/',
    ['*', ['get', property], 2 ** zoom],
    ['*', 78271.517, ['get', 'cosLat']],
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 0, at(0), 24, at(24)];
}

const cosLat = (lat: number): number => Math.cos((lat * Math.PI) / 180);
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** Around every spot, the circle within which the true site lies. */
export const haloFeatures = (scene: Scene): FeatureCollection =>
  collection(
    scene.spots.flatMap(({ id, anchor, haloMeters }) =>
      haloMeters === null
        ? []
        : [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: anchor },
              properties: { id, meters: haloMeters, cosLat: cosLat(anchor[1]) },
            },
          ],
    ),
  );

const areaProperties = ({ slug, label, supposed, softRadiusMeters, anchor }: SceneArea) => ({
  slug,
  label,
  supposed,
  soft: softRadiusMeters !== null,
  meters: softRadiusMeters ?? 0,
  cosLat: cosLat(anchor[1]),
});

export const areaShapes = (scene: Scene): FeatureCollection =>
  collection(scene.areas.map((area) => ({ type: 'Feature', geometry: area.geometry, properties: areaProperties(area) })));
export const areaPoints = (scene: Scene): FeatureCollection =>
  collection(
    scene.areas.map((area) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: area.anchor },
      properties: areaProperties(area),
    })),
  );

export const haloLayers = (colours: Colours): Layer[] => [
  {
    id: 'halos',
    type: 'circle',
    paint: {
      'circle-radius': metersToPixels('meters'),
      'circle-color': withAlpha(colours.ink, 0.06),
      'circle-stroke-color': withAlpha(colours.ink, 0.35),
      'circle-stroke-width': 1,
    },
  },
];

const supposed: ExpressionSpecification = ['==', ['get', 'supposed'], true];
const soft: ExpressionSpecification = ['==', ['get', 'soft'], true];

/** What is only supposed is hatched; what is reported is filled. Neither has a hard edge. */
export const areaShapeLayers: Layer[] = [
  { id: 'areas-supposed', type: 'fill', filter: supposed, paint: { 'fill-pattern': 'hatch', 'fill-opacity': 0.6 } },
];

export const reportedLayers = (colours: Colours): Layer[] => [
  {
    id: 'areas-reported',
    type: 'fill',
    filter: ['all', ['!', supposed], ['!', soft]],
    paint: { 'fill-color': withAlpha(colours.contested, 0.16), 'fill-antialias': false },
  },
];

/** A size whose outline nobody gives: a disc that fades to nothing at the radius of the largest size claimed. */
export const areaPointLayers = (colours: Colours): Layer[] => [
  {
    id: 'areas-soft',
    type: 'circle',
    filter: soft,
    paint: {
      'circle-radius': metersToPixels('meters'),
      'circle-color': colours.contested,
      'circle-opacity': 0.5,
      'circle-blur': 1,
    },
  },
  {
    id: 'areas-labels',
    type: 'symbol',
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [mapFont],
      'text-size': 13,
      'text-max-width': 12,
      'text-offset': ['case', soft, ['literal', [0, 4]], ['literal', [0, 0]]],
    },
    paint: {
      'text-color': ['case', supposed, colours.supposed, colours.contested],
      'text-halo-color': colours['map-land'],
      'text-halo-width': 2,
    },
  },
];

/** The outline of what the open page is about. */
export const focusLayers = (colours: Colours): Layer[] => [
  {
    id: 'focus',
    type: 'line',
    paint: { 'line-color': colours.accent, 'line-width': 2, 'line-dasharray': [1, 2], 'line-blur': 1 },
  },
];

/** The layers whose features are things to open. */
export const areaLayerIds = ['areas-supposed', 'areas-reported', 'areas-soft', 'areas-labels'];
