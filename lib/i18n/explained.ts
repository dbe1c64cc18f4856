import { explained as ar } from '../../messages/explained.ar';
import { explained as en } from '../../messages/explained.en';
import { isOwnLanguage, textLanguages } from './languages';
import type { Locale, Localized } from './locales';
import type { Messages } from './messages';
import { broughtWords, isWorded } from './words';

export type Explained = Messages['explained'];
const own = { en, ar };

/** The sentences by which places are explained. Apart from all other words, as the geocoder runs in the browser too. */
export const explainedIn = (locale: Locale): Explained =>
  isOwnLanguage(locale) ? own[locale] : (broughtWords(locale)?.messages?.explained ?? en);

/** An explanation in each language that has all of its sentences: readers of another get one of these, marked as such. */
export const explainedBy = (make: (locale: Locale, words: Explained) => string): Localized =>
  Object.fromEntries(
    textLanguages()
      .filter((locale) => isWorded(locale, 'explained'))
      .map((locale) => [locale, make(locale, explainedIn(locale))]),
  );
