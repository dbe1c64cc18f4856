import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { claimRules, pairRules, type RuleId } from '@/lib/record/rules';
import styles from './sourcing.module.css';

/** The rules of sourcing as they are applied: name, example, reason. */
export function RuleTable({ of, locale }: { of: 'claims' | 'pairs'; locale: Locale }) {
  const { rules } = messagesFor(locale).record;
  return (
    <dl className={styles.rules}>
      {(Object.keys(of === 'claims' ? claimRules : pairRules) as RuleId[]).map((id) => (
        <div key={id} id={`rule-${id}`}>
          <dt>{rules[id].name}</dt>
          <dd>{rules[id].example}</dd>
          <dd>{rules[id].reason}</dd>
        </div>
      ))}
    </dl>
  );
}
