import type { Locale } from '../i18n/locales';
import { isJoined } from '../i18n/script';
import { textIn } from '../i18n/text-in';
import type { Source } from '../record/schema';
import { wrap } from '../scene/still/text';
import { type Across, type Block, blocksOf, type Label, leading, nameBlock, pad } from './block';
import type { AccountsChart, Mark } from './chart';
import { shortName } from './words';

export interface LaidMark {
  mark: Mark;
  bar: Across & { top: number; bottom: number };
  /** Baselines of the label's lines, px. */
  label: Label & { baseline: number };
  /** The space of both, which is the link: 24 px high or more. */
  box: Across & { top: number; bottom: number };
}

export interface LaidLane {
  speaker: Source;
  /** px, as all here. */
  top: number;
  name: string[];
  /** Of the name's first line. */
  baseline: number;
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
const columnGap = 0.8; // of a column's width, where days are left out
const undatedColumn = 1.6; // of a column's width
const leastHeight = 24; // of a row, as of what can be touched
const rowGap = { standing: 5, hanging: 2 }; // below a row of numbers, or of what hangs from its top
const lanePad = 3; // above the first row of a lane and below its last
const between = 8; // between marks of one row

export interface LayoutOptions {
  /** px */
  width: number;
  locale: Locale;
  /** Whether the axis is repeated below. Default: true. */
  hasFoot?: boolean;
  /** Whether lanes have the short names of their speakers: "SDF". Default: false. */
  hasShortNames?: boolean;
}

interface Row {
  blocks: { block: Block; mark: Mark | null }[];
  /** px */
  height: number;
  /** What takes a row of its own: words that stand below their bar, or a name of several lines. */
  isAlone: boolean;
}

/**
 * Where everything of a chart stands, in a width. Rows of a lane hold as many marks as have room beside each other; the
 * first of them begins with the speaker's name.
 */
export function layOut(chart: AccountsChart, options: LayoutOptions): ChartLayout {
  const { width, locale, hasFoot = true, hasShortNames = false } = options;
  const size = isJoined(locale) ? 14 : 13;
  const { columns, undated } = columnsOf(chart, width);
  const isStanding = chart.question.answer.kind === 'number';
  const gap = isStanding ? rowGap.standing : rowGap.hanging;
  const lanes: LaidLane[] = [];
  const laid = new Map<Mark, LaidMark>();
  let y = axisHeight;
  for (const { speaker, marks } of chart.lanes) {
    const top = y;
    const name = wrap(hasShortNames ? shortName(speaker, locale) : textIn(speaker.name, locale), size, width - 2 * pad);
    const rows = rowsOf(name, marks, chart, { columns, undated, width, size, locale, gap });
    y += lanePad;
    let baseline = y;
    for (const [i, { blocks, height }] of rows.entries()) {
      const [rowTop, rowBottom] = [y, y + height];
      if (i === 0) baseline = firstLine(name.length, { top: rowTop, bottom: rowBottom, size, isStanding }) + size * 1.02;
      for (const { block, mark } of blocks)
        if (mark) laid.set(mark, place(mark, block, { top: rowTop, bottom: rowBottom, size, isStanding }));
      y = rowBottom + gap;
    }
    y += lanePad - gap;
    lanes.push({ speaker, top, name, baseline, bottom: y });
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

type Room = Pick<ChartLayout, 'columns' | 'undated' | 'width' | 'size'> & { locale: Locale /** px between rows. */; gap: number };

/** The rows of a lane: each mark, in order of time, goes where the lane grows least by it. */
function rowsOf(name: readonly string[], marks: readonly Mark[], chart: AccountsChart, room: Room): Row[] {
  const first = nameBlock(name, room.size);
  const isLong = name.length > 1;
  const rows: Row[] = [
    {
      blocks: [{ block: first, mark: null }],
      height: Math.ceil(isLong ? first.height : Math.max(leastNameRow, first.height)),
      isAlone: isLong,
    },
  ];
  for (const mark of marks) {
    let best: { block: Block; row: Row | null; growth: number } | null = null;
    for (const block of blocksOf(mark, chart, room)) {
      const height = heightOf(block);
      const places = [
        ...(block.isBelow ? [] : rows.filter((row) => hasRoom(row, block))).map((row) => ({
          row,
          growth: Math.max(0, height - row.height),
        })),
        { row: null, growth: height + room.gap },
      ];
      // Of equal places the first: as the words stand best, in the highest row.
      for (const { row, growth } of places) if (!best || growth < best.growth) best = { block, row, growth };
    }
    if (!best) continue;
    const { block, row } = best;
    const height = heightOf(block);
    if (row) {
      row.blocks.push({ block, mark });
      row.height = Math.max(row.height, height);
    } else rows.push({ blocks: [{ block, mark }], height, isAlone: block.isBelow });
  }
  return rows;
}

/** px, whole, so that rows begin at whole ones. */
const heightOf = ({ height }: Block): number => Math.ceil(Math.max(leastHeight, height));

const leastNameRow = 19; // px of a name that no mark shares its row with

const hasRoom = ({ blocks, isAlone }: Row, { space }: Block): boolean =>
  !isAlone && blocks.every(({ block: { space: other } }) => space.from >= other.to + between || space.to + between <= other.from);

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

interface RowPlace {
  /** px */
  top: number;
  bottom: number;
  size: number;
  /** Numbers stand on a row's foot, with their words, so that heights can be compared; all else hangs from its top. */
  isStanding: boolean;
}

/** px of the top of the first of some lines in a row. */
const firstLine = (lines: number, { top, bottom, size, isStanding }: RowPlace): number =>
  isStanding ? bottom - lines * size * leading : top + Math.max(0, Math.min(bottom - top, leastHeight) - size * leading) / 2;

function place(mark: Mark, { bar, label, space, rise, isBelow }: Block, row: RowPlace): LaidMark {
  const { top, bottom, size, isStanding } = row;
  const line = size * leading;
  const foot = isBelow ? top + rise : bottom;
  const first = isBelow ? foot + 4 : firstLine(label.lines.length, row);
  const barTop = isStanding || isBelow ? foot - rise : first + (line - rise) / 2;
  return {
    mark,
    bar: { ...bar, top: barTop, bottom: barTop + rise },
    label: { ...label, baseline: first + size * 1.02 },
    box: { ...space, top, bottom },
  };
}
