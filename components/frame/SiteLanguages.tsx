import { intlLocale } from '@/lib/i18n/format';
import { type Languages, ownLanguages } from '@/lib/i18n/languages';
import type { Locale } from '@/lib/i18n/locales';
import { broughtWords } from '@/lib/i18n/words';
import { LanguagesOfSite } from './LanguagesOfSite.client';

/** The site's languages for what runs in the browser, with the few words that it needs of the page's own; nothing where they are the project's own. */
export function SiteLanguages({ languages: { tags, regions }, locale }: { languages: Languages; locale: Locale }) {
  if (tags.join() === ownLanguages.join() && Object.keys(regions).length === 0) return null;
  const client = broughtWords(locale)?.client;
  const tag = intlLocale(locale);
  const digits = new Intl.NumberFormat(tag).resolvedOptions().numberingSystem;
  return (
    <LanguagesOfSite
      languages={{ tags, regions, words: client ? { [locale]: { client, notice: null } } : {} }}
      own={{ locale, tag, digits }}
    />
  );
}
