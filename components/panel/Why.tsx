import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import { type Reason, whyContested, whyCorroborated } from '@/lib/record/why';
import styles from './sourcing.module.css';

/** How the number of origins comes about, rule by rule. */
export function WhyCorroborated({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const { why } = messagesFor(locale).record;
  return (
    <Why
      question={why.count}
      reasons={whyCorroborated(entry.corroboration, locale)}
      lead={entry.corroboration.origins.length === 0 ? why.none : entry.corroboration.ofStatement ? why.statement : null}
      locale={locale}
    />
  );
}

/** Why it is contested, or why differing claims do not make it so. */
export function WhyContested({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const { why } = messagesFor(locale).record;
  const { contested, settled } = entry.contest;
  return (
    <Why
      question={contested ? why.contested : why.uncontested}
      reasons={whyContested(entry.contest, locale)}
      lead={contested || settled.length > 0 ? null : why.uncontestedLong}
      locale={locale}
    />
  );
}

interface Props {
  question: string;
  reasons: readonly Reason[];
  lead: string | null;
  locale: Locale;
}

function Why({ question, reasons, lead, locale }: Props) {
  const { rules, why } = messagesFor(locale).record;
  return (
    <details className={styles.why}>
      <summary>{question}</summary>
      <ul>
        {lead && <li>{lead}</li>}
        {reasons.map(({ rule, text }) => (
          <li key={text}>
            <span>{text}</span>
            <span className={styles.rule}>
              {format(locale, why.rule, { name: rules[rule].name })} {rules[rule].reason}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
