import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { ClaimEntry } from '@/lib/record/model';
import { thingPath } from '@/lib/url/paths';
import entry from './entry.module.css';
import styles from './panel.module.css';

/** Who says it, through whom, where it was published: one line that reads the way its script does. */
export function Chain({ claim, locale }: { claim: ClaimEntry; locale: Locale }) {
  const messages = messagesFor(locale);
  return (
    <ol className={entry.chain} aria-label={messages.claim.chainLabel}>
      {claim.chain.toReversed().map(({ source, how }, i) => (
        <li key={source.id}>
          <span>
            {source.actor ? <a href={thingPath(locale, 'actors', source.actor)}>{source.name[locale]}</a> : source.name[locale]}
            {how && <span className={styles.soft}> ({how[locale]})</span>}
          </span>
          {i === claim.chain.length - 1 && claim.article.outlet.basis === 'inferred' && (
            <span className={entry.tag} data-kind="inferred">
              {messages.time.inferred}
            </span>
          )}
          {source.kind === 'unnamed' && (
            <span className={entry.tag} data-kind="unnamed">
              {messages.claim.unnamed}
            </span>
          )}
          {source.unnamedBecause && (
            <span className={styles.soft}>
              ({format(locale, messages.claim.unnamedBecause, { reason: source.unnamedBecause[locale] })})
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
