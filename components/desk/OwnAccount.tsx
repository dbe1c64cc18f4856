import { type Account, longestLabel } from '@/lib/desk/account';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Scope } from '@/lib/desk/roles';
import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import { AddPasskey } from './AddPasskey.client';
import styles from './desk.module.css';
import { Once } from './Once';
import { Submit } from './Submit';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  account: Account;
  /** Those that a token of this person can have. */
  scopes: readonly Scope[];
  hasPasskeys: boolean;
  /** What the OpenID provider is called; null: there is none. */
  provider: string | null;
  once: Parameters<typeof Once>[0]['once'];
  told(name: string): string;
}

const from = '/account';

export function OwnAccount({ locale, words, account, scopes, hasPasskeys, provider, once, told }: Props) {
  const { account: copy, signIn, problems } = words;
  const day = (iso: string) => dateFormat(locale, { dateStyle: 'long' }).format(new Date(iso));
  return (
    <>
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <Once locale={locale} words={words} once={once} />
      <p>
        <bdi>{account.name}</bdi> · {words.roles[account.role]}
      </p>
      <section className={styles.section} aria-labelledby="passkeys">
        <h2 id="passkeys">{copy.passkeys}</h2>
        <p>{copy.passkeysIntro}</p>
        {account.passkeys.length === 0 ? (
          <p>{copy.noPasskeys}</p>
        ) : (
          <ul className={styles.rows}>
            {account.passkeys.map(({ id, label, added, used }) => (
              <li key={id} className={styles.row}>
                <p>
                  <bdi>{label}</bdi>
                  <span className={styles.soft}>
                    {format(locale, copy.added, { date: day(added) })} ·{' '}
                    {used ? format(locale, copy.used, { date: day(used) }) : copy.neverUsed}
                  </span>
                </p>
                <ActionForm action="/passkeys/remove" locale={locale} from={from}>
                  <input type="hidden" name="passkey" value={id} />
                  <button type="submit" className={styles.quiet} aria-label={format(locale, copy.removeNamed, { label })}>
                    {copy.remove}
                  </button>
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
        {hasPasskeys && (
          <noscript>
            <p className={styles.problem}>{signIn.noScript}</p>
          </noscript>
        )}
        {hasPasskeys ? (
          <AddPasskey
            target={`/desk/${locale}/account?done=passkey-added`}
            longest={longestLabel}
            words={{
              button: copy.add,
              label: copy.label,
              hint: copy.labelHint,
              waiting: signIn.waiting,
              cancelled: signIn.cancelled,
              noAnswer: signIn.noAnswer,
              problems,
            }}
          />
        ) : (
          <p>{problems['passkey-unsupported']}</p>
        )}
      </section>
      <section className={styles.section} aria-labelledby="tokens">
        <h2 id="tokens">{copy.tokens}</h2>
        <p>{copy.tokensIntro}</p>
        {account.tokens.length === 0 ? (
          <p>{copy.noTokens}</p>
        ) : (
          <ul className={styles.rows}>
            {account.tokens.map(({ id, label, scopes: held, expires }) => (
              <li key={id} className={styles.row}>
                <p>
                  <bdi>{label}</bdi>
                  <span className={styles.soft}>
                    {held.map((scope) => words.scopes[scope]).join(' · ')} ·{' '}
                    {format(locale, copy.tokenExpires, { date: day(expires) })}
                  </span>
                </p>
                <ActionForm action={`/tokens/${id}/remove`} locale={locale} from={from}>
                  <button type="submit" className={styles.quiet} aria-label={format(locale, copy.removeNamed, { label })}>
                    {copy.remove}
                  </button>
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
        <ActionForm action="/tokens" locale={locale} from={from} className={styles.form}>
          <TextField label={copy.tokenLabel} name="label" required maxLength={longestLabel} />
          <fieldset className={styles.choices}>
            <legend>{copy.tokenScopes}</legend>
            {scopes.map((scope) => (
              <Tick key={scope} type="checkbox" name="scopes" value={scope} isChecked={scope === 'read'}>
                {words.scopes[scope]}
              </Tick>
            ))}
          </fieldset>
          <TextField label={copy.tokenDays} name="days" type="number" min={1} max={365} value="90" required />
          <Submit>{copy.makeToken}</Submit>
        </ActionForm>
      </section>
      {provider !== null && (
        <section className={styles.section} aria-labelledby="oidc">
          <h2 id="oidc">{format(locale, copy.oidc, { name: provider })}</h2>
          {account.oidc ? (
            <ActionForm action="/oidc/remove" locale={locale} from={from}>
              <p>{format(locale, copy.oidcSince, { date: day(account.oidc.linked) })}</p>
              <button type="submit" className={styles.quiet}>
                {copy.oidcUnlink}
              </button>
            </ActionForm>
          ) : (
            <>
              <p>{format(locale, copy.oidcIntro, { name: provider })}</p>
              <p>
                <a href={`/desk/api/oidc?${new URLSearchParams({ locale, from })}`} className={styles.button}>
                  {format(locale, copy.oidcLink, { name: provider })}
                </a>
              </p>
            </>
          )}
        </section>
      )}
      <section className={styles.section} aria-labelledby="sessions">
        <h2 id="sessions">{copy.sessions}</h2>
        <p>{copy.sessionsIntro}</p>
        <ActionForm action="/sign-out-everywhere" locale={locale} from={from}>
          <button type="submit" className={styles.button}>
            {copy.everywhere}
          </button>
        </ActionForm>
      </section>
    </>
  );
}
