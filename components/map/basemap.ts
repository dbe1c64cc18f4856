import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Locale } from '@/lib/i18n/locales';
import type { Paint } from '@/lib/scene/palette';
import {
  footprintBlur,
  footprintMinZoom,
  quarterMinZoom,
  regionMinZoom,
  riverMaxZoom,
  riverWidth,
} from '@/lib/scene/still/basemap';
import { isPointKind, type PlacedName } from '@/lib/scene/still/labels';
import { trueRadius } from './discs';
import { dotName } from './images';

/** The page loads this font itself, so the map needs no glyph server. */
export const mapFont = 'IBM Plex Sans Arabic';

/** What the embedded basemap covers, `[west, south, east, north]`: beyond it nothing is known, so nothing is shown. */
export const coverage: [number, number, number, number] = [34, 31, 48, 40];

type Kind = PlacedName['kind'];

/** The embedded basemap: Natural Earth's land and borders, GeoNames' towns, the city's ground and quarters as the gazetteer knows them. No network beyond the site. */
export function basemapStyle(locale: Locale, paint: Paint): StyleSpecification {
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
    sources: { countries: source('countries'), borders: source('borders'), ground: source('ground'), names: source('names') },
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
      // The later a layer stands, the earlier its names get their place.
      ...(['river', 'quarter', 'governorate', 'country', 'town'] as const).map((kind) => names(kind, locale, paint)),
    ],
  };
}

const zooms: Record<Kind, [number, number]> = {
  river: [7.5, riverMaxZoom],
  quarter: [quarterMinZoom, 24],
  governorate: [regionMinZoom + 1, 9],
  country: [3, 8],
  town: [0, 24],
};
const beside = ['top', [0, 0.5], 'bottom', [0, -0.5], 'left', [0.5, 0], 'right', [-0.5, 0]];
/** A town under a mark, as Hasakah is, has its name beyond it. */
const beyond = [2.2, 2.9].flatMap((em) => ['top', [0, em], 'bottom', [0, -em], 'left', [em - 0.3, 0], 'right', [0.3 - em, 0]]);

/** Names of a kind; a point's dot stands and falls with its name. */
function names(kind: Kind, locale: Locale, paint: Paint): LayerSpecification {
  const [minzoom, maxzoom] = zooms[kind];
  // The zoom in a filter is that of the tile, a whole number, as the towns' are.
  const ofKind: ExpressionSpecification = ['all', ['==', ['get', 'kind'], kind], ['>=', ['zoom'], ['floor', ['get', 'min']]]];
  return {
    id: `names-${kind}`,
    type: 'symbol',
    source: 'names',
    minzoom,
    maxzoom,
    filter: ofKind,
    layout: {
      'text-field': ['get', `name_${locale}`],
      'text-font': [mapFont],
      'text-size': kind === 'country' ? 14 : kind === 'town' ? ['interpolate', ['linear'], ['zoom'], 6, 11, 12, 15] : 12,
      'text-letter-spacing': kind === 'country' && locale === 'en' ? 0.14 : 0,
      'symbol-sort-key': ['-', 0, ['get', 'weight']],
      ...(isPointKind(kind) && {
        'text-variable-anchor-offset': (kind === 'town' ? [...beside, ...beyond] : beside) as never,
        'icon-image': dotName(kind, paint),
        // A town's name may stand without its dot, which a mark may cover.
        'icon-allow-overlap': kind === 'quarter',
        'icon-optional': kind === 'town',
        'icon-ignore-placement': true,
      }),
    },
    paint: {
      'text-color': kind === 'town' ? paint.ink : paint['ink-soft'],
      'text-halo-color': paint['map-land'],
      'text-halo-width': 1.5,
    },
  };
}
