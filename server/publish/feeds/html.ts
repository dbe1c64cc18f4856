import { directionOf, type Locale } from '../../../lib/i18n/locales';

/** Content that keeps its language and direction in a reader of another one. */
export const htmlIn = (locale: Locale, parts: readonly string[]): string =>
  `<div lang="${locale}" dir="${directionOf(locale)}">${parts.join('')}</div>`;
