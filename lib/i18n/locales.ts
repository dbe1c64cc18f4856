import { languages } from './languages';

/** A language of the site, as BCP 47 has it, in lower case: "en", "ckb". It stands first in an address. */
export type Locale = string;

/** The site's languages, in the order in which they are offered. */
export const locales = (): readonly Locale[] => languages().tags;
/** The same, one of them first: in a form the reader's own. */
export const localesFrom = (own: Locale): readonly Locale[] => [own, ...locales().filter((one) => one !== own)];
/** The language where nothing tells which a reader wants. */
export const defaultLocale = (): Locale => locales()[0] ?? 'en';

export { isLocale } from './languages';

export type { Localized } from './localized';
/** Text direction for `dir`. */
export { directionOf } from './script';

/** Names in the reader's language first; the order within stays. */
export const ownFirst = <T extends { lang: string }>(names: readonly T[], locale: Locale): T[] =>
  names.toSorted((a, b) => Number(b.lang === locale) - Number(a.lang === locale));
