import type { AccountsChart } from '../../../lib/accounts/chart';
import { drawChart } from '../../../lib/accounts/draw';
import { shortened } from '../../../lib/accounts/shorten';
import { format } from '../../../lib/i18n/format';
import { directionOf, type Locale } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { textIn } from '../../../lib/i18n/text-in';
import { cardSize } from '../../../lib/publish/card/address';
import { drawDot, placeShown, withName } from '../../../lib/publish/card/place';
import { alternativeOf } from '../../../lib/publish/metadata';
import type { Mark, Subject } from '../../../lib/publish/subject';
import type { RecordCatalogue } from '../../../lib/record/model';
import type { Focus } from '../../../lib/scene/focus';
import { type Paint, type PaintName, paintOf, type Shade } from '../../../lib/scene/palette';
import { type Scene, sceneOf } from '../../../lib/scene/scene';
import { renderStill } from '../../../lib/scene/still';
import { element, escapeXml, lineOf } from '../../../lib/scene/still/svg';
import { frameOf } from '../../../lib/scene/view';
import type { Box } from '../../../lib/store/box';
import type { View } from '../../../lib/url/params';
import { loadStillBasemap } from '../../scene/still/load';
import { lookOf } from '../still';
import { type Fitted, fitFacts, fitText } from './fit';
import { cleanText, fontFamily, lineWidth, type Weight } from './font';

/** px of the card's parts: the text on the side where reading begins, the map on the other. */
const text = { width: 664, padding: 56 };
const map = { width: cardSize.width - text.width, height: cardSize.height };
/** The map is drawn smaller and enlarged: a card is seen at half its size, and its names have to be read. */
const enlarge = 1.5;
const chartEnlarge = 1.45;
/** px of the map as it is drawn. */
export const cardMapSize = { width: Math.round(map.width / enlarge), height: Math.round(map.height / enlarge) };

interface Asked {
  record: RecordCatalogue;
  locale: Locale;
  /** What the page of the subject is about on the map. */
  focus: Focus | null;
  shade: Shade;
  /** Default: what fits the subject. */
  view?: View | undefined;
  /** What the site is about. */
  whole: Box;
  /** "maydan.example" */
  host: string;
  /** What the map shows; left out: the incidents and areas of the subject. */
  scene?: Scene | null;
  /** Of a question: stands in the map's place. */
  chart?: AccountsChart | null;
}

/** The card of a subject as SVG, 1200 × 630: who says it and how firmly stands beside what is said. */
export function cardSvg(subject: Subject, { record, locale, focus, shade, view, whole, host, scene, chart }: Asked): string {
  const paint = paintOf(shade);
  const isRtl = directionOf(locale) === 'rtl';
  const pen = penOf(paint, locale, isRtl ? cardSize.width - text.padding : text.padding, isRtl);
  const width = text.width - 2 * text.padding + 20;
  const rise = isRtl ? 1.55 : 1.3;

  const kind = fitText(subject.kind, { width, height: 40, sizes: [24, 21], weight: 400, lineHeight: 1.4 });
  const claimant = subject.claimant
    ? fitText(subject.claimant, {
        width: width - 20,
        height: claimantHeight(rise),
        sizes: claimantSizes,
        weight: 600,
        lineHeight: rise,
      })
    : null;
  const facts = fitFacts(subject.facts, { width, height: 76, sizes: [23, 21], weight: 400, lineHeight: rise });
  const marks = layMarks(subject.marks, width);

  // From the foot upward; what is left is the title's.
  const foot = cardSize.height - 46;
  const factsTop = foot - 46 - heightOf(facts, rise);
  const marksTop = factsTop - 14 - marks.height;
  const claimantTop = claimant ? marksTop - 18 - heightOf(claimant, rise) : marksTop;
  const titleTop = 56 + 44;
  const title = fitText(subject.title, {
    width,
    height: claimantTop - 22 - titleTop,
    sizes: [56, 52, 48, 44, 40, 36, 33, 30, 27],
    weight: 600,
    lineHeight: isRtl ? 1.42 : 1.2,
  });

  const parts = [
    element('title', {}, escapeXml(cleanText(alternativeOf(subject, locale)))),
    element('rect', { width: cardSize.width, height: cardSize.height, fill: paint.raised }),
    chart
      ? chartOn(chart, { locale, shade }, isRtl)
      : mapOf(subject, { record, locale, focus, shade, view, whole, scene }, isRtl),
    element('rect', { x: isRtl ? map.width - 3 : text.width, width: 3, height: cardSize.height, fill: paint.accent }),
    pen.lines(kind, 56, 1.4, 400, 'ink-soft'),
    pen.lines(title, titleTop, isRtl ? 1.42 : 1.2, 600, 'ink'),
    claimant ? pen.bar(claimantTop, heightOf(claimant, rise)) : '',
    claimant ? pen.lines(claimant, claimantTop, rise, 600, 'accent', 20) : '',
    marks.placed.map(({ mark, x, y, width: pill }) => pen.pill(mark, x, marksTop + y, pill)).join(''),
    pen.lines(facts, factsTop, rise, 400, 'ink-soft'),
    footOf(textIn(record.site.name, locale), { paint, locale, host }, foot),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}" viewBox="0 0 ${cardSize.width} ${cardSize.height}" font-family="${fontFamily}">${parts.join('')}</svg>`;
}

const claimantSizes = [27, 25, 23]; // px
/** px: three lines in the smallest letters, so that no side is cut off. */
const claimantHeight = (rise: number): number => Math.max(100, Math.ceil(3 * Math.min(...claimantSizes) * rise));

const heightOf = ({ lines, size }: Fitted, rise: number): number => (lines[0] ? lines.length * size * rise : 0);

/** Draws at the edge where reading begins: the left one, or in Arabic the right one. */
function penOf(paint: Paint, locale: Locale, edge: number, isRtl: boolean) {
  const inward = isRtl ? -1 : 1;
  const line = (words: string, offset: number, y: number, size: number, weight: Weight, fill: PaintName) =>
    element(
      'text',
      {
        x: edge + inward * offset,
        y,
        'font-size': size,
        'font-weight': weight,
        fill: paint[fill],
        'text-anchor': isRtl ? 'end' : null,
      },
      lineOf(words, locale),
    );
  return {
    lines: ({ lines, size }: Fitted, top: number, rise: number, weight: Weight, fill: PaintName, offset = 0) =>
      lines.map((words, i) => line(words, offset, top + size * (rise * i + rise / 2 + 0.36), size, weight, fill)).join(''),
    /** The stroke beside who says it. */
    bar: (top: number, height: number) =>
      element('rect', { x: isRtl ? edge - 5 : edge, y: top + 3, width: 5, height: height - 4, rx: 2, fill: paint.accent }),
    pill: (mark: Mark, offset: number, y: number, width: number) => {
      const fill = markFill[mark.kind];
      return (
        element('rect', {
          x: isRtl ? edge - offset - width : edge + offset,
          y,
          width,
          height: pillHeight,
          rx: pillHeight / 2,
          fill: mark.kind === 'contested' || mark.kind === 'supposed' ? paint[fill] : 'none',
          stroke: paint[fill],
          'stroke-width': 2,
          'stroke-dasharray': mark.kind === 'single' ? '6 4' : null,
        }) +
        line(
          mark.text,
          offset + pillPadding,
          y + pillHeight / 2 + 8,
          pillSize,
          600,
          mark.kind === 'contested' || mark.kind === 'supposed' ? 'raised' : 'ink',
        )
      );
    },
  };
}

const pillSize = 22; // px of its letters
const pillHeight = 40;
const pillPadding = 16;
const markFill: Record<Mark['kind'], PaintName> = {
  single: 'ink-soft',
  several: 'ink',
  contested: 'contested',
  supposed: 'supposed',
  statement: 'ink-soft',
  plain: 'ink-soft',
};

/** The marks side by side, in as many rows as they need. */
function layMarks(marks: readonly Mark[], width: number) {
  const placed: { mark: Mark; x: number; y: number; width: number }[] = [];
  let [x, y] = [0, 0];
  for (const mark of marks) {
    const own = Math.min(width, lineWidth(cleanText(mark.text), pillSize, 600) + 2 * pillPadding);
    if (x > 0 && x + own > width) [x, y] = [0, y + pillHeight + 10];
    placed.push({ mark, x, y, width: own });
    x += own + 12;
  }
  return { placed, height: placed.length > 0 ? y + pillHeight : 0 };
}

/** The project's name and address, at the foot. */
function footOf(name: string, { paint, locale, host }: { paint: Paint; locale: Locale; host: string }, y: number): string {
  const isRtl = directionOf(locale) === 'rtl';
  const edge = isRtl ? cardSize.width - text.padding : text.padding;
  const inward = isRtl ? -1 : 1;
  const anchor = isRtl ? 'end' : null;
  const at = edge + inward * (lineWidth(name, 30, 600) + 16);
  return (
    element(
      'text',
      { x: edge, y, 'font-size': 30, 'font-weight': 600, fill: paint.ink, 'text-anchor': anchor },
      lineOf(name, locale),
    ) + element('text', { x: at, y, 'font-size': 21, fill: paint['ink-soft'], 'text-anchor': anchor }, escapeXml(host))
  );
}

/** As much of a question's chart as has room, and how many answers have not. */
function chartOn(chart: AccountsChart, { locale, shade }: { locale: Locale; shade: Shade }, isRtl: boolean): string {
  const paint = paintOf(shade);
  const [margin, foot] = [24, 40]; // px
  const box = {
    x: (isRtl ? 0 : text.width) + margin,
    y: margin,
    width: map.width - 2 * margin,
    height: map.height - margin - foot,
  };
  const room = { width: box.width / chartEnlarge, height: box.height / chartEnlarge, locale };
  const { chart: shown, hasShortNames, leftOut } = shortened(chart, room);
  const { accounts } = messagesFor(locale);
  const words = [
    format(locale, accounts.more, { count: leftOut.answers }),
    ...(leftOut.speakers > 0 ? [format(locale, accounts.moreSpeakers, { count: leftOut.speakers })] : []),
  ].join(' · ');
  const drawing = { width: room.width, locale, theme: shade, id: 'chart', hasFoot: false, hasShortNames, origin: null, at: box };
  return (
    drawChart(shown, drawing) +
    (leftOut.answers > 0
      ? element(
          'text',
          {
            x: isRtl ? box.x + box.width : box.x,
            y: cardSize.height - 18,
            'font-size': 19,
            fill: paint['ink-soft'],
            'text-anchor': isRtl ? 'end' : null,
          },
          lineOf(words, locale),
        )
      : '')
  );
}

function mapOf(
  subject: Subject,
  { record, locale, focus, shade, view, whole, ...asked }: Omit<Asked, 'host' | 'chart'>,
  isRtl: boolean,
): string {
  const size = cardMapSize;
  const scene = asked.scene ?? sceneOf(subject.incidents, subject.areas, record, locale, whole);
  // A page's map is about twice as wide as this one: a step out shows about the same.
  const outer = view && { ...view, zoom: Math.max(0, view.zoom - 1) };
  const look = lookOf(scene, { ...size, selection: subject.selection, focus, view: outer });
  const basemap = loadStillBasemap(record.gazetteer);
  const place = placeShown(subject.selection, record);
  const dot = place ? drawDot(place, scene, frameOf(look.view, size), paintOf(shade)) : '';
  const svg = renderStill(
    scene,
    // The card names a place at its dot.
    { ...size, ...look, name: undefined, locale, theme: shade, id: 'card', pin: dot ? (place?.coordinates ?? null) : null },
    place ? withName(basemap, place, scene) : basemap,
  );
  const box = `x="${isRtl ? 0 : text.width}" y="0" width="${map.width}" height="${map.height}"`;
  return svg
    .trim()
    .replace(/^<svg xmlns="[^"]*" width="\d+" height="\d+"/, `<svg ${box} preserveAspectRatio="xMidYMid slice"`)
    .replace(/<\/svg>$/, `${dot}</svg>`);
}
