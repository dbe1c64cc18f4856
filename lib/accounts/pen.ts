import { direction, type Locale } from '../i18n/locales';
import type { Paint } from '../scene/palette';
import { element, lineOf } from '../scene/still/svg';

/** How a chart is drawn: with x turned over for a language that is read from the right. */
export interface Pen {
  paint: Paint;
  locale: Locale;
  id: string;
  /** Where a stretch from the side where time begins lies in the picture. */
  across(from: number, to: number): { x: number; width: number };
  /** Words that begin or end at x, or stand around it. */
  text(
    words: string,
    at: { x: number; y: number; side: 'start' | 'middle' | 'end' },
    values: Record<string, string | number | null>,
  ): string;
}

export function penOf({ width }: { width: number }, paint: Paint, locale: Locale, id: string): Pen {
  const isRtl = direction[locale] === 'rtl';
  const anchors = isRtl ? { start: 'end', middle: 'middle', end: null } : { start: null, middle: 'middle', end: 'end' };
  return {
    paint,
    locale,
    id,
    across: (from, to) => ({ x: isRtl ? width - to : from, width: to - from }),
    text: (words, { x, y, side }, values) =>
      element('text', { x: isRtl ? width - x : x, y, 'text-anchor': anchors[side], ...values }, lineOf(words, locale)),
  };
}

/** Letters keep clear of the lines behind them. */
export const halo = (paint: Paint) => ({
  stroke: paint.raised,
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});
