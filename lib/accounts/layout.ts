import type { Locale } from '../i18n/locales';
import type { Source } from '../record/schema';
import { textWidth, wrap } from '../scene/still/text';
import type { AccountsChart, Mark } from './chart';
import { againstWords, valueWords } from './words';

/** A stretch across, px from the side where time begins: drawing turns it over for a language that is read from the right. */
interface Across {
  from: number;
  to: number;
}

/** A mark's words. */
interface Label {
  /** px: the end of the lines that stands at the mark. */
  at: number;
  /** Whether the lines begin or end there. */
  side: 'start' | 'end';
  lines: { text: string; kind: 'answer' | 'against' }[];
  /** px of the lines' own width, about. */
  width: number;
  /** px of the first line's baseline. */
  baseline: number;
}

export interface LaidMark {
  mark: Mark;
  bar: Across & { top: number; bottom: number };
  label: Label;
  /** The space of both, which is the link: 24 px high or more. */
  box: Across & { top: number; bottom: number };
}

export interface LaidLane {
  speaker: Source;
  /** px, as all here. */
  top: number;
  name: string[];
  bottom: number;
}

export interface ChartLayout {
  width: number;
  height: number;
  /** px of the axis below the lanes, which repeats the one above. */
  foot: number;
  /** px of the letters. */
  size: number;
  /** Of the columns of the axis, then of what nothing dates, if there is any. */
  columns: Across[];
  undated: Across | null;
  lanes: LaidLane[];
  /** In order of time. */
  marks: LaidMark[];
}

/** px */
export const axisHeight = 40;
const pad = 4;
const columnGap = 0.8; // of a column's width, where days are left out
const undatedColumn = 1.6; // of a column's width
const barHeight = 16; // of what is no number
const tallest = 36; // the greatest number
const leastHeight = 26; // of a row: two links above each other have 24 px each
const between = 8; // between marks of one row
export const leading = 1.35; // of the size

export interface LayoutOptions {
  /** px */
  width: number;
  locale: Locale;
  /** Whether the axis is repeated below. Default: true. */
  hasFoot?: boolean;
}

/** Where everything of a chart stands, in a width. Rows of a lane hold as many marks as have room beside each other. */
export function layOut(chart: AccountsChart, { width, locale, hasFoot = true }: LayoutOptions): ChartLayout {
  const size = locale === 'ar' ? 14 : 13;
  const { columns, undated } = columnsOf(chart, width);
  const lanes: LaidLane[] = [];
  const laid = new Map<Mark, LaidMark>();
  let y = axisHeight;
  for (const { speaker, marks } of chart.lanes) {
    const name = wrap(speaker.name[locale], size, width - 2 * pad);
    const lane = { speaker, top: y, name, bottom: y };
    y += 6 + name.length * size * leading;
    const rows: { blocks: Block[]; isAlone: boolean }[] = [];
    for (const mark of marks) {
      const block = blockOf(mark, chart, { columns, undated, width, size, locale });
      const row = rows.find(
        ({ blocks, isAlone }) => !isAlone && !block.isBelow && blocks.every((other) => isApart(block, other)),
      );
      if (row) row.blocks.push(block);
      else rows.push({ blocks: [block], isAlone: block.isBelow });
    }
    for (const { blocks } of rows) {
      const height = Math.max(leastHeight, ...blocks.map((block) => block.height));
      for (const block of blocks) laid.set(block.mark, place(block, y, y + height, size));
      y += height + 4;
    }
    y += 4;
    lanes.push({ ...lane, bottom: y });
  }
  return {
    width,
    height: Math.ceil(y + (hasFoot ? axisHeight : 0)),
    foot: hasFoot ? axisHeight : 0,
    size,
    columns,
    undated,
    lanes,
    marks: chart.marks.flatMap((mark) => laid.get(mark) ?? []),
  };
}

function columnsOf({ axis, marks }: AccountsChart, width: number): Pick<ChartLayout, 'columns' | 'undated'> {
  const hasUndated = marks.some(({ stretch }) => stretch === null);
  const gaps = axis.columns.filter(({ skipped }) => skipped).length;
  const last = hasUndated ? (axis.columns.length > 0 ? columnGap : 0) + undatedColumn : 0;
  const unit = (width - 2 * pad) / (axis.columns.length + gaps * columnGap + last);
  let x = pad;
  const columns = axis.columns.map(({ skipped }) => {
    const from = x + (skipped ? columnGap * unit : 0);
    x = from + unit;
    return { from, to: x };
  });
  return { columns, undated: hasUndated ? { from: width - pad - undatedColumn * unit, to: width - pad } : null };
}

/** A mark with its words before it has a row. */
interface Block {
  mark: Mark;
  bar: Across;
  label: Omit<Label, 'baseline'>;
  /** What both take. */
  space: Across;
  /** px of the bar, and of all. */
  rise: number;
  height: number;
  /** The words stand below the bar, as beside it there is no room. */
  isBelow: boolean;
  /** It stands on the row's foot, so that heights can be compared. */
  isStanding: boolean;
}

const isApart = ({ space: a }: Block, { space: b }: Block): boolean => a.from >= b.to + between || a.to + between <= b.from;

type Room = Pick<ChartLayout, 'columns' | 'undated' | 'width' | 'size'> & { locale: Locale };

function blockOf(mark: Mark, chart: AccountsChart, { columns, undated, width, size, locale }: Room): Block {
  const bar = barOf(mark, columns, undated);
  const rise = riseOf(mark, chart.most);
  const answer = valueWords(mark, chart, locale);
  const against = againstWords(mark, locale);
  const after = width - pad - bar.to - 4;
  const before = bar.from - 4 - pad;
  const wish = Math.min(
    Math.max(textWidth(answer, size), against ? Math.min(textWidth(against, size), width / 2) : 0),
    width * 0.55,
  );
  const least = Math.min(wish, 110);
  const side = sideOf({ after, before }, wish, least);
  const room = side === 'below' ? width - 2 * pad : Math.min(Math.max(wish, least), side === 'after' ? after : before);
  const lines = [
    ...wrap(answer, size, room + 1).map((text) => ({ text, kind: 'answer' as const })),
    ...(against ? wrap(against, size, room + 1).map((text) => ({ text, kind: 'against' as const })) : []),
  ];
  const own = Math.max(...lines.map(({ text }) => textWidth(text, size)));
  const at =
    side === 'after' ? bar.to + 4 : side === 'before' ? bar.from - 4 : Math.max(pad, Math.min(bar.from, width - pad - own));
  const label = { at, side: side === 'before' ? ('end' as const) : ('start' as const), lines, width: own };
  const words: Across = side === 'before' ? { from: at - own, to: at } : { from: at, to: at + own };
  const space = { from: Math.min(bar.from, words.from), to: Math.max(bar.to, words.to) };
  const high = lines.length * size * leading;
  const isBelow = side === 'below';
  const height = isBelow ? rise + 4 + high : Math.max(rise, high);
  return { mark, bar, label, space, rise, height, isBelow, isStanding: isBelow || chart.question.answer.kind === 'number' };
}

/** Where the words stand: where they fit, else where there is more room, or below where there is too little on both sides. */
function sideOf({ after, before }: Record<'after' | 'before', number>, wish: number, least: number) {
  if (after >= wish) return 'after';
  if (before >= wish) return 'before';
  if (Math.max(after, before) < least) return 'below';
  return after >= before ? 'after' : 'before';
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

function place(
  { mark, bar, label, space, rise, isBelow, isStanding }: Block,
  top: number,
  bottom: number,
  size: number,
): LaidMark {
  const line = size * leading;
  const foot = isBelow ? top + rise : bottom;
  const first = isBelow ? foot + 4 : bottom - label.lines.length * line;
  const barTop = isStanding ? foot - rise : first + (line - rise) / 2;
  return {
    mark,
    bar: { ...bar, top: barTop, bottom: barTop + rise },
    label: { ...label, baseline: first + size * 1.02 },
    box: { ...space, top, bottom },
  };
}
