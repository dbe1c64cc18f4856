import { languages } from './languages';
import type { Locale } from './locales';

/** Arabic as read in Syria (Levantine months), with Western digits, as the region's news sites write. */
const ownRegions: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-SY-u-nu-latn' };

/** The tag by which Intl writes dates and numbers of a language: as the site's settings say, else as its readers are used to. */
export const intlLocale = (locale: Locale): string => languages().regions[locale] ?? ownRegions[locale] ?? locale;

/** A text with `{name}` in it, or one for each plural form that the language has. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Parameters = Record<string, string | number>;

/**
 * One for each language, made when it is first asked for: a phone needs a tenth of a second for what Intl keeps of both
 * languages, and a page is in one.
 */
function perLocale<T>(make: (tag: string) => T): (locale: Locale) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const tag = intlLocale(locale);
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
}

const pluralRules = perLocale((tag) => new Intl.PluralRules(tag));
const numbers = perLocale((tag) => new Intl.NumberFormat(tag));
const lists = {
  conjunction: perLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' })),
  disjunction: perLocale((tag) => new Intl.ListFormat(tag, { type: 'disjunction' })),
};

/** Orders names as a reader of the language looks for them. */
export const collatorOf = perLocale((tag) => new Intl.Collator(tag));

export const formatNumber = (locale: Locale, value: number): string => numbers(locale).format(value);

const shares = perLocale((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }));
/** A part of a whole, from 0 to 1, in hundredths: "45.6%". */
export const formatShare = (locale: Locale, value: number): string => shares(locale).format(value);

const short = perLocale((tag) => new Intl.NumberFormat(tag, { notation: 'compact', maximumSignificantDigits: 2 }));

/** A count where there is little room: "999", "1.2K", «1.2 ألف». */
export const shortCount = (locale: Locale, count: number): string =>
  count < 1000 ? formatNumber(locale, count) : short(locale).format(count);

/** Fills a message. A plural message is chosen by the parameter `count`; none has its own wording where there is one, also in English. */
export const format = (locale: Locale, message: Message, parameters: Parameters = {}): string =>
  formatParts<string>(locale, message, parameters).join('');

/** A message cut at its parameters, so that one of them can be more than text: a link, an element. Numbers are formatted. */
export function formatParts<T>(
  locale: Locale,
  message: Message,
  parameters: Readonly<Record<string, T | string | number>>,
): (T | string)[] {
  const text = typeof message === 'string' ? message : pluralOf(locale, message, Number(parameters.count));
  return piecesOf(text).flatMap((part, i): (T | string)[] => {
    const value = i % 2 === 1 ? parameters[part.slice(1, -1)] : part;
    if (value === '') return [];
    if (value === undefined) return [part];
    return [typeof value === 'number' ? formatNumber(locale, value) : value];
  });
}

const pieces = new Map<string, string[]>();

/** Hot path, so each message is cut once: a list of a hundred incidents fills thousands (measured: a sixth of its time). */
function piecesOf(text: string): string[] {
  let known = pieces.get(text);
  if (!known) {
    known = text.split(/(\{\w+\})/);
    pieces.set(text, known);
  }
  return known;
}

const pluralOf = (locale: Locale, message: Exclude<Message, string>, count: number): string =>
  (count === 0 ? message.zero : undefined) ?? message[pluralRules(locale).select(count)] ?? message.other ?? '';

/** A piece whose direction is its own, so that "0123abcd" stands still inside an Arabic sentence. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** A range of figures with its unit: "25–40", "5–7 km²", "5–7 كم²". */
const range = /(\d[\d.,]*–\d[\d.,]*(?:\s(?:km²|كم²))?)/u;

/** A text cut at its ranges of figures, which a line may not break; `at` counts the pieces from 0. */
export const rangesIn = (text: string): { part: string; isRange: boolean; at: number }[] =>
  text.split(range).flatMap((part, at) => (part === '' ? [] : [{ part, isRange: at % 2 === 1, at }]));

/** "a, b and c"; of a disjunction "a, b or c". */
export const formatList = (locale: Locale, items: readonly string[], type: keyof typeof lists = 'conjunction'): string =>
  lists[type](locale).format(items);

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A formatter of days, which are days of UTC as in EDTF. Kept, as making one costs more than using it a hundred times. */
export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = intlLocale(locale);
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  dateFormats.set(key, known);
  return known;
}

/**
 * A span of days (ms of UTC): "20–23 January 2022", "28 January – 2 February 2022". The dash stands as English papers
 * set it, not between the thin spaces of Intl: few faces have those, so a browser asks every face it has for one. Browsers
 * put other spaces there than Node, and what both show has to be the same.
 */
export const formatSpan = (locale: Locale, options: Intl.DateTimeFormatOptions, from: number, to: number): string =>
  dateFormat(locale, options)
    .formatRange(from, to)
    .replaceAll('\u2009', ' ')
    .replace(/^(\S+) – /, '$1–');

const unitFormats = new Map<string, Intl.NumberFormat>();

function unitFormat(
  locale: Locale,
  unit: 'meter' | 'kilometer' | 'byte' | 'kilobyte' | 'megabyte',
  maximumFractionDigits: number,
): Intl.NumberFormat {
  const tag = intlLocale(locale);
  const key = `${tag} ${unit} ${maximumFractionDigits}`;
  const known =
    unitFormats.get(key) ?? new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits });
  unitFormats.set(key, known);
  return known;
}

/** Metres as a reader takes them in: 700 m, 1 km, 1.5 km. */
export function formatDistance(locale: Locale, meters: number): string {
  const inKm = meters >= 1000;
  const value = inKm ? meters / 1000 : meters;
  return unitFormat(locale, inKm ? 'kilometer' : 'meter', value < 10 && inKm ? 1 : 0).format(value);
}

/** Bytes as a reader takes them in: 700 bytes, 12 kB, 3.4 MB. A megabyte has 1,048,576 of them. */
export function formatBytes(locale: Locale, bytes: number): string {
  const [unit, size] = bytes >= 1_048_576 ? (['megabyte', 1_048_576] as const) : (['kilobyte', 1_024] as const);
  if (bytes < 1_024) return unitFormat(locale, 'byte', 0).format(bytes);
  const value = bytes / size;
  return unitFormat(locale, unit, value < 10 ? 1 : 0).format(value);
}

/** How a language writes a coordinate: its two parts, and each with the side of the equator or of the prime meridian. */
interface CoordinateWords {
  coordinateValue: string;
  hemispheres: Record<'north' | 'south' | 'east' | 'west', string>;
}

/** `[longitude, latitude]` in WGS 84 degrees → "36.4769° N, 40.7557° E", to four decimals (about 10 m). */
export function formatCoordinate(locale: Locale, [longitude, latitude]: readonly number[], words: CoordinateWords): string {
  const part = (value = 0, positive: string, negative: string) =>
    format(locale, value < 0 ? negative : positive, { degrees: Math.abs(value).toFixed(4) });
  const { north, south, east, west } = words.hemispheres;
  return format(locale, words.coordinateValue, {
    latitude: part(latitude, north, south),
    longitude: part(longitude, east, west),
  });
}
