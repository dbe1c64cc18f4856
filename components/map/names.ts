import type { FeatureCollection } from 'geojson';
import type { Locale } from '@/lib/i18n/locales';
import { isJoined } from '@/lib/i18n/script';
import { unproject } from '@/lib/scene/mercator';
import type { Paint } from '@/lib/scene/palette';
import type { PlacedName } from '@/lib/scene/still/labels';
import type { Frame } from '@/lib/scene/view';
import { mapFont } from './basemap';
import { dotName } from './images';
import type { Layer } from './layers';

/** The text's own anchor, which is the side that it turns to its dot. */
const anchors: Record<PlacedName['side'], string> = {
  below: 'top',
  above: 'bottom',
  right: 'left',
  left: 'right',
  middle: 'center',
};
/** em that MapLibre's own lines are nearer to an anchor than base lines `0.85` below and `0.35` above the gap. */
const lift: Record<PlacedName['side'], number> = { below: 0.25, above: 0.33, right: 0, left: 0, middle: 0 };

/** The basemap's labels where `layNames` has put them, in the order in which they were placed. */
export const nameData = (names: readonly PlacedName[], { origin, world }: Frame): FeatureCollection => ({
  type: 'FeatureCollection',
  features: names.map(({ text, kind, size, at, side, gap, hasDot }, order) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: unproject([(at[0] - origin[0]) / world, (at[1] - origin[1]) / world]) },
    properties: { text, kind, size, order, hasDot, anchor: anchors[side], em: gap / size + lift[side] },
  })),
});

/**
 * Places are not the engine's choice: it would put a label beside another one's dot. What it does choose is which to hide
 * while a movement brings them together; a dot goes with its label.
 */
export const nameLayers = (locale: Locale, paint: Paint): Layer[] => [
  {
    id: 'names',
    type: 'symbol',
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [mapFont],
      'text-size': ['get', 'size'],
      'text-max-width': 100,
      'text-anchor': ['get', 'anchor'],
      'text-radial-offset': ['get', 'em'],
      'text-letter-spacing': !isJoined(locale) ? ['case', ['==', ['get', 'kind'], 'country'], 0.14, 0] : 0,
      'text-padding': 0,
      'symbol-sort-key': ['get', 'order'],
      'icon-image': [
        'case',
        ['!', ['get', 'hasDot']],
        '',
        ['==', ['get', 'kind'], 'quarter'],
        dotName('quarter', paint),
        dotName('town', paint),
      ],
      'icon-allow-overlap': true,
    },
    paint: {
      'text-color': ['case', ['==', ['get', 'kind'], 'town'], paint.ink, paint['ink-soft']],
      'text-halo-color': paint['map-land'],
      'text-halo-width': 1.5,
    },
  },
];
