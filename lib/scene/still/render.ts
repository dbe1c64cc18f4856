import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../../gazetteer/schema';
import { formatDistance } from '../../i18n/format';
import { directionOf, type Locale } from '../../i18n/locales';
import { messagesFor } from '../../i18n/messages';
import { isJoined } from '../../i18n/script';
import type { View } from '../../url/params';
import { holds, isChosen } from '../cluster';
import type { Marking } from '../focus';
import { circlesAt } from '../halo';
import { isDrawn, sceneOnMap } from '../on-map';
import { type Paint, pagePaint, paintOf, type Shade } from '../palette';
import { scaleBar } from '../scale';
import { creditLine, type Scene } from '../scene';
import { type Frame, fitView, frameOf, type Inset, isNarrow, isWithin, noInset, type Size } from '../view';
import { areaDefinitions, drawAreas, drawFocus, drawHalos } from './areas';
import { drawGround, groundDefinitions, namesIn, type StillBasemap } from './basemap';
import type { Rect } from './clip';
import { overlaps, type PlacedName } from './labels';
import { type Lines, linesOf } from './lines';
import { locatorLand, locatorOf } from './locator';
import { locatorSize, viewOfFrame } from './locator-view';
import { drawMark, type LaidMark, layMarks } from './marks';
import { layNames } from './names';
import { rectOf } from './path';
import { element, escapeXml, fontFamily, lineOf, n } from './svg';
import { textWidth } from './text';

export interface StillOptions extends Size {
  locale: Locale;
  /** 'page' paints with the custom properties of the page that the picture stands in. */
  theme: Shade | 'page';
  /** Default: what fits the scene's box. */
  view?: View | undefined;
  /** What the picture is about: an incident or area is marked, and its circle comes before all. */
  selection?: Marking | null;
  /** Drawn around what the picture is about. */
  outline?: Polygon | MultiPolygon | null;
  /** Written at that outline. */
  name?: string | undefined;
  /** A dot that is drawn over the picture later, `[lon, lat]`: no other place's name may be read as its own. */
  pin?: LonLat | null;
  /** Parts that something else covers, px: what is fitted and written keeps clear of them. */
  inset?: Partial<Inset>;
  /** px of what stands over the picture, such as a button: no word is written under it. */
  covered?: readonly Rect[];
  /** Name for screen readers. Default: that of the map. */
  title?: string;
  /** Scale bar and credits at the lower edge. Default: true. */
  credit?: boolean;
  /** px of ground that is drawn beyond the sides, for a place of another shape. Default: 0. */
  bleed?: number;
  /** The small map of where this is, where there is room for it. Default: true. */
  locator?: boolean;
  /** Prefix of the ids inside: give each picture of a page its own. */
  id?: string;
}

/**
 * The scene as a complete SVG document: same extent, same symbols as the live map. Nothing outside is referred
 * to; the text asks for "IBM Plex Sans Arabic". Equal input gives equal text.
 */
export function renderStill(given: Scene, options: StillOptions, basemap: StillBasemap): string {
  const scene = sceneOnMap(given, options.selection ?? null);
  const { width, height, locale, theme, selection = null, outline = null, id = 'still', credit = true, bleed = 0 } = options;
  const messages = messagesFor(locale).map;
  const inset: Inset = { ...noInset, ...options.inset };
  const view = options.view ?? fitView(scene.box, { width, height }, inset);
  const frame = frameOf(view, { width, height });
  const paint = theme === 'page' ? pagePaint : paintOf(theme);
  const drawn = rectOf(frame, bleed);
  const room: Rect = [inset.left, inset.top, width - inset.right, height - inset.bottom];
  // A region's name that the edge cuts off would say nothing; nobody can move this map.
  const isWhole = ({ box: [left, top, right, bottom] }: LaidMark) => left >= 0 && top >= 0 && right <= width && bottom <= height;
  const foot = credit ? drawFoot(creditLine(scene.ground), frame, room, paint, locale) : { svg: '', boxes: [] };
  const circles = circlesAt(scene.spots, scene.areas, frame.zoom, {
    isOpen: (spot) => holds(spot, selection),
    isInSight: ({ anchor }) => isWithin(frame, anchor, room),
  });
  const about = { outline, selection, name: options.name };
  const covered = [...foot.boxes, ...(options.covered ?? [])];
  const marks = layMarks(scene, frame, locale, covered).filter((mark) => !mark.cluster.spots[0].isRegion || isWhole(mark));
  const locator =
    options.locator === false
      ? null
      : drawLocator(basemap, frame, room, [...covered, ...marks.map(({ box }) => box)], paint, locale);
  if (locator) covered.push(locator.box);
  const lines = linesOf({ ...scene, marks, circles, isNarrow: isNarrow(frame), ...about, taken: covered, visible: room }, frame);
  const names = layNames(
    namesIn(basemap, frame, drawn),
    { marks, lines, overlays: covered, bounds: room, pin: options.pin ?? null },
    frame,
    locale,
  );
  const name = options.title ?? messages.label;
  const areas = scene.areas.filter((area) => isDrawn(area, selection));
  const body = [
    element('title', {}, escapeXml(name)),
    element('defs', {}, groundDefinitions(paint, id) + areaDefinitions(areas, paint, id, frame)),
    drawGround(basemap, frame, paint, id, drawn),
    drawAreas(areas, frame, paint, id, drawn),
    drawHalos(circles, frame, paint),
    drawFocus(outline, frame, paint, drawn),
    drawNames(names, paint, locale),
    ...lines.map((each) => drawLines(each, paint, locale)),
    ...[...marks].reverse().map((mark) => drawMark(mark, paint, locale, isChosen(mark.cluster, selection))),
    foot.svg,
    locator?.svg ?? '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" direction="ltr" role="img" aria-label="${escapeXml(name)}" font-family="${fontFamily}">${body.join('')}</svg>\n`;
}

const tones: Record<Lines['tone'], keyof Paint> = {
  focus: 'accent',
  place: 'ink',
  area: 'map-area-ink',
  supposed: 'supposed',
  soft: 'ink-soft',
};
const halo = (paint: Paint) => ({
  stroke: paint['map-land'],
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});

const drawLines = ({ lines, x, y, size, tone }: Lines, paint: Paint, locale: Locale): string =>
  element(
    'text',
    {
      fill: paint[tones[tone]],
      ...halo(paint),
      'font-size': size,
      'font-weight': tone === 'soft' ? null : 600,
      'text-anchor': 'middle',
    },
    lines.map((line, i) => element('tspan', { x, y: y + i * 1.25 * size }, lineOf(line, locale))).join(''),
  );

function drawNames(names: readonly PlacedName[], paint: Paint, locale: Locale): string {
  const dots = names
    .filter(({ hasDot }) => hasDot)
    .map(({ at: [cx, cy], kind }) =>
      kind === 'town'
        ? element('circle', { cx, cy, r: 2, fill: paint['ink-soft'] })
        : element('circle', { cx, cy, r: 2, fill: 'none', stroke: paint['ink-soft'] }),
    );
  const texts = names.map(({ text, kind, x, y, align, size }) =>
    element(
      'text',
      {
        x,
        y,
        'font-size': size,
        fill: kind === 'town' ? paint.ink : paint['ink-soft'],
        'text-anchor': align === 'start' ? null : align,
        'letter-spacing': kind === 'country' && !isJoined(locale) ? '2' : null,
        'font-style': kind === 'river' && !isJoined(locale) ? 'italic' : null,
      },
      lineOf(text, locale),
    ),
  );
  return `${dots.join('')}${texts.length > 0 ? element('g', halo(paint), texts.join('')) : ''}`;
}

/** px of a picture from which there is room for a locator. */
const locatorRoom: Size = { width: 480, height: 300 };

/** In the first corner that nothing stands in: below before above, where reading begins before where it ends. */
function drawLocator(
  basemap: StillBasemap,
  frame: Frame,
  room: Rect,
  taken: readonly Rect[],
  paint: Paint,
  locale: Locale,
): { svg: string; box: Rect } | null {
  if (room[2] - room[0] < locatorRoom.width || room[3] - room[1] < locatorRoom.height) return null;
  const size = locatorSize.wide;
  const { isNeeded, region, svg, words } = locatorOf(basemap, viewOfFrame(frame), size, paint, locale);
  if (!isNeeded) return null;
  const land = locatorLand(basemap.world, region, size, paint) ?? '';
  const [left, right] = [room[0] + 12, room[2] - 12 - size.width];
  // Above the scale bar and the credits.
  const [top, bottom] = [room[1] + 12, room[3] - 40 - size.height];
  const sides = directionOf(locale) === 'rtl' ? [right, left] : [left, right];
  const boxes = [bottom, top].flatMap((y) => sides.map((x): Rect => [x, y, x + size.width, y + size.height]));
  const box = boxes.find((each) => !taken.some((other) => overlaps(each, other)));
  if (!box) return null;
  const picture = element(
    'g',
    { transform: `translate(${n(box[0])} ${n(box[1])})` },
    element('title', {}, escapeXml(words)) + land + svg,
  );
  return { svg: picture, box: [box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4] };
}

/** Scale at the edge where reading begins, credits at the other. */
function drawFoot(credits: string, frame: Frame, room: Rect, paint: Paint, locale: Locale): { svg: string; boxes: Rect[] } {
  const isRtl = directionOf(locale) === 'rtl';
  const { meters, pixels } = scaleBar(frame);
  const y = room[3] - 10;
  const x = isRtl ? room[2] - 12 - pixels : room[0] + 12;
  const width = textWidth(credits, 11);
  const at = isRtl ? room[0] + 12 : room[2] - 12;
  const svg = [
    element('path', {
      d: `M${x.toFixed(1)} ${y - 5}v5h${pixels.toFixed(1)}v-5`,
      fill: 'none',
      stroke: paint['ink-soft'],
      'stroke-width': '1.5',
    }),
    element(
      'g',
      { ...halo(paint), fill: paint['ink-soft'], 'font-size': 11 },
      element('text', { x: x + pixels / 2, y: y - 6, 'text-anchor': 'middle' }, lineOf(formatDistance(locale, meters), locale)) +
        element('text', { x: at, y, 'text-anchor': isRtl ? null : 'end' }, escapeXml(credits)),
    ),
  ];
  const left = isRtl ? at : at - width;
  return {
    svg: svg.join(''),
    boxes: [
      [x - 4, y - 20, x + pixels + 4, y + 6],
      [left - 4, y - 14, left + width + 4, y + 6],
    ],
  };
}
