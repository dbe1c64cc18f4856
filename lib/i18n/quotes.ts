import type { Locale } from './locales';

/** Quotes within quotes, by language. */
const innerQuotes: Record<Locale, [RegExp, string]> = {
  en: [/["“]([^"“”]*)["”]/gu, '‘$1’'],
  ar: [/«([^»]*)»/gu, '“$1”'],
};

/** A text that is to stand in its language's quotation marks, its own ones changed to those of the second level. */
export const withinQuotes = (text: string, locale: Locale): string => text.replace(...innerQuotes[locale]);
