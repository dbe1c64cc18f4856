import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import { type Reason, whyContested, whyCorroborated } from '@/lib/record/why';
import { ClaimLink } from './ClaimMarks';
import styles from './sourcing.module.css';

/** How the number of origins comes about, rule by rule. */
export function WhyCorroborated({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const { why } = messagesFor(locale).record;
  return (
    <Why
      question={why.count}
      reasons={whyCorroborated(entry.corroboration, locale)}
      lead={entry.corroboration.ofStatement && entry.corroboration.origins.length > 0 ? why.statement : null}
      locale={locale}
    />
  );
}

/** Why it is contested, or why differing claims do not make it so. */
export function WhyContested({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const { why } = messagesFor(locale).record;
  return (
    <Why
      question={entry.contest.contested ? why.contested : why.uncontested}
      reasons={whyContested(entry.contest, locale)}
      lead={null}
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

/** Nothing where there is no more to say than stands above it. */
function Why({ question, reasons, lead, locale }: Props) {
  const { rules, why } = messagesFor(locale).record;
  if (!lead && reasons.length === 0) return null;
  return (
    <details className={styles.why}>
      <summary>{question}</summary>
      <ul>
        {lead && <li>{lead}</li>}
        {reasons.map(({ rule, text, claims }) => (
          <li key={[text, ...claims.map(({ ref }) => ref)].join(' ')}>
            <span>{text}</span>
            {claims.length > 0 && (
              <ol className={styles.spokenOf}>
                {claims.map((claim) => (
                  <li key={claim.ref}>
                    <ClaimLink claim={claim} locale={locale} />
                  </li>
                ))}
              </ol>
            )}
            <span className={styles.rule}>
              {format(locale, why.rule, { name: rules[rule].name })} {rules[rule].reason}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
