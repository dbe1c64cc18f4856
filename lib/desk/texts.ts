import { type Locale, locales } from '../i18n/locales';

/** A text of a document in the languages in which it is given. */
export interface DocumentText {
  /** Where it stands: ["claims", 0, "text"]. */
  keys: readonly (string | number)[];
  /** The same as one word, "claims.0.text": the name of its fields in a form, with the language behind it. */
  path: string;
  given: Partial<Record<Locale, string>>;
}

type Json = unknown;

/** Every text of a document that readers get in their language, in the order in which they stand. */
export function textsOf(body: Json, keys: readonly (string | number)[] = []): DocumentText[] {
  if (isText(body)) return [{ keys, path: keys.join('.'), given: body }];
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    // What readers get instead of something is written where that is kept from them (desk-only-form.ts).
    key === 'deskOnly' ? [] : textsOf(value, [...keys, Array.isArray(body) ? Number(key) : key]),
  );
}

function isText(value: Json): value is Partial<Record<Locale, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, text]) => locales().includes(key) && typeof text === 'string');
}

/**
 * A document with other words in its texts, and nothing else changed. One that is emptied in one language is no longer
 * given in it; emptied in all it stays, empty, for the checks to tell.
 * @param written by path and language: "claims.0.text.en"
 */
export function withTexts<T>(body: T, written: Readonly<Record<string, string>>): T {
  const changed = (value: Json, keys: readonly string[]): Json => {
    if (isText(value)) {
      const texts = locales().map(
        (locale) => [locale, (written[[...keys, locale].join('.')] ?? value[locale] ?? '').trim()] as const,
      );
      const given = texts.filter(([, text]) => text !== '');
      return Object.fromEntries(given.length > 0 ? given : texts);
    }
    if (Array.isArray(value)) return value.map((entry, i) => changed(entry, [...keys, String(i)]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, changed(entry, [...keys, key])]));
  };
  return changed(body, []) as T;
}
