import { format } from '@/lib/i18n/format';
import { languageName } from '@/lib/i18n/language-name';
import { isOwnLanguage } from '@/lib/i18n/languages';
import type { Locale, Localized } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { languageOf } from '@/lib/i18n/text-in';
import styles from './panel.module.css';

/** Says at the head of a page that its text is not given in the reader's language. */
export function OtherLanguage({ text, locale }: { text: Localized; locale: Locale }) {
  const language = languageOf(text, locale);
  if (language === locale) return null;
  const { onlyIn, shownIn } = messagesFor(locale).site;
  const only = Object.keys(text).length === 1 && isOwnLanguage(language) ? onlyIn[language] : null;
  const told =
    only ?? format(locale, shownIn, { wanted: languageName(locale, locale), language: languageName(language, locale) });
  return <p className={styles.soft}>{told}</p>;
}
