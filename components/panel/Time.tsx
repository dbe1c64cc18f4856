import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { LinkedTime } from '@/lib/time/schema';
import { timeParts } from '@/lib/time/words';
import entry from './entry.module.css';
import { LocalizedText } from './LocalizedText';
import styles from './panel.module.css';
import { Sentence } from './Sentence';

/** A time in words, marked where we inferred it, with what it was inferred from; where only an order is told, with a link. */
export function Time({ time, locale, note = true }: { time: LinkedTime | null; locale: Locale; note?: boolean }) {
  const messages = messagesFor(locale);
  const words = <Sentence parts={timeParts(time, locale, messages)} locale={locale} />;
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
      {note && time?.note && (
        <span className={styles.soft}>
          <LocalizedText text={time.note} locale={locale} />
        </span>
      )}
    </>
  );
}
