import { z } from 'zod';
import { type Account, longestLabel, longestName } from '../../lib/desk/account';
import { type AccountActionName, type ActionName, pages, rowAt } from '../../lib/desk/actions';
import { Refusal } from '../../lib/desk/refusals';
import { roles, scopes } from '../../lib/desk/roles';
import { isOwnLanguage } from '../../lib/i18n/languages';
import { changeRole, closeAccount, endSessions, makeToken, openAccount, removeToken } from '../accounts/accounts';
import { makeLink, redeemLink } from '../accounts/links';
import { accountOfClaimed, beginOidc, endOidc, linkOidc, oidcSettings, unlinkOidc } from '../accounts/oidc';
import {
  addPasskey,
  canHavePasskeys,
  challengeToAdd,
  challengeToSignIn,
  removePasskey,
  signInWithPasskey,
} from '../accounts/passkeys';
import { alertHandlers } from './alert-handlers';
import { bulkHandlers } from './bulk-handlers';
import { careHandlers } from './care-handlers';
import { documentHandlers } from './document-handlers';
import { evidenceHandlers } from './evidence-handlers';
import { importHandlers } from './import-handlers';
import { line, read } from './input';
import type { Asked, Outcome } from './outcome';
import { recordHandlers } from './record-handlers';
import type { Session } from './session';
import { writingHandlers } from './writing-handlers';

const name = line(longestName);
const label = line(longestLabel).min(1);
const token = z.string().max(200);
/** What an authenticator answered; @simplewebauthn/server reads it. */
const response = z.record(z.string(), z.unknown());

const Link = z.object({ token, name: name.default('') });
const Invitation = z.object({
  name: name.min(1),
  role: z.enum(roles),
  mail: z.union([z.literal(''), z.email().max(300)]).default(''),
});
/** What an OpenID provider has sent somebody back with. */
const Returned = z.object({ query: z.string().max(8_000) });
/** From where somebody goes to the provider; what is none of our pages is passed over. */
const Leaving = z.object({
  locale: z.string().refine(isOwnLanguage).catch('en'),
  next: z
    .string()
    .refine((path) => rowAt(pages, 'GET', path) !== null)
    .catch(''),
});
const Role = z.object({ role: z.enum(roles) });
const Answered = z.object({ response });
const NewPasskey = z.object({ response, label });
const OldPasskey = z.object({ passkey: z.string().max(1_400) });
const Token = z.object({
  label,
  scopes: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.enum(scopes)).min(1)),
  days: z.coerce.number().int().min(1).max(365).default(90),
});

/** As administrators see accounts: without keys and digests. */
const shown = ({ passkeys, tokens, epoch: _epoch, oidc, ...account }: Account) => ({
  ...account,
  oidc: oidc !== undefined,
  passkeys: passkeys.length,
  tokens: tokens.length,
});
const sessionOf = ({ id, epoch }: Account): Session => ({ account: id, epoch });

/** @throws Refusal passkey-refused where none was asked for, or too long ago */
async function challengeFor({ desk: { cookies }, headers }: Asked, what: string): Promise<string> {
  const { value, for: asked } = await cookies.read('challenge', headers);
  if (!value || asked !== what)
    throw new Refusal('passkey-refused', 'got no challenge of this desk, or an old one, expected a new one');
  return value;
}

const linkAddress = ({ desk: { party } }: Asked, made: string) => `${party.origin}/desk/link/${made}`;

const signInPurpose = 'sign-in';
const oidcPurpose = 'oidc';
const linkPurpose = ({ id }: Account): string => `oidc ${id}`;

const accountHandlers: Readonly<Record<AccountActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'use-link'({ desk: { store }, input, now }) {
    const { token: given, name: called } = read(Link, input);
    const account = await redeemLink(store, given, called, now);
    return {
      body: { account: account.id },
      session: sessionOf(account),
      page: account.passkeys.length > 0 ? '' : '/account',
      done: 'signed-in',
    };
  },

  async 'passkey-challenge'({ desk: { party } }) {
    if (!canHavePasskeys(party)) throw new Refusal('passkey-unsupported');
    const options = await challengeToSignIn(party);
    return { body: { options }, challenge: { value: options.challenge, for: signInPurpose } };
  },

  async 'use-passkey'(asked) {
    const { store, party } = asked.desk;
    const challenge = await challengeFor(asked, signInPurpose);
    const account = await signInWithPasskey(store, party, { challenge, ...read(Answered, asked.input), now: asked.now });
    return { body: { account: account.id }, session: sessionOf(account), challenge: null };
  },

  async 'begin-oidc'({ desk: { party }, input }) {
    const { location, kept } = await beginOidc(oidcSettings(process.env), party.origin, Leaving.parse(input));
    return { location, challenge: { value: kept, for: oidcPurpose } };
  },

  async 'use-oidc'(asked) {
    const { store, cookies, party } = asked.desk;
    const settings = oidcSettings(process.env);
    if (!settings) throw new Refusal('oidc-off');
    const { query } = read(Returned, asked.input);
    const { value: kept = '', for: purpose } = await cookies.read('challenge', asked.headers);
    // Who began as somebody ends as the same person.
    const linking = (asked.account as Account | null) && purpose === linkPurpose(asked.account) ? asked.account : null;
    if (purpose !== oidcPurpose && !linking) throw new Refusal('oidc-refused', 'got no sign-in that was begun in this browser');
    const { claimed, next } = await endOidc(settings, party.origin, { query, kept });
    if (linking) {
      await linkOidc(store, linking.id, claimed, asked.now);
      return { challenge: null, page: '/account', done: 'oidc-linked' };
    }
    const account = await accountOfClaimed(store, claimed, settings, asked.now);
    return { body: { account: account.id }, session: sessionOf(account), challenge: null, page: next };
  },

  async 'begin-oidc-link'({ desk: { party }, account, input }) {
    const { location, kept } = await beginOidc(oidcSettings(process.env), party.origin, Leaving.parse(input));
    return { location, challenge: { value: kept, for: linkPurpose(account) } };
  },

  async 'unlink-oidc'({ desk: { store }, account }) {
    await unlinkOidc(store, account.id);
    return { page: '/account', done: 'oidc-unlinked' };
  },

  async 'see-session'({ account: { id, name: called, role } }) {
    return { body: { account: { id, name: called, role } } };
  },

  async 'sign-out'() {
    return { session: null, page: '/sign-in', done: 'signed-out' };
  },

  async 'sign-out-everywhere'({ desk: { store }, account }) {
    await endSessions(store, account.id);
    return { session: null, page: '/sign-in', done: 'signed-out-everywhere' };
  },

  async 'new-passkey-challenge'({ desk: { party }, account }) {
    if (!canHavePasskeys(party)) throw new Refusal('passkey-unsupported');
    const options = await challengeToAdd(party, account);
    return { body: { options }, challenge: { value: options.challenge, for: account.id } };
  },

  async 'add-passkey'(asked) {
    const { desk, account, now } = asked;
    const challenge = await challengeFor(asked, account.id);
    const added = read(NewPasskey, asked.input);
    await addPasskey(desk.store, desk.party, { account: account.id, challenge, ...added, now });
    return { challenge: null, page: '/account', done: 'passkey-added' };
  },

  async 'remove-passkey'({ desk: { store }, account, input }) {
    await removePasskey(store, account.id, read(OldPasskey, input).passkey);
    return { page: '/account', done: 'passkey-removed' };
  },

  async 'make-token'({ desk: { store }, account, input, now }) {
    const asked = read(Token, input);
    const made = await makeToken(store, account.id, asked, now);
    return { body: { token: made }, page: '/account', once: { kind: 'token', value: made, label: asked.label } };
  },

  async 'remove-token'({ desk: { store }, account, parameters: { id = '' } }) {
    await removeToken(store, account.id, id);
    return { page: '/account', done: 'token-removed' };
  },

  async 'list-accounts'({ desk: { store } }) {
    return { body: { accounts: (await store.list('account')).map(shown) } };
  },

  async invite(asked) {
    const { desk, account, input, now } = asked;
    const { mail, ...person } = read(Invitation, input);
    const what = { kind: 'invitation', ...person, ...(mail !== '' && { mail: mail.toLowerCase() }) } as const;
    const link = linkAddress(asked, await makeLink(desk.store, what, { madeBy: account.id, now }));
    return { body: { link }, page: '/people', once: { kind: 'link', value: link, label: what.name } };
  },

  async 'change-role'({ desk: { store }, account, input, parameters: { id = '' } }) {
    const changed = await changeRole(store, id, read(Role, input).role, account);
    return { body: { account: shown(changed) }, page: '/people', done: 'role-changed' };
  },

  async 'close-account'({ desk: { store }, account, parameters: { id = '' }, now }) {
    const closed = await closeAccount(store, id, account, now);
    return { body: { account: shown(closed) }, page: '/people', done: 'account-closed' };
  },

  async 'open-account'({ desk: { store }, parameters: { id = '' } }) {
    return { body: { account: shown(await openAccount(store, id)) }, page: '/people', done: 'account-opened' };
  },

  async 'make-link'(asked) {
    const {
      desk,
      account,
      now,
      parameters: { id = '' },
    } = asked;
    const link = linkAddress(asked, await makeLink(desk.store, { kind: 'sign-in', account: id }, { madeBy: account.id, now }));
    const label = (await desk.store.get('account', id))?.name ?? '';
    return { body: { link }, page: '/people', once: { kind: 'link', value: link, label } };
  },
};

/** What each action of lib/desk/actions does, once it is certain that whoever asks may do it. */
export const handlers: Readonly<Record<ActionName, (asked: Asked) => Promise<Outcome>>> = {
  ...accountHandlers,
  ...documentHandlers,
  ...writingHandlers,
  ...recordHandlers,
  ...careHandlers,
  ...bulkHandlers,
  ...evidenceHandlers,
  ...alertHandlers,
  ...importHandlers,
};
