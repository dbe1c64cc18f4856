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
