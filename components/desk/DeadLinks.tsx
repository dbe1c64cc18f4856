import type { LinkCheck } from '@/lib/desk/evidence';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { directionOf } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { LinkAnswers } from './LinkAnswers';

interface Props {
  locale: Locale;
  words: DeskMessages;
  rows: readonly { check: LinkCheck; title: { text: string; language: Locale } }[];
}

/** Articles of which an address does not answer. */
export function DeadLinks({ locale, words, rows }: Props) {
  const { evidence: copy } = words;
  return (
    <>
      <h1>{copy.linksTitle}</h1>
      <p>{copy.linksIntro}</p>
      {rows.length === 0 && <p className={styles.soft}>{copy.linksNone}</p>}
      {rows.map(({ check, title: { text, language } }) => (
        <section key={check.id} className={styles.section} aria-labelledby={`article-${check.id}`}>
          <h2 id={`article-${check.id}`}>
            <a href={`/desk/${locale}/documents/article/${check.id}`} lang={language} dir={directionOf(language)}>
              {text}
            </a>
          </h2>
          <LinkAnswers locale={locale} words={words} check={check} />
        </section>
      ))}
    </>
  );
}
