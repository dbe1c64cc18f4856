import type { CSSProperties } from 'react';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { DatedDataset, Day, Days, Ranged } from '@/lib/record/days';
import type { PublishedRecord } from '@/lib/record/model';
import { timeWords } from '@/lib/time/words';
import { ClaimLine } from './ClaimLine';
import styles from './days.module.css';
import { EntryList } from './EntryList';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import panel from './panel.module.css';
import sourcing from './sourcing.module.css';
import { Time } from './Time';

interface Props {
  dataset: DatedDataset;
  days: Days;
  record: PublishedRecord;
  locale: Locale;
}

/** A dataset day by day: what is said to have happened, what was said, and what is only known to lie in a span. */
export function DaysPanel({ dataset, days: told, record, locale }: Props) {
  const { days: words } = messagesFor(locale).record;
  const { period } = dataset;
  const { length, earlier, days, ranged, undated, later } = told;
  return (
    <article className={panel.page}>
      <Lead>
        <h1 className={panel.title}>
          <LocalizedText text={period.title} locale={locale} />
        </h1>
        <p>{words.intro}</p>
      </Lead>
      <nav aria-label={words.jump}>
        <ol className={styles.jump}>
          {days.map(({ date }) => (
            <li key={date}>
              <a href={`#day-${date}`}>
                <DayName date={date} locale={locale} short />
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {earlier.length > 0 && (
        <section className={panel.section} id="earlier">
          <h2>{words.earlier}</h2>
          <EntryList entries={earlier} record={record} locale={locale} />
        </section>
      )}
      {days.map((day) => (
        <OneDay key={day.date} day={day} record={record} locale={locale} />
      ))}
      <section className={panel.section} id="ranged">
        <h2>{words.ranged}</h2>
        <p className={panel.soft}>
          <LocalizedText text={period.spans} locale={locale} />
        </p>
        <Spans spans={ranged} length={length} record={record} locale={locale} />
      </section>
      <section className={panel.section} id="undated">
        <h2>{words.undated}</h2>
        <p className={panel.soft}>{words.undatedHint}</p>
        <Spans spans={undated} length={length} record={record} locale={locale} />
      </section>
      <section className={panel.section} id="later">
        <h2>
          <LocalizedText text={period.later} locale={locale} />
        </h2>
        <EntryList entries={later} record={record} locale={locale} />
      </section>
    </article>
  );
}

function OneDay({
  day: { date, happened, statements, said },
  record,
  locale,
}: {
  day: Day;
  record: PublishedRecord;
  locale: Locale;
}) {
  const { days: words } = messagesFor(locale).record;
  return (
    <section className={panel.section} id={`day-${date}`}>
      <h2 className={styles.day}>
        <DayName date={date} locale={locale} />
      </h2>
      {happened.length + statements.length + said.length === 0 && <p className={panel.soft}>{words.nothing}</p>}
      {happened.length > 0 && (
        <>
          <h3>{words.happened}</h3>
          <EntryList entries={happened} record={record} locale={locale} />
        </>
      )}
      {statements.length > 0 && (
        <>
          <h3>{words.statements}</h3>
          <EntryList entries={statements} record={record} locale={locale} />
        </>
      )}
      {said.length > 0 && (
        <details className={styles.said}>
          <summary>
            {words.said} ({format(locale, messagesFor(locale).incident.claimCount, { count: said.length })})
          </summary>
          <ul className={sourcing.lines}>
            {said.map((claim) => (
              <ClaimLine key={claim.ref} claim={claim} locale={locale} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function DayName({ date, locale, short = false }: { date: string; locale: Locale; short?: boolean }) {
  const messages = messagesFor(locale);
  const day = String(Number(date.slice(-2)));
  return <time dateTime={date}>{short ? day : timeWords({ edtf: date, basis: 'stated' }, locale, messages)}</time>;
}

interface SpansProps {
  spans: readonly Ranged[];
  /** Number of days of the period. */
  length: number;
  record: PublishedRecord;
  locale: Locale;
}

function Spans({ spans, length, record, locale }: SpansProps) {
  return (
    <ul className={styles.spans}>
      {spans.map((span) => (
        <li key={span.entry.slug}>
          {!span.entry.time?.edtf && (
            <p className={panel.soft}>
              <Time time={span.entry.time} locale={locale} note={false} />
            </p>
          )}
          <Bar span={span} length={length} />
          <EntryList entries={[span.entry]} record={record} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** The span as a bar over the days of the period. The words above say the same, so it is hidden from screen readers. */
function Bar({ span: { from, to }, length }: { span: Ranged; length: number }) {
  const start = Math.max(0, from ?? 0);
  const end = Math.min(length - 1, to ?? length - 1);
  if (start > length - 1 || end < 0) return null;
  return (
    <div className={styles.bar} aria-hidden="true" style={{ '--days': length } as CSSProperties}>
      <div
        data-open-start={from === null}
        data-open-end={to === null || to > length - 1}
        style={{ gridColumn: `${start + 1} / ${end + 2}` }}
      />
    </div>
  );
}
