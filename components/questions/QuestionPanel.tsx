import { EntryRows } from '@/components/lists/EntryRows';
import { MapFocus } from '@/components/map/focus.client';
import { Lead } from '@/components/panel/Lead';
import { LocalizedText } from '@/components/panel/LocalizedText';
import panel from '@/components/panel/panel.module.css';
import { ShareThing } from '@/components/share/ShareThing';
import type { AccountsChart } from '@/lib/accounts/chart';
import { drawChart } from '@/lib/accounts/draw';
import { countWords, spanWords } from '@/lib/accounts/words';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { rowOf } from '@/lib/lists/row';
import { placeFacts } from '@/lib/publish/facts';
import type { RecordCatalogue } from '@/lib/record/model';
import { areaSummary, incidentSummary } from '@/lib/record/summary';
import type { Focus } from '@/lib/scene/focus';
import type { Entries } from '@/lib/store/belonging';
import { AnswersTable } from './AnswersTable';
import { ChartKey } from './ChartKey';
import styles from './questions.module.css';

interface Props {
  chart: AccountsChart;
  /** On whose pages the claims stand that answer it. */
  entries: Entries;
  /** What the map shows for this page; null where it has no place there. */
  focus: Focus | null;
  record: RecordCatalogue;
  locale: Locale;
}

/** px; about what the narrowest panel leaves, so that letters are no smaller than those of the page. */
const chartWidth = 358;

/** A question with its answers over time: as a chart, and the same as a table. */
export function QuestionPanel({ chart, entries: { incidents, areas }, focus, record, locale }: Props) {
  const messages = messagesFor(locale);
  const { accounts: words } = messages;
  const entries = [...incidents.map(incidentSummary), ...areas.map(areaSummary)];
  const facts = [...countWords(chart, locale), spanWords(chart, locale)].filter((fact) => fact !== null);
  const where = placeFacts(incidents, record.gazetteer, locale);
  return (
    <article className={panel.page}>
      {focus && <MapFocus {...focus} />}
      <Lead>
        <p className={panel.kind}>
          <a href={`/${locale}/questions`}>{words.title}</a>
        </p>
        <h1 className={panel.title}>
          <LocalizedText text={chart.question.wording} locale={locale} />
        </h1>
        <p className={panel.soft}>{facts.join(' · ')}</p>
        {where.length > 0 && <p className={panel.soft}>{where.join(' · ')}</p>}
        <p>{words.hint}</p>
        <ShareThing locale={locale} record={record} />
      </Lead>
      <div
        className={styles.chart}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by lib/accounts, which escapes what it is given
        dangerouslySetInnerHTML={{ __html: drawChart(chart, { width: chartWidth, locale, theme: 'page' }) }}
      />
      <ChartKey chart={chart} locale={locale} />
      <AnswersTable chart={chart} locale={locale} />
      {entries.length > 0 && (
        <section className={panel.section}>
          <h2>{words.entries}</h2>
          <EntryRows rows={entries.map((entry) => rowOf(entry, record, locale))} locale={locale} />
        </section>
      )}
    </article>
  );
}
