import type { CSSProperties } from 'react';
import { Applied } from '@/components/filters/Applied';
import { Filters } from '@/components/filters/Filters';
import { Nothing } from '@/components/filters/Nothing';
import { Timeline } from '@/components/timeline/Timeline';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { answeredQuestions } from '@/lib/record/answers';
import { datedDataset } from '@/lib/record/days';
import type { PublishedRecord } from '@/lib/record/model';
import type { Found } from '@/lib/store/belonging';
import type { Loosening } from '@/lib/store/loosen';
import type { Facets } from '@/lib/store/store';
import type { Timeline as TimelineData } from '@/lib/time/timeline';
import { carriedOf, type Params } from '@/lib/url/params';
import { ArticleShelf } from './ArticleShelf';
import { DayList } from './DayList';
import { EntryList } from './EntryList';
import { FoundPlaces } from './FoundPlaces';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import own from './overview.module.css';
import styles from './panel.module.css';

interface Props extends Found {
  /** How many incidents there are without any filter. */
  total: number;
  facets: Facets;
  /** The days of all that passes the filters other than the dates. */
  timeline: TimelineData;
  /** Where nothing matches: which filter to leave out. */
  loosenings: readonly Loosening[];
  params: Params;
  record: PublishedRecord;
  locale: Locale;
}

/** Everything that passes the filters: incidents, claimed areas, and the articles that they come from. */
export function Overview({ incidents, areas, matched, total, facets, timeline, loosenings, params, record, locale }: Props) {
  const { overview: words, browse } = messagesFor(locale);
  const dated = datedDataset(record);
  const carried = carriedOf(params);
  return (
    <div className={`${styles.page} ${own.overview}`}>
      <Lead>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.soft}>{words.intro}</p>
      </Lead>
      {/* Nothing above the search field depends on what is searched for: it stays under the finger that types. */}
      <search>
        <Filters facets={facets} params={params} record={record} locale={locale} />
      </search>
      <div className={own.results}>
        <Timeline timeline={timeline} params={params} locale={locale} />
        {dated && (
          <p className={styles.soft}>
            <a href={`/${locale}/days`}>
              <LocalizedText text={dated.period.title} locale={locale} />
            </a>
          </p>
        )}
        {answeredQuestions(record).length > 0 && (
          <p className={styles.soft}>
            <a href={`/${locale}/questions`}>{messagesFor(locale).accounts.readAll}</a>
          </p>
        )}
        <Applied params={params} record={record} locale={locale} />
        {params.q ? <FoundPlaces query={params.q} record={record} locale={locale} /> : null}
        <section className={own.section} aria-labelledby="incidents">
          <div className={own.heading}>
            <h2 id="incidents">{words.incidents}</h2>
            <p className={styles.soft} role="status">
              {matched.incidents < total
                ? format(locale, words.ofTotal, {
                    shown: format(locale, words.incidentCount, { count: matched.incidents }),
                    total,
                  })
                : format(locale, words.incidentCount, { count: total })}
            </p>
          </div>
          {incidents.length === 0 ? (
            <Nothing ways={loosenings} record={record} locale={locale} />
          ) : (
            <DayList entries={incidents} record={record} locale={locale} params={carried} />
          )}
        </section>
        <section className={own.section} aria-labelledby="areas">
          <h2 id="areas">{words.areas}</h2>
          {areas.length === 0 ? (
            <p className={styles.soft}>{words.noAreas}</p>
          ) : (
            <div className={own.areas} style={{ '--entries': areas.length } as CSSProperties}>
              <EntryList entries={areas} record={record} locale={locale} params={carried} />
            </div>
          )}
        </section>
        <section className={own.section} aria-labelledby="articles">
          <h2 id="articles">{words.articles}</h2>
          <p className={styles.soft}>{browse.articlesHint}</p>
          <ArticleShelf record={record} locale={locale} />
        </section>
      </div>
    </div>
  );
}
