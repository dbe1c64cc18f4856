import type { AccountsChart } from '@/lib/accounts/chart';
import { keyOf } from '@/lib/accounts/key';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import styles from './questions.module.css';

/** What the signs of this very chart mean. */
export function ChartKey({ chart, locale }: { chart: AccountsChart; locale: Locale }) {
  const { accounts: words } = messagesFor(locale);
  return (
    <details className={styles.key}>
      <summary>{words.keyTitle}</summary>
      <ul>
        {keyOf(chart).map((sign) => (
          <li key={sign}>{words.key[sign]}</li>
        ))}
      </ul>
    </details>
  );
}
