import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { pathOfClaim } from '@/lib/record/address';
import type { ClaimEntry } from '@/lib/record/model';
import { shortDate } from '@/lib/time/words';
import { Chain } from './Chain';
import { CitedTag } from './ClaimMarks';
import { LocalizedText } from './LocalizedText';
import panel from './panel.module.css';
import styles from './sourcing.module.css';

/** A claim in two lines, for lists of many: what, who through whom, and when it was said. */
export function ClaimLine({ claim, locale }: { claim: ClaimEntry; locale: Locale }) {
  const messages = messagesFor(locale);
  return (
    <li className={styles.line}>
      <p>
        <a href={pathOfClaim(locale, claim)}>
          <LocalizedText text={claim.text} locale={locale} />
        </a>
      </p>
      <Chain claim={claim} locale={locale} />
      <p className={panel.soft}>
        <span>{messages.modes[claim.modes[0] ?? 'asserts']}</span>
        <span>{shortDate(claim.said, locale, messages) ?? messages.status.undated}</span>
        <CitedTag claim={claim} locale={locale} />
      </p>
    </li>
  );
}
