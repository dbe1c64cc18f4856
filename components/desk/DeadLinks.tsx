import { type LinkCheck, type LinkGroup, linkGroups } from '@/lib/desk/evidence';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { directionOf } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { LinkAnswers } from './LinkAnswers';

interface Props {
  locale: Locale;
  words: DeskMessages;
  rows: readonly { check: LinkCheck; group: LinkGroup; title: { text: string; language: Locale } }[];
}

/** Articles of which an address did not answer as it should, by what was found. */
export function DeadLinks({ locale, words, rows }: Props) {
  const { evidence: copy } = words;
  return (
    <>
      <h1>{copy.linksTitle}</h1>
      <p>{copy.linksIntro}</p>
      {rows.length === 0 && <p className={styles.soft}>{copy.linksNone}</p>}
      {linkGroups.map((group) => (
        <Group key={group} locale={locale} words={words} rows={rows.filter((row) => row.group === group)} group={group} />
      ))}
    </>
  );
}

function Group({ locale, words, rows, group }: Props & { group: LinkGroup }) {
  if (rows.length === 0) return null;
  const { title: heading, intro } = words.evidence.groups[group];
  return (
    <section className={styles.section} aria-labelledby={group}>
      <h2 id={group}>{heading}</h2>
      <p>{intro}</p>
      {rows.map(({ check, title: { text, language } }) => (
        <section key={check.id} aria-labelledby={`article-${check.id}`}>
          <h3 id={`article-${check.id}`}>
            <a href={`/desk/${locale}/documents/article/${check.id}`} lang={language} dir={directionOf(language)}>
              {text}
            </a>
          </h3>
          <LinkAnswers locale={locale} words={words} check={check} />
        </section>
      ))}
    </section>
  );
}
