import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Paint } from '@/lib/scene/palette';
import { footprintBlur, footprintMinZoom, regionMinZoom, riverMaxZoom, riverWidth } from '@/lib/scene/still/basemap';
import { trueRadius } from './discs';

/** The page loads this font itself, so the map needs no glyph server. */
export const mapFont = 'IBM Plex Sans Arabic';

/** The ground of the embedded basemap: Natural Earth's land and borders, towns and rivers as the gazetteer knows them. Its labels: `names.ts`. No network beyond the site. */
export function basemapStyle(paint: Paint): StyleSpecification {
  const source = (name: string) => ({ type: 'geojson' as const, data: `${window.location.origin}/basemap/${name}.geojson` });
  const border = (
    id: string,
    filter: ExpressionSpecification,
    line: Record<string, unknown>,
    minzoom = 0,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'borders',
    filter,
    minzoom,
    paint: { 'line-color': paint['map-border'], ...line },
  });
  const level = (value: number): ExpressionSpecification => ['==', ['get', 'level'], value];
  const isDisputed: ExpressionSpecification = ['==', ['get', 'disputed'], true];
  return {
    version: 8,
    sources: { countries: source('countries'), borders: source('borders'), ground: source('ground') },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': paint['map-water'] } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': paint['map-land'] } },
      {
        id: 'towns',
        type: 'circle',
        source: 'ground',
        minzoom: footprintMinZoom,
        filter: ['==', ['get', 'kind'], 'town'],
        paint: { 'circle-radius': trueRadius, 'circle-color': paint['map-town'], 'circle-blur': footprintBlur },
      },
      {
        id: 'rivers',
        type: 'line',
        source: 'ground',
        filter: ['==', ['get', 'kind'], 'river'],
        maxzoom: riverMaxZoom,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': paint['map-river'],
          'line-opacity': 0.8,
          'line-width': ['interpolate', ['linear'], ['zoom'], 6, riverWidth(6), riverMaxZoom, riverWidth(riverMaxZoom)],
        },
      },
      border('regions', level(1), { 'line-opacity': 0.6, 'line-dasharray': [3, 2], 'line-width': 0.8 }, regionMinZoom),
      border('borders', ['all', level(0), ['!', isDisputed]], { 'line-width': 1.4 }),
      border('borders-disputed', ['all', level(0), isDisputed], { 'line-width': 1.4, 'line-dasharray': [4, 3] }),
    ],
  };
}
