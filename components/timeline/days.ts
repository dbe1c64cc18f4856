import { dateFormat, formatSpan } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** "20–23 January 2022"; one day alone with its weekday. Days as `YYYY-MM-DD`. */
export function daysWords(from: string, to: string, locale: Locale): string {
  const whole: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  return from === to
    ? dateFormat(locale, { ...whole, weekday: 'long' }).format(ms(from))
    : formatSpan(locale, whole, ms(from), ms(to));
}

export const dayNumber = (day: string): string => String(Number(day.slice(8)));
export const monthWords = (day: string, locale: Locale): string =>
  dateFormat(locale, { month: 'long', year: 'numeric' }).format(ms(day));
/** "20 Jan 2023" */
export const shortDay = (day: string, locale: Locale): string =>
  dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(ms(day));
/** "Jan 2023" */
export const shortMonthYear = (day: string, locale: Locale): string =>
  dateFormat(locale, { month: 'short', year: 'numeric' }).format(ms(day));
export const shortMonth = (day: string, locale: Locale): string => dateFormat(locale, { month: 'short' }).format(ms(day));
