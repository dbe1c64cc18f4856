import { typeName } from '@/lib/desk/incident-form';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { type EventType, eventTypes } from '@/lib/record/event-types';
import styles from './desk.module.css';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** As `typeName` has it. */
  chosen?: string;
}

const types = Object.keys(eventTypes) as EventType[];

/** The event type of an incident, in the reader's language, with what each means at hand. */
export function EventTypes({ locale, words, chosen = '' }: Props) {
  const { incident: copy, claim } = words.writing;
  const messages = messagesFor(locale);
  const { subEventTypes }: { subEventTypes: Readonly<Record<string, string>> } = messages;
  return (
    <>
      <label className={styles.field}>
        <span>{copy.type}</span>
        <select name="type" required defaultValue={chosen}>
          <option value="">{claim.choose}</option>
          {types.map((type) => (
            <optgroup key={type} label={messages.eventTypes[type]}>
              {eventTypes[type].map((sub) => (
                <option key={sub} value={typeName(type, sub)}>
                  {subEventTypes[sub]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
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
    </>
  );
}
