import { longestLabel } from '@/lib/desk/account';
import { type Delivery, longestQuery } from '@/lib/desk/alerts';
import type { DeskMessages } from '@/lib/desk/messages';
import { dateFormat, format } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locales';
import { feedPath } from '@/lib/publish/feeds/addresses';
import { ActionForm } from './ActionForm';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { named } from './named';
import { Once } from './Once';
import { Submit } from './Submit';
import { TextField } from './TextField.client';
import { Told } from './Told';

interface AlertShown {
  id: string;
  label: string;
  query: string;
  kind: 'mail' | 'webhook';
  target: string;
  isConfirmed: boolean;
  /** The newest first. */
  deliveries: readonly Delivery[];
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  alerts: readonly AlertShown[];
  /** Whether this person sets up webhooks. */
  mayHook: boolean;
  hasMail: boolean;
  /** The token of the link of a mail that asks to be confirmed; else empty. */
  confirm: string;
  once: Parameters<typeof Once>[0]['once'];
  told(name: string): string;
}

const from = '/alerts';

/** Who is told of changes, and by what. */
export function AlertsPage(props: Props) {
  const { locale, words, alerts, mayHook, hasMail, confirm, once, told } = props;
  const { alerts: copy } = words;
  return (
    <>
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <Once locale={locale} words={words} once={once} />
      {confirm !== '' && (
        <section className={styles.once} aria-labelledby="confirm">
          <h2 id="confirm">{copy.confirmTitle}</h2>
          <p>{copy.confirmIntro}</p>
          <ActionForm action="/alerts/confirm" locale={locale} from={from}>
            <input type="hidden" name="token" value={confirm} />
            <Submit>{copy.confirm}</Submit>
          </ActionForm>
        </section>
      )}
      <p>
        {copy.intro} <a href={feedPath(locale, null, 'xml')}>{copy.feed}</a>
      </p>
      <section className={styles.section} aria-labelledby="mails">
        <h2 id="mails">{copy.mailTitle}</h2>
        <p>{hasMail ? copy.mailIntro : copy.mailOff}</p>
        <List {...props} alerts={alerts.filter(({ kind }) => kind === 'mail')} />
        {hasMail && (
          <ActionForm action="/alerts/mails" locale={locale} from={from} className={styles.form}>
            <TextField label={copy.address} name="address" type="email" dir="ltr" required autoComplete="email" />
            <Wanted {...props} />
            <Submit>{copy.makeMail}</Submit>
          </ActionForm>
        )}
      </section>
      {mayHook && (
        <section className={styles.section} aria-labelledby="webhooks">
          <h2 id="webhooks">{copy.webhooksTitle}</h2>
          <p>{copy.webhooksIntro}</p>
          <List {...props} alerts={alerts.filter(({ kind }) => kind === 'webhook')} />
          <ActionForm action="/alerts/webhooks" locale={locale} from={from} className={styles.form}>
            <TextField label={copy.url} name="url" type="url" dir="ltr" required />
            <Wanted {...props} />
            <Submit>{copy.makeWebhook}</Submit>
          </ActionForm>
        </section>
      )}
    </>
  );
}

/** What both are told of. */
function Wanted({ locale, words: { alerts: copy, documents } }: Props) {
  return (
    <>
      <TextField label={copy.label} name="label" required maxLength={longestLabel} />
      <TextField label={copy.filters} hint={copy.filtersHint} name="filters" dir="ltr" maxLength={longestQuery} />
      <Choice label={copy.language} name="language" options={named(locales(), documents.languages)} chosen={locale} />
    </>
  );
}

function List({ locale, words, alerts }: Props) {
  const { alerts: copy } = words;
  if (alerts.length === 0) return <p className={styles.soft}>{copy.none}</p>;
  return (
    <ul className={styles.rows}>
      {alerts.map(({ id, label, query, kind, target, isConfirmed, deliveries }) => (
        <li key={id} className={styles.row}>
          <p>
            <bdi>{label}</bdi>
            <span className={styles.digest} dir="ltr">
              {target}
            </span>
            <span className={styles.soft}>
              {query === '' ? copy.everything : <bdi dir="ltr">{query}</bdi>}
              {!isConfirmed && ` · ${copy.unconfirmed}`}
            </span>
          </p>
          <div className={styles.links}>
            {kind === 'webhook' && (
              <ActionForm action={`/alerts/${id}/ping`} locale={locale} from={from}>
                <button type="submit" className={styles.quiet} aria-label={format(locale, copy.pingOf, { label })}>
                  {copy.ping}
                </button>
              </ActionForm>
            )}
            <ActionForm action={`/alerts/${id}/remove`} locale={locale} from={from}>
              <button type="submit" className={styles.quiet} aria-label={format(locale, copy.removeOf, { label })}>
                {copy.remove}
              </button>
            </ActionForm>
          </div>
          <Deliveries locale={locale} words={words} deliveries={deliveries} />
        </li>
      ))}
    </ul>
  );
}

function Deliveries({ locale, words, deliveries }: Pick<Props, 'locale' | 'words'> & Pick<AlertShown, 'deliveries'>) {
  const { alerts: copy } = words;
  const time = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const at = (iso: string) => `${time.format(new Date(iso))} UTC`;
  return (
    <details className={styles.manage}>
      <summary>{copy.deliveries}</summary>
      {deliveries.length === 0 && <p className={styles.soft}>{copy.noDeliveries}</p>}
      <ul>
        {deliveries.map(({ id, at: begun, type, attempts, next, isDelivered }) => {
          const last = attempts.at(-1);
          const answer = last ? String(last.status ?? copy.reasons[last.reason] ?? last.reason) : '';
          return (
            <li key={id} className={styles.soft}>
              {[
                at(begun),
                copy.types[type],
                isDelivered ? copy.delivered : next ? format(locale, copy.waiting, { date: at(next) }) : copy.givenUp,
                format(locale, copy.attempts, { count: attempts.length }),
                ...(answer !== '' ? [format(locale, copy.lastAnswer, { answer })] : []),
              ].join(' · ')}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
