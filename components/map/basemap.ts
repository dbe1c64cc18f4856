import type { ExpressionSpecification, LayerSpecification, LineLayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Paint } from '@/lib/scene/palette';
import {
  borderStyle,
  footprintBlur,
  footprintMinZoom,
  regionMinZoom,
  riverMaxZoom,
  riverWidth,
  tilesMaxZoom,
  waterMaxZoom,
  worldRiverMinZoom,
  worldRiverWidth,
} from '@/lib/scene/still/basemap';
import { trueRadius } from './discs';

/** The page loads this font itself, so the map needs no glyph server. */
export const mapFont = 'IBM Plex Sans Arabic';

/** The source whose absence leaves the map without any ground. */
export const groundSource = 'basemap';

/**
 * The ground of the embedded basemap, layer by layer as `drawGround` draws it: the world, and over it the site's own
 * countries. Its labels: `names.ts`. No network beyond the site.
 */
export function basemapStyle(paint: Paint): StyleSpecification {
  const { origin } = window.location;
  const fill = (id: string, layer: string, colour: string, minzoom = 0, maxzoom = 24): LayerSpecification => ({
    id,
    type: 'fill',
    source: groundSource,
    'source-layer': layer,
    minzoom,
    maxzoom,
    paint: { 'fill-color': colour },
  });
  const isDisputed: ExpressionSpecification = ['==', ['get', 'disputed'], true];
  const level = (value: number): ExpressionSpecification => ['==', ['get', 'level'], value];
  const border = (
    id: string,
    layer: string,
    kind: keyof typeof borderStyle,
    filter: ExpressionSpecification,
    minzoom = 0,
  ): LayerSpecification => {
    const { width, dash } = borderStyle[kind];
    return {
      id,
      type: 'line',
      source: groundSource,
      'source-layer': layer,
      filter,
      minzoom,
      paint: {
        'line-color': paint['map-border'],
        'line-width': width,
        ...(kind === 'unit' && { 'line-opacity': 0.6 }),
        // MapLibre counts dashes in widths of the line.
        ...(dash && { 'line-dasharray': dash.map((length) => length / width) }),
      },
    };
  };
  /** @param zooms between which its width grows */
  const water = (
    from: Pick<LineLayerSpecification, 'id' | 'source' | 'source-layer' | 'filter' | 'minzoom' | 'maxzoom'>,
    zooms: readonly [number, number],
    width: (zoom: number) => number,
  ): LineLayerSpecification => ({
    ...from,
    type: 'line',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': paint['map-river'],
      'line-opacity': 0.8,
      'line-width': ['interpolate', ['linear'], ['zoom'], ...zooms.flatMap((zoom) => [zoom, width(zoom)])] as never,
    },
  });
  return {
    version: 8,
    sources: {
      [groundSource]: {
        type: 'vector',
        tiles: [`${origin}/basemap/tiles/{z}/{x}/{y}.mvt`],
        maxzoom: tilesMaxZoom,
      },
      ground: { type: 'geojson', data: `${origin}/basemap/ground.geojson` },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': paint['map-water'] } },
      fill('world', 'land', paint['map-land']),
      border('world-borders', 'borders', 'state', ['!', isDisputed]),
      border('world-disputed', 'borders', 'disputed', isDisputed),
      fill('window', 'window', paint['map-water']),
      fill('land', 'detail', paint['map-land']),
      {
        id: 'towns',
        type: 'circle',
        source: 'ground',
        minzoom: footprintMinZoom,
        filter: ['==', ['get', 'kind'], 'town'],
        paint: { 'circle-radius': trueRadius, 'circle-color': paint['map-town'], 'circle-blur': footprintBlur },
      },
      fill('lakes', 'lakes', paint['map-water'], 0, waterMaxZoom),
      water(
        {
          id: 'world-rivers',
          source: groundSource,
          'source-layer': 'rivers',
          minzoom: worldRiverMinZoom,
          maxzoom: waterMaxZoom,
        },
        [worldRiverMinZoom, waterMaxZoom],
        worldRiverWidth,
      ),
      water(
        { id: 'rivers', source: 'ground', filter: ['==', ['get', 'kind'], 'river'], maxzoom: riverMaxZoom },
        [6, riverMaxZoom],
        riverWidth,
      ),
      border('regions', 'lines', 'unit', level(1), regionMinZoom),
      border('borders', 'lines', 'state', ['all', level(0), ['!', isDisputed]]),
      border('borders-disputed', 'lines', 'disputed', ['all', level(0), isDisputed]),
    ],
  };
}
