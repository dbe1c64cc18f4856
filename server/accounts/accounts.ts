import type { Account } from '../../lib/desk/account';
import { Refusal } from '../../lib/desk/refusals';
import { type Role, roles, type Scope } from '../../lib/desk/roles';
import { dayMs } from '../../lib/time/buckets';
import type { DeskStore, DeskWork } from '../desk/store/store';
import { digestOfToken, newId, newToken } from './tokens';

/** Changes an account, while nobody else writes. @throws Refusal not-found */
export const changeAccount = (
  store: DeskStore,
  id: string,
  change: (account: Account, on: DeskWork) => Account | Promise<Account>,
): Promise<Account> =>
  store.change(async (on) => {
    const account = await on.get('account', id);
    if (!account) throw new Refusal('not-found');
    const changed = await change(account, on);
    on.put('account', id, changed);
    return changed;
  });

/** @throws Refusal own-account, last-administrator */
export const changeRole = (store: DeskStore, id: string, role: Role, by: Account): Promise<Account> =>
  changeAccount(store, id, async (account, on) => {
    await guardAdministrators(account, on, by, role);
    // A token keeps no scope that the new role lacks.
    const tokens = account.tokens.filter((token) => token.scopes.every((scope) => mayHold(role, scope)));
    return { ...account, role, tokens };
  });

/** Ends all its sessions and tokens, and the links that would sign in with it. @throws Refusal own-account, last-administrator */
export const closeAccount = (store: DeskStore, id: string, by: Account, now: Date): Promise<Account> =>
  changeAccount(store, id, async (account, on) => {
    await guardAdministrators(account, on, by, null);
    for (const link of await on.list('link')) if (link.kind === 'sign-in' && link.account === id) on.delete('link', link.digest);
    return { ...account, closed: account.closed ?? now.toISOString(), epoch: account.epoch + 1, tokens: [] };
  });

export const openAccount = (store: DeskStore, id: string): Promise<Account> =>
  changeAccount(store, id, (account) => ({ ...account, closed: null }));

/** Nobody takes away their own rights by a slip, and somebody has to be left who can give them. */
async function guardAdministrators(account: Account, on: DeskWork, by: Account, role: Role | null): Promise<void> {
  if (account.id === by.id) throw new Refusal('own-account');
  if (account.role !== 'administrator' || role === 'administrator' || account.closed) return;
  const open = (await on.list('account')).filter((one) => one.role === 'administrator' && !one.closed);
  if (open.length < 2) throw new Refusal('last-administrator');
}

/** Ends every session of an account, on every device; API tokens stay. */
export const endSessions = (store: DeskStore, id: string): Promise<Account> =>
  changeAccount(store, id, (account) => ({ ...account, epoch: account.epoch + 1 }));

/** The account of a session, as long as the session has not been ended. */
export async function accountOfSession(
  store: Pick<DeskStore, 'get'>,
  session: { account?: string; epoch?: number },
): Promise<Account | null> {
  if (!session.account) return null;
  const account = await store.get('account', session.account);
  return account && !account.closed && account.epoch === session.epoch ? account : null;
}

const rolesOfScope: Readonly<Record<Scope, readonly Role[]>> = {
  read: roles,
  write: ['editor', 'reviewer', 'administrator'],
  review: ['reviewer', 'administrator'],
};
export const mayHold = (role: Role, scope: Scope): boolean => rolesOfScope[scope].includes(role);

const mostTokens = 20; // of one account: enough for every program, and a bound of the file

/** Makes an API token. @returns the token, shown once and stored nowhere. @throws Refusal scope-beyond-role, wrong-input */
export async function makeToken(
  store: DeskStore,
  id: string,
  { label, scopes, days }: { label: string; scopes: Scope[]; days: number },
  now: Date,
): Promise<string> {
  // The account stands in it, so that it is found without looking through all of them.
  const token = `maydan.${id}.${newToken()}`;
  await changeAccount(store, id, (account) => {
    const beyond = scopes.find((scope) => !mayHold(account.role, scope));
    if (beyond) throw new Refusal('scope-beyond-role', `scopes: got "${beyond}", expected what the role ${account.role} may do`);
    const tokens = account.tokens.filter(({ expires }) => expires > now.toISOString());
    if (tokens.length >= mostTokens)
      throw new Refusal('wrong-input', `got a token beyond ${mostTokens}, expected one to be removed first`);
    const expires = new Date(now.getTime() + days * dayMs).toISOString();
    const made = { id: newId('t'), digest: digestOfToken(token), label, scopes, created: now.toISOString(), expires };
    return { ...account, tokens: [...tokens, made] };
  });
  return token;
}

/** @throws Refusal not-found */
export const removeToken = (store: DeskStore, id: string, token: string): Promise<Account> =>
  changeAccount(store, id, (account) => {
    const tokens = account.tokens.filter((one) => one.id !== token);
    if (tokens.length === account.tokens.length) throw new Refusal('not-found');
    return { ...account, tokens };
  });

/** The account that a token is of, and its scopes; null for one that is unknown, removed or expired. */
export async function accountOfToken(
  store: Pick<DeskStore, 'get'>,
  token: string,
  now: Date,
): Promise<{ account: Account; scopes: readonly Scope[] } | null> {
  const account = await store.get('account', /^maydan\.([a-z0-9-]{1,40})\./.exec(token)?.[1] ?? '');
  if (!account || account.closed) return null;
  const digest = digestOfToken(token);
  const found = account.tokens.find((one) => one.digest === digest && one.expires > now.toISOString());
  return found ? { account, scopes: found.scopes } : null;
}
