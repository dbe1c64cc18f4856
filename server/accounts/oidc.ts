import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import type { Account } from '../../lib/desk/account';
import { longestName } from '../../lib/desk/account';
import { stateIn } from '../../lib/desk/oidc-state';
import { Refusal } from '../../lib/desk/refusals';
import { type Role, roles } from '../../lib/desk/roles';
import type { Locale } from '../../lib/i18n/locales';
import type { DeskStore } from '../desk/store/store';
import { log } from '../log';
import { oneOf } from '../shared';
import { changeAccount } from './accounts';
import { newAccount } from './links';

/** A provider by which people sign in: the start has checked what the operator says of it (scripts/lib/operator-settings.mjs). */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  /** Empty: a public client, which PKCE alone protects. */
  clientSecret: string;
  /** As people know it. */
  name: string;
  /** Of an account that is made for whoever signs in and has none; null: there has to be one. */
  role: Exclude<Role, 'administrator'> | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Null where none is configured. */
export function oidcSettings(env: Environment): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_ROLE } = env;
  if (!issuer || !clientId) return null;
  const role = roles.find((one) => one === OIDC_ROLE && one !== 'administrator') as OidcSettings['role'] | undefined;
  return {
    issuer,
    clientId,
    clientSecret: OIDC_CLIENT_SECRET ?? '',
    name: OIDC_NAME || new URL(issuer).host,
    role: role ?? null,
  };
}

/** The provider sends people back to this address, which it has to know. @param origin the site's own */
export const returnAddress = (origin: string): string => `${origin}/desk/oidc`;

/** What is kept, sealed, in the browser of whoever is at the provider. */
const Begun = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });

const keptMs = 3_600_000;
const timeoutSeconds = 10;

/** The provider as it describes itself. @throws Refusal oidc-unreachable */
async function providerOf({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const known = oneOf('OpenID provider', () => new Map<string, { at: number; configuration: Promise<Configuration> }>());
  const key = `${issuer} ${clientId}`;
  const held = known.get(key);
  if (held && Date.now() - held.at < keptMs) return held.configuration;
  // Only on this machine, for trials: the setting takes http for no other.
  const isPlain = issuer.startsWith('http:');
  const options = { timeout: timeoutSeconds, ...(isPlain && { execute: [allowInsecureRequests] }) };
  const configuration = discovery(
    new URL(issuer),
    clientId,
    clientSecret === '' ? undefined : clientSecret,
    clientSecret === '' ? None() : undefined,
    options,
  ).catch((err: unknown) => {
    known.delete(key);
    log().error({ err }, 'The OpenID provider of OIDC_ISSUER does not describe itself');
    throw new Refusal('oidc-unreachable');
  });
  known.set(key, { at: Date.now(), configuration });
  return configuration;
}

/** From where somebody goes to the provider. */
export interface From {
  locale: Locale;
  /** The page to go on to afterwards, below /desk/{locale}. */
  next: string;
}

/** @returns where to send a person, and what their browser keeps meanwhile. @throws Refusal oidc-off, oidc-unreachable */
export async function beginOidc(
  settings: OidcSettings | null,
  origin: string,
  { locale, next }: From,
): Promise<{ location: string; kept: string }> {
  if (!settings) throw new Refusal('oidc-off');
  const begun = { state: stateIn(locale, randomState()), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), next };
  const address = buildAuthorizationUrl(await providerOf(settings), {
    redirect_uri: returnAddress(origin),
    scope: 'openid email profile',
    response_type: 'code',
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
    state: begun.state,
    nonce: begun.nonce,
  });
  return { location: address.href, kept: JSON.stringify(begun) };
}

/** Whom the provider says that somebody is. */
export interface Claimed {
  issuer: string;
  subject: string;
  /** In small letters; null where it was not verified by the provider. */
  mail: string | null;
  name: string;
}

/** Who has come back, and the page to which they go on. */
export interface Returned {
  claimed: Claimed;
  next: string;
}

/**
 * Exchanges what a person has come back with for who they are.
 * @param query of the address to which they came back: "code=…&state=…"
 * @param kept what their browser had kept
 * @throws Refusal oidc-refused, oidc-unreachable
 */
export async function endOidc(
  settings: OidcSettings,
  origin: string,
  { query, kept }: { query: string; kept: string },
): Promise<Returned> {
  const begun = Begun.safeParse(parsed(kept));
  if (!begun.success) throw new Refusal('oidc-refused', 'got no sign-in that was begun in this browser');
  const provider = await providerOf(settings);
  const { state, nonce, verifier, next } = begun.data;
  try {
    const tokens = await authorizationCodeGrant(provider, new URL(`${returnAddress(origin)}?${query}`), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('no ID token');
    // Most providers tell of mail addresses only when they are asked for them.
    const isAsked = claims.email === undefined && provider.serverMetadata().userinfo_endpoint !== undefined;
    const more = isAsked ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
    const isVerified = more.email_verified === true && typeof more.email === 'string';
    const claimed = {
      issuer: claims.iss,
      subject: claims.sub,
      mail: isVerified ? String(more.email).toLowerCase() : null,
      name: String(more.name ?? claims.name ?? '')
        .slice(0, longestName)
        .trim(),
    };
    return { claimed, next };
  } catch (err) {
    // Not the error itself, which holds what the provider said of a person.
    const { code, message, cause } = err as { code?: string; message?: string; cause?: { message?: string } };
    log().warn({ code, reason: cause?.message ?? message }, 'A sign-in by the OpenID provider was refused');
    throw new Refusal('oidc-refused');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isOf = ({ oidc }: Account, { issuer, subject }: Claimed): boolean => oidc?.issuer === issuer && oidc.subject === subject;
const linkedTo = ({ issuer, subject }: Claimed, now: Date) => ({ issuer, subject, linked: now.toISOString() });

/**
 * The account of a person: the one that is linked to them, that of an invitation to their verified mail address, or where a
 * setting allows it a new one.
 * @throws Refusal account-closed, oidc-unknown
 */
export const accountOfClaimed = (store: DeskStore, claimed: Claimed, { role }: OidcSettings, now: Date): Promise<Account> =>
  store.change(async (on) => {
    const linked = (await on.list('account')).find((account) => isOf(account, claimed));
    if (linked?.closed) throw new Refusal('account-closed');
    if (linked) return linked;
    const invitation =
      claimed.mail === null
        ? undefined
        : (await on.list('link')).find(
            (link) => link.kind === 'invitation' && link.mail === claimed.mail && link.expires > now.toISOString(),
          );
    const given = invitation?.kind === 'invitation' ? invitation : null;
    const own = given?.role ?? role;
    if (own === null || (given === null && claimed.mail === null)) throw new Refusal('oidc-unknown');
    const name = given?.name || claimed.name || claimed.mail?.split('@')[0] || 'OpenID';
    const account = { ...newAccount(name, own, now), oidc: linkedTo(claimed, now) };
    if (given) on.delete('link', given.digest);
    on.put('account', account.id, account);
    return account;
  });

/** From now on a person signs in by the provider too. @throws Refusal oidc-taken where another account is theirs */
export const linkOidc = (store: DeskStore, id: string, claimed: Claimed, now: Date): Promise<Account> =>
  changeAccount(store, id, async (account, on) => {
    if ((await on.list('account')).some((other) => other.id !== id && isOf(other, claimed))) throw new Refusal('oidc-taken');
    return { ...account, oidc: linkedTo(claimed, now) };
  });

export const unlinkOidc = (store: DeskStore, id: string): Promise<Account> =>
  changeAccount(store, id, ({ oidc: _, ...account }) => account);
