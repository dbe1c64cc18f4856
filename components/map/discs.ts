import type { ExpressionSpecification } from 'maplibre-gl';

/** Pixels of a feature's length at a zoom; its `px` is what it has at zoom 0, see `metersToPixels`. */
export const pixelsAt = (zoom: number): ExpressionSpecification => ['*', ['get', 'px'], 2 ** zoom];

/** A circle's radius in true metres at every zoom. */
export const trueRadius: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  0,
  pixelsAt(0),
  24,
  pixelsAt(24),
];
