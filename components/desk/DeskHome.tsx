import type { Account } from '@/lib/desk/account';
import { mayDo, pages } from '@/lib/desk/actions';
import { type DeskMessages, rightsOf } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import { format, formatParts } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ForgetDeleted } from './Deleted.client';
import styles from './desk.module.css';
import { RefusedChange, type RefusedShown } from './RefusedChange';
import { Told } from './Told';
import { WorkList } from './WorkList';

interface Props {
  locale: Locale;
  words: DeskMessages;
  account: Account;
  /** What is written and reviewed. */
  drafts: readonly WorkRow[];
  inReview: readonly WorkRow[];
  /** Articles that lead readers to an address that does not answer. */
  broken: number;
  /** Some address did not answer as it should, though readers may find what it leads to. */
  hasLinksToSee: boolean;
  refused: RefusedShown | null;
  /** Whether people sign off what they have written themselves. */
  mayBeOwn: boolean;
  told(name: string): string;
}

export function DeskHome({ locale, words, account, drafts, inReview, broken, hasLinksToSee, refused, mayBeOwn, told }: Props) {
  const { home, roles } = words;
  return (
    <>
      <h1>{home.title}</h1>
      <Told words={words} told={told} />
      {told('done') === 'deleted' && <ForgetDeleted />}
      <p>{formatParts(locale, home.signedInAs, { name: <bdi key="name">{account.name}</bdi>, role: roles[account.role] })}</p>
      <p className={styles.soft}>{format(locale, home.mayDo, { rights: rightsOf(words, account.role, mayBeOwn) })}</p>
      {account.passkeys.length === 0 && (
        <p>
          {home.noPasskey} <a href={`/desk/${locale}/account`}>{home.addPasskey}</a>
        </p>
      )}
      {mayDo(pages.new, account.role) && (
        <p>
          <a href={`/desk/${locale}${pages.new.path}`}>{words.newArticle.title}</a>
        </p>
      )}
      {refused && <RefusedChange locale={locale} words={words} refused={refused} />}
      {broken > 0 && (
        <p className={styles.problem}>
          <a href={`/desk/${locale}${pages.links.path}`}>{format(locale, words.evidence.broken, { count: broken })}</a>
        </p>
      )}
      {broken === 0 && hasLinksToSee && (
        <p>
          <a href={`/desk/${locale}${pages.links.path}`}>{words.evidence.linksTitle}</a>
        </p>
      )}
      <WorkList locale={locale} words={words} rows={inReview} title={words.documents.inReview} id="in-review" />
      <WorkList locale={locale} words={words} rows={drafts} title={words.documents.drafts} id="drafts" />
    </>
  );
}
