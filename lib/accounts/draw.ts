import { format } from '../i18n/format';
import { messagesFor } from '../i18n/messages';
import { textIn } from '../i18n/text-in';
import { pathOfClaim } from '../record/address';
import { pagePaint, paintOf, type Shade } from '../scene/palette';
import { attributes, element, escapeXml, fontFamily, n } from '../scene/still/svg';
import { drawAxis } from './axis';
import { drawBar } from './bar';
import { leading, widthOf } from './block';
import type { AccountsChart } from './chart';
import { type ChartLayout, type LaidLane, type LaidMark, type LayoutOptions, layOut } from './layout';
import { halo, type Pen, penOf, type Values } from './pen';
import { markWords } from './words';

export interface DrawOptions extends LayoutOptions {
  /** 'page' paints with the custom properties of the page that the chart stands in. */
  theme: Shade | 'page';
  /** Prefix of the ids inside: give each chart of a page its own. */
  id?: string;
  /** Where it stands within another drawing, px; else it is a document of its own. */
  at?: { x: number; y: number; width: number; height: number };
  /** Of its element. */
  className?: string;
  /** Before the addresses of claims: "https://maydan.example" in an embed. Null: no links, for a picture. */
  origin?: string | null;
}

/**
 * The chart as a complete SVG document. Time runs as the language is read, as in the site's other axes of time: in Arabic
 * from right to left. Every mark is a link to its claim, in order of time, and says in words what it shows.
 */
export function drawChart(chart: AccountsChart, options: DrawOptions): string {
  const { width, locale, theme, id = 'accounts', origin = '', at, className } = options;
  const layout = layOut(chart, options);
  const pen = penOf(layout, theme === 'page' ? pagePaint : paintOf(theme), locale, id);
  const name = format(locale, messagesFor(locale).accounts.chart, { question: textIn(chart.question.wording, locale) });
  const marks = layout.marks.map((mark) => {
    const drawn = drawMark(mark, chart, layout, pen);
    if (origin === null) return drawn;
    const href = `${origin}${pathOfClaim(locale, mark.mark.claim)}`;
    const target = origin ? ' target="_blank" rel="noopener"' : '';
    const words = escapeXml(markWords(mark.mark, chart, locale));
    return `<a href="${escapeXml(href)}" aria-label="${words}"${target}><title>${words}</title>${drawn}</a>`;
  });
  const body = [
    element('defs', {}, patterns(pen)),
    drawAxis(chart, layout, pen),
    ...layout.lanes.map((lane) => drawLane(lane, layout, pen)),
    drawRevisions(layout, pen),
    ...marks,
  ];
  const role = origin === null ? 'img' : 'group';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes({ class: className, ...(at ?? { width, height: layout.height }), viewBox: `0 0 ${n(width)} ${n(layout.height)}`, preserveAspectRatio: at && 'xMidYMin' })} direction="ltr" role="${role}" aria-label="${escapeXml(name)}" font-family="${fontFamily}" font-size="${layout.size}">${body.join('')}</svg>`;
}

const patterns = ({ paint, id }: Pen): string =>
  `<pattern id="${id}-words" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${element('rect', { width: 2, height: 5, fill: paint.accent })}</pattern>`;

function drawLane({ top, name, baseline }: LaidLane, { width, size }: ChartLayout, { paint, text }: Pen): string {
  const line = element('path', { d: `M0 ${n(top)}H${n(width)}`, stroke: paint['map-border'], 'stroke-opacity': '.6' });
  const names = name.map((words, i) =>
    text(
      words,
      { x: 4, y: baseline + i * size * leading, side: 'start' },
      { ...halo(paint), 'font-weight': 600, fill: paint.ink },
    ),
  );
  return line + names.join('');
}

function drawMark({ mark, bar, label, box }: LaidMark, chart: AccountsChart, { size }: ChartLayout, pen: Pen): string {
  const { paint, across, text } = pen;
  const look = (kind: 'answer' | 'against'): Values =>
    // Without an outline where struck through: resvg would paint the outline over the line.
    mark.isReplaced && kind === 'answer'
      ? { fill: paint['ink-soft'], 'text-decoration': 'line-through' }
      : { ...halo(paint), fill: paint[kind === 'answer' ? 'ink' : 'contested'] };
  const lines = label.lines.map((pieces, i) =>
    text(
      pieces.map(({ text: words, kind }) => ({ words, values: look(kind) })),
      { x: label.at, y: label.baseline + i * size * leading, side: label.side },
    ),
  );
  // Lines of revisions and of days pass behind a mark: a dotted line across words looks like words struck through.
  const line = size * leading;
  const backs = [
    { ...across(bar.from, bar.to), y: bar.top, height: bar.bottom - bar.top },
    ...label.lines.map((pieces, i) => {
      const own = widthOf([pieces], size) + 2;
      const from = label.side === 'start' ? label.at - 1 : label.at + 1 - own;
      return { ...across(from, from + own), y: label.baseline - size * 1.02 + i * line, height: line };
    }),
  ].map((back) => element('rect', { ...back, fill: paint.raised }));
  // What can be touched: the words, the bar, and the space between them.
  const touch = element('rect', {
    ...across(box.from, box.to),
    y: box.top,
    height: box.bottom - box.top,
    fill: 'none',
    'pointer-events': 'all',
  });
  return backs.join('') + touch + drawBar(mark, bar, chart, pen) + lines.join('');
}

/** A dotted line from each answer to the one that took its place, below both. */
function drawRevisions({ marks }: ChartLayout, { paint, across }: Pen): string {
  const bars = new Map(marks.map(({ mark, bar }) => [mark, bar]));
  const paths = marks.flatMap(({ mark, bar: from }) => {
    const to = mark.replacement && bars.get(mark.replacement);
    if (!to || mark.replacement?.claim.origin.id !== mark.claim.origin.id) return [];
    const middle = (bar: typeof from) => {
      const { x, width } = across(bar.from, bar.to);
      return x + width / 2;
    };
    const [x, end] = [middle(from), middle(to)];
    const y = from.bottom + 2.5;
    // Down to below the bar, along, and to the edge of the other that is nearer.
    const edge = to.bottom <= y ? to.bottom + 1 : to.top - 1;
    const path = element('path', { d: `M${n(x)} ${n(from.bottom)}V${n(y)}H${n(end)}V${n(edge)}` });
    return [path, element('circle', { cx: end, cy: edge, r: 2, fill: paint['ink-soft'], stroke: 'none' })];
  });
  if (paths.length === 0) return '';
  return element(
    'g',
    { fill: 'none', stroke: paint['ink-soft'], 'stroke-width': 1.2, 'stroke-dasharray': '2 2' },
    paths.join(''),
  );
}
