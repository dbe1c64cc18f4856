import type { CSSProperties } from 'react';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { articlesByKind } from '@/lib/record/articles-by-kind';
import type { PublishedRecord } from '@/lib/record/model';
import { thingPath } from '@/lib/url/paths';
import { LocalizedText } from './LocalizedText';
import styles from './overview.module.css';

/** All articles by the kind of who published them, folded away. */
export function ArticleShelf({ record, locale }: { record: PublishedRecord; locale: Locale }) {
  const { browse } = messagesFor(locale);
  const kinds = articlesByKind(record);
  return (
    <div className={styles.shelves} style={{ '--entries': kinds.length } as CSSProperties}>
      {kinds.map(([kind, articles]) => (
        <details key={kind} className={styles.shelf}>
          <summary>
            <span>{browse.sourceKinds[kind]}</span>
            <span className={styles.dayCount}>{format(locale, browse.articleCount, { count: articles.length })}</span>
          </summary>
          <ul>
            {articles.map(({ slug, title }) => (
              <li key={slug}>
                <a href={thingPath(locale, 'articles', slug)}>
                  <LocalizedText text={title} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
