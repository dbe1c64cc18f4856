import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { PasskeySignIn } from './PasskeySignIn.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** The page to go on to, below /desk/{locale}. */
  next: string;
  isFromElsewhere: boolean;
  hasPasskeys: boolean;
  /** What the OpenID provider is called; null: there is none. */
  provider: string | null;
  told(name: string): string;
}

export function SignIn({ locale, words, next, isFromElsewhere, hasPasskeys, provider, told }: Props) {
  const { signIn, problems } = words;
  const target = `/desk/${locale}${next}`;
  const leaving = new URLSearchParams({ locale, from: '/sign-in', ...(next !== '' && { next }) });
  return (
    <>
      <h1>{signIn.title}</h1>
      <Told words={words} told={told} />
      {isFromElsewhere && (
        <p className={styles.done}>
          {signIn.elsewhere} <a href={target}>{signIn.goOn}</a>
        </p>
      )}
      {hasPasskeys ? (
        <>
          <p>{signIn.intro}</p>
          <PasskeySignIn
            target={target}
            words={{
              button: signIn.passkey,
              waiting: signIn.waiting,
              cancelled: signIn.cancelled,
              noAnswer: signIn.noAnswer,
              problems,
            }}
          />
          <noscript>
            <p>{signIn.noScript}</p>
          </noscript>
        </>
      ) : (
        <p>{problems['passkey-unsupported']}</p>
      )}
      {provider !== null && (
        <p>
          <a href={`/desk/api/sign-in/oidc?${leaving}`} className={styles.button}>
            {format(locale, signIn.oidc, { name: provider })}
          </a>
        </p>
      )}
      <section className={styles.section}>
        <h2>{signIn.linkTitle}</h2>
        <p>{signIn.link}</p>
        <p>
          <code dir="ltr" className={styles.secret}>
            npm run --silent maydan -- desk link
          </code>
        </p>
      </section>
    </>
  );
}
