import { type Link, longestName } from '@/lib/desk/account';
import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import styles from './desk.module.css';
import { Submit } from './Submit';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  token: string;
  /** What it is for; null where it cannot be used any more. */
  link: Link | null;
  told(name: string): string;
}

export function LinkPage({ locale, words, token, link, told }: Props) {
  if (!link)
    return (
      <>
        <h1>{words.link.title}</h1>
        <p className={styles.problem}>{words.problems['link-unknown']}</p>
      </>
    );
  return (
    <>
      <h1>{words.link.title}</h1>
      <Told words={words} told={told} />
      {link.kind === 'invitation' ? (
        <p>{link.isFirst ? words.link.first : format(locale, words.link.welcome, { role: words.roles[link.role] })}</p>
      ) : (
        <p>{words.link.back}</p>
      )}
      <ActionForm action="/sign-in/link" locale={locale} from={`/link/${token}`} className={styles.form}>
        <input type="hidden" name="token" value={token} />
        {link.kind === 'invitation' && (
          <>
            <label className={styles.field}>
              <span>{words.link.name}</span>
              <input
                name="name"
                required
                maxLength={longestName}
                defaultValue={link.name}
                autoComplete="name"
                aria-describedby="name-hint"
              />
            </label>
            <p className={styles.soft} id="name-hint">
              {words.link.nameHint}
            </p>
          </>
        )}
        <Submit>{words.link.enter}</Submit>
      </ActionForm>
    </>
  );
}
