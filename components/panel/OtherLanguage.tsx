import type { Locale, Localized } from '@/lib/i18n/locales';
import { languageOf } from '@/lib/i18n/localized';
import { messagesFor } from '@/lib/i18n/messages';
import styles from './panel.module.css';

/** Says at the head of a page that its text is not given in the reader's language. */
export function OtherLanguage({ text, locale }: { text: Localized; locale: Locale }) {
  const language = languageOf(text, locale);
  return language === locale ? null : <p className={styles.soft}>{messagesFor(locale).site.onlyIn[language]}</p>;
}
