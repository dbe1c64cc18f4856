import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { articlesByKind } from '@/lib/record/articles-by-kind';
import type { ArticleHead, RecordCatalogue } from '@/lib/record/model';
import { gradeOf } from '@/lib/record/reading';
import { shortDate } from '@/lib/time/words';
import { thingPath } from '@/lib/url/paths';
import styles from './about.module.css';
import { LocalizedText } from './LocalizedText';
import { PageLinks } from './PageLinks';
import panel from './panel.module.css';

/** All texts of the record by kind of publisher: when each was published, how far it was read, and where it can be read. */
export function TextList({ record, locale }: { record: RecordCatalogue; locale: Locale }) {
  const { browse } = messagesFor(locale);
  return articlesByKind(record).map(([kind, articles]) => (
    <details key={kind}>
      <summary>
        {browse.sourceKinds[kind]} ({format(locale, browse.articleCount, { count: articles.length })})
      </summary>
      <ul className={styles.texts}>
        {articles.map((article) => (
          <Row key={article.slug} article={article} locale={locale} />
        ))}
      </ul>
    </details>
  ));
}

function Row({ article, locale }: { article: ArticleHead; locale: Locale }) {
  const messages = messagesFor(locale);
  const { access, reading, published } = article;
  return (
    <li>
      <a href={thingPath(locale, 'articles', article.slug)}>
        <LocalizedText text={article.title} locale={locale} />
      </a>
      <span className={panel.soft}>
        {shortDate(published, locale, messages) ?? messages.status.undated} · {messages.claim.grades[gradeOf(access, reading)]} ·{' '}
        <PageLinks article={article} locale={locale} />
      </span>
    </li>
  );
}
