import type { Account, Link, LinkFor } from '../../lib/desk/account';
import { Refusal } from '../../lib/desk/refusals';
import type { DeskStore, DeskWork } from '../desk/store/store';
import { digestOfToken, newId, newToken } from './tokens';

const hourMs = 3_600_000;
/** How long a link can be used: who was invited may be away for a week, who signs in is waiting. */
const lifeMs = { invitation: 7 * 24 * hourMs, 'sign-in': hourMs, first: 24 * hourMs } as const;

interface Making {
  madeBy: string | null;
  now: Date;
}

/** Makes a link of one use. @returns its token, which is stored nowhere */
export const makeLink = (store: DeskStore, what: LinkFor, making: Making): Promise<string> =>
  store.change(async (on) => {
    if (what.kind === 'sign-in') {
      const account = await on.get('account', what.account);
      if (!account) throw new Refusal('not-found');
      if (account.closed) throw new Refusal('account-closed');
    }
    await dropExpired(on, making.now);
    return put(on, what, { ...making, isFirst: false });
  });

/** A link for the first administrator; null where there is an account already. */
export const makeFirstLink = (store: DeskStore, now: Date): Promise<string | null> =>
  store.change(async (on) => {
    if ((await on.list('account')).length > 0) return null;
    await dropExpired(on, now);
    const what = { kind: 'invitation', name: '', role: 'administrator' } as const;
    return put(on, what, { madeBy: null, now, isFirst: true });
  });

function put(on: DeskWork, what: LinkFor, { madeBy, now, isFirst }: Making & { isFirst: boolean }): string {
  const token = newToken();
  const digest = digestOfToken(token);
  const expires = new Date(now.getTime() + lifeMs[isFirst ? 'first' : what.kind]).toISOString();
  on.put('link', digest, { ...what, digest, madeBy, isFirst, expires });
  return token;
}

async function dropExpired(on: DeskWork, now: Date): Promise<void> {
  for (const { digest, expires } of await on.list('link')) if (expires <= now.toISOString()) on.delete('link', digest);
}

/** What a link is for, as long as it can be used. It is not used up by looking. */
export async function linkOf(store: Pick<DeskStore, 'get' | 'list'>, token: string, now: Date): Promise<Link | null> {
  const link = await store.get('link', digestOfToken(token));
  if (!link || link.expires <= now.toISOString()) return null;
  return link.isFirst && (await store.list('account')).length > 0 ? null : link;
}

/**
 * Uses a link up: makes the account of an invitation, or finds that of a sign-in.
 * @param name what an invited person is called, where not as the invitation says
 * @throws Refusal link-unknown, account-closed, wrong-input
 */
export const redeemLink = (store: DeskStore, token: string, name: string, now: Date): Promise<Account> =>
  store.change(async (on) => {
    const link = await linkOf(on, token, now);
    if (!link) throw new Refusal('link-unknown');
    if (link.kind === 'invitation') {
      const called = name || link.name;
      if (called === '') throw new Refusal('wrong-input', 'name: got nothing, expected what you are called here');
      on.delete('link', link.digest);
      const account = newAccount(called, link.role, now);
      on.put('account', account.id, account);
      return account;
    }
    const account = await on.get('account', link.account);
    if (!account || account.closed) throw new Refusal('account-closed');
    on.delete('link', link.digest);
    return account;
  });

export const newAccount = (name: string, role: Account['role'], now: Date): Account => ({
  id: newId('a'),
  name,
  role,
  created: now.toISOString(),
  closed: null,
  epoch: 1,
  passkeys: [],
  tokens: [],
});
