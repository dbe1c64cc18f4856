import { Lead } from '@/components/panel/Lead';
import { LocalizedText } from '@/components/panel/LocalizedText';
import panel from '@/components/panel/panel.module.css';
import type { AccountsChart } from '@/lib/accounts/chart';
import { countWords } from '@/lib/accounts/words';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { thingPath } from '@/lib/url/paths';
import styles from './questions.module.css';

/** All questions that are answered, each with the way to its chart. */
export function QuestionList({ charts, locale }: { charts: readonly AccountsChart[]; locale: Locale }) {
  const { accounts: words } = messagesFor(locale);
  return (
    <div className={panel.page}>
      <Lead>
        <h1 className={panel.title}>{words.title}</h1>
        <p>{words.intro}</p>
      </Lead>
      <ul className={styles.questions}>
        {charts.map((chart) => (
          <li key={chart.question.id}>
            <a href={thingPath(locale, 'questions', chart.question.id)}>
              <LocalizedText text={chart.question.wording} locale={locale} />
            </a>
            <span className={panel.soft}>{countWords(chart, locale).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
