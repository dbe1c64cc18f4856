import { Applied } from '@/components/filters/Applied';
import { Filters } from '@/components/filters/Filters';
import { Nothing } from '@/components/filters/Nothing';
import { EntryPages } from '@/components/lists/EntryPages.client';
import { ListTools } from '@/components/lists/ListTools';
import { PastTheEnd } from '@/components/lists/PastTheEnd';
import { listWords, shownWords } from '@/components/lists/words';
import { Timeline } from '@/components/timeline/Timeline';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Opening as OpeningData } from '@/lib/lists/opening';
import { isContinued, type RowsPage } from '@/lib/lists/page';
import { type DatedDataset, datedDataset } from '@/lib/record/chronology';
import type { RecordCatalogue } from '@/lib/record/model';
import type { Loosening } from '@/lib/store/loosen';
import type { Said } from '@/lib/store/said';
import type { Timeline as TimelineData } from '@/lib/time/timeline';
import { carriedOf, filtersOf, type Params, writeParams } from '@/lib/url/params';
import { ArticleCounts } from './ArticleCounts';
import { FoundPlaces } from './FoundPlaces';
import { LocalizedText } from './LocalizedText';
import { OpeningLinks, OpeningTitle, OpeningWords } from './Opening';
import { OpeningPlace } from './OpeningPlace.client';
import own from './overview.module.css';
import styles from './panel.module.css';

interface Props {
  opening: OpeningData;
  incidents: RowsPage;
  /** What the map leaves out; empty where it leaves out none. */
  statements: RowsPage;
  areas: RowsPage;
  /** How many incidents there are without any filter. */
  total: number;
  /** What of the list is only said, and so not on the map; null where it is there. */
  said: Said | null;
  /** The time of all that passes the filters other than the dates. */
  timeline: TimelineData;
  /** Where nothing matches: which filter to leave out. */
  loosenings: readonly Loosening[];
  params: Params;
  record: RecordCatalogue;
  locale: Locale;
}

/** What passes the filters: incidents, claimed areas, and the articles that they come from. A later part of a list stands alone. */
export function Overview(props: Props) {
  const { opening, incidents, statements, areas, total, said, timeline, loosenings, params, record, locale } = props;
  const { overview: words } = messagesFor(locale);
  const query = writeParams(carriedOf(params));
  const isLater = isContinued(params);
  const isAsked = isPart(params);
  const matched = incidents.matched + statements.matched;
  const hasIncidents = !isLater || params.list === undefined;
  // Below the count of the list, which a phone then shows without scrolling.
  const applied = <Applied params={params} record={record} locale={locale} />;
  const shared = { path: `/${locale}`, data: `/${locale}/data/rows.json`, query, locale };
  return (
    <div className={`${styles.page} ${own.overview}`}>
      <OpeningPlace
        isAsked={isAsked}
        title={<OpeningTitle opening={opening} locale={locale} />}
        words={<OpeningWords opening={opening} locale={locale} />}
        links={<OpeningLinks opening={opening} locale={locale} />}
        heading={isAsked ? words.about : null}
        search={
          <search>
            <Filters params={params} record={record} locale={locale} />
          </search>
        }
        time={
          <>
            <Timeline timeline={timeline} params={params} locale={locale} />
            {!isLater && <DaysLink about={opening.about} dated={datedDataset(record)} locale={locale} />}
            {record.stories.size > 0 && (
              <p className={styles.soft}>
                <a href={`/${locale}/stories`}>{messagesFor(locale).story.readAll}</a>
              </p>
            )}
            {record.answered.length > 0 && (
              <p className={styles.soft}>
                <a href={`/${locale}/questions`}>{messagesFor(locale).accounts.readAll}</a>
              </p>
            )}
          </>
        }
        lists={
          <>
            {!hasIncidents && applied}
            {params.q && !isLater ? <FoundPlaces query={params.q} record={record} locale={locale} /> : null}
            {hasIncidents && (
              <section className={styles.section} aria-labelledby="incidents">
                <div className={own.heading}>
                  <h2 id="incidents">{words.incidents}</h2>
                  <p className={styles.soft} role="status">
                    {matched < total
                      ? format(locale, words.ofTotal, {
                          shown: matched === 0 ? 0 : format(locale, words.incidentCount, { count: matched }),
                          total,
                        })
                      : format(locale, words.incidentCount, { count: total })}
                  </p>
                  {isAsked && (timeline.columns.length > 1 || params.span) && (
                    <p className={styles.soft}>
                      <a href="#when">{words.toTime}</a>
                    </p>
                  )}
                </div>
                {applied}
                {said && !isLater && (
                  <p className={styles.soft}>
                    <span>{format(locale, words.said, { count: said.count })}</span> <a href="#statements">{words.saidLink}</a>
                  </p>
                )}
                {matched === 0 && <Nothing ways={loosenings} record={record} locale={locale} />}
                <ListTools kind="incidents" params={params} locale={locale} />
                {matched === 0 ? null : incidents.shown === 0 ? (
                  <PastTheEnd path={`/${locale}${query}`} locale={locale} />
                ) : (
                  <EntryPages
                    key={listKey(params)}
                    page={incidents}
                    words={listWords(words.incidents, incidents, locale)}
                    shownWords={shownWords(incidents, locale)}
                    {...shared}
                  />
                )}
              </section>
            )}
            {said && (!isLater || params.list === 'statements') && (
              <section className={styles.section} aria-labelledby="statements">
                <div className={own.heading}>
                  <h2 id="statements">{words.statements}</h2>
                  <p className={styles.soft}>{format(locale, words.statementCount, { count: statements.matched })}</p>
                </div>
                <p className={styles.soft}>
                  {words.statementsHint}{' '}
                  <a href={`/${locale}${writeParams({ ...carriedOf(params), category: [...said.categories] })}`}>
                    {words.statementsOnMap}
                  </a>
                </p>
                {statements.shown === 0 ? (
                  <PastTheEnd path={`/${locale}${query}`} locale={locale} />
                ) : (
                  <EntryPages
                    key={listKey(params)}
                    page={statements}
                    words={listWords(words.statements, statements, locale)}
                    shownWords={shownWords(statements, locale)}
                    {...shared}
                  />
                )}
              </section>
            )}
            {(!isLater || params.list === 'areas') && (
              <section className={styles.section} aria-labelledby="areas">
                <div className={own.heading}>
                  <h2 id="areas">{words.areas}</h2>
                  <p className={styles.soft}>{format(locale, words.areaCount, { count: areas.matched })}</p>
                </div>
                {areas.matched === 0 ? (
                  <p className={styles.soft}>{words.noAreas}</p>
                ) : areas.shown === 0 ? (
                  <PastTheEnd path={`/${locale}${query}`} locale={locale} />
                ) : (
                  <>
                    <ListTools kind="areas" params={params} locale={locale} />
                    <EntryPages
                      key={listKey(params)}
                      page={areas}
                      words={listWords(words.areas, areas, locale)}
                      shownWords={shownWords(areas, locale)}
                      {...shared}
                    />
                  </>
                )}
              </section>
            )}
            {!isLater && (
              <section className={styles.section} aria-labelledby="articles">
                <h2 id="articles">{words.articles}</h2>
                <ArticleCounts record={record} locale={locale} />
              </section>
            )}
          </>
        }
      />
    </div>
  );
}

/** Whether the address asks for a part of what the overview has: more than a dataset, whose introduction then belongs to it. */
const isPart = (params: Params): boolean => {
  const { dataset: _, ...others } = filtersOf(params);
  return Object.keys(others).length > 0 || isContinued(params);
};

/** A list of another address is another list: what was added to the one of before goes. */
const listKey = (params: Params): string => {
  const { map: _, base: __, theme: ___, ...chosen } = params;
  return writeParams(chosen);
};

/** To the chronology: of the dataset that the list is of, else of the one that is about certain days. */
function DaysLink({ about, dated, locale }: { about: OpeningData['about']; dated: DatedDataset | undefined; locale: Locale }) {
  const isOfOther = about !== null && about.id !== dated?.id;
  if (!isOfOther && !dated) return null;
  return (
    <p className={styles.soft}>
      <a href={`/${locale}/days${isOfOther ? writeParams({ dataset: [about.id] }) : ''}`}>
        {isOfOther ? messagesFor(locale).record.days.title : dated && <LocalizedText text={dated.period.title} locale={locale} />}
      </a>
    </p>
  );
}
