import type { DeskMessages } from '@/lib/desk/messages';
import { titleIn, type WorkRow } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** Of one status. */
  rows: readonly WorkRow[];
  title: string;
  id: string;
}

/** Documents that are written or reviewed, each with what it lacks. */
export function WorkList({ locale, words: { documents: words }, rows, title, id }: Props) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul className={styles.rows}>
          {rows.map(({ kind, id: slug, titles, problems }) => {
            const { text, language } = titleIn(titles, locale, slug);
            return (
              <li key={`${kind}/${slug}`} className={styles.row}>
                <p>
                  <a href={`/desk/${locale}/documents/${kind}/${slug}`} lang={language} dir={directionOf(language)}>
                    {text}
                  </a>
                  <span className={styles.soft}>
                    {words.kinds[kind]}
                    {problems !== null &&
                      ` · ${problems === 0 ? words.ofKind[kind].sound : format(locale, words.ofKind[kind].lacks, { count: problems })}`}
                  </span>
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
