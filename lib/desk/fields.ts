import { latinDigits } from '../i18n/digits';
import { type Locale, locales } from '../i18n/locales';
import { Refusal } from './refusals';

/** What a form of the desk sends: names of fields are those of the form, values what was typed. */
export type Fields = Readonly<Record<string, string>>;

/** A text by language, as documents have it: without those that are not given. */
export type Texts = Record<Locale, string>;

export const value = (fields: Fields, name: string): string => (fields[name] ?? '').trim();

/** "why-en" and "why-ar" as { en, ar }, without what is empty. */
export const textsAt = (fields: Fields, name: string): Texts =>
  Object.fromEntries(
    locales().flatMap((locale) => (value(fields, `${name}-${locale}`) ? [[locale, value(fields, `${name}-${locale}`)]] : [])),
  );

/** The same the other way, for every language of the site. */
export const fieldsOfTexts = (name: string, texts: unknown): Record<string, string> =>
  Object.fromEntries(locales().map((locale) => [`${name}-${locale}`, String(Object(texts)[locale] ?? '')]));

/**
 * What a form says of a source or actor, with where that is from. What is undefined is not written.
 * @throws Refusal description-unsourced
 */
export function describedAt(fields: Fields): { description: Texts | undefined; descriptionSource: string | undefined } {
  const description = textsAt(fields, 'description');
  const source = value(fields, 'description-source');
  const isGiven = Object.keys(description).length > 0;
  if (isGiven && source === '') throw Refusal.at('description-source', 'description-unsourced');
  return { description: isGiven ? description : undefined, descriptionSource: source || undefined };
}

/** A number of a form: «١٢» and "1,200" are numbers too. @throws Refusal wrong-input */
export function numberAt(fields: Fields, name: string): number | null {
  const typed = latinDigits(value(fields, name)).replace(/[,٬\s]/g, '');
  if (typed === '') return null;
  const number = Number(typed);
  if (!Number.isFinite(number)) throw Refusal.at(name, 'wrong-input', `got "${typed.slice(0, 20)}", expected a number`);
  return number;
}

/** Where the fields of a new speaker stand in the form of a claim: "new-source-2-name-en" for its second speaker. */
export const newSpeakerPrefix = (row: number): string => `new-source-${row}-`;

/** Likewise of who published a new article, where the record does not have them: "new-outlet-name-en". */
export const newOutletPrefix = 'new-outlet-';
