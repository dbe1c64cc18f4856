import type { Locale } from '../../i18n/locales';
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

/** Only what has a name in the language. */
export const nameRows = (names: readonly NamedPoint[], locale: Locale): NameRow[] =>
  names.flatMap(({ name, kind, at: [lon, lat], minZoom, maxZoom, weight, elsewhere = [] }): NameRow[] =>
    name[locale] ? [[name[locale], kind, lon, lat, minZoom, maxZoom, weight, ...elsewhere.flat()]] : [],
  );

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
