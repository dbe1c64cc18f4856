import type { Role, Scope } from './roles';

/** A person who may sign in. There are no passwords: a passkey, or a link that signs in once. */
export interface Account {
  /** Also the author of change sets, so that no name leaves the desk with them: "a-5f0c9d13". */
  id: string;
  name: string;
  role: Role;
  /** ISO 8601, UTC, as all times here. */
  created: string;
  /** Since when nobody signs in with it; null while it is open. */
  closed: string | null;
  /** Sessions that began in an earlier epoch have ended: "sign out everywhere" raises it. */
  epoch: number;
  passkeys: Passkey[];
  tokens: ApiToken[];
  /** Whom an OpenID provider knows as this person: they sign in by it too. */
  oidc?: { issuer: string; subject: string; linked: string };
}

export interface Passkey {
  /** The credential's id, in base64url. */
  id: string;
  /** COSE key, in base64url. */
  publicKey: string;
  /** Signatures made with it, as far as the authenticator counts them. */
  counter: number;
  transports: string[];
  label: string;
  added: string;
  used: string | null;
}

export interface ApiToken {
  id: string;
  /** SHA-256 of the token, which is shown once and stored nowhere. */
  digest: string;
  label: string;
  scopes: Scope[];
  created: string;
  expires: string;
}

/**
 * By whom a link may be used: a new person with a name and a role, or the holder of an account. An invitation may name the
 * mail address, in small letters, by which an OpenID provider knows the person: then they need no link.
 */
export type LinkFor = { kind: 'invitation'; name: string; role: Role; mail?: string } | { kind: 'sign-in'; account: string };

/** A link that signs in once. What is kept of its token is the digest, which is the document's id. */
export type Link = LinkFor & {
  /** The SHA-256 of its token. */
  digest: string;
  /** The account that made it; null: the command line or the first start. */
  madeBy: string | null;
  /** Only while there is no account at all: it was printed by the first start. */
  isFirst: boolean;
  expires: string;
};

/** Names are shown beside what people wrote: one line, no longer than a name is. */
export const longestName = 80; // characters
export const longestLabel = 60; // characters
