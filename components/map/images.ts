import type { Map as MapLibreMap } from 'maplibre-gl';
import { markRadius } from '@/lib/scene/marker-size';
import type { Paint } from '@/lib/scene/palette';
import { hatch } from '@/lib/scene/still/areas';
import { type PointKind, pointKinds } from '@/lib/scene/still/labels';

/** px of the square that a mark keeps free. */
export const roomSide = 2 * markRadius + 6;

/** The pictures that the layers name; a style that is changed forgets them. Adding one is a change of style itself. */
export function addImages(engine: MapLibreMap, paint: Paint) {
  const name = hatchName(paint);
  if (!engine.hasImage(name)) engine.addImage(name, hatchTile(paint.supposed), { pixelRatio: 2 });
  for (const kind of pointKinds)
    if (!engine.hasImage(dotName(kind, paint)))
      engine.addImage(dotName(kind, paint), dot(kind, paint['ink-soft']), { pixelRatio: 2 });
  if (!engine.hasImage('room')) engine.addImage('room', new ImageData(roomSide, roomSide), { pixelRatio: 1 });
}

/** Each theme has its own hatch and dots. */
export const hatchName = (paint: Paint): string => `hatch-${paint.supposed}`;
export const dotName = (kind: PointKind, paint: Paint): string => `dot-${kind}-${paint['ink-soft']}`;

/** A town's dot is full, a quarter's, which is known less well, a ring. */
function dot(kind: PointKind, colour: string, ratio = 2): ImageData {
  const size = 6 * ratio;
  const context = canvasOf(size);
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = ratio;
  context.beginPath();
  context.arc(size / 2, size / 2, (kind === 'town' ? 2 : 2.5) * ratio, 0, 2 * Math.PI);
  if (kind === 'town') context.fill();
  else context.stroke();
  return context.getImageData(0, 0, size, size);
}

function canvasOf(size: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  return canvas.getContext('2d') as CanvasRenderingContext2D;
}

/** A tile of diagonal lines, for areas that are only supposed. `ratio` is the number of pixels to a CSS pixel. */
function hatchTile(colour: string, ratio = 2): ImageData {
  const size = hatch.tile * ratio;
  const context = canvasOf(size);
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
