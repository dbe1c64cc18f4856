import type { View } from '../url/params';
import { metersToPixels } from './mercator';

/** A round length of at most 90 px: the scale bar. */
export function scaleBar(frame: Pick<View, 'lat' | 'zoom'>): { meters: number; pixels: number } {
  const most = 90 / metersToPixels(1, frame.lat, frame.zoom);
  const power = 10 ** Math.floor(Math.log10(most));
  const meters = [5, 3, 2, 1].map((step) => step * power).find((step) => step <= most) ?? power;
  return { meters, pixels: metersToPixels(meters, frame.lat, frame.zoom) };
}
