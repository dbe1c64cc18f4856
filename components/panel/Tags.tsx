import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import { isSupposed } from '@/lib/record/status';
import styles from './tags.module.css';

/** Sourcing at a glance, in words: number of origins, contested, supposed. */
export function Tags({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const { status } = messagesFor(locale);
  const count = entry.corroboration.origins.length;
  return (
    <ul className={styles.tags}>
      {isSupposed(entry) && (
        <li className={styles.tag} data-kind="supposed">
          {status.supposed}
        </li>
      )}
      {'statement' in entry && entry.statement && (
        <li className={styles.tag} data-kind="statement">
          {status.statement}
        </li>
      )}
      {count > 0 && (
        <li className={styles.tag} data-kind={count === 1 ? 'single' : 'several'}>
          {count === 1 ? status.single : format(locale, status.several, { count })}
        </li>
      )}
      {entry.contest.contested && (
        <li className={styles.tag} data-kind="contested">
          {status.contested}
        </li>
      )}
    </ul>
  );
}
