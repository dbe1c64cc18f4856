import { languages } from './languages';
import type { Localized } from './localized';

// Apart from the schema of texts: the browser needs no schemas.

/** The entry of a table by language for a reader of `locale`: in theirs, or in the first of the site's in which there is one. */
export function languageOf(table: Readonly<Record<string, unknown>>, locale: string): string {
  if (Object.hasOwn(table, locale)) return locale;
  return languages().tags.find((tag) => Object.hasOwn(table, tag)) ?? Object.keys(table)[0] ?? locale;
}

/** What a reader of `locale` gets of a table by language. @throws RangeError where it is empty */
export function ofLanguage<T>(table: Readonly<Record<string, T>>, locale: string): T {
  const found = table[languageOf(table, locale)];
  if (found === undefined) throw new RangeError('expected a table with at least one language');
  return found;
}

/** A text as a reader of `locale` gets it: in their language, or else in the first of the site's in which it is given. */
export function textIn(text: Localized, locale: string): string;
export function textIn(text: Localized | null | undefined, locale: string): string | undefined;
export function textIn(text: Localized | null | undefined, locale: string): string | undefined {
  return text ? ofLanguage(text, locale) : undefined;
}

/** The text in a language, or null where it is not given in it. */
export const givenIn = (text: Localized, locale: string): string | null =>
  Object.hasOwn(text, locale) ? (text[locale] ?? null) : null;
