import { Refusal } from '../../lib/desk/refusals';
import { siteOrigin } from '../../lib/url/origin';
import type { RelyingParty } from '../accounts/passkeys';
import { newToken } from '../accounts/tokens';
import { oneOf } from '../shared';
import { Attempts } from './attempts';
import { SealedCookies } from './session';
import { openDeskStore } from './store/open';
import type { DeskStore } from './store/store';

/** The desk of this process: what it keeps, and what it needs to know who asks. */
export interface Desk {
  store: DeskStore;
  cookies: SealedCookies;
  attempts: Attempts;
  party: RelyingParty;
}

/** The key by which cookies are sealed: made once, and the same for every process that shares the store. */
const secretOf = (store: DeskStore): Promise<string> =>
  store.change(async (on) => {
    const known = await on.get('secret', 'cookies');
    if (known) return known.value;
    const value = newToken();
    on.put('secret', 'cookies', { value });
    return value;
  });

async function open(): Promise<Desk> {
  const store = await openDeskStore(process.env);
  const origin = siteOrigin(process.env);
  const { hostname } = new URL(origin);
  return {
    store,
    cookies: new SealedCookies(await secretOf(store), origin),
    attempts: new Attempts(),
    party: { id: hostname, name: hostname, origin },
  };
}

const current = () => oneOf<{ desk: Promise<Desk> | null }>('desk', () => ({ desk: null }));

/** @throws Refusal desk-closed where its documents cannot be kept or read; the next request tries again */
export async function theDesk(): Promise<Desk> {
  const state = current();
  state.desk ??= open();
  try {
    return await state.desk;
  } catch (error) {
    state.desk = null;
    console.error(`The desk cannot be used: ${(error as Error).message}`);
    throw new Refusal('desk-closed');
  }
}
