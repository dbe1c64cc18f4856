import { haloAt } from '../halo';
import { project } from '../mercator';
import type { Scene } from '../scene';
import { type Frame, pixelOf } from '../view';
import { areaLabelAt } from './areas';
import type { Rect } from './clip';
import { overlaps } from './labels';
import { textWidth, wrap } from './text';

/** Lines of text with the room that they take, px. */
export interface Lines {
  /** Slug of the area that it labels; null for a halo's width. */
  area: string | null;
  lines: string[];
  /** Middle of the first base line. */
  x: number;
  y: number;
  size: number;
  tone: 'area' | 'supposed' | 'soft';
  box: Rect;
}

function linesAt(area: string | null, text: string, x: number, top: number, size: number, tone: Lines['tone']): Lines {
  const lines = wrap(text, size, 12 * size);
  const half = Math.max(...lines.map((line) => textWidth(line, size))) / 2;
  const y = top + size;
  return { area, lines, x, y, size, tone, box: [x - half - 3, top - 2, x + half + 3, top + lines.length * 1.25 * size + 4] };
}

/**
 * Words that belong to what is drawn: claimed size and claimant below an unknown outline, what is supposed in its
 * middle, "±1 km" on the rim of every halo that has grown beyond what is known. One that would cover another is left out.
 */
export function linesOf({ areas, spots }: Scene, frame: Frame, taken: readonly Rect[]): Lines[] {
  const wanted = [
    ...areas.flatMap((area) => {
      const at = areaLabelAt(area, frame);
      const isSoft = area.softRadiusMeters !== null;
      return at
        ? [linesAt(area.slug, area.label, at[0], at[1] + (isSoft ? 28 : -10), 13, area.supposed ? 'supposed' : 'area')]
        : [];
    }),
    ...spots.flatMap((spot) => {
      const { radius, isLabelled } = haloAt(spot, frame.zoom);
      const [x, y] = pixelOf(frame, project(spot.anchor));
      return isLabelled ? [linesAt(null, spot.haloLabel, x, y - radius - 18, 12, 'soft')] : [];
    }),
  ];
  const blocked = [...taken];
  return wanted.filter(({ box }) => {
    const isFree = !blocked.some((other) => overlaps(box, other));
    if (isFree) blocked.push(box);
    return isFree;
  });
}
