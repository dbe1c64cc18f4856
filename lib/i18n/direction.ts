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
