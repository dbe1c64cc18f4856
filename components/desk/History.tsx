import type { Difference } from '@/lib/desk/compare';
import type { DeskMessages } from '@/lib/desk/messages';
import { type ChangeName, defaultReasons } from '@/lib/desk/steps';
import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import { Choice } from './Choice.client';
import { CorrectionFields } from './CorrectionFields';
import { Differences } from './Differences';
import styles from './desk.module.css';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';

/** One version of a document. */
export interface Past {
  /** Its name: "12", or "before-12" for what stood before that change. */
  version: string;
  /** ISO 8601, UTC; null of what came from files or was changed there: when is not known. */
  at: string | null;
  /** Why it was made, or where it came from. */
  reason: string;
  /** Whether it was public from then on. */
  isPublic: boolean;
  /** Whether what it changed is shown to whoever asks. */
  mayBeOpened: boolean;
  /** A name; null for a viewer, who does not see who wrote, and of what nobody of the desk made. */
  author: string | null;
}

/** What differs, and what the fields are called for which there are words, by their paths. */
interface Differing {
  differences: readonly Difference[];
  names: Readonly<Record<string, string>>;
}
/** A change that is shown. */
export type Opened = Differing & Pick<Past, 'version'>;
/** Two versions of which is shown how they differ. */
export type Compared = Differing & { earlier: string; later: string };

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** Of the document, or of the list in which it stands. */
  kind: string;
  from: string;
  /** As it stands now. */
  version: string;
  past: readonly Past[];
  opened: Opened | null;
  compared: Compared | null;
  mayRestore: boolean;
  /** Of what is public: how an earlier version is made public again; null where it may not be. */
  restoring: { canBeTold: boolean; canBePreviewed: boolean } | null;
}

export function History({ locale, words: all, kind, from, version, past, opened, compared, mayRestore, restoring }: Props) {
  const { documents: words } = all;
  const time = dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  return (
    <section className={styles.section} aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {past.length === 0 && <p className={styles.soft}>{words.noHistory}</p>}
      <ol className={styles.rows}>
        {past.map(({ version: name, at, reason: given, author, isPublic, mayBeOpened }, i) => {
          const reason = reasonIn(words, given);
          return (
            <li key={name} className={styles.row} id={`version-${name}`}>
              <p>
                <bdi>{reason}</bdi>
                {at !== null && (
                  <span className={styles.soft}>
                    <time dateTime={at}>{time.format(new Date(at))}</time> UTC
                    {author !== null && (
                      <>
                        {' '}
                        · <bdi>{author}</bdi>
                      </>
                    )}
                  </span>
                )}
              </p>
              {opened?.version === name || !mayBeOpened ? null : (
                <a
                  href={`/desk/${locale}${from}?version=${name}#version-${name}`}
                  aria-label={format(locale, words.showChangesOf, { reason })}
                >
                  {words.showChanges}
                </a>
              )}
              {mayRestore && i > 0 && (
                <ActionForm action={`${from}/restore`} locale={locale} from={from}>
                  <input type="hidden" name="version" value={version} />
                  <input type="hidden" name="sequence" value={name} />
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
                    about={{ sequence: name }}
                  >
                    <input type="hidden" name="version" value={version} />
                    <CorrectionFields locale={locale} words={all} {...restoring} />
                    <Submit>{all.record.restoring.confirm}</Submit>
                  </SaveForm>
                </details>
              )}
              {opened?.version === name && (
                <Differences words={words} kind={kind} differences={opened.differences} names={opened.names} />
              )}
            </li>
          );
        })}
      </ol>
      {past.length > 1 && past.every(({ mayBeOpened }) => mayBeOpened) && (
        <Compare locale={locale} words={words} kind={kind} from={from} past={past} compared={compared} />
      )}
    </section>
  );
}

/** Any two versions of a document side by side, at an address of their own. */
function Compare({
  locale,
  words,
  kind,
  from,
  past,
  compared,
}: Pick<Props, 'locale' | 'kind' | 'from' | 'past' | 'compared'> & { words: DeskMessages['documents'] }) {
  const time = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const versions = past.map(({ version, at, reason }) => ({
    id: version,
    name: `${at === null ? '' : `${time.format(new Date(at))} UTC · `}${reasonIn(words, reason)}`,
  }));
  const [later, earlier] = versions.map(({ id }) => id);
  return (
    <section aria-labelledby="compare">
      <h3 id="compare">{words.compare.title}</h3>
      <form method="get" action={`/desk/${locale}${from}#compare`} className={styles.form}>
        <Choice label={words.compare.earlier} name="earlier" options={versions} chosen={compared ? compared.earlier : earlier} />
        <Choice label={words.compare.later} name="later" options={versions} chosen={compared ? compared.later : later} />
        <Submit>{words.compare.show}</Submit>
      </form>
      {compared?.differences.length === 0 && <p role="status">{words.compare.same}</p>}
      {compared && <Differences words={words} kind={kind} differences={compared.differences} names={compared.names} />}
    </section>
  );
}

/** A reason that nobody gave is kept in English, and told in the reader's language. */
function reasonIn({ reasons }: DeskMessages['documents'], given: string): string {
  const [name] = Object.entries(defaultReasons).find(([, text]) => text === given) ?? [];
  return name ? reasons[name as ChangeName] : given;
}
