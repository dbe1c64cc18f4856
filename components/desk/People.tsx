import { type Account, longestName } from '@/lib/desk/account';
import { type DeskMessages, rightsOf } from '@/lib/desk/messages';
import { type Role, roles } from '@/lib/desk/roles';
import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ActionForm } from './ActionForm';
import { Choice } from './Choice.client';
import styles from './desk.module.css';
import { named } from './named';
import { Once } from './Once';
import { Submit } from './Submit';
import { TextField } from './TextField.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  own: Account;
  accounts: readonly Account[];
  once: Parameters<typeof Once>[0]['once'];
  /** Whether people sign in by an OpenID provider. */
  hasProvider: boolean;
  /** Whether people sign off what they have written themselves. */
  mayBeOwn: boolean;
  told(name: string): string;
}

const from = '/people';

export function People({ locale, words, own, accounts, once, hasProvider, mayBeOwn, told }: Props) {
  const { people } = words;
  return (
    <>
      <h1>{people.title}</h1>
      <Told words={words} told={told} />
      <Once locale={locale} words={words} once={once} />
      <p>{people.intro}</p>
      <dl className={styles.terms}>
        {roles.map((role) => (
          <div key={role}>
            <dt>{words.roles[role]}</dt>
            <dd>{rightsOf(words, role, mayBeOwn)}</dd>
          </div>
        ))}
      </dl>
      <p>{people.signOff[mayBeOwn ? 'anyone' : 'another']}</p>
      <ul className={styles.rows}>
        {accounts.map((account) => (
          <Person key={account.id} locale={locale} words={words} account={account} isOwn={account.id === own.id} />
        ))}
      </ul>
      <section className={styles.section} aria-labelledby="invite">
        <h2 id="invite">{people.invite}</h2>
        <ActionForm action="/invitations" locale={locale} from={from} className={styles.form}>
          <TextField label={people.name} name="name" required maxLength={longestName} autoComplete="off" />
          <RoleChoice words={words} label={people.role} chosen="editor" />
          {hasProvider && (
            <TextField label={people.mail} hint={people.mailHint} name="mail" type="email" dir="ltr" autoComplete="off" />
          )}
          <p className={styles.soft}>{people.inviteHint}</p>
          <Submit>{people.makeInvitation}</Submit>
        </ActionForm>
      </section>
    </>
  );
}

const RoleChoice = ({ words, label, chosen }: { words: DeskMessages; label: string; chosen: Role }) => (
  <Choice label={label} name="role" options={named(roles, words.roles)} chosen={chosen} />
);

function Person({ locale, words, account, isOwn }: Pick<Props, 'locale' | 'words'> & { account: Account; isOwn: boolean }) {
  const { people } = words;
  const { id, name, role, created, closed, passkeys } = account;
  const day = (iso: string) => dateFormat(locale, { dateStyle: 'long' }).format(new Date(iso));
  const facts = [
    words.roles[role],
    ...(isOwn ? [people.you] : []),
    ...(closed ? [people.closed] : []),
    format(locale, people.passkeys, { count: passkeys.length }),
    format(locale, people.since, { date: day(created) }),
  ];
  return (
    <li className={styles.row}>
      <p>
        <bdi>{name}</bdi>
        <span className={styles.soft}>{facts.join(' · ')}</span>
      </p>
      {!isOwn && (
        <details className={styles.manage}>
          <summary aria-label={format(locale, people.manageNamed, { name })}>{people.manage}</summary>
          <div className={styles.section}>
            {closed ? (
              <ActionForm action={`/accounts/${id}/open`} locale={locale} from={from}>
                <button type="submit" className={styles.button}>
                  {people.open}
                </button>
              </ActionForm>
            ) : (
              <>
                <ActionForm action={`/accounts/${id}/role`} locale={locale} from={from} className={styles.form}>
                  <RoleChoice words={words} label={format(locale, people.changeRoleOf, { name })} chosen={role} />
                  <Submit>{people.changeRole}</Submit>
                </ActionForm>
                <ActionForm action={`/accounts/${id}/link`} locale={locale} from={from}>
                  <button type="submit" className={styles.button}>
                    {people.link}
                  </button>
                </ActionForm>
                <ActionForm action={`/accounts/${id}/close`} locale={locale} from={from}>
                  <button type="submit" className={styles.button}>
                    {people.close}
                  </button>
                </ActionForm>
              </>
            )}
          </div>
        </details>
      )}
    </li>
  );
}
