import type { ReactNode } from 'react';
import type { DeskMessages } from '@/lib/desk/messages';
import type { RefusalCode } from '@/lib/desk/refusals';
import { returnedName } from '@/lib/desk/returned-form';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** Below /desk/{locale}: of the document, and behind it where its form is, if that is elsewhere. */
  page: string;
  back: string;
  /** In which it is shown, and those in which it can be. */
  language: Locale;
  languages: readonly Locale[];
  /** The form that is filled in and not saved, if it is the preview of one; and why that cannot be shown. */
  returned: string;
  problem: RefusalCode | null;
  /** The page as readers would get it; null where the document does not pass the checks. */
  children: ReactNode;
}

export function Preview({
  locale,
  words: { documents: words, problems },
  page,
  back,
  language,
  languages,
  returned,
  problem,
  children,
}: Props) {
  const own = `/desk/${locale}${page}`;
  const told = returned === '' ? words.previewOf : words.previewOfChange;
  const query = (each: Locale) => new URLSearchParams({ in: each, ...(returned !== '' && { [returnedName]: returned }) });
  return (
    <>
      {/* The page of readers brings its own heading. */}
      {!children && <h1>{words.preview}</h1>}
      <p className={styles.done}>
        {children ? told : problem ? problems[problem] : words.noPreview} <a href={`${own}${back}`}>{words.back}</a>
      </p>
      {children && (
        <>
          <nav className={styles.links} aria-label={words.previewIn}>
            {languages.map((each) => (
              <a key={each} href={`${own}/preview?${query(each)}`} aria-current={each === language ? 'page' : undefined}>
                {words.languages[each] ?? each}
              </a>
            ))}
          </nav>
          <div className={styles.preview} lang={language} dir={directionOf(language)}>
            {children}
          </div>
        </>
      )}
    </>
  );
}
