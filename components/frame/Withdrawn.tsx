import { LocalizedText } from '@/components/panel/LocalizedText';
import { format, formatParts } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Withdrawn as WithdrawnThing } from '@/lib/record/document-status';
import { statedDate } from '@/lib/time/words';
import { homePath } from '@/lib/url/paths';
import styles from './message.module.css';

/** What stands at the address of something that was taken back: that it was, when and why. */
export function Withdrawn({ withdrawn: { kind, date, why }, locale }: { withdrawn: WithdrawnThing; locale: Locale }) {
  const messages = messagesFor(locale);
  const { withdrawn: words } = messages;
  return (
    <div className={styles.message}>
      <h1>{words.title}</h1>
      <p>{format(locale, words[kind], { date: statedDate(date, locale, messages) })}</p>
      <p>{formatParts(locale, words.why, { why: <LocalizedText key="why" text={why} locale={locale} /> })}</p>
      <p>
        <a href={homePath(locale)}>{messages.notFound.home}</a>
      </p>
    </div>
  );
}
