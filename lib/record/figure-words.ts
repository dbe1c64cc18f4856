import { format, formatNumber } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import { messagesFor } from '../i18n/messages';
import { shortDate } from '../time/words';
import type { FigureRange } from './figures';
import type { Figure } from './schema';

/** A figure as its source gives it: "about 700", "at least 80", "25–40", "5–7 km²". */
export function figureWords({ min, max, approximate, unit }: Figure, locale: Locale): string {
  const { figures } = messagesFor(locale).record;
  const number = (value: number) => formatNumber(locale, value);
  const withUnit = (value: string) => (unit === 'km2' ? format(locale, figures.km2, { value }) : value);
  if (min === null && max === null) return '–';
  if (max === null) return format(locale, figures.atLeast, { value: withUnit(number(min as number)) });
  if (min === null) return format(locale, figures.upTo, { value: withUnit(number(max)) });
  const value = min === max ? number(min) : format(locale, figures.between, { min, max });
  return format(locale, approximate ? figures.about : figures.exact, { value: withUnit(value) });
}

/** "from 346 to at least 425 (26 January 2022)": figures of different days are not joined, so each range has its time. */
export function rangeWords(range: FigureRange, locale: Locale): string {
  const messages = messagesFor(locale);
  const time = shortDate(range.of, locale, messages) ?? messages.record.figures.undated;
  return format(locale, messages.record.figures.rangeOf, { range: endsWords(range, locale), time });
}

function endsWords({ low, high, openBelow }: FigureRange, locale: Locale): string {
  const { figures } = messagesFor(locale).record;
  const top: Figure = high.max === null ? high : { ...high, min: high.max };
  const bottom: Figure = low.min === null ? low : { ...low, max: low.min };
  if (openBelow) return high.max === null ? figureWords(top, locale) : format(locale, figures.upTo, { value: high.max });
  return format(locale, figures.range, { low: figureWords(bottom, locale), high: figureWords(top, locale) });
}

/** Labels are written for the middle of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
