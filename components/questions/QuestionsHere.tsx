import { LocalizedText } from '@/components/panel/LocalizedText';
import panel from '@/components/panel/panel.module.css';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { questionsOf } from '@/lib/record/answers';
import type { AreaEntry, IncidentEntry, RecordCatalogue } from '@/lib/record/model';
import { thingPath } from '@/lib/url/paths';
import styles from './questions.module.css';

interface Props {
  entry: IncidentEntry | AreaEntry;
  record: RecordCatalogue;
  locale: Locale;
}

/** On the page of an incident or area: the questions that its claims answer, each with the way to all answers. */
export function QuestionsHere({ entry, record, locale }: Props) {
  const questions = questionsOf(entry, record);
  if (questions.length === 0) return null;
  return (
    <section className={styles.here} aria-labelledby="questions">
      <h2 id="questions" className={panel.soft}>
        {messagesFor(locale).accounts.here}
      </h2>
      <ul>
        {questions.map(({ id, wording }) => (
          <li key={id}>
            <a href={thingPath(locale, 'questions', id)}>
              <LocalizedText text={wording} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
