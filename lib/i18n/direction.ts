import { isolate } from './format';
import { directionOf, type Locale } from './locales';

const marks = { ltr: '\u200e', rtl: '\u200f' } as const;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/**
 * A text for a format that has no attribute for direction, where readers go by the first letter (`dir="auto"`): where
 * that letter runs the other way, as in an Arabic title that begins with "ISWNews", a mark of direction comes first.
 */
export function directed(text: string, locale: Locale): string {
  const [first] = /\p{L}/u.exec(text) ?? [];
  const own = first && rightToLeft.test(first) ? 'rtl' : 'ltr';
  return first === undefined || own === directionOf(locale) ? text : `${marks[directionOf(locale)]}${text}`;
}

const latinLetter = /[A-Za-z\u00c0-\u024f]/;
const rightToLeftLetter = /[\u0590-\u08ff]/;

/**
 * A text of others inside a sentence of ours, kept together where it runs the other way: else the marks around it are
 * misplaced where it breaks into lines. A text that runs as the sentence does needs nothing.
 */
export const isolateIn = (locale: Locale, text: string): string =>
  (directionOf(locale) === 'rtl' ? latinLetter : rightToLeftLetter).test(text) ? isolate(text) : text;
