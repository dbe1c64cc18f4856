import type { StyleSpecification } from 'maplibre-gl';
import type { Locale } from '@/lib/i18n/locales';
import { type Colours, withAlpha } from './colours';

/** The page loads this font itself, so the map needs no glyph server. */
export const mapFont = 'IBM Plex Sans Arabic';

/** The embedded basemap: Natural Earth's land and borders, GeoNames' towns, the city's quarters as points. No network beyond the site. */
export function basemapStyle(locale: Locale, colours: Colours): StyleSpecification {
  const source = (name: string) => ({ type: 'geojson' as const, data: `${window.location.origin}/basemap/${name}.geojson` });
  const name = ['coalesce', ['get', `name_${locale}`], ['get', 'name_en']] as const;
  const halo = { 'text-halo-color': colours['map-land'], 'text-halo-width': 1.5 };
  return {
    version: 8,
    sources: {
      countries: source('countries'),
      borders: source('borders'),
      governorates: source('governorates'),
      towns: source('towns'),
      quarters: source('quarters'),
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colours['map-water'] } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours['map-land'] } },
      {
        id: 'governorates',
        type: 'line',
        source: 'governorates',
        minzoom: 5,
        paint: { 'line-color': colours['line-strong'], 'line-opacity': 0.5, 'line-dasharray': [3, 2], 'line-width': 0.8 },
      },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colours['line-strong'], 'line-width': 1.4 } },
      {
        id: 'towns-points',
        type: 'circle',
        source: 'towns',
        filter: ['>=', ['zoom'], ['get', 'min_zoom']],
        paint: { 'circle-radius': 2, 'circle-color': colours['ink-soft'] },
      },
      {
        id: 'towns',
        type: 'symbol',
        source: 'towns',
        filter: ['>=', ['zoom'], ['get', 'min_zoom']],
        layout: {
          'text-field': name as never,
          'text-font': [mapFont],
          'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11, 12, 15],
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.4,
          'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'population'], 0]],
        },
        paint: { 'text-color': colours.ink, ...halo },
      },
      {
        id: 'quarters-points',
        type: 'circle',
        source: 'quarters',
        minzoom: 11.5,
        paint: {
          'circle-radius': 2,
          'circle-color': 'rgba(0,0,0,0)',
          'circle-stroke-color': colours['ink-soft'],
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'quarters',
        type: 'symbol',
        source: 'quarters',
        minzoom: 11.5,
        layout: {
          'text-field': name as never,
          'text-font': [mapFont],
          'text-size': 12,
          'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.4,
        },
        paint: { 'text-color': withAlpha(colours['ink-soft'], 0.9), ...halo },
      },
      {
        id: 'countries',
        type: 'symbol',
        source: 'countries',
        maxzoom: 8,
        layout: {
          'text-field': name as never,
          'text-font': [mapFont],
          'text-size': 14,
          'text-letter-spacing': locale === 'ar' ? 0 : 0.15,
        },
        paint: { 'text-color': colours['ink-soft'], ...halo },
      },
    ],
  };
}
