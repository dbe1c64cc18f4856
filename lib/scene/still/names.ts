import type { Locale } from '../../i18n/locales';
import type { Frame } from '../view';
import type { NamedPoint } from './basemap';
import type { Rect } from './clip';
import { markerAnchor, type PlacedName, placeNames } from './labels';
import type { Lines } from './lines';
import { keptFree, type LaidMark } from './marks';

interface Beside {
  marks: readonly LaidMark[];
  lines: readonly Lines[];
  /** px of what lies over the picture: buttons, scale bar, credits. */
  overlays: readonly Rect[];
  /** px; no label lies outside. */
  bounds: Rect;
  /** The smallest scale at which the picture is seen. Default: it is not scaled. */
  leastScale?: number;
}

/** The basemap's labels beside the markers and words of a picture, for both renderers. */
export function layNames(
  names: readonly NamedPoint[],
  { marks, lines, overlays, bounds, leastScale = 1 }: Beside,
  frame: Frame,
  locale: Locale,
): PlacedName[] {
  const taken = [...marks.flatMap((mark) => keptFree(mark, frame)), ...lines].map(({ box }) => box).concat(overlays);
  const markers = marks.flatMap(({ cluster, at }) => (cluster.spots[0].isRegion ? [] : [markerAnchor(at)]));
  const captions = lines.flatMap(({ tone, box, at }) => (tone === 'place' ? [{ box, anchor: markerAnchor(at) }] : []));
  return placeNames(names, frame, locale, { taken, markers, captions, bounds, leastScale });
}
