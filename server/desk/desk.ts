import { asRefusal, Refusal } from '../../lib/desk/refusals';
import type { MaydanError } from '../../lib/errors';
import { siteOrigin } from '../../lib/url/origin';
import type { RelyingParty } from '../accounts/passkeys';
import { newToken } from '../accounts/tokens';
import { log } from '../log';
import { oneOf } from '../shared';
import { Attempts } from './attempts';
import { SealedCookies } from './session';
import { openDeskStore } from './store/open';
import type { DeskStore } from './store/store';

/** When to ask again while the desk is closed. */
const closedSeconds = 5;

/** The desk of this process: what it keeps, and what it needs to know who asks. */
export interface Desk {
  store: DeskStore;
  cookies: SealedCookies;
  attempts: Attempts;
  party: RelyingParty;
}

/** The key by which cookies are sealed and addresses digested: made once, the same for every process that shares the store. */
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
  const secret = await secretOf(store);
  return {
    store,
    cookies: new SealedCookies(secret, origin),
    attempts: new Attempts(store.attempts, secret),
    party: { id: hostname, name: hostname, origin },
  };
}

const current = () => oneOf<{ desk: Promise<Desk> | null; told: string }>('desk', () => ({ desk: null, told: '' }));

/** @throws Refusal desk-closed where its documents cannot be kept or read; the next request tries again */
export async function theDesk(): Promise<Desk> {
  const state = current();
  state.desk ??= open();
  try {
    return await state.desk;
  } catch (error) {
    state.desk = null;
    tell((error as Error).message);
    throw new Refusal('desk-closed', '', closedSeconds);
  }
}

/** In the log once, and not for everybody who asks. */
function tell(message: string): void {
  const state = current();
  if (message !== state.told) log().error({}, `The desk cannot be used: ${message}`);
  state.told = message;
}

/**
 * What an error is to whoever asked: what refuses it, or a storage that went away since the desk was opened. Null for a fault
 * of ours. By name and code, as `asRefusal` is.
 */
export function refusalOf(error: unknown): Refusal | null {
  const { name, code, message } = error as Partial<MaydanError>;
  if (name !== 'MaydanError' || !code?.startsWith('STORAGE_')) return asRefusal(error);
  tell(message ?? '');
  const detail = 'What was sent to be written may or may not have been: read it again first.';
  return new Refusal('desk-closed', detail, closedSeconds);
}
