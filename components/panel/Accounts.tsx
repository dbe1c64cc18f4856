import { format, formatList } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { type Account, accountsOf } from '@/lib/record/accounts';
import { repeatedIn, textsOf } from '@/lib/record/attributed-texts';
import type { AreaEntry, IncidentEntry } from '@/lib/record/model';
import type { Source } from '@/lib/record/schema';
import { claimSets } from '@/lib/record/sets';
import { ClaimsOfText } from './ClaimsOfText';
import { Layer } from './Layer';
import panel from './panel.module.css';
import styles from './sourcing.module.css';

interface Props {
  entry: IncidentEntry | AreaEntry;
  locale: Locale;
}

/** All claims of an entry, grouped as accounts that agree within; what they differ on is told where it is judged. */
export function Accounts({ entry, locale }: Props) {
  const { layers } = messagesFor(locale).record;
  const { shown } = claimSets(entry);
  const accounts = accountsOf(entry);
  const isOne = accounts.length === 1;
  const repeated = repeatedIn(accounts, locale);
  return (
    <Layer id="claims" title={format(locale, layers.claims, { count: shown.length })}>
      <Reading entry={entry} locale={locale} />
      {accounts.map((account) => (
        <OneAccount key={account.number} account={account} repeated={repeated} isOnly={isOne} locale={locale} />
      ))}
    </Layer>
  );
}

/** What was not read of all this, said once for the page. */
function Reading({ entry, locale }: Props) {
  const { reading } = messagesFor(locale).record;
  const { shown } = claimSets(entry);
  const rows = shown.flatMap(({ row }) => row ?? []);
  const cited = shown.filter(({ access }) => access === 'cited').length;
  if (rows.length > 0) {
    const dataset = formatList(locale, [...new Set(rows.map((row) => textIn(row.dataset.title, locale)))]);
    const message = rows.length === shown.length ? reading.imported : reading.someImported;
    return <p className={panel.soft}>{format(locale, message, { dataset, count: rows.length })}</p>;
  }
  if (cited === 0) return null;
  const message = cited === shown.length ? reading.allCited : reading.someCited;
  return (
    <p className={panel.soft}>
      {format(locale, message, { count: cited, total: shown.length })}{' '}
      <a href={`/${locale}/about#cited`}>{messagesFor(locale).claim.gradesHint}</a>
    </p>
  );
}

function OneAccount({
  account: { number, speakers, claims, agreed },
  repeated,
  isOnly,
  locale,
}: {
  account: Account;
  repeated: ReadonlySet<string>;
  isOnly: boolean;
  locale: Locale;
}) {
  const { accounts: words } = messagesFor(locale).record;
  const names = (sources: readonly Source[]) =>
    formatList(
      locale,
      sources.map(({ name }) => textIn(name, locale)),
    );
  return (
    <section className={styles.account} id={`account-${number}`}>
      {!isOnly && <h3>{format(locale, words.heading, { number, speakers: names(speakers) })}</h3>}
      {agreed.length > 0 && (
        <ul>
          {agreed.map(({ about, origins }) => (
            <li key={textIn(about, 'en')}>
              {format(locale, words.agree, { about: textIn(about, locale), origins: names(origins) })}
            </li>
          ))}
        </ul>
      )}
      {textsOf(claims).map((text) => (
        <ClaimsOfText key={text.groups[0][0].claim.ref} text={text} repeated={repeated} locale={locale} />
      ))}
    </section>
  );
}
