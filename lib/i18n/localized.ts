import { z } from 'zod';
import { isLocale, languages } from './languages';

const Text = z.string().trim().min(1, { error: 'expected a text' });

/** A text of ours by language, as it is written: { en: "Prison", ar: "سجن" }, in at least one. */
export type Localized = Readonly<Record<string, string>>;

/** As it is written in a file. A dataset can ask for more languages than one (`languages` in its dataset.json). */
export const Localized = z
  .object({ en: Text.optional(), ar: Text.optional() })
  .catchall(Text)
  .superRefine((given, context) => {
    const tags = Object.keys(given);
    if (tags.length === 0)
      context.addIssue({ code: 'custom', message: 'expected a text in at least one language, as "en" or "ar"' });
    const unknown = tags.filter((tag) => !isLocale(tag));
    if (unknown.length > 0) context.addIssue({ code: 'unrecognized_keys', keys: unknown });
  })
  .transform(
    (given): Localized => Object.fromEntries(Object.entries(given).flatMap(([tag, text]) => (text ? [[tag, text]] : []))),
  )
  // Named, so that the schema of what is published can say what it holds.
  .pipe(z.record(z.string(), Text));

/** A language of the site, in a file. */
export const LanguageOfSite = z
  .string()
  .refine((tag) => isLocale(tag), { error: () => `expected one of the site's languages: ${languages().tags.join(', ')}` });

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
