import { type ActionName, actions } from '../../../lib/desk/actions';
import { refusals } from '../../../lib/desk/refusals';
import { fill } from './fill';

/** What somebody sends to /desk/api who has no right to it, or sends nonsense. */
export interface HostileRequest {
  method: string;
  /** Below /desk/api. */
  path: string;
  cookie: string | undefined;
  headers: Record<string, string>;
  body: string | undefined;
}

interface Attackers {
  /** Of people who may do little, of nobody (undefined), and forged ones. */
  cookies: readonly (string | undefined)[];
  /** Ids of accounts that are attacked. */
  ids: readonly string[];
  /** Of which a token is forged. */
  administrator: string;
}

export const forgedCookies = ['desk-session=x', `__Secure-desk-session=${'Fe26.2*'.repeat(9)}`];

const nasty: readonly unknown[] = [
  '',
  'x'.repeat(5_000),
  '\u0000',
  '\u202eabc',
  '../../secret/cookies',
  '<script>',
  null,
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[]],
  '__proto__',
  { toString: 1 },
];
const fields = [
  'token',
  'name',
  'role',
  'scopes',
  'label',
  'days',
  'passkey',
  'response',
  'locale',
  'from',
  '__proto__',
  'constructor',
];

/** What each role may do to its own account is no attack: here all come without that right, or with nonsense. */
const attacked = (Object.keys(actions) as ActionName[]).filter((name) => !['sign-out-everywhere', 'make-token'].includes(name));

/** The same requests in the same order, whenever they are made. */
export function* hostileRequests(count: number, { cookies, ids, administrator }: Attackers): Generator<HostileRequest> {
  let seed = 20260;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const oneOf = <T>(...all: T[]): T => all[Math.floor(random() * all.length)] as T;
  const odd = () => encodeURIComponent(oneOf(...ids, '..', '__proto__', 'x'.repeat(300)));
  for (let i = 0; i < count; i++) {
    const action = actions[oneOf(...attacked)];
    const address = random() < 0.8 ? action.path : oneOf('', '/', '/accounts/../secret', '/%00', '/session/x', '/__proto__');
    const kind = oneOf('article', 'incident', 'sources', '..');
    const sent = Object.fromEntries(fields.filter(() => random() < 0.4).map((name) => [name, oneOf(...nasty)]));
    const text = oneOf(
      JSON.stringify(sent),
      '{',
      'null',
      '[]',
      '"x"',
      'token=%FF&from=//evil.example&locale=xx',
      JSON.stringify(oneOf(...nasty)),
    );
    const method = oneOf(action.method, action.method, 'POST');
    yield {
      method,
      path: fill(address, { kind, id: odd(), claim: odd(), comment: odd(), item: odd() }),
      cookie: oneOf(...cookies),
      headers: {
        ...(random() < 0.3 && { 'sec-fetch-site': 'cross-site' }),
        ...(random() < 0.3 && {
          authorization: oneOf('Bearer', 'Bearer x', `Bearer maydan.${administrator}.x`, 'Basic eDp5'),
        }),
        ...(method === 'POST' && {
          'content-type': oneOf('application/json', 'application/x-www-form-urlencoded', 'text/plain', 'x'),
        }),
      },
      body: method === 'POST' ? text : undefined,
    };
  }
}

/** What is wrong with the answer to one of them; null where it is as it should be. */
export function faultOf({ status, location, text }: { status: number; location: string | null; text: string }): string | null {
  if (status >= 500) return String(status);
  if (location && !/^\/desk\/(?:en|ar)[/?]?/.test(location)) return `${status}, to ${location}`;
  if (status < 400) return null;
  const told = parse(text);
  const isTold = String(told.code) in refusals && String(told.detail).length >= 10 && told.status === status;
  return isTold ? null : `${status} ${text.slice(0, 200)}`;
}

function parse(text: string): { code?: unknown; detail?: unknown; status?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

export const toldOf = ({ method, path, body = '' }: HostileRequest): string => `${method} ${path} ${body.slice(0, 80)}:`;
