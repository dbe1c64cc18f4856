import type { Account } from '../../lib/desk/account';
import { Refusal } from '../../lib/desk/refusals';
import type { Scope } from '../../lib/desk/roles';
import { accountOfSession, accountOfToken } from '../accounts/accounts';
import { type Desk, theDesk } from './desk';

/** Who asks, and by what they are known. */
export interface Visitor {
  account: Account | null;
  /** Of an API token; null for a person at a browser. */
  scopes: readonly Scope[] | null;
}

/** Set by the server in front of Next (scripts/lib/request-headers.mjs), which passes none of a visitor's own. */
export const clientOf = (headers: Headers): string => headers.get('x-maydan-client') ?? 'unknown';

/** @throws Refusal too-many-attempts, not-signed-in for a token that is none */
export async function visitorOf({ store, cookies, attempts }: Desk, headers: Headers, now: Date): Promise<Visitor> {
  const authorization = headers.get('authorization');
  if (authorization === null)
    return { account: await accountOfSession(store, await cookies.read('session', headers)), scopes: null };
  const client = clientOf(headers);
  await attempts.check(client);
  const found = await accountOfToken(store, /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '', now);
  if (found) return found;
  await attempts.failed(client);
  throw new Refusal(
    'not-signed-in',
    'Authorization: got a token that is unknown, removed or expired, expected "Bearer maydan.…"',
  );
}

/** Who is signed in at a page. API tokens open no pages. */
export async function accountAt(headers: Headers): Promise<Account | null> {
  const { store, cookies } = await theDesk();
  return accountOfSession(store, await cookies.read('session', headers));
}
