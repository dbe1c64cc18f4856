import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Action, actions, mayDo, pages } from '../../lib/desk/actions';
import { problemWords } from '../../lib/desk/messages';
import type { RefusalCode } from '../../lib/desk/refusals';
import { type Role, roles, type Scope, scopes } from '../../lib/desk/roles';
import { signIn } from '../../scripts/lib/sign-in';
import { mayHold } from '../../server/accounts/accounts';
import { filesDeskStore } from '../../server/desk/store/files';
import { deskKinds } from '../../server/desk/store/store';
import { strikeArticle, strikeClaim, strikeText, writeDeskRecord } from '../../server/desk/testing/desk-fixture';
import { fill } from '../../server/desk/testing/fill';
import { filesTruth } from '../../server/truth/files';
import { Servers } from './helpers/serve';

/** Who may do what, asked over HTTP: each role and each token, each action and each page of the desk. */

const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-permissions-'));
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody who asks: nobody, a person of a role, or a program with a token of theirs for one scope. */
interface Asker {
  name: string;
  role: Role | null;
  scope: Scope | null;
  headers: Readonly<Record<string, string>>;
}

const dataset = 'harbour-1994';
const draft = 'ansel-gazette-1994-03-06';

/** Files in which the framework finds pages and handlers, as its addresses: "/desk/[locale]/articles/[id]/text". */
const routesOf = (name: 'page' | 'route') =>
  readdirSync('app/desk', { recursive: true, encoding: 'utf8' })
    .filter((path) => new RegExp(`^${name}\\.[jt]sx?$`).test(basename(path)))
    .map((path) => join('/desk', dirname(path)))
    .sort();

test('every page and handler of the desk stands in the tables that say who may ask for it', () => {
  const listed = Object.values(pages).map(({ path }) => `/desk/[locale]${path.replace(/\{(\w+)\}/g, '[$1]')}`);
  // It is shown at the addresses of others, and has none of its own.
  expect(routesOf('page')).toEqual([...listed, '/desk/[locale]/refused/[code]'].sort());
  // It answers what stands in the table of actions, and nothing else.
  expect(routesOf('route')).toEqual(['/desk/api/[...path]']);
});

test('every role and token is answered as the tables say at every address, and what is refused changes nothing', async () => {
  test.setTimeout(180_000);
  writeDeskRecord(folder);
  const { origin } = await servers.serve({ MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '' });
  const store = filesDeskStore(join(folder, '.desk'));
  const truth = filesTruth(folder);
  let asked = 0;
  /** Each from an address of its own, so that no limit on attempts answers in the place of the desk. */
  const send = (path: string, init: RequestInit & { headers: Readonly<Record<string, string>> }) => {
    asked++;
    const from = `198.${18 + (asked >> 16)}.${(asked >> 8) & 255}.${asked & 255}`;
    const headers = { ...init.headers, 'x-forwarded-for': from };
    return fetch(`${origin}${path}`, { redirect: 'manual', ...init, headers });
  };
  const post = (path: string, headers: Readonly<Record<string, string>>, body: object) =>
    send(`/desk/api${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const done = async (answer: Promise<Response>) => {
    const text = await (await answer).text();
    expect((await answer).status, text).toBe(200);
    return JSON.parse(text);
  };

  const askers: Asker[] = [{ name: 'nobody', role: null, scope: null, headers: { origin } }];
  for (const role of roles) {
    const headers = await signIn(origin, store, role);
    askers.push({ name: role, role, scope: null, headers });
    for (const scope of scopes.filter((one) => mayHold(role, one))) {
      const { token } = await done(post('/tokens', headers, { label: scope, scopes: [scope], days: 1 }));
      askers.push({ name: `token of ${role} to ${scope}`, role, scope, headers: { authorization: `Bearer ${token}` } });
    }
  }
  const people = askers.filter(({ scope }) => scope === null);
  const { headers: administrator } = people.at(-1) as Asker;

  // Documents that there are, at the version at which they stand: nothing but the right to do it is missing.
  await done(post('/articles', administrator, { ...strikeArticle, text: strikeText() }));
  const versionOf = async () =>
    (await done(send(`/desk/api/documents/article/${draft}`, { headers: administrator }))).version as string;
  await done(post(`/articles/${draft}/claims`, administrator, { version: await versionOf(), ...strikeClaim }));
  const incident = { claims: ['c01'], type: 'Protests › Peaceful protest', slug: 'denied', 'title-en': 'A', 'title-ar': 'أ' };
  await done(post(`/articles/${draft}/incidents`, administrator, incident));
  const body = { version: await versionOf(), reason: 'x', correction: 'no', role: 'administrator', name: 'x', text: 'x' };
  await signIn(origin, store, 'administrator');
  const other = (await store.list('account')).at(-1)?.id ?? '';
  const there = (path: string) => {
    if (path.includes('{item}')) return fill(path, { kind: 'sources', id: dataset, item: 'ansel-gazette' });
    if (path.includes('/facts')) return fill(path, { kind: 'incident', id: 'denied' });
    const id = path.startsWith('/accounts') ? other : draft;
    return fill(path, { kind: 'article', id, claim: 'c01', comment: 'k-1', token: 'x' });
  };
  const nowhere = (path: string) => fill(path, { kind: 'article', id: 'x', claim: 'c99', comment: 'k-9', item: 'x', token: 'x' });

  /** Everything that is kept, but for forms that come back to who sent them. */
  const kept = async () => {
    const kinds = deskKinds.filter((kind) => kind !== 'returned');
    return JSON.stringify([await truth.lastSequence(), await Promise.all(kinds.map((kind) => store.entries(kind)))]);
  };
  let stood = await kept();
  const wrong: string[] = [];
  const isUnchanged = async (cell: string) => {
    const now = await kept();
    if (now !== stood) wrong.push(`${cell}: something was changed by who may not do it`);
    stood = now;
  };

  const permission: readonly RefusalCode[] = ['not-signed-in', 'not-allowed', 'scope-missing'];
  const refusalOf = ({ who, scope }: Action, by: Asker): RefusalCode | null => {
    if (!mayDo({ who }, by.role)) return by.role === null ? 'not-signed-in' : 'not-allowed';
    return by.scope !== null && by.scope !== scope ? 'scope-missing' : null;
  };
  const ask = (action: Action, by: Asker, sent: object, path: string) =>
    action.method === 'GET' ? send(`/desk/api${path}`, { headers: by.headers }) : post(path, by.headers, sent);

  /** A refusal says in a sentence what it is. */
  const isRefused = async (answer: Response, code: RefusalCode): Promise<boolean> => {
    const told = (await answer.json()) as { code: string; detail: string; status: number };
    const status = code === 'not-signed-in' ? 401 : 403;
    return (
      answer.status === status && told.status === status && told.code === code && told.detail.includes(problemWords('en')[code])
    );
  };
  const formRefused = async (path: string, by: Asker, code: RefusalCode): Promise<string | null> => {
    const sent = new URLSearchParams({ ...body, locale: 'ar', from: '/account' });
    const answer = await send(`/desk/api${path}`, { method: 'POST', headers: by.headers, body: sent });
    const { pathname, searchParams } = new URL(answer.headers.get('location') ?? '/', origin);
    const page = code === 'not-signed-in' ? '/desk/ar/sign-in' : '/desk/ar/account';
    const isAsWanted = answer.status === 303 && pathname === page && searchParams.get('problem') === code;
    return isAsWanted ? null : `as a form: ${answer.status} to ${answer.headers.get('location')}`;
  };

  for (const [name, action] of Object.entries<Action>(actions)) {
    await Promise.all(
      askers.map(async (by) => {
        const code = refusalOf(action, by);
        if (code === null) return;
        const answer = await ask(action, by, body, there(action.path));
        if (!(await isRefused(answer.clone(), code)))
          wrong.push(`${name} by ${by.name}: got ${answer.status} ${await answer.text()}, expected ${code}`);
        const form = by.scope === null && action.method === 'POST' ? await formRefused(there(action.path), by, code) : null;
        if (form !== null) wrong.push(`${name} by ${by.name}, ${form}, expected ${code}`);
      }),
    );
    await isUnchanged(name);
  }

  // There is no change of many, no import and no OpenID provider: whoever may see these pages is told so.
  const without = ['bulk', 'import', 'oidc'];
  for (const [name, page] of Object.entries<Action>(pages)) {
    for (const locale of ['en', 'ar'] as const)
      await Promise.all(
        askers.map(async (by) => {
          const answer = await send(`/desk/${locale}${there(page.path)}`, { headers: by.headers });
          const to = answer.headers.get('location') ?? '';
          // A token opens no page: who has one is nobody here.
          const role = by.scope === null ? by.role : null;
          const text = await answer.text();
          const told = `page ${name} in ${locale} by ${by.name}: got ${answer.status} ${to}`;
          if (mayDo(page, role)) {
            const status = name === 'sign-in' && role !== null ? 303 : without.includes(name) ? 404 : 200;
            if (answer.status !== status || to.includes('/sign-in')) wrong.push(`${told}, expected ${status}`);
          } else if (role === null) {
            const { pathname } = new URL(to, origin);
            if (answer.status !== 303 || pathname !== `/desk/${locale}/sign-in`)
              wrong.push(`${told}, expected the way to sign in`);
          } else if (answer.status !== 403 || !text.includes(problemWords(locale)['not-allowed']))
            wrong.push(`${told}, expected 403 and why`);
        }),
      );
    await isUnchanged(`page ${name}`);
  }

  // What may be done is asked of documents that there are not, and of who may do it. It ends the sessions last.
  const ordered = Object.entries<Action>(actions).sort(
    ([one], [two]) => Number(one === 'sign-out-everywhere') - Number(two === 'sign-out-everywhere'),
  );
  for (const [name, action] of ordered)
    await Promise.all(
      askers.map(async (by) => {
        if (refusalOf(action, by) !== null) return;
        const answer = await ask(action, by, {}, action.method === 'GET' ? there(action.path) : nowhere(action.path));
        const text = await answer.text();
        const { code, detail = '' } = (/^\{/.test(text) ? JSON.parse(text) : {}) as { code?: RefusalCode; detail?: string };
        const isAnswered = answer.status < 500 && !detail.includes('expected an address and method that there is');
        if (!isAnswered || (code && permission.includes(code)))
          wrong.push(`${name} by ${by.name}: got ${answer.status} ${text.slice(0, 200)}, expected that it is allowed`);
      }),
    );
  expect(wrong).toEqual([]);
});
