import { format } from '../../i18n/format';
import type { Locale } from '../../i18n/locales';
import { messagesFor } from '../../i18n/messages';
import type { Point } from '../mercator';
import type { Paint } from '../palette';
import type { Frame, Size } from '../view';
import type { Shape, StillBasemap } from './basemap';
import type { Rect } from './clip';
import { shows, viewMark } from './locator-view';
import { linesPath, ringsPath } from './path';
import { element, lineOf } from './svg';

/** Where in the world a map lies: a small picture of the country within its region, and the same in words. */
export interface Locator extends Size {
  /** Not where the map shows as much itself. */
  isNeeded: boolean;
  /** The country around which it lies, for `locatorLand` and `locatorPath`; null: all of the world. */
  region: string | null;
  /** What stands over the land: the view, the country's name, a rim. */
  svg: string;
  /** "The map shows the north-east of Syria." */
  words: string;
  /** Turns units of `project` into px of it. */
  frame: Frame;
}

/** How much of the region a country takes at most, each way. */
const countryPart = 0.3;
/** A part of the world's side: a region is at least so wide. */
const leastRegion = 0.035;
/** Where people live, in units of `project`. */
const worldMiddle: Point = [0.53, 0.42];

/** The land of a locator stands at an address of its own, as the ground of a map does: many pages share it. */
export const locatorPath = (region: string | null): string => `/basemap/locator/${region ?? 'world'}.svg`;

type Countries = StillBasemap['world']['countries'];
/** ISO 3166-1 code, or the place in the list of a territory that has none. */
const idOf = (country: Country, countries: Countries): string => country.code ?? String(countries.indexOf(country));

const countryOf = (countries: Countries, region: string): Country | undefined =>
  countries.find((each) => each.code === region) ?? (/^\d+$/.test(region) ? countries[Number(region)] : undefined);

/**
 * The locator of a map, without its land.
 * @param view the map's box in units of `project`
 */
export function locatorOf(
  { world, home }: Pick<StillBasemap, 'world' | 'home'>,
  view: Rect,
  { width, height }: Size,
  paint: Paint,
  locale: Locale,
): Locator {
  const middle: Point = [(view[0] + view[2]) / 2, (view[1] + view[3]) / 2];
  const own = world.countries.filter(({ code }) => code !== null && home.includes(code));
  const holds = ({ parts }: Country) => parts.some((part) => holdsPoint(part, middle));
  // A map of the site's own country may have its middle across a border, or on the sea.
  const found =
    own.find(holds) ?? own.find(({ parts }) => parts.some(({ box }) => meets(box, view))) ?? world.countries.find(holds);
  // A map of more than a country's region lies in the world.
  const country = found && !shows(view, acrossOf(found, { width, height })) ? found : null;
  const frame = frameAround(country, { width, height });
  const name = country?.code ? nameOf(country.code, locale) : null;
  const svg = [
    element('rect', {
      'data-view': '',
      ...(viewMark(view, frame, { width, height }) ?? { width: 0, height: 0 }),
      rx: 1.5,
      fill: paint.accent,
      'fill-opacity': '.25',
      stroke: paint.accent,
      'stroke-width': 2,
    }),
    name &&
      element(
        'text',
        {
          x: width / 2,
          y: height - 7,
          'text-anchor': 'middle',
          'font-size': 12,
          fill: paint.ink,
          stroke: paint['map-land'],
          'stroke-width': 3,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        },
        lineOf(name, locale),
      ),
    element('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: 'none', stroke: paint['map-border'] }),
  ].join('');
  return {
    width,
    height,
    svg,
    region: country && idOf(country, world.countries),
    isNeeded: !shows(view, width / frame.world),
    frame,
    words: wordsOf(country, view, locale),
  };
}

/** The land of a locator: water, land, the country, the borders between states. Null where there is no such region. */
export function locatorLand(world: StillBasemap['world'], region: Locator['region'], size: Size, paint: Paint): string | null {
  const country = region === null ? null : countryOf(world.countries, region);
  if (country === undefined) return null;
  const frame = frameAround(country, size);
  const rect: Rect = [0, 0, size.width, size.height];
  const path = (shapes: readonly Shape[]) =>
    ringsPath(
      shapes.filter(({ box }) => Math.max(box[2] - box[0], box[3] - box[1]) * frame.world > 1).flatMap(({ lines }) => lines),
      frame,
      rect,
    );
  const land = path(world.land);
  const shape = country ? path(country.parts) : '';
  const lines = linesPath(
    world.borders.filter(({ level }) => level === 0).flatMap((each) => each.lines),
    frame,
    rect,
  );
  return [
    element('rect', { ...size, fill: paint['map-water'] }),
    land && element('path', { d: land, fill: paint['map-land'] }),
    shape && element('path', { d: shape, fill: paint['map-border'], 'fill-opacity': '.55' }),
    lines && element('path', { d: lines, fill: 'none', stroke: paint['map-border'], 'stroke-width': '.6' }),
  ].join('');
}

/** How wide the region around a country is, as a part of the world's side. */
function acrossOf({ parts }: Country, { width, height }: Size): number {
  const [left, top, right, bottom] = mainBoxOf(parts);
  return Math.max((right - left) / countryPart, ((bottom - top) / countryPart) * (width / height), leastRegion);
}

/** The frame of a country's region, or of the world. */
function frameAround(country: Country | null, { width, height }: Size): Frame {
  const scale = width / (country ? Math.min(acrossOf(country, { width, height }), 1) : 1);
  const main = country && mainBoxOf(country.parts);
  const at: Point = main ? [(main[0] + main[2]) / 2, (main[1] + main[3]) / 2] : worldMiddle;
  return { width, height, zoom: 0, lat: 0, world: scale, origin: [width / 2 - at[0] * scale, height / 2 - at[1] * scale] };
}

const nameOf = (code: string, locale: Locale): string => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

/** Beyond this part of the way from the middle of a country to its side a map lies in its north, south, east or west. */
const aside = 0.25;

function wordsOf(shown: Country | null, view: Rect, locale: Locale): string {
  const {
    map: { locator },
    bearings,
  } = messagesFor(locale);
  if (!shown?.code) return locator.world;
  const main = mainBoxOf(shown.parts);
  const country = nameOf(shown.code, locale);
  const offset = (low: number, high: number, from: number, to: number) =>
    ((low + high) / 2 - (from + to) / 2) / ((to - from) / 2);
  const dx = offset(view[0], view[2], main[0], main[2]);
  const dy = offset(view[1], view[3], main[1], main[3]);
  const bearing = `${dy < -aside ? 'N' : dy > aside ? 'S' : ''}${dx > aside ? 'E' : dx < -aside ? 'W' : ''}`;
  const isWhole = view[2] - view[0] > 0.8 * (main[2] - main[0]);
  if (isWhole) return format(locale, locator.country, { country });
  if (bearing === '') return format(locale, locator.middle, { country });
  return format(locale, locator.part, { country, bearing: bearings[bearing as keyof typeof bearings] });
}

type Country = Countries[number];

/** Around its largest part and those beside it, without what lies far away overseas, or is small. */
function mainBoxOf(parts: readonly Shape[]): Rect {
  const boxes = parts.map(({ box }) => box);
  const largest = boxes.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
  const reach = Math.max(largest[2] - largest[0], largest[3] - largest[1]) / 2;
  const around: Rect = [largest[0] - reach, largest[1] - reach, largest[2] + reach, largest[3] + reach];
  const large = boxes.filter((box) => meets(box, around) && areaOf(box) >= areaOf(largest) * mainPart);
  const side = (i: 0 | 1 | 2 | 3) => large.map((box) => box[i]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
const mainPart = 0.05;

const meets = (a: Rect, b: Rect): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const areaOf = ([left, top, right, bottom]: Rect): number => (right - left) * (bottom - top);

/** Even-odd rule over the rings of a polygon. */
function holdsPoint({ lines, box }: Shape, [x, y]: Point): boolean {
  if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) return false;
  let isInside = false;
  for (const ring of lines)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[xi, yi], [xj, yj]] = [ring[i]!, ring[j]!];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isInside = !isInside;
    }
  return isInside;
}
