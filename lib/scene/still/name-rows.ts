import { isOwnLanguage } from '../../i18n/languages';
import type { Locale } from '../../i18n/locales';
import type { Localized } from '../../i18n/localized';
import { textIn } from '../../i18n/text-in';
import type { NamedPoint } from './basemap';
import type { Rect } from './clip';

/** A name in one language as it is sent to a map: text, kind, longitude, latitude, zooms, weight, other places. */
export type NameRow = [
  text: string,
  kind: NamedPoint['kind'],
  lon: number,
  lat: number,
  minZoom: number,
  maxZoom: number,
  weight: number,
  ...elsewhere: number[],
];

export interface NameFile {
  /** As in `StillBasemap`. */
  window: Rect | null;
  rows: NameRow[];
}

/**
 * The name that a map shows to readers of a language; empty where there is none. What has no name in English or Arabic is
 * left out of their maps, not written in another script; of another language so little is known that the map would be bare.
 */
export const labelIn = (name: Localized, locale: Locale): string =>
  isOwnLanguage(locale) ? (name[locale] ?? '') : textIn(name, locale);

/** Only what has a name for readers of the language. */
export const nameRows = (names: readonly NamedPoint[], locale: Locale): NameRow[] =>
  names.flatMap(({ name, kind, at: [lon, lat], minZoom, maxZoom, weight, elsewhere = [] }): NameRow[] =>
    labelIn(name, locale) ? [[labelIn(name, locale), kind, lon, lat, minZoom, maxZoom, weight, ...elsewhere.flat()]] : [],
  );

/** The same as the map has them, in the one language in which they were sent, whichever that is. */
export const namesOfRows = (rows: readonly NameRow[]): NamedPoint[] =>
  rows.map(([text, kind, lon, lat, minZoom, maxZoom, weight, ...others]) => ({
    name: { en: text, ar: text },
    kind,
    at: [lon, lat],
    minZoom,
    maxZoom,
    weight,
    elsewhere: Array.from({ length: others.length / 2 }, (_, i): [number, number] => [others[2 * i]!, others[2 * i + 1]!]),
  }));
