import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { LinkedTime } from '@/lib/time/schema';
import { shortDate, timeWords } from '@/lib/time/words';
import { claimPath } from '@/lib/url/paths';
import entry from './entry.module.css';

interface Props {
  time: LinkedTime | null;
  /** Without the day of the week. */
  isShort?: boolean;
  locale: Locale;
}

/** A time in few words: its date, or that there is none, with a link to the claim that it is known to come before or by. */
export function When({ time, isShort = false, locale }: Props) {
  const messages = messagesFor(locale);
  if (time && time.edtf === null && time.other && (time.before || time.by)) {
    const { article, id } = time.other;
    return (
      <>
        {messages.status.undated}
        {messages.claim.partsBetween}
        <a href={claimPath(locale, article, id)}>{time.before ? messages.time.beforeOther : messages.time.byOther}</a>
      </>
    );
  }
  return (
    <>
      {(isShort && shortDate(time, locale, messages)) || timeWords(time, locale, messages)}
      {time?.basis === 'inferred' && (
        <>
          {' '}
          <span className={entry.tag} data-kind="inferred">
            {messages.time.inferred}
          </span>
        </>
      )}
    </>
  );
}
