import Link from 'next/link';
import { Filters } from '@/components/filters/Filters';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '@/lib/record/model';
import type { Facets } from '@/lib/store/store';
import type { Params } from '@/lib/url/params';
import { thingPath } from '@/lib/url/paths';
import { EntryList } from './EntryList';
import styles from './panel.module.css';

interface Props {
  incidents: readonly IncidentEntry[];
  areas: readonly AreaEntry[];
  facets: Facets;
  params: Params;
  record: PublishedRecord;
  locale: Locale;
}

/** Everything that passes the filters: incidents, claimed areas, and the articles that they come from. */
export function Overview({ incidents, areas, facets, params, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { overview: words } = messages;
  const total = record.incidents.size;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.soft}>{words.intro}</p>
      </header>
      <Filters facets={facets} params={params} record={record} locale={locale} />
      <section className={styles.section}>
        <h2>{words.incidents}</h2>
        <p className={styles.soft} role="status">
          {format(locale, words.incidentCount, { count: incidents.length })}
          {incidents.length < total && ` (${format(locale, words.ofTotal, { shown: incidents.length, total })})`}
        </p>
        {incidents.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <EntryList entries={incidents} record={record} locale={locale} params={params} />
        )}
      </section>
      <section className={styles.section}>
        <h2>{words.areas}</h2>
        {areas.length === 0 ? (
          <p className={styles.soft}>{words.noAreas}</p>
        ) : (
          <EntryList entries={areas} record={record} locale={locale} params={params} />
        )}
      </section>
      <section className={styles.section}>
        <h2>{words.articles}</h2>
        <ul className={styles.bullets}>
          {[...record.articles.values()].map((article) => (
            <li key={article.slug}>
              <Link href={thingPath(locale, 'articles', article.slug)}>{article.title[locale]}</Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
