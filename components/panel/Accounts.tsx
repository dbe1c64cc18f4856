import { format, formatList, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { type Account, accountsOf } from '@/lib/record/accounts';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import type { Source } from '@/lib/record/schema';
import { ClaimCard } from './ClaimCard';
import entryStyles from './entry.module.css';
import panel from './panel.module.css';
import styles from './sourcing.module.css';

/** The claims of an entry, grouped as accounts that agree within and may collide with each other. */
export function Accounts({ entry, locale }: { entry: IncidentEntry | AreaEntry; locale: Locale }) {
  const { accounts: words } = messagesFor(locale).record;
  return (
    <section className={panel.section}>
      <h2>{words.title}</h2>
      <p className={panel.soft}>{words.hint}</p>
      <p className={panel.soft}>
        <a href={`/${locale}/about#cited`}>{messagesFor(locale).claim.gradesHint}</a>
      </p>
      {accountsOf(entry).map((account) => (
        <OneAccount key={account.number} account={account} locale={locale} />
      ))}
    </section>
  );
}

function OneAccount({ account: { number, speakers, claims, agreed, against }, locale }: { account: Account; locale: Locale }) {
  const { accounts: words } = messagesFor(locale).record;
  const names = (sources: readonly Source[]) =>
    formatList(
      locale,
      sources.map(({ name }) => name[locale]),
    );
  return (
    <section className={styles.account} id={`account-${number}`}>
      <h3>{format(locale, words.heading, { number, speakers: names(speakers) })}</h3>
      {agreed.length + against.length > 0 && (
        <ul>
          {agreed.map(({ about, origins }) => (
            <li key={about.en}>{format(locale, words.agree, { about: about[locale], origins: names(origins) })}</li>
          ))}
          {against.map(({ account, about, contests }) => (
            <li key={`${account} ${about.en}`}>
              <a className={contests ? styles.against : undefined} href={`#account-${account}`}>
                {format(locale, contests ? words.against : words.differs, {
                  numbers: formatNumber(locale, account),
                  about: about[locale],
                })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className={entryStyles.claims}>
        {claims.map(({ claim, own }) => (
          <ClaimCard key={claim.ref} claim={claim} locale={locale} within="account" beside={!own} />
        ))}
      </div>
    </section>
  );
}
