import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { SourcedTime } from '@/lib/time/schema';
import { timeWords } from '@/lib/time/words';
import entry from './entry.module.css';
import styles from './panel.module.css';

/** A time in words, marked where we inferred it, with what it was inferred from. */
export function Time({ time, locale, note = true }: { time: SourcedTime | null; locale: Locale; note?: boolean }) {
  const messages = messagesFor(locale);
  const words = timeWords(time, locale, messages);
  return (
    <>
      <span>
        {time?.edtf ? <time dateTime={/^\d{4}-\d{2}-\d{2}$/.test(time.edtf) ? time.edtf : undefined}>{words}</time> : words}{' '}
        {time?.basis === 'inferred' && (
          <span className={entry.tag} data-kind="inferred">
            {messages.time.inferred}
          </span>
        )}
      </span>
      {note && time?.note && <span className={styles.soft}>{time.note[locale]}</span>}
    </>
  );
}
