import { directionOf, type Locale } from '../i18n/locales';
import type { Paint } from '../scene/palette';
import { element, escapeXml, lineOf } from '../scene/still/svg';
import { within as between } from './block';

/** How a chart is drawn: with x turned over for a language that is read from the right. */
export interface Pen {
  paint: Paint;
  locale: Locale;
  id: string;
  /** Where a stretch from the side where time begins lies in the picture. */
  across(from: number, to: number): { x: number; width: number };
  /** Words that begin or end at x, or stand around it: all alike, or in pieces that look different. */
  text(words: string | readonly Piece[], at: { x: number; y: number; side: 'start' | 'middle' | 'end' }, values?: Values): string;
}

export type Values = Record<string, string | number | null>;
interface Piece {
  words: string;
  values: Values;
}

export function penOf({ width }: { width: number }, paint: Paint, locale: Locale, id: string): Pen {
  const isRtl = directionOf(locale) === 'rtl';
  const anchors = isRtl ? { start: 'end', middle: 'middle', end: null } : { start: null, middle: 'middle', end: 'end' };
  return {
    paint,
    locale,
    id,
    across: (from, to) => ({ x: isRtl ? width - to : from, width: to - from }),
    text: (words, { x, y, side }, values = {}) => {
      const place = { x: isRtl ? width - x : x, y, 'text-anchor': anchors[side] };
      const pieces = typeof words === 'string' ? [{ words, values }] : words;
      const [first, ...others] = pieces;
      if (!first) return '';
      if (others.length === 0) return element('text', { ...place, ...first.values }, lineOf(first.words, locale));
      // The direction that the first piece opens holds for the whole line.
      const spans = pieces.map((piece, i) =>
        element('tspan', piece.values, i === 0 ? lineOf(piece.words, locale) : escapeXml(piece.words)),
      );
      return element('text', place, spans.join(between));
    },
  };
}

/** Letters keep clear of the lines behind them. */
export const halo = (paint: Paint) => ({
  stroke: paint.raised,
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});
