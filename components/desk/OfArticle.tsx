import { titleIn, type WorkRow } from '@/lib/desk/work';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';

/** The document that a page is a part of, as a link back to it. */
export function OfArticle({
  locale,
  document: { kind, id, titles },
}: {
  locale: Locale;
  document: Pick<WorkRow, 'kind' | 'id' | 'titles'>;
}) {
  const { text, language } = titleIn(titles, locale, id);
  return (
    <p className={styles.soft}>
      <a href={`/desk/${locale}/documents/${kind}/${id}`} lang={language} dir={directionOf(language)}>
        {text}
      </a>
    </p>
  );
}
