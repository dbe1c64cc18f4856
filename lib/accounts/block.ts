import type { Locale } from '../i18n/locales';
import { textWidth, wrap } from '../scene/still/text';
import type { AccountsChart, Mark } from './chart';
import { againstWords, labelWords } from './words';

/** A stretch across, px from the side where time begins: drawing turns it over for a language that is read from the right. */
export interface Across {
  from: number;
  to: number;
}

/** A line of words: an answer, whom it stands against, or the one after the other. */
export type Line = { text: string; kind: 'answer' | 'against' }[];

/** A mark's words. */
export interface Label {
  lines: Line[];
  /** px: the end of the lines that stands at the mark. */
  at: number;
  /** Whether the lines begin or end there. */
  side: 'start' | 'end';
}

/** A way in which a mark and its words could stand, before they have a row. */
export interface Block {
  bar: Across;
  label: Label;
  /** What both take. */
  space: Across;
  /** px of the bar, and of all. */
  rise: number;
  height: number;
  /** The words stand below the bar, as beside it there is no room. */
  isBelow: boolean;
}

/** px */
export const pad = 4;
/** px that the sides of a number go on above what nothing bounds. */
export const openAbove = 5;
const barHeight = 16; // of what is no number
const tallest = 24; // the greatest number: as high as what can be touched, so that no row grows by it
const apart = 4; // a bar and its words
export const within = '\u00a0\u00a0'; // between an answer and whom it stands against, in one line
const leastWords = 110; // words are broken to no less than this
export const leading = 1.35; // of the size

interface Room {
  /** px */
  width: number;
  size: number;
  columns: readonly Across[];
  undated: Across | null;
  locale: Locale;
}

/** A speaker's name at the beginning of its lane. */
export const nameBlock = (name: readonly string[], size: number): Block => {
  const to = pad + Math.max(...name.map((line) => textWidth(line, size))) * bold;
  const none = { from: pad, to: pad };
  return {
    bar: none,
    label: { lines: [], at: pad, side: 'start' },
    space: { from: pad, to },
    rise: 0,
    height: name.length * size * leading,
    isBelow: false,
  };
};
const bold = 1.08; // of the width of plain letters

/**
 * How a mark may stand, the best first: its words after the bar or before it, in one line or in several; below it where
 * there is no room beside it.
 */
export function blocksOf(mark: Mark, chart: AccountsChart, { columns, undated, width, size, locale }: Room): Block[] {
  const bar = barOf(mark, columns, undated);
  const rise = riseOf(mark, chart.most);
  const headroom = mark.value.kind === 'number' && mark.value.figure.max === null ? openAbove : 0;
  const answer = labelWords(mark, chart, locale);
  const against = againstWords(mark, locale);
  const rooms = { after: width - pad - bar.to - apart, before: bar.from - apart - pad };
  const beside = (side: 'after' | 'before', lines: readonly Line[]): Block => {
    const edge = side === 'after' ? bar.to + apart : bar.from - apart;
    const own = widthOf(lines, size);
    const space = side === 'after' ? { from: bar.from, to: edge + own } : { from: edge - own, to: bar.to };
    const height = Math.max(rise + headroom, lines.length * size * leading);
    return {
      bar,
      rise,
      space,
      height,
      isBelow: false,
      label: { lines: [...lines], at: edge, side: side === 'after' ? 'start' : 'end' },
    };
  };
  const sides = rooms.after >= rooms.before ? (['after', 'before'] as const) : (['before', 'after'] as const);
  const found = sides.flatMap((side) =>
    formsOf(answer, against, size, rooms[side]).map((lines, rank) => ({ rank, block: beside(side, lines) })),
  );
  if (found.length > 0) return found.sort((a, b) => a.rank - b.rank).map(({ block }) => block);
  return [below(bar, rise, formsOf(answer, against, size, width - 2 * pad)[0] ?? [], width, size)];
}

/** The words in one line, in two, and broken to half and to all of the room; none where that is too little. */
function formsOf(answer: string, against: string | null, size: number, room: number): Line[][] {
  const one: Line[] = [[{ text: answer, kind: 'answer' }, ...(against ? [{ text: against, kind: 'against' as const }] : [])]];
  const broken = (width: number): Line[] => [
    ...wrap(answer, size, width).map((text): Line => [{ text, kind: 'answer' }]),
    ...(against ? wrap(against, size, width).map((text): Line => [{ text, kind: 'against' }]) : []),
  ];
  const natural = textWidth(answer, size);
  const widest = Math.max(natural, against ? textWidth(against, size) : 0);
  const widths = [Math.max(natural, leastWords), Math.max(leastWords, widest / 2 + size), Math.max(room, leastWords)];
  return [one, ...widths.map((width) => broken(width + 1))].filter((lines) => widthOf(lines, size) <= room);
}

/** px of the longest line. */
export const widthOf = (lines: readonly Line[], size: number): number =>
  Math.max(
    ...lines.map(
      (line) => line.reduce((sum, { text }) => sum + textWidth(text, size), 0) + (line.length - 1) * textWidth(within, size),
    ),
  );

function below(bar: Across, rise: number, lines: readonly Line[], width: number, size: number): Block {
  const own = widthOf(lines, size);
  const at = Math.max(pad, Math.min(bar.from, width - pad - own));
  return {
    bar,
    rise,
    space: { from: Math.min(bar.from, at), to: Math.max(bar.to, at + own) },
    height: rise + 4 + lines.length * size * leading,
    isBelow: true,
    label: { lines: [...lines], at, side: 'start' },
  };
}

/** What stands in one column fills most of it; px. */
function barOf({ stretch }: Mark, columns: readonly Across[], undated: Across | null): Across {
  const [first, last] = stretch ? [columns[stretch.first], columns[stretch.last]] : [undated, undated];
  const [from, to] = [(first?.from ?? pad) + 1, (last?.to ?? pad) - 1];
  const middle = (from + to) / 2;
  return { from: Math.min(from, middle - 3), to: Math.max(to, middle + 3) };
}

/** px of the height of a number's bar, up to its greater end. */
function riseOf({ value }: Mark, most: number): number {
  if (value.kind !== 'number') return barHeight;
  return Math.max(3, heightOf(value.figure.max ?? value.figure.min ?? 0, most));
}

/** px above the row's foot at which a number stands. */
export const heightOf = (value: number, most: number): number => (most > 0 ? (value / most) * tallest : 0);
