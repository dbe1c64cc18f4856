import { intlLocale } from './format';
import type { Locale } from './locales';

/** The name of a language in the words of a reader of `locale`: "Arabic". */
export const languageName = (tag: Locale, locale: Locale): string =>
  new Intl.DisplayNames(intlLocale(locale), { type: 'language' }).of(tag) ?? tag;

/** The name of a language as it names itself: "العربية". */
export const ownName = (tag: Locale): string => languageName(tag, tag);
