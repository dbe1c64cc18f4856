import type { CSSProperties } from 'react';
import { daysWords } from '@/components/timeline/days';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { IncidentEntry, PublishedRecord } from '@/lib/record/model';
import { groupByDay } from '@/lib/time/timeline';
import type { Params } from '@/lib/url/params';
import { EntryList } from './EntryList';
import styles from './overview.module.css';

interface Props {
  entries: readonly IncidentEntry[];
  record: PublishedRecord;
  locale: Locale;
  params: Params;
}

/** Incidents under the day that they are dated to; spans and undated ones under headings that say so. */
export function DayList({ entries, record, locale, params }: Props) {
  const { browse } = messagesFor(locale);
  return groupByDay(entries).map(({ kind, day, entries: list }) => (
    <section key={day ?? kind} className={styles.day} style={{ '--entries': list.length } as CSSProperties}>
      <h3>
        <span>{day ? daysWords(day, day, locale) : kind === 'span' ? browse.spanGroup : browse.undatedGroup}</span>
        <span className={styles.dayCount}>{list.length}</span>
      </h3>
      <EntryList entries={list} record={record} locale={locale} params={params} showDate={kind === 'span'} />
    </section>
  ));
}
