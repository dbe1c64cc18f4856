import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { articlesByKind } from '@/lib/record/articles-by-kind';
import type { RecordCatalogue } from '@/lib/record/model';
import styles from './panel.module.css';

/** How many articles there are by kind of publisher, and the way to them. */
export function ArticleCounts({ record, locale }: { record: RecordCatalogue; locale: Locale }) {
  const { browse } = messagesFor(locale);
  const kinds = articlesByKind(record);
  const count = record.articles.size;
  return (
    <>
      <p className={styles.soft}>{browse.articlesHint}</p>
      <p>
        {kinds
          .map(([kind, articles]) => format(locale, browse.kindCount, { kind: browse.sourceKinds[kind], count: articles.length }))
          .join(' · ')}
      </p>
      <p>
        <a href={`/${locale}/articles`}>{format(locale, browse.allArticles, { count })}</a>
      </p>
    </>
  );
}
