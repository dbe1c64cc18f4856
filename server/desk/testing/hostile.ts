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
  /** Whether it is about a document that is there, filled in as its form would be. */
  isAtDocument: boolean;
}

/** A document that is attacked, as it stands. */
export interface Target {
  kind: string;
  id: string;
  version: string;
  isPublic: boolean;
}

interface Attackers {
  /** Of people who may do little, of nobody (undefined), and forged ones. */
  cookies: readonly (string | undefined)[];
  /** Ids of accounts that are attacked. */
  ids: readonly string[];
  /** Of which a token is forged. */
  administrator: string;
  documents: readonly Target[];
  /** The cookies of a viewer, who changes nothing, and of an editor, who changes nothing that is public. */
  viewer: string;
  editor: string;
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

/** What editors do with a public document too: what they write of it is a draft of its own, or stays at the desk. */
const allowedToEditors: readonly ActionName[] = ['comment', 'assign', 'new-incident', 'new-area'];

const actionsOn = ({ kind }: Target): ActionName[] =>
  attacked.filter(
    (name) =>
      actions[name].path.startsWith('/documents/{kind}/{id}') ||
      (kind === 'article' && actions[name].path.startsWith('/articles/{id}')),
  );

/** What any form about a document may ask for. @param editor id of an account */
const filledIn = (version: string, editor: string): Record<string, string> => ({
  version,
  reason: 'A better word',
  correction: 'no',
  'what-en': 'The title.',
  'why-en': 'It was wrong.',
  'title.en': 'Another title',
  'title-en': 'Another title',
  'text-en': 'Nobody marched.',
  text: 'Is it so?',
  paragraph: '1',
  'source-1': 'ansel-gazette',
  mode: 'reports',
  claim: 'c01',
  claims: 'c01',
  incident: 'march-on-the-docks',
  type: 'Attack',
  first: 'ansel-gazette-1994-03-05#c01',
  'claim-1': 'ansel-gazette-1994-03-05#c01',
  'belongs-1': 'claims',
  'name-en': 'The other gazette',
  kind: 'outlet',
  sequence: '1',
  account: editor,
  accessed: '1994-03-06',
  archive: 'https://archive.example/page',
  path: 'title',
  'instead-en': 'A title',
  form: 'texts',
  language: 'en',
  locale: 'en',
  from: '/documents',
});
const marks = [{ start: 0, end: 3, mark: null, seen: [] }];

const boundary = 'between-two-fields';
/** A form with a file, as a browser sends it. */
function multipartOf(fields: Readonly<Record<string, string>>): string {
  const part = (head: string, content: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  return [...parts, part('name="file"; filename="page.html"', '<p>The page</p>'), `--${boundary}--\r\n`].join('');
}

/** One field after another in each of the ways in which a form is sent. */
const waysToSend: readonly ((fields: Record<string, string>) => [type: string, body: string])[] = [
  (fields) => ['application/json', JSON.stringify({ ...fields, claims: ['c01'], marks })],
  (fields) => ['application/x-www-form-urlencoded', `${new URLSearchParams(fields)}`],
  (fields) => [`multipart/form-data; boundary=${boundary}`, multipartOf(fields)],
];

/** The same requests in the same order, whenever they are made. */
export function* hostileRequests(
  count: number,
  { cookies, ids, administrator, documents, viewer, editor }: Attackers,
): Generator<HostileRequest> {
  let seed = 20260;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const oneOf = <T>(...all: T[]): T => all[Math.floor(random() * all.length)] as T;
  const odd = () => encodeURIComponent(oneOf(...ids, '..', '__proto__', 'x'.repeat(300)));
  /** By somebody who is signed in and may not do it, and right in everything else. */
  const atDocument = (): HostileRequest => {
    const target = oneOf(...documents);
    const isEditor = target.isPublic && random() < 0.5;
    const name = oneOf(...actionsOn(target).filter((one) => !isEditor || !allowedToEditors.includes(one)));
    const { method, path } = actions[name];
    const [type, body] = oneOf(...waysToSend)(filledIn(target.version, ids[0] ?? ''));
    const isPost = method === 'POST';
    return {
      method,
      path: fill(path, { kind: target.kind, id: target.id, claim: 'c01', comment: 'c-1', item: 'ansel-gazette' }),
      cookie: isEditor ? editor : viewer,
      headers: isPost ? { 'content-type': type } : {},
      body: isPost ? body : undefined,
      isAtDocument: true,
    };
  };
  for (let i = 0; i < count; i++) {
    if (random() < 0.4) {
      yield atDocument();
      continue;
    }
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
      isAtDocument: false,
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
