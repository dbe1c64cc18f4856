import { metersToPixels } from './mercator';
import type { Spot } from './scene';

/** px: below the first a halo would only be a rim of its mark; from the second on it stands in full. */
export const haloFade = [24, 56] as const;
/** px of radius from which a halo carries its width in words: the reader has zoomed in beyond what is known. */
const haloLabelFrom = 120;
/** px of radius from which a mark loses its ground: it stands for a place, not for a point. */
const ghostFrom = 200;

/** How a spot's uncertainty shows at a zoom. */
export function haloAt({ haloMeters, anchor }: Pick<Spot, 'haloMeters' | 'anchor'>, zoom: number) {
  const radius = haloMeters === null ? 0 : metersToPixels(haloMeters, anchor[1], zoom);
  const [from, to] = haloFade;
  return {
    /** px */
    radius,
    /** 0–1 */
    strength: Math.max(0, Math.min(1, (radius - from) / (to - from))),
    isLabelled: radius >= haloLabelFrom,
    isGhost: radius >= ghostFrom,
  };
}
