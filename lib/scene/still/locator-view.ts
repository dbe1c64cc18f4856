/* What the live map needs of the locator, which moves its mark; `locator.ts` draws it. */
import { type Frame, pixelOf, type Size } from '../view';
import type { Rect } from './clip';

/** px. On a narrow map it is smaller. */
export const locatorSize = { wide: { width: 116, height: 84 }, narrow: { width: 76, height: 56 } } as const;
/** px that the mark of a view is wide and high at least, however near the map is. */
const leastMark = 8;
/** A map that shows so much of the region needs no other. */
const mostShown = 0.7;
/** Whether a map shows as much as a region of that width. */
export const shows = (view: Rect, across: number): boolean => view[2] - view[0] > mostShown * Math.min(across, 1);

/** px of the mark of a view; null where its middle lies outside the locator. */
export function viewMark(
  view: Rect,
  frame: Pick<Frame, 'origin' | 'world'>,
  { width, height }: Size,
): { x: number; y: number; width: number; height: number } | null {
  const [left, top] = pixelOf(frame as Frame, [view[0], view[1]]);
  const [right, bottom] = pixelOf(frame as Frame, [view[2], view[3]]);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (x < 0 || y < 0 || x > width || y > height) return null;
  const [w, h] = [Math.max(right - left, leastMark), Math.max(bottom - top, leastMark)];
  return { x: x - w / 2, y: y - h / 2, width: w, height: h };
}

/** The box of a frame in units of `project`. */
export const viewOfFrame = ({ width, height, origin: [x, y], world }: Frame): Rect => [
  -x / world,
  -y / world,
  (width - x) / world,
  (height - y) / world,
];
