import { getIronSession, type SessionOptions } from 'iron-session';

/** Who is signed in. What they may do is looked up at every request, so that a changed role holds at once. */
export interface Session {
  account: string;
  /** Of the account when the session began. */
  epoch: number;
}
/** What an authenticator was asked to sign. */
export interface Challenge {
  value: string;
  /** Signing in, or adding a passkey to this account. */
  for: string;
}
/** Something that is shown once, on the next page: a token or a link. */
export interface ShownOnce {
  kind: 'link' | 'token' | 'secret';
  value: string;
  label: string;
}
interface Cookies {
  session: Session;
  challenge: Challenge;
  once: ShownOnce;
}

/** Seconds. A session ends after a week, whatever is done meanwhile. */
const lifeSeconds: Readonly<Record<keyof Cookies, number>> = { session: 7 * 86_400, challenge: 300, once: 300 };

/** As far as cookies go: to the desk alone, in requests from its own pages alone, and never to scripts. */
const path = '/desk';

/** "__Secure-desk-session" over HTTPS, where no other protocol can set a cookie of this name. */
export const cookieName = (kind: keyof Cookies, origin: string): string =>
  `${origin.startsWith('https:') ? '__Secure-' : ''}desk-${kind}`;

/** Sealed cookies: what stands in them can neither be read nor changed by who holds them. */
export class SealedCookies {
  constructor(
    private readonly secret: string,
    private readonly origin: string,
  ) {}

  #options(kind: keyof Cookies): SessionOptions {
    return {
      cookieName: cookieName(kind, this.origin),
      password: this.secret,
      ttl: lifeSeconds[kind],
      cookieOptions: { path, httpOnly: true, sameSite: 'strict', secure: this.origin.startsWith('https:') },
    };
  }

  /** What a request with these headers brings; empty where it brings nothing, or what is no longer valid. */
  async read<K extends keyof Cookies>(kind: K, headers: Headers): Promise<Partial<Cookies[K]>> {
    const request = new Request('http://localhost', { headers: { cookie: headers.get('cookie') ?? '' } });
    return { ...(await getIronSession<Cookies[K]>(request, new Response(), this.#options(kind))) };
  }

  async set<K extends keyof Cookies>(kind: K, value: Cookies[K], response: Response): Promise<void> {
    const cookie = await getIronSession<Cookies[K]>(nothing(), response, this.#options(kind));
    Object.assign(cookie, value);
    await cookie.save();
  }

  async clear(kind: keyof Cookies, response: Response): Promise<void> {
    (await getIronSession(nothing(), response, this.#options(kind))).destroy();
  }
}

/** A request without cookies: what is set takes nothing over from before. */
const nothing = () => new Request('http://localhost');
