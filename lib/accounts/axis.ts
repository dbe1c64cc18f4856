import { dateFormat, formatNumber } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { element, n } from '../scene/still/svg';
import { textWidth } from '../scene/still/text';
import { periodsOf } from '../time/timeline';
import type { AccountsChart } from './chart';
import { axisHeight, type ChartLayout } from './layout';
import { halo, type Pen } from './pen';

/** The days or months above and below the lanes, with a line between them, and a mark where days are left out. */
export function drawAxis(chart: AccountsChart, layout: ChartLayout, pen: Pen): string {
  const { height, foot, size } = layout;
  return [
    drawGrid(chart, layout, pen),
    drawScale(chart, layout, pen, { days: axisHeight - 6, periods: axisHeight - 6 - 1.35 * size }),
    foot > 0 ? drawScale(chart, layout, pen, { days: height - foot + 1.2 * size, periods: height - foot + 2.5 * size }) : '',
  ].join('');
}

function drawGrid({ axis }: AccountsChart, { columns, undated, height, foot }: ChartLayout, { paint, across }: Pen): string {
  const [top, bottom] = [axisHeight, height - foot];
  const lines = [...columns, ...(undated ? [undated] : [])].map(({ from }) => `M${n(across(from, from).x)} ${top}V${n(bottom)}`);
  const last = columns.at(-1);
  if (last) lines.push(`M${n(across(last.to, last.to).x)} ${top}V${n(bottom)}`);
  const gaps = axis.columns.flatMap(({ skipped }, i) => {
    const [before, next] = [columns[i - 1], columns[i]];
    if (!skipped || !before || !next) return [];
    return [
      element('rect', {
        ...across(before.to, next.from),
        y: top,
        height: bottom - top,
        fill: paint['map-border'],
        'fill-opacity': '.18',
      }),
    ];
  });
  return gaps.join('') + element('path', { d: lines.join(''), stroke: paint['map-border'], 'stroke-opacity': '.28' });
}

interface Lines {
  /** px of the baselines. */
  days: number;
  periods: number;
}

/** Days by number, as many as have room, and their months. */
function drawScale(
  { axis }: AccountsChart,
  { columns, undated, size, width }: ChartLayout,
  { paint, locale, text }: Pen,
  { days, periods }: Lines,
): string {
  const look = { fill: paint['ink-soft'], ...halo(paint) };
  const isByDay = axis.unit === 'day';
  const month = dateFormat(locale, { month: 'short' });
  const words = axis.columns.map(({ from }) =>
    isByDay ? formatNumber(locale, Number(from.slice(-2))) : month.format(Date.parse(from)),
  );
  let free = Number.NEGATIVE_INFINITY;
  const numbers = words.map((word, i) => {
    const column = columns[i];
    if (!column) return '';
    const x = (column.from + column.to) / 2;
    const half = textWidth(word, size) / 2;
    if (x - half < free) return '';
    free = x + half + 3;
    return text(word, { x, y: days, side: 'middle' }, look);
  });
  const names = namesOf(axis, { columns, size, width }, locale).map(({ name, at }) =>
    text(name, { x: at, y: periods, side: 'start' }, { ...look, 'font-weight': 600 }),
  );
  const none = undated ? text(messagesFor(locale).accounts.undated, { x: undated.to, y: days, side: 'end' }, look) : '';
  return numbers.join('') + names.join('') + none;
}

/**
 * The months below their first days (of months the years), in the longest form in which all of them have room; a new year
 * is told even where its month has none.
 */
function namesOf(
  { columns: days, unit }: AccountsChart['axis'],
  { columns, size, width }: Pick<ChartLayout, 'columns' | 'size' | 'width'>,
  locale: Locale,
) {
  const periods = periodsOf(days, unit);
  const lay = (form: (isNewYear: boolean) => Intl.DateTimeFormatOptions | null) => {
    const placed: { name: string; at: number }[] = [];
    let free = width - 2;
    // From the end: what stands at the edge has nowhere to go.
    for (const { day, first, isNewYear } of periods.toReversed()) {
      const options = form(isNewYear);
      if (!options) continue;
      const name = dateFormat(locale, options).format(Date.parse(day));
      const at = Math.min(columns[first]?.from ?? 0, free - textWidth(name, size));
      if (at < 0 || (columns[first]?.from ?? 0) - at > mostShift * width) return null;
      placed.push({ name, at: Math.max(2, at) });
      free = at - 6;
    }
    return placed;
  };
  if (unit === 'month') return lay(() => ({ year: 'numeric' })) ?? [];
  const named = (month: 'long' | 'short') => (isNewYear: boolean) => ({
    month,
    year: isNewYear ? ('numeric' as const) : undefined,
  });
  const newYears = (isNewYear: boolean) => (isNewYear ? ({ month: 'short', year: 'numeric' } as const) : null);
  const years = (isNewYear: boolean) => (isNewYear ? ({ year: 'numeric' } as const) : null);
  return lay(named('long')) ?? lay(named('short')) ?? lay(newYears) ?? lay(years) ?? [];
}

const mostShift = 0.3; // of the chart's width: a name further from its first day would be read of another
