import { direction, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { homePath } from '@/lib/url/paths';
import styles from './message.module.css';

/** The page for an address that leads to nothing, in the reader's language, with the way back. */
export function NotFound({ locale }: { locale: Locale }) {
  const { notFound } = messagesFor(locale);
  return (
    <div className={styles.message} lang={locale} dir={direction[locale]}>
      <h1>{notFound.title}</h1>
      <p>{notFound.text}</p>
      <p>
        <a href={homePath(locale)}>{notFound.home}</a>
      </p>
    </div>
  );
}
