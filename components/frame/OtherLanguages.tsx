import { ownName } from '@/lib/i18n/language-name';
import { isOwnLanguage } from '@/lib/i18n/languages';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import styles from './frame.module.css';
import { LanguageSwitch } from './LanguageSwitch.client';

/** The ways to the same page in the site's other languages: a link, or a list of them where there are several. */
export function OtherLanguages({ locale, others }: { locale: Locale; others: readonly Locale[] }) {
  const { site } = messagesFor(locale);
  const [other, ...more] = others;
  if (other === undefined) return null;
  if (more.length === 0) {
    const isOwnPair = isOwnLanguage(locale) && isOwnLanguage(other);
    return (
      <LanguageSwitch
        other={other}
        label={isOwnPair ? site.otherLanguage : ownName(other)}
        title={isOwnPair ? site.switchLanguage : undefined}
      />
    );
  }
  return (
    <details className={styles.languages}>
      <summary>{site.languages}</summary>
      <ul>
        {others.map((each) => (
          <li key={each}>
            <LanguageSwitch other={each} label={ownName(each)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
