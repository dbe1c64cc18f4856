import { type Explained, explainedBy, explainedIn } from '../i18n/explained';
import { format, formatDistance } from '../i18n/format';
import type { Locale, Localized } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import type { Wind } from './winds';

export type Sentence = keyof Explained['drawing'];

/** A parameter in one language. */
export type Value = (locale: Locale) => string;
export type Values = Partial<
  Record<
    | 'place'
    | 'source'
    | 'other'
    | 'container'
    | 'line'
    | 'members'
    | 'side'
    | 'sideOf'
    | 'width'
    | 'radius'
    | 'reach'
    | 'distance'
    | 'uncertainty'
    | 'smallest'
    | 'largest',
    Value
  >
>;

export const side =
  (wind: Wind): Value =>
  (locale) =>
    explainedIn(locale).winds[wind].noun;
export const sideOf =
  (wind: Wind): Value =>
  (locale) =>
    explainedIn(locale).winds[wind].adjective;
export const meters =
  (value: number): Value =>
  (locale) =>
    formatDistance(locale, value);
export const squareKilometers =
  (value: number): Value =>
  (locale) =>
    format(locale, explainedIn(locale).squareKilometers, { value });

/** How a geometry was made and what is not known: whole sentences, one after another. */
export const explain = (keys: readonly Sentence[], values: Values, more: readonly Localized[] = []): Localized =>
  explainedBy((locale, { drawing }) => {
    const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value(locale)]));
    return [...keys.map((key) => format(locale, drawing[key], filled)), ...more.map((note) => textIn(note, locale))].join(' ');
  });
