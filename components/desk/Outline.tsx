import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkKind } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import type { DocumentStatus } from '@/lib/record/document-status';
import styles from './desk.module.css';

export interface OutlineShown {
  claims: readonly { id: string; text: string; language: string; where: string }[];
  /** Incidents and areas of its claims. */
  entries: readonly { kind: WorkKind; id: string; title: string; language: string; status: DocumentStatus }[];
  /** What changes with it elsewhere, in words. */
  upon: readonly string[];
}

interface Props extends OutlineShown {
  locale: Locale;
  words: DeskMessages;
  article: string;
  isDraft: boolean;
  /** It is public, and whoever looks may correct it. */
  mayCorrect: boolean;
}

/** What is to be written of an article, in the order in which it is written. */
export function Outline({ locale, words, article, claims, entries, upon, isDraft, mayCorrect }: Props) {
  const { outline: copy, upon: uponWords } = words.writing;
  const page = (path: string) => `/desk/${locale}/articles/${article}${path}`;
  return (
    <section className={styles.section} aria-labelledby="outline">
      <h2 id="outline">{isDraft ? copy.title : copy.claims}</h2>
      {isDraft && (
        <p className={styles.links}>
          <a href={page('/text')}>{copy.text}</a>
          <a href={page('/head')}>{copy.head}</a>
          <a href={`/desk/${locale}/documents/article/${article}/texts`}>{words.documents.writeTexts}</a>
          <a href={page('/source')}>{copy.addSource}</a>
          <a href={page('/place')}>{words.record.place.add}</a>
        </p>
      )}
      {isDraft && <h3>{copy.claims}</h3>}
      {claims.length === 0 && <p className={styles.soft}>{copy.noClaims}</p>}
      <ol className={styles.rows}>
        {claims.map(({ id, text, language, where }) => (
          <li key={id} className={styles.row}>
            <p>
              {isDraft || mayCorrect ? (
                <a href={page(`/claims/${id}`)} lang={language} dir="auto">
                  {text || copy.withoutText}
                </a>
              ) : (
                <span lang={language} dir="auto">
                  {text}
                </span>
              )}
              <span className={styles.soft}>{where}</span>
            </p>
          </li>
        ))}
      </ol>
      <p className={styles.links}>
        {isDraft && <a href={page('/claims/new')}>{copy.addClaim}</a>}
        {mayCorrect && <a href={page('/claims/new')}>{words.record.claims.add}</a>}
        {claims.length > 0 && <a href={page('/incident')}>{copy.incident}</a>}
        {claims.length > 0 && <a href={page('/area')}>{words.record.area.new}</a>}
      </p>
      {entries.length > 0 && (
        <>
          <h3>{copy.entries}</h3>
          <ul className={styles.rows}>
            {entries.map(({ kind, id, title, language, status }) => (
              <li key={id} className={styles.row}>
                <p>
                  <a href={`/desk/${locale}/documents/${kind}/${id}`} lang={language} dir="auto">
                    {title}
                  </a>
                  <span className={styles.soft}>{words.documents.ofKind[kind].statuses[status]}</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {upon.length > 0 && (
        <>
          <h3>{uponWords.title}</h3>
          <ul className={styles.rows}>
            {upon.map((text) => (
              <li key={text} className={styles.row}>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
