import type { Map as MapLibreMap } from 'maplibre-gl';
import { markRadius } from '@/lib/scene/cluster';
import type { Paint } from '@/lib/scene/palette';
import { hatch } from '@/lib/scene/still/areas';

/** The pictures that the layers name; a style that is changed forgets them. Adding one is a change of style itself. */
export function addImages(engine: MapLibreMap, paint: Paint) {
  const side = 2 * markRadius + 6;
  const name = hatchName(paint);
  if (!engine.hasImage(name)) engine.addImage(name, hatchTile(paint.supposed), { pixelRatio: 2 });
  if (!engine.hasImage('room')) engine.addImage('room', new ImageData(side, side), { pixelRatio: 1 });
}

/** Each theme has its own hatch. */
export const hatchName = (paint: Paint): string => `hatch-${paint.supposed}`;

/** A tile of diagonal lines, for areas that are only supposed. `ratio` is the number of pixels to a CSS pixel. */
function hatchTile(colour: string, ratio = 2): ImageData {
  const size = hatch.tile * ratio;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.strokeStyle = colour;
  // The engine samples the picture, which dilutes so thin a line.
  context.lineWidth = 1.4 * hatch.width * ratio;
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift - ratio, size + ratio);
    context.lineTo(shift + size + ratio, -ratio);
    context.stroke();
  }
  return context.getImageData(0, 0, size, size);
}
