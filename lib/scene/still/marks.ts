import { shortCount } from '../../i18n/format';
import type { Locale } from '../../i18n/locales';
import { type Cluster, clusters, markOf } from '../cluster';
import { fanOf, fanPlaces, homeRadius } from '../fan';
import { haloAt } from '../halo';
import { markRadius } from '../marker-size';
import { metersToPixels, type Point, project } from '../mercator';
import type { Paint } from '../palette';
import type { Spot } from '../scene';
import { symbols } from '../symbols';
import { type Frame, pixelOf } from '../view';
import type { Rect } from './clip';
import { overlaps } from './labels';
import { element, escapeXml, fontFamily, lineOf, n } from './svg';
import { textWidth } from './text';

const pill = { size: 13, height: 28, padding: 10 };
const longSize = 12; // px of the letters of a count of thousands
const longPadding = 5; // px

/** What a region's mark says: "Hasakah governorate · 1"; where there is no room for that, "1". */
export function regionText(cluster: Cluster, locale: Locale, isShort = false): string {
  const count = shortCount(locale, markOf(cluster).count);
  return isShort ? count : `${cluster.spots[0].name} · ${count}`;
}

/** What a marker of a fan belongs to. */
interface Fan {
  /** px of its point. */
  home: Point;
  /** px around that point that the fan takes. */
  reach: number;
}

/** A mark where it stands in a picture. */
export interface LaidMark {
  cluster: Cluster;
  /** px of its middle. */
  at: readonly [number, number];
  /** px that it takes. */
  box: Rect;
  /** It stands for a place, not for a point: its ground shows through. */
  isGhost: boolean;
  /** Of a region: there is no room for its name. */
  isShort: boolean;
  fan?: Fan;
}

/** px by which a region's name gives way to marks: below first, as above there may be buttons. Its count alone goes aside too. */
const aroundName: readonly Point[] = [0, 1, 1.5, 2, -1, -1.5, -2, 3, -3].map((step) => [0, step * 38]);
const aroundCount: readonly Point[] = [0, 1, -1, 2, -2].flatMap((down) =>
  [0, 1, -1].map((across): Point => [across * 48, down * 34]),
);

/**
 * Among many: further off a unit's mark would stand in another's land, and one that finds no room is left out until the map
 * is nearer.
 */
const unitReachMeters = 200_000;
const manyMarks = 60;

/**
 * The marks of a scene at a frame's zoom. Those of points stand at their points; a region's name gives way to
 * them, and to what lies over the map, as it stands for no point.
 * @param overlays px of the picture that buttons and the like cover
 */
export function layMarks(
  { spots }: { spots: readonly Spot[] },
  frame: Frame,
  locale: Locale,
  overlays: readonly Rect[] = [],
): LaidMark[] {
  const laid: LaidMark[] = [];
  const found = clusters(spots, frame.zoom);
  const rank = (cluster: Cluster) => (cluster.spots[0].isRegion ? 2 : fanOf(cluster, frame.zoom) ? 1 : 0);
  const ordered = [...found].sort((a, b) => rank(a) - rank(b));
  for (const cluster of ordered) {
    const parts = fanOf(cluster, frame.zoom);
    if (parts) {
      laid.push(...layFan(parts, pixelOf(frame, project(cluster.spots[0].anchor)), laid));
      continue;
    }
    const { anchor, isRegion, many, place, isOwn } = cluster.spots[0];
    const isAmongMany = many !== undefined || found.length > manyMarks;
    const reach = isAmongMany ? metersToPixels(unitReachMeters, anchor[1], frame.zoom) : Number.POSITIVE_INFINITY;
    const [x, y] = pixelOf(frame, project(anchor));
    const rise = isRegion ? pill.height / 2 : markRadius;
    const halfOf = (isShort: boolean) =>
      isRegion ? textWidth(regionText(cluster, locale, isShort), pill.size) / 2 + pill.padding : markRadius;
    const boxAt = ([left, top]: Point, half: number): Rect => [left - half, top - rise - 4, left + half + 4, top + rise];
    const freeOf = (steps: readonly Point[], half: number) =>
      steps
        .filter((step) => Math.hypot(...step) <= reach)
        .map(([across, down]): Point => [x + across, y + down])
        .find((middle) => {
          const own = boxAt(middle, half);
          return !laid.some(({ box }) => overlaps(own, box)) && !overlays.some((box) => overlaps(own, box));
        });
    // A unit that the gazetteer does not know has coordinates for a name.
    const isNamed = isRegion && (place !== undefined || !isAmongMany || isOwn);
    const full = isNamed ? freeOf(aroundName, halfOf(false)) : undefined;
    const isShort = isRegion && full === undefined;
    const short = isShort ? freeOf(aroundCount, halfOf(true)) : undefined;
    if (isShort && !short && isAmongMany && !isOwn) continue;
    const middle = full ?? short ?? [x, y];
    const { isGhost } = haloAt(cluster.spots[0], frame.zoom);
    laid.push({ cluster, at: middle, box: boxAt(middle, halfOf(isShort)), isGhost, isShort });
  }
  return laid;
}

const boxAround = ([x, y]: Point): Rect => [x - markRadius, y - markRadius - 4, x + markRadius + 4, y + markRadius];

/** The markers of a fan, where they lie on no other marker; where there is no such place, where they are best read. */
function layFan(parts: readonly Cluster[], home: Point, laid: readonly LaidMark[]): LaidMark[] {
  const places = fanPlaces(home, parts.length);
  const isFree = (at: readonly Point[]) => at.every((each) => !laid.some(({ box }) => overlaps(boxAround(each), box)));
  const chosen = places.find(isFree) ?? places[0] ?? [];
  const [first = home] = chosen;
  const fan = { home, reach: Math.hypot(first[0] - home[0], first[1] - home[1]) + markRadius };
  return parts.flatMap((cluster, i) => {
    const at = chosen[i];
    return at ? [{ cluster, at, box: boxAround(at), isGhost: false, isShort: false, fan }] : [];
  });
}

/**
 * What names of the ground keep off: the mark, and where a region's name gave way to others, the point that it stands for,
 * as the ground would name the region again there.
 */
export function keptFree({ cluster, at, box }: LaidMark, frame: Frame): Pick<LaidMark, 'at' | 'box'>[] {
  const { anchor, isRegion } = cluster.spots[0];
  const home = pixelOf(frame, project(anchor));
  const [left, top, right, bottom] = box;
  const by = home[1] - at[1];
  const own = { at, box };
  return isRegion && by !== 0 ? [own, { at: home, box: [left, top + by, right, bottom + by] }] : [own];
}

/** A spot's mark: its symbol or its count; solid rim: several origins, dashed: one; ≠: contested. */
export function drawMark(
  { cluster, at, isGhost, isShort, fan }: LaidMark,
  paint: Paint,
  locale: Locale,
  isSelected: boolean,
): string {
  const [spot] = cluster.spots;
  const [x, y] = at;
  const { count, only, single, contested, symbol } = markOf(cluster);
  const rim = {
    fill: paint.raised,
    'fill-opacity': isGhost ? '.6' : null,
    stroke: paint.ink,
    'stroke-width': 2,
    'stroke-dasharray': single ? '4.5 3.2' : null,
  };
  const parts: string[] = [];
  if (fan) {
    const [hx, hy] = [fan.home[0] - x, fan.home[1] - y];
    parts.push(
      element('path', { d: `M0 0 ${n(hx)} ${n(hy)}`, stroke: paint.ink, 'stroke-width': '1.5' }),
      element('circle', { cx: hx, cy: hy, r: homeRadius, fill: paint.ink }),
    );
  }
  if (spot.isRegion) {
    const text = regionText(cluster, locale, isShort);
    const width = textWidth(text, pill.size) + 2 * pill.padding;
    const size = { x: -width / 2, y: -pill.height / 2, width, height: pill.height, rx: pill.height / 2 };
    if (isSelected) parts.push(element('rect', { ...size, fill: 'none', stroke: paint.accent, 'stroke-width': 9 }));
    parts.push(element('rect', { ...size, ...rim, 'stroke-width': '1.5' }));
    parts.push(label(text, pill.size, 4.5, paint.ink, locale));
  } else {
    const shown = only?.symbol ?? symbol;
    // "1.1 ألف" is wider than a marker: it gets a longer one, as on the live map.
    const long = shown || count < 1000 ? 0 : textWidth(shortCount(locale, count), longSize) + 2 * longPadding;
    const outline = (radius: number, look: Parameters<typeof element>[1]) =>
      long > 2 * radius
        ? element('rect', { x: -long / 2, y: -radius, width: long, height: 2 * radius, rx: radius, ...look })
        : element('circle', { r: radius, ...look });
    if (isSelected) parts.push(outline(markRadius + 1, { fill: 'none', stroke: paint.accent, 'stroke-width': 6 }));
    parts.push(outline(markRadius - 1, rim));
    if (shown) {
      const { path, colour } = symbols[shown];
      const type = paint[colour];
      parts.push(
        element('path', {
          d: path,
          'fill-rule': 'evenodd',
          transform: only ? 'translate(-9.4 -9.4) scale(.786)' : 'translate(-6.6 -14) scale(.55)',
          fill: type,
          'fill-opacity': single ? '.28' : null,
          stroke: type,
          'stroke-width': 2,
          'stroke-linejoin': 'round',
          'stroke-dasharray': single ? '3.5 2.5' : null,
        }),
      );
    }
    if (!only && symbol) parts.push(label(shortCount(locale, count), 12, 13, paint.ink, 'en'));
    if (!shown) {
      const size = count > 999 ? longSize : 16;
      parts.push(label(shortCount(locale, count), size, 0.35 * size, paint.ink, count > 999 ? locale : 'en'));
    }
  }
  if (contested) {
    const [bx, by] = spot.isRegion ? [0, -pill.height / 2] : [markRadius - 6, 6 - markRadius];
    parts.push(
      element('circle', { cx: bx, cy: by, r: 9, fill: paint.contested }),
      element('path', {
        d: `M${n(bx - 4)} ${n(by - 2)}h8M${n(bx - 4)} ${n(by + 2)}h8M${n(bx + 2.5)} ${n(by - 5)}l-5 10`,
        stroke: paint.raised,
        'stroke-width': '1.5',
        'stroke-linecap': 'round',
      }),
    );
  }
  return `<g transform="translate(${n(x)} ${n(y)})">${element('title', {}, escapeXml(titleOf(cluster)))}${parts.join('')}</g>`;
}

const titleOf = (cluster: Cluster): string => markOf(cluster).only?.title ?? cluster.spots.map(({ name }) => name).join(' · ');

const label = (text: string, size: number, y: number, fill: string, locale: Locale): string =>
  element(
    'text',
    { y, fill, 'text-anchor': 'middle', 'font-family': fontFamily, 'font-size': size, 'font-weight': 600 },
    lineOf(text, locale),
  );
