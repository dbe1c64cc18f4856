import { intlLocale } from '../i18n/format';
import type { Locale } from '../i18n/locales';
import type { Site } from './schema';

/** The tag by which social networks know a language: that of the settings, else the one with its likeliest region, "ckb_IQ". */
export function socialTag(locale: Locale, { socialLocales }: Pick<Site, 'socialLocales'>): string {
  const { language, region } = new Intl.Locale(intlLocale(locale)).maximize();
  return socialLocales[locale] ?? [language, region].filter(Boolean).join('_');
}
