import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { knownOf, type Sentence as Parts } from '@/lib/record/known';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '@/lib/record/model';
import { LocalizedText } from './LocalizedText';
import { Sentence } from './Sentence';
import styles from './sourcing.module.css';

interface Props {
  entry: IncidentEntry | AreaEntry;
  record: PublishedRecord;
  locale: Locale;
}

/** What is known of an entry, what is not, and what its editors found its sources to leave open. */
export function Known({ entry, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { known: words } = messages.record;
  const { held, open } = knownOf(entry, record.gazetteer, locale);
  return (
    <section className={styles.known}>
      <h2>{words.title}</h2>
      <h3>{words.held}</h3>
      <ul>
        {held.map((parts) => (
          <li key={keyOf(parts)}>
            <Sentence parts={parts} locale={locale} />
          </li>
        ))}
      </ul>
      <h3>{words.open}</h3>
      <ul data-kind="open">
        {open.map((parts) => (
          <li key={keyOf(parts)}>
            <Sentence parts={parts} locale={locale} />
          </li>
        ))}
      </ul>
      <p className={styles.rule}>{words.hint}</p>
      {entry.unknowns && entry.unknowns.length > 0 && (
        <>
          <h3>{messages.incident.unknowns}</h3>
          <ul data-kind="open">
            {entry.unknowns.map((unknown) => (
              <li key={unknown.en}>
                <LocalizedText text={unknown} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const keyOf = (parts: Parts): string => parts.map((part) => (typeof part === 'string' ? part : part.id)).join('');
