import { EntryRows } from '@/components/lists/EntryRows';
import { Pager } from '@/components/lists/Pager';
import { PastTheEnd } from '@/components/lists/PastTheEnd';
import { Timeline } from '@/components/timeline/Timeline';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { Chronology } from '@/lib/lists/read-chronology';
import { rowOf, sectionWords } from '@/lib/lists/row';
import type { ChronologySection } from '@/lib/record/chronology';
import type { RecordCatalogue } from '@/lib/record/model';
import type { IncidentSummary } from '@/lib/record/summary';
import { daysWords } from '@/lib/time/day-words';
import { carriedOf, type Params, writeParams } from '@/lib/url/params';
import { ClaimLine } from './ClaimLine';
import styles from './days.module.css';
import { Lead } from './Lead';
import { LocalizedText } from './LocalizedText';
import panel from './panel.module.css';
import sourcing from './sourcing.module.css';

interface Props {
  chronology: Chronology;
  params: Params;
  record: RecordCatalogue;
  locale: Locale;
}

/** A span of time day by day, in parts: what is said to have happened, what was said, and what no source dates to a day. */
export function DaysPanel({ chronology, params, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { days: words } = messages.record;
  const { sections, timeline, dataset, from, to, earlier, later, shown, matched, next, previous } = chronology;
  const path = `/${locale}/days`;
  const days = sections.filter(({ kind }) => kind === 'day');
  const { from: _, to: __, ...others } = carriedOf(params);
  const whole = dataset ? { dataset: [dataset.id] } : {};
  const isOneDay = from !== null && from === to;
  return (
    <article className={panel.page}>
      <Lead>
        <h1 className={panel.title}>{titleOf(chronology, locale)}</h1>
        <p>{words.intro}</p>
      </Lead>
      <Timeline
        timeline={timeline}
        params={{ ...params, ...(from && { from }), ...(to && { to }) }}
        locale={locale}
        path="/days"
        whole={whole}
      />
      <form action={path} className={styles.choose}>
        {[...new URLSearchParams(writeParams(others))].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {(['from', 'to'] as const).map((name) => (
          <label key={name}>
            <span>{messages.filters[name]}</span>
            <input type="date" name={name} defaultValue={(name === 'from' ? from : to)?.slice(0, 10) ?? ''} />
          </label>
        ))}
        <button type="submit">{words.choose}</button>
      </form>
      <p className={panel.soft}>{format(locale, messages.overview.incidentCount, { count: matched })}</p>
      {days.length > 1 && (
        <nav aria-label={words.jump}>
          <ol className={styles.jump}>
            {days.map(({ day }) => (
              <li key={day}>
                <a href={`#day-${day}`} aria-label={sectionWords('day', day, locale)}>
                  <time dateTime={day ?? ''}>{Number(day?.slice(-2))}</time>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {earlier && !previous && (
        <p>
          <a href={`${path}${earlier}`}>{words.earlier}</a>
        </p>
      )}
      {sections.map((section) => (
        <OneSection
          key={idOf(section)}
          section={section}
          record={record}
          locale={locale}
          dayPath={isOneDay ? null : (day) => `${path}${writeParams({ ...others, ...whole, from: day, to: day })}`}
        />
      ))}
      {shown === 0 && matched > 0 && <PastTheEnd path={path} locale={locale} />}
      {shown === 0 && matched === 0 && <p className={panel.soft}>{messages.overview.nothing}</p>}
      <Pager list={words.jump} path={path} previous={previous} next={next} shown={shown} matched={matched} locale={locale} />
      {later && !next && (
        <p>
          <a href={`${path}${later}`}>{dataset ? <LocalizedText text={dataset.period.later} locale={locale} /> : words.later}</a>
        </p>
      )}
    </article>
  );
}

function titleOf({ dataset, from, to }: Chronology, locale: Locale) {
  if (dataset) return <LocalizedText text={dataset.period.title} locale={locale} />;
  return from && to ? daysWords(from, to, locale) : messagesFor(locale).record.days.title;
}

const idOf = ({ kind, day }: ChronologySection<IncidentSummary>): string => (day ? `${kind}-${day}` : kind);

/** "Claims made on this day (12 claims)" */
const saidWords = (count: number, locale: Locale): string => {
  const { record, incident } = messagesFor(locale);
  return `${record.days.said} (${format(locale, incident.claimCount, { count })})`;
};

interface SectionProps {
  section: ChronologySection<IncidentSummary>;
  record: RecordCatalogue;
  locale: Locale;
  /** The page of a day alone, which has the claims that were made on it; null where this is such a page. */
  dayPath: ((day: string) => string) | null;
}

function OneSection({ section, record, locale, dayPath }: SectionProps) {
  const { days: words } = messagesFor(locale).record;
  const { kind, day, entries, said } = section;
  const isDay = kind === 'day';
  const isStatement = ({ statement }: IncidentSummary) => statement;
  const list = (some: readonly IncidentSummary[]) => (
    <EntryRows
      rows={some.map((entry) => rowOf(entry, record, locale, { hasDate: kind === 'until' || kind === 'open' }))}
      locale={locale}
    />
  );
  const [happened, statements] = [entries.filter((entry) => !isStatement(entry)), entries.filter(isStatement)];
  return (
    <section className={panel.section} id={idOf(section)}>
      <h2 className={styles.day}>{sectionWords(kind, day, locale)}</h2>
      {isDay && entries.length + said.length === 0 && <p className={panel.soft}>{words.nothing}</p>}
      {happened.length > 0 && statements.length === 0 && !isDay && list(happened)}
      {happened.length > 0 && (isDay || statements.length > 0) && (
        <>
          <h3>{words.happened}</h3>
          {list(happened)}
        </>
      )}
      {statements.length > 0 && (
        <>
          <h3>{words.statements}</h3>
          {list(statements)}
        </>
      )}
      {said.length > 0 && day && dayPath && (
        <p>
          <a href={dayPath(day)}>{saidWords(said.length, locale)}</a>
        </p>
      )}
      {said.length > 0 && !dayPath && (
        <>
          <h3>{saidWords(said.length, locale)}</h3>
          <ul className={sourcing.lines}>
            {said.map((claim) => (
              <ClaimLine key={claim.ref} claim={claim} locale={locale} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
