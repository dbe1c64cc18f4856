import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { type EventType, eventTypes } from '@/lib/record/event-types';
import styles from './desk.module.css';

const types = Object.keys(eventTypes) as EventType[];

/** What each event type means by the codebook, on request. */
export function EventTypeDefinitions({ locale, words }: { locale: Locale; words: DeskMessages }) {
  const { incident: copy } = words.writing;
  const messages = messagesFor(locale);
  const { subEventTypes }: { subEventTypes: Readonly<Record<string, string>> } = messages;
  return (
    <details className={styles.manage}>
      <summary>{copy.definitions}</summary>
      <dl className={styles.terms}>
        {types.map((type) => (
          <div key={type}>
            <dt>{messages.eventTypes[type]}</dt>
            <dd>
              {copy.codebook[type]}
              <dl className={styles.terms}>
                {eventTypes[type].map((sub) => (
                  <div key={sub}>
                    <dt>{subEventTypes[sub]}</dt>
                    <dd>{copy.subTypes[sub]}</dd>
                  </div>
                ))}
              </dl>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
