import type { DeskMessages } from '@/lib/desk/messages';
import type { Problem } from '@/lib/errors/problems';
import { dateFormat, format } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { ProblemList } from './ProblemList';

/** A change that is not served. */
export interface RefusedShown {
  /** ISO 8601. */
  since: string;
  /** What is wrong, by the file in which it stands: the first of them. */
  files: readonly {
    /** "data/harbour-1994/incidents/x.json" */
    file: string;
    /** Where it can be mended at the desk. */
    document: { path: string; title: string; language: Locale } | null;
    problems: readonly Problem[];
  }[];
  /** How many more there are: the log has all. */
  more: number;
  /** Why it could not be read, in English as in the log. */
  unreadable: string | null;
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  refused: RefusedShown;
}

export function RefusedChange({ locale, words, refused: { since, files, more, unreadable } }: Props) {
  const { home } = words;
  const day = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(since));
  return (
    <section className={styles.problem} aria-labelledby="refused">
      <h2 id="refused">{home.refused}</h2>
      <p>{format(locale, home.refusedSince, { since: `${day} UTC` })}</p>
      {files.map(({ file, document, problems }) => (
        <div key={file}>
          <h3>
            {document ? (
              <a href={`/desk/${locale}${document.path}`} lang={document.language} dir={directionOf(document.language)}>
                {document.title}
              </a>
            ) : (
              <File file={file} />
            )}
          </h3>
          {document && (
            <p className={styles.soft}>
              <File file={file} />
            </p>
          )}
          <ProblemList locale={locale} words={words} problems={problems} alsoAsTold />
        </div>
      ))}
      {unreadable && (
        <p lang="en" dir="ltr">
          {unreadable}
        </p>
      )}
      {more > 0 && <p>{format(locale, home.refusedMore, { count: more })}</p>}
    </section>
  );
}

const File = ({ file }: { file: string }) => (
  <code className={styles.soft} lang="en" dir="ltr">
    {file}
  </code>
);
