import panel from '@/components/panel/panel.module.css';
import { accountsChart } from '@/lib/accounts/chart';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { questionsOf } from '@/lib/record/answers';
import type { AreaEntry, IncidentEntry, PublishedRecord } from '@/lib/record/model';
import { Questions } from './QuestionList';

interface Props {
  entry: IncidentEntry | AreaEntry;
  record: PublishedRecord;
  locale: Locale;
}

/** On the page of an incident or area: the questions that its claims answer, and how the answers changed. */
export function QuestionsHere({ entry, record, locale }: Props) {
  const charts = questionsOf(entry, record).flatMap(({ id }) => accountsChart(record, id) ?? []);
  if (charts.length === 0) return null;
  return (
    <section className={panel.section}>
      <h2>{messagesFor(locale).accounts.here}</h2>
      <Questions charts={charts} locale={locale} />
    </section>
  );
}
