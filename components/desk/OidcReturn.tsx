import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { OidcForm } from './OidcForm.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** What the provider is called. */
  provider: string;
  /** What it says, as its address has it; empty where it says nothing. */
  query: string;
  /** It has not signed anybody in. */
  isFailed: boolean;
  told(name: string): string;
}

/** Back from an OpenID provider: what it says goes on by a form of this site, with the desk's cookies. */
export function OidcReturn({ locale, words, provider, query, isFailed, told }: Props) {
  const { signIn } = words;
  return (
    <>
      <h1>{format(locale, signIn.oidcTitle, { name: provider })}</h1>
      <Told words={words} told={told} />
      {isFailed && <p className={styles.problem}>{format(locale, signIn.oidcFailed, { name: provider })}</p>}
      {query !== '' && !isFailed && (
        <OidcForm locale={locale} query={query} words={{ intro: signIn.oidcIntro, goOn: signIn.oidcGoOn }} />
      )}
      <p>
        <a href={`/desk/${locale}/sign-in`}>{signIn.title}</a>
      </p>
    </>
  );
}
