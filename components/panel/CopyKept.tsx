import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Evidence } from '@/lib/record/evidence';
import { statedDate } from '@/lib/time/words';
import { LocalizedText } from './LocalizedText';
import styles from './panel.module.css';

/** Rows of the facts of an article: where a public archive has its page, and that the desk keeps a copy, never the copy. */
export function CopyKept({ evidence, locale }: { evidence: Evidence | undefined; locale: Locale }) {
  if (!evidence) return null;
  const messages = messagesFor(locale);
  const { article: words } = messages;
  const day = (date: string) => statedDate(date, locale, messages);
  const { archive, copy } = evidence;
  return (
    <>
      {archive && (
        <div>
          <dt>{words.archived}</dt>
          <dd>
            <a href={archive} rel="noreferrer external">
              <bdi>{archive}</bdi>
            </a>
          </dd>
        </div>
      )}
      {copy && (
        <div>
          <dt>{words.copy}</dt>
          <dd>
            {copy.deleted ? (
              <span>
                {format(locale, words.copyDeleted, { date: day(copy.kept), deleted: day(copy.deleted.date) })}{' '}
                <LocalizedText text={copy.deleted.why} locale={locale} /> {words.copyWas}
              </span>
            ) : (
              <span>{format(locale, words.copyKept, { date: day(copy.kept) })}</span>
            )}
            <code dir="ltr" className={styles.digest}>
              {copy.sha256}
            </code>
          </dd>
        </div>
      )}
    </>
  );
}
