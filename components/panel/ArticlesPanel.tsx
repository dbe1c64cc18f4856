import { Pager } from '@/components/lists/Pager';
import { PastTheEnd } from '@/components/lists/PastTheEnd';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { cutById } from '@/lib/lists/cut-by-id';
import { positionIn, queriesOf } from '@/lib/lists/page';
import { pageSize } from '@/lib/lists/page-size';
import { articlesByKind } from '@/lib/record/articles-by-kind';
import type { RecordCatalogue } from '@/lib/record/model';
import { shortDate } from '@/lib/time/words';
import type { Params } from '@/lib/url/params';
import { thingPath } from '@/lib/url/paths';
import styles from './articles.module.css';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import panel from './panel.module.css';

interface Props {
  params: Params;
  record: RecordCatalogue;
  locale: Locale;
}

/** All articles by the kind of who published them, a part at a time. */
export function ArticlesPanel({ params, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { overview, browse } = messages;
  const all = articlesByKind(record).flatMap(([kind, articles]) => articles.map((article) => ({ kind, article })));
  const part = cutById(all, ({ article }) => article.slug, { ...positionIn(null, params), limit: pageSize });
  const kinds = [...new Set(part.items.map(({ kind }) => kind))];
  return (
    <article className={panel.page}>
      <Lead>
        <h1 className={panel.title}>{overview.articles}</h1>
        <p className={panel.soft}>{browse.articlesHint}</p>
        <p className={panel.soft}>{format(locale, browse.articleCount, { count: all.length })}</p>
      </Lead>
      {kinds.map((kind) => (
        <section key={kind} className={panel.section}>
          <h2>{browse.sourceKinds[kind]}</h2>
          <ul className={styles.list}>
            {part.items
              .filter((item) => item.kind === kind)
              .map(({ article: { slug, title, outlet, published } }) => (
                <li key={slug}>
                  <a href={thingPath(locale, 'articles', slug)}>
                    <LocalizedText text={title} locale={locale} />
                  </a>
                  <p className={panel.soft}>
                    {[textIn(record.sources.get(outlet.source)?.name, locale), shortDate(published, locale, messages)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {part.items.length === 0 && all.length > 0 && <PastTheEnd path={`/${locale}/articles`} locale={locale} />}
      <Pager
        list={overview.articles}
        path={`/${locale}/articles`}
        {...queriesOf(part, null, params)}
        shown={part.items.length}
        matched={all.length}
        locale={locale}
      />
    </article>
  );
}
