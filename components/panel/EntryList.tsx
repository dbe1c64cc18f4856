import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { whereWords } from '@/lib/place/words';
import { entryPath } from '@/lib/record/address';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '@/lib/record/model';
import { isSupposed } from '@/lib/record/status';
import { areaLabel } from '@/lib/scene/labels';
import { symbolOf } from '@/lib/scene/symbols';
import { shortDate } from '@/lib/time/words';
import type { Params } from '@/lib/url/params';
import styles from './entry-list.module.css';
import { LocalizedText } from './LocalizedText';
import { Tags } from './Tags';
import { Unbroken } from './Unbroken';

interface Props {
  entries: readonly (IncidentEntry | AreaEntry)[];
  record: PublishedRecord;
  locale: Locale;
  /** Kept in the links, so that going back finds the same list. */
  params?: Params;
  /** Not where a heading says it already. */
  showDate?: boolean;
}

/** Incidents or areas as a list: title, date, place, sourcing. */
export function EntryList({ entries, record, locale, params = {}, showDate = true }: Props) {
  const messages = messagesFor(locale);
  return (
    <ul className={styles.list}>
      {entries.map((entry) => {
        const isIncident = 'eventType' in entry;
        return (
          <li key={entry.slug} className={styles.item}>
            <a className={styles.link} href={entryPath(locale, entry, params)}>
              {isIncident ? (
                <EventSymbol
                  id={symbolOf(entry.eventType, entry.statement === true)}
                  dashed={entry.corroboration.origins.length < 2}
                />
              ) : isSupposed(entry) ? (
                <SupposedMark />
              ) : (
                <EventSymbol id="area" dashed={entry.corroboration.origins.length < 2} />
              )}
              <span className={styles.body}>
                <span className={styles.title}>
                  <LocalizedText text={entry.title} locale={locale} />
                </span>
                <span className={styles.meta}>
                  {showDate && <span>{`${shortDate(entry.time, locale, messages) ?? messages.status.undated} · `}</span>}
                  <span>
                    <Unbroken
                      text={isIncident ? whereWords(entry.where, record.gazetteer, locale) : areaLabel(entry, record, locale)}
                    />
                  </span>
                </span>
                <Tags entry={entry} locale={locale} />
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

const SupposedMark = () => (
  <svg width={18} height={18} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M2 14 14 2M2 22 22 2M10 22 22 10" stroke="var(--supposed)" strokeWidth={2} fill="none" />
  </svg>
);
