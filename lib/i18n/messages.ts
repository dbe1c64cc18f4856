import { ar } from '../../messages/ar';
import { en, type Messages } from '../../messages/en';
import { isOwnLanguage, type OwnLanguage } from './languages';
import type { Locale } from './locales';
import { broughtWords } from './words';

/** The words of the project's own languages. */
export const ownMessages: Readonly<Record<OwnLanguage, Messages>> = { en, ar };

/** The words of a language: the project's own, or those that the site brings. */
export const messagesFor = (locale: Locale): Messages =>
  isOwnLanguage(locale) ? ownMessages[locale] : (broughtWords(locale)?.messages ?? en);
export type { Messages };
