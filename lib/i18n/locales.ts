import { directionOf } from './script';

/** The site's languages, in the order in which they are offered. */
export const locales = ['en', 'ar'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

/** Text direction for `dir`. */
export const direction = Object.fromEntries(locales.map((locale) => [locale, directionOf(locale)])) as Record<
  Locale,
  'ltr' | 'rtl'
>;

export type { Localized } from './localized';

/** Names in the reader's language first; the order within stays. */
export const ownFirst = <T extends { lang: string }>(names: readonly T[], locale: Locale): T[] =>
  names.toSorted((a, b) => Number(b.lang === locale) - Number(a.lang === locale));
