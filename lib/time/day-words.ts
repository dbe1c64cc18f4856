import { dateFormat, formatSpan } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import type { BucketUnit } from './buckets';
import { beginOf, endOf, type Moments } from './moments';

const whole: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** "20–23 January 2022"; one day alone with its weekday; hours with theirs. */
export function daysWords(from: string, to: string, locale: Locale): string {
  if (from.length > 10 || to.length > 10)
    return formatSpan(locale, { ...whole, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, beginOf(from), endOf(to) + 1);
  return from === to
    ? dateFormat(locale, { ...whole, weekday: 'long' }).format(beginOf(from))
    : formatSpan(locale, whole, beginOf(from), beginOf(to));
}

/** "Sunday, 23 January 2022" */
export const dayWords = (day: string, locale: Locale): string => daysWords(day, day, locale);

/** "23 January 2022" */
export const plainDay = (day: string, locale: Locale): string => dateFormat(locale, whole).format(beginOf(day));

export const monthWords = (day: string, locale: Locale): string =>
  dateFormat(locale, { month: 'long', year: 'numeric' }).format(beginOf(day));
/** "20 Jan 2023" */
export const shortDay = (day: string, locale: Locale): string =>
  dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(beginOf(day));
/** "Jan 2023" */
export const shortMonthYear = (day: string, locale: Locale): string =>
  dateFormat(locale, { month: 'short', year: 'numeric' }).format(beginOf(day));
export const shortMonth = (day: string, locale: Locale): string => dateFormat(locale, { month: 'short' }).format(beginOf(day));

/** A bucket in words: "Sunday, 23 January 2022", "January 2022", "2022". */
export function bucketWords({ from, to }: Moments, unit: BucketUnit, locale: Locale): string {
  if (unit === 'year') return from.slice(0, 4);
  return unit === 'month' ? monthWords(from, locale) : daysWords(from, to, locale);
}

/** What stands below a bucket's bar: its hour, its day, its month or its year. */
export function bucketLabel({ from }: Moments, unit: BucketUnit, locale: Locale): string {
  if (unit === 'year') return from.slice(0, 4);
  if (unit === 'hour') return from.slice(11, 13);
  if (unit !== 'month') return String(Number(from.slice(8, 10)));
  return hasShortMonths(locale) ? shortMonth(from, locale) : String(Number(from.slice(5, 7)));
}

const mostLetters = 5;
/** Whether the months of a language have names that a bar has room for: Levantine ones are two words. */
const hasShortMonths = (locale: Locale): boolean =>
  Array.from({ length: 12 }, (_, i) => shortMonth(`2022-${String(i + 1).padStart(2, '0')}-01`, locale)).every(
    (name) => name.length <= mostLetters,
  );
