import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import type { Correction } from '@/lib/record/schema';
import { statedDate } from '@/lib/time/words';
import { correctionsLink } from '@/lib/url/corrections';
import { siteOrigin } from '@/lib/url/origin';
import { LocalizedText } from './LocalizedText';
import panel from './panel.module.css';
import styles from './sourcing.module.css';

interface Props {
  corrections: readonly Correction[];
  /** The page's own path: "/en/incidents/x". */
  path: string;
  title: string;
  locale: Locale;
}

/** At the head of a corrected page: when it was last corrected, with the way to what changed. */
export function CorrectedNotice({ corrections: [last], locale }: Pick<Props, 'corrections' | 'locale'>) {
  if (!last) return null;
  const messages = messagesFor(locale);
  const date = statedDate(last.date, locale, messages);
  return (
    <p className={styles.corrected}>
      <a href={`#correction-${last.id}`}>{format(locale, messages.record.corrections.notice, { date })}</a>
    </p>
  );
}

/** What was changed here after it was published, and where the operator takes suggestions. */
export function Corrections({ corrections, path, title, locale }: Props) {
  const messages = messagesFor(locale);
  const { corrections: words } = messages.record;
  const link = correctionsLink(process.env, `${siteOrigin(process.env)}${path}`, format(locale, words.subject, { page: title }));
  if (corrections.length === 0 && !link) return null;
  return (
    <section className={panel.section}>
      {corrections.length > 0 && <h2>{words.title}</h2>}
      {corrections.length > 0 && (
        <ol className={styles.corrections}>
          {corrections.map(({ id, date, what, why }) => (
            <li key={id} id={`correction-${id}`}>
              <time dateTime={date}>{statedDate(date, locale, messages)}</time>
              <p>
                <LocalizedText text={what} locale={locale} />
              </p>
              <p className={panel.soft}>{format(locale, words.why, { why: textIn(why, locale) })}</p>
            </li>
          ))}
        </ol>
      )}
      {link && (
        <p>
          <a href={link} rel="noreferrer external">
            {words.suggest}
          </a>
        </p>
      )}
    </section>
  );
}
