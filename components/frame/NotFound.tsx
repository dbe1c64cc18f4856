import { directionOf, type Locale } from '@/lib/i18n/locales';
import { clientWords } from '@/lib/i18n/words';
import { homePath } from '@/lib/url/paths';
import { notFound } from '@/messages/not-found.mjs';
import styles from './message.module.css';

/** The page for an address that leads to nothing, in the reader's language, with the way back. */
export function NotFound({ locale }: { locale: Locale }) {
  const words = clientWords(notFound, 'notFound', locale);
  return (
    <div className={styles.message} lang={locale} dir={directionOf(locale)}>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <a href={homePath(locale)}>{words.home}</a>
      </p>
    </div>
  );
}
