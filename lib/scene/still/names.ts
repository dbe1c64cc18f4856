import type { LonLat } from '../../gazetteer/schema';
import type { Locale } from '../../i18n/locales';
import { project } from '../mercator';
import { type Frame, pixelOf } from '../view';
import type { NamedPoint } from './basemap';
import type { Rect } from './clip';
import { markerAnchor, type PlacedName, placeNames } from './labels';
import type { Lines } from './lines';
import { keptFree, type LaidMark } from './marks';

/** px of the dot of the place that a picture is about. */
export const pinRadius = 5;

interface Beside {
  marks: readonly LaidMark[];
  lines: readonly Lines[];
  /** px of what lies over the picture: buttons, scale bar, credits. */
  overlays: readonly Rect[];
  /** px; no label lies outside. */
  bounds: Rect;
  /** px of the visible map, whose edges cut no label. Default: `bounds`. */
  visible?: Rect;
  /** A dot that is drawn over the picture, `[lon, lat]`. */
  pin?: LonLat | null;
  /** The smallest scale at which the picture is seen. Default: it is not scaled. */
  leastScale?: number;
}

/** The basemap's labels beside the markers and words of a picture, for both renderers. */
export function layNames(
  names: readonly NamedPoint[],
  { marks, lines, overlays, bounds, visible = bounds, pin, leastScale = 1 }: Beside,
  frame: Frame,
  locale: Locale,
): PlacedName[] {
  const taken = [...marks.flatMap((mark) => keptFree(mark, frame)), ...lines].map(({ box }) => box).concat(overlays);
  const markers = marks.flatMap(({ cluster, at }) => (cluster.spots[0].isRegion ? [] : [markerAnchor(at)]));
  if (pin) markers.push({ at: pixelOf(frame, project(pin)), radius: pinRadius });
  const captions = lines.flatMap(({ tone, box, at }) => (tone === 'place' ? [{ box, anchor: markerAnchor(at) }] : []));
  return placeNames(names, frame, locale, { taken, markers, captions, bounds, visible, leastScale });
}
