import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Account, Passkey } from '../../lib/desk/account';
import { Refusal } from '../../lib/desk/refusals';
import type { DeskStore } from '../desk/store/store';
import { changeAccount } from './accounts';

/** Whose passkeys they are: the site, by the host name of its public address. */
export interface RelyingParty {
  /** "maydan.example" */
  id: string;
  name: string;
  /** "https://maydan.example" */
  origin: string;
}

const mostPasskeys = 20; // of one account
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const base64url = (data: Uint8Array) => Buffer.from(data).toString('base64url');

/** Passkeys need a host name, not an IP address, and a secure page, which localhost is too. */
export const canHavePasskeys = ({ id, origin }: RelyingParty): boolean =>
  id === 'localhost' || (origin.startsWith('https:') && !/^[\d.]+$|:/.test(id));

/** The person is asked for in the authenticator (PIN, finger), as the passkey is all that they show. */
export const challengeToAdd = (party: RelyingParty, account: Account) =>
  generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: account.name,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id),
    attestationType: 'none',
    excludeCredentials: account.passkeys.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

export const challengeToSignIn = (party: RelyingParty) =>
  generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' });

/** @throws Refusal passkey-refused, passkey-known */
export async function addPasskey(
  store: DeskStore,
  party: RelyingParty,
  {
    account,
    challenge,
    response,
    label,
    now,
  }: { account: string; challenge: string; response: unknown; label: string; now: Date },
): Promise<void> {
  const { registrationInfo } = await checked(() =>
    verifyRegistrationResponse({
      response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }),
  );
  if (!registrationInfo) throw new Refusal('passkey-refused');
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  await changeAccount(store, account, async (before, on) => {
    const all = await on.list('account');
    if (all.some(({ passkeys }) => passkeys.some((one) => one.id === id))) throw new Refusal('passkey-known');
    if (before.passkeys.length >= mostPasskeys)
      throw new Refusal('wrong-input', `got a passkey beyond ${mostPasskeys}, expected one to be removed first`);
    const added: Passkey = {
      id,
      publicKey: base64url(publicKey),
      counter,
      transports: [...transports],
      label,
      added: now.toISOString(),
      used: null,
    };
    return { ...before, passkeys: [...before.passkeys, added] };
  });
}

/** @throws Refusal not-found */
export const removePasskey = (store: DeskStore, account: string, id: string): Promise<Account> =>
  changeAccount(store, account, (before) => {
    const passkeys = before.passkeys.filter((one) => one.id !== id);
    if (passkeys.length === before.passkeys.length) throw new Refusal('not-found');
    return { ...before, passkeys };
  });

/** The account whose passkey signed the challenge. @throws Refusal passkey-refused, account-closed */
export async function signInWithPasskey(
  store: DeskStore,
  party: RelyingParty,
  { challenge, response, now }: { challenge: string; response: unknown; now: Date },
): Promise<Account> {
  const id = (response as { id?: unknown } | null)?.id;
  const owner = (await store.list('account')).find(({ passkeys }) => passkeys.some((one) => one.id === id));
  const passkey = owner?.passkeys.find((one) => one.id === id);
  if (!owner || !passkey) throw new Refusal('passkey-refused');
  if (owner.closed) throw new Refusal('account-closed');
  const { verified, authenticationInfo } = await checked(() =>
    verifyAuthenticationResponse({
      response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: bytes(passkey.publicKey),
        counter: passkey.counter,
        transports: passkey.transports,
      },
    }),
  );
  if (!verified) throw new Refusal('passkey-refused');
  return changeAccount(store, owner.id, (account) => ({
    ...account,
    passkeys: account.passkeys.map((one) =>
      one.id === passkey.id ? { ...one, counter: authenticationInfo.newCounter, used: now.toISOString() } : one,
    ),
  }));
}

/** What the library throws is wrong with what was sent: another challenge, origin or signature. */
async function checked<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    throw new Refusal('passkey-refused', (error as Error).message);
  }
}
