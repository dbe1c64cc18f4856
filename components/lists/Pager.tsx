import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import styles from './lists.module.css';

interface Props {
  /** Name of the list, by which its links are told from those of another list of the page. */
  list: string;
  path: string;
  /** Queries of the parts before and after; null where there is none. */
  previous: string | null;
  next: string | null;
  shown: number;
  matched: number;
  locale: Locale;
}

/** Links between the parts of a list that is shown a part at a time. */
export function Pager({ list, path, previous, next, shown, matched, locale }: Props) {
  const { lists: words } = messagesFor(locale);
  if (!previous && !next) return null;
  return (
    <nav className={styles.pages} aria-label={format(locale, words.pages, { list })}>
      <p className={styles.soft}>{format(locale, words.shownOf, { shown, count: matched })}</p>
      {previous && (
        <a className={styles.step} href={`${path}${previous}`} rel="prev">
          {words.previous}
        </a>
      )}
      {next && (
        <a className={styles.step} href={`${path}${next}`} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
