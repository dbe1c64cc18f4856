import { isOwnLanguage } from '../i18n/languages';
import type { Locale } from '../i18n/locales';

/**
 * What an OpenID provider gives back unchanged ends with the reader's language: people come back to one address, whatever
 * their language, and browsers keep the desk's cookies from it.
 * @param random that nobody can guess
 */
export const stateIn = (locale: Locale, random: string): string => `${random}.${locale}`;

/** The language in a state; null where it is no state of ours. */
export function localeOfState(state: string | null): Locale | null {
  const language = state?.split('.')[1] ?? '';
  return isOwnLanguage(language) ? language : null;
}
