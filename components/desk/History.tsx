import type { Difference } from '@/lib/desk/compare';
import type { DeskMessages } from '@/lib/desk/messages';
import { type ChangeName, defaultReasons } from '@/lib/desk/steps';
import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import { CorrectionFields } from './CorrectionFields';
import { Differences } from './Differences';
import styles from './desk.module.css';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';

/** One change of a document. */
export interface Past {
  sequence: number;
  at: string;
  reason: string;
  /** Whether it was public from then on. */
  isPublic: boolean;
  /** A name; null for a viewer, who does not see who wrote. */
  author: string | null;
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  from: string;
  version: string;
  past: readonly Past[];
  opened: { sequence: number; differences: readonly Difference[] } | null;
  mayRestore: boolean;
  /** Of what is public: how an earlier version is made public again; null where it may not be. */
  restoring: { canBeTold: boolean } | null;
}

export function History({ locale, words: all, from, version, past, opened, mayRestore, restoring }: Props) {
  const { documents: words } = all;
  const time = dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  return (
    <section className={styles.section} aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {past.length === 0 && <p className={styles.soft}>{words.noHistory}</p>}
      <ol className={styles.rows}>
        {past.map(({ sequence, at, reason: given, author, isPublic }, i) => {
          const reason = reasonIn(words, given);
          return (
            <li key={sequence} className={styles.row} id={`version-${sequence}`}>
              <p>
                <bdi>{reason}</bdi>
                <span className={styles.soft}>
                  <time dateTime={at}>{time.format(new Date(at))}</time> UTC
                  {author !== null && (
                    <>
                      {' '}
                      · <bdi>{author}</bdi>
                    </>
                  )}
                </span>
              </p>
              {opened?.sequence === sequence ? null : (
                <a
                  href={`/desk/${locale}${from}?version=${sequence}#version-${sequence}`}
                  aria-label={format(locale, words.showChangesOf, { reason })}
                >
                  {words.showChanges}
                </a>
              )}
              {mayRestore && i > 0 && (
                <ActionForm action={`${from}/restore`} locale={locale} from={from}>
                  <input type="hidden" name="version" value={version} />
                  <input type="hidden" name="sequence" value={sequence} />
                  <button type="submit" className={styles.quiet} aria-label={format(locale, words.restoreOf, { reason })}>
                    {words.restore}
                  </button>
                </ActionForm>
              )}
              {restoring && isPublic && i > 0 && (
                <details className={styles.manage}>
                  <summary aria-label={format(locale, all.record.restoring.of, { reason })}>{all.record.restoring.title}</summary>
                  <SaveForm
                    action={`${from}/restore/correct`}
                    locale={locale}
                    from={from}
                    target={from}
                    done="public-restored"
                    words={saveWordsOf(all)}
                  >
                    <input type="hidden" name="version" value={version} />
                    <input type="hidden" name="sequence" value={sequence} />
                    <CorrectionFields locale={locale} words={all} canBeTold={restoring.canBeTold} />
                    <Submit>{all.record.restoring.confirm}</Submit>
                  </SaveForm>
                </details>
              )}
              {opened?.sequence === sequence && <Differences words={words} differences={opened.differences} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A reason that nobody gave is kept in English, and told in the reader's language. */
function reasonIn({ reasons }: DeskMessages['documents'], given: string): string {
  const [name] = Object.entries(defaultReasons).find(([, text]) => text === given) ?? [];
  return name ? reasons[name as ChangeName] : given;
}
