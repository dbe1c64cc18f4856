/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionName, actions, mayDo, type PageName, pages } from '@/lib/desk/actions';
import { roles } from '@/lib/desk/roles';
import { MaydanError } from '@/lib/errors';
import { makeToken } from '../accounts/accounts';
import { linkOf, makeFirstLink, makeLink } from '../accounts/links';
import { keyOf } from '../truth/truth';
import { answerDesk } from './answer';
import type { Desk } from './desk';
import { gateOf } from './gate';
import { statusOfDocument } from './standing';
import { anything, fill } from './testing/fill';
import { faultOf, forgedCookies, hostileRequests, type Target, toldOf } from './testing/hostile';
import { codeOf, idOf, origin, TestDesk } from './testing/test-desk';

/** The desk asked as over the network: whatever is refused is refused here, and not by a button that is hidden. */

let on: TestDesk;
let desk: Desk;
beforeAll(async () => {
  on = await TestDesk.open();
  desk = on.desk;
});
beforeEach(() => on.reset());
afterAll(() => on.close());

const ask: TestDesk['ask'] = (...asked) => on.ask(...asked);
const cookieOf: TestDesk['cookieOf'] = (...asked) => on.cookieOf(...asked);
const kept = () => on.kept();

const refusedForRole = ['not-signed-in', 'not-allowed'];
const cells = (Object.keys(actions) as ActionName[]).flatMap((name) => [null, ...roles].map((role) => [name, role] as const));

test.each(cells)('%s asked by %s', async (name, role) => {
  const { method, path } = actions[name];
  const stood = await kept();
  const response = await ask(method, fill(path, anything), {
    cookie: role === null ? undefined : await cookieOf(idOf(role)),
    ...(method === 'POST' && { body: {} }),
  });
  const code = await codeOf(response);
  if (mayDo(actions[name], role)) expect(refusedForRole).not.toContain(code);
  else {
    expect([response.status, code]).toEqual(role === null ? [401, 'not-signed-in'] : [403, 'not-allowed']);
    expect(await kept()).toBe(stood);
  }
});

test.each((Object.keys(pages) as PageName[]).flatMap((name) => [null, ...roles].map((role) => [name, role] as const)))(
  'page %s opened by %s',
  async (name, role) => {
    const headers = new Headers(role === null ? {} : { cookie: await cookieOf(idOf(role)) });
    const gate = await gateOf({ pathname: `/desk/ar${fill(pages[name].path, anything)}`, headers }, 'en');
    if (name === 'sign-in' && role !== null) expect(gate).toEqual({ kind: 'lead', to: '/desk/ar' });
    else if (mayDo(pages[name], role)) expect(gate).toEqual({ kind: 'pass' });
    else if (role !== null) expect(gate).toEqual({ kind: 'refuse', page: '/desk/ar/refused/not-allowed', status: 403 });
    else expect(gate).toMatchObject({ kind: 'lead', to: expect.stringMatching(/^\/desk\/ar\/sign-in(?:\?next=|$)/) });
  },
);

test('addresses of the desk in no language lead to one, and those of nothing say so', async () => {
  const gate = (pathname: string) => gateOf({ pathname, headers: new Headers() }, 'ar');
  expect(await gate('/desk')).toEqual({ kind: 'lead', to: '/desk/ar' });
  expect(await gate('/desk/link/abc')).toEqual({ kind: 'lead', to: '/desk/ar/link/abc' });
  expect(await gate('/desk/en/nothing')).toMatchObject({ kind: 'refuse', status: 404 });
  expect(await gate('/desk/en/refused/not-allowed')).toMatchObject({ kind: 'refuse', status: 404 });
});

describe('a session', () => {
  test('ends with its epoch, its account, and a key that is not ours', async () => {
    const cookie = await cookieOf(idOf('editor'));
    expect((await ask('GET', '/session', { cookie })).status).toBe(200);
    const ended = await ask('POST', '/sign-out-everywhere', { cookie });
    expect([ended.status, ended.headers.get('clear-site-data')]).toEqual([200, '"storage"']);
    expect((await ask('GET', '/session', { cookie })).status).toBe(401);
    const again = await cookieOf(idOf('editor'), 2);
    const closing = await ask('POST', `/accounts/${idOf('editor')}/close`, { cookie: await cookieOf(idOf('administrator')) });
    expect(closing.status).toBe(200);
    expect((await ask('GET', '/session', { cookie: again })).status).toBe(401);
    expect((await ask('GET', '/session', { cookie: again.replace(/.{6}$/, 'AAAAAA') })).status).toBe(401);
  });

  test('is for this site alone: not for scripts, other sites, other paths or plain connections', async () => {
    const response = new Response();
    await desk.cookies.set('session', { account: 'a-1', epoch: 1 }, response);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Secure-desk-session=/);
    for (const attribute of ['Path=/desk', 'HttpOnly', 'Secure', 'SameSite=Strict']) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('a-1');
  });
});

test.each<[string, Record<string, string>, number]>([
  ['its own page', { 'sec-fetch-site': 'same-origin' }, 200],
  ['another site', { 'sec-fetch-site': 'cross-site', origin }, 403],
  ['another name of the same site', { 'sec-fetch-site': 'same-site' }, 403],
  ['an older browser on its own page', { 'sec-fetch-site': '', origin }, 200],
  ['an older browser on another site', { 'sec-fetch-site': '', origin: 'https://other.example' }, 403],
  ['a page without an origin', { 'sec-fetch-site': '', origin: 'null' }, 403],
  ['no browser', { 'sec-fetch-site': '' }, 403],
])('what comes from %s', async (_from, headers, status) => {
  const cookie = await cookieOf(idOf('editor'));
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  const request = new Request(`${origin}/desk/api/sign-out`, {
    method: 'POST',
    headers: { host: 'maydan.example', cookie, ...sent },
  });
  expect((await answerDesk(request, '/sign-out')).status).toBe(status);
});

describe('a link', () => {
  const now = new Date();
  test('signs in once, and says in the address of the next page how to go on', async () => {
    const token = await makeLink(desk.store, { kind: 'invitation', name: 'Amal', role: 'reviewer' }, { madeBy: null, now });
    const form = new URLSearchParams({ token, name: 'أمل', locale: 'ar', from: `/link/${token}` }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const first = await ask('POST', '/sign-in/link', { body: form, headers });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/desk/ar/account?done=signed-in']);
    const cookie = first.headers.get('set-cookie')?.split(';')[0];
    const session = await (await ask('GET', '/session', { cookie })).json();
    expect(session.account).toMatchObject({ name: 'أمل', role: 'reviewer' });
    const second = await ask('POST', '/sign-in/link', { body: form, headers });
    expect([second.status, second.headers.get('location')]).toEqual([303, `/desk/ar/link/${token}?problem=link-unknown`]);
  });

  test('is used up by nobody who only looks, and not at all once it has expired', async () => {
    const token = await makeLink(desk.store, { kind: 'sign-in', account: idOf('viewer') }, { madeBy: null, now });
    expect(await linkOf(desk.store, token, now)).toMatchObject({ account: idOf('viewer') });
    expect(await linkOf(desk.store, token, new Date(now.getTime() + 3_600_001))).toBeNull();
    expect((await ask('POST', '/sign-in/link', { body: { token } })).status).toBe(200);
    expect(await linkOf(desk.store, token, now)).toBeNull();
  });

  test('for the first administrator is made and valid only while there is no account', async () => {
    expect(await makeFirstLink(desk.store, now)).toBeNull();
    await desk.store.change(async (on) => {
      for (const { id } of await on.list('account')) on.delete('account', id);
    });
    const [one, two] = [await makeFirstLink(desk.store, now), await makeFirstLink(desk.store, now)];
    expect((await ask('POST', '/sign-in/link', { body: { token: one } })).status).toBe(400);
    expect((await ask('POST', '/sign-in/link', { body: { token: one, name: 'Amal' } })).status).toBe(200);
    expect((await desk.store.list('account')).map(({ role }) => role)).toEqual(['administrator']);
    expect(await codeOf(await ask('POST', '/sign-in/link', { body: { token: two, name: 'Badr' } }))).toBe('link-unknown');
  });

  test('is kept as a digest alone', async () => {
    const token = await makeLink(desk.store, { kind: 'sign-in', account: idOf('viewer') }, { madeBy: null, now });
    const files = (await desk.store.list('link')).map(({ digest }) =>
      readFileSync(join(on.dataDir, '.desk', 'link', `${digest}.json`), 'utf8'),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.join('')).not.toContain(token);
  });
});

describe('an API token', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('does what its scope says, needs no page of ours, and nothing after it was removed', async () => {
    const cookie = await cookieOf(idOf('viewer'));
    const made = await ask('POST', '/tokens', { cookie, body: { label: 'report', scopes: ['read'], days: 1 } });
    const { token } = (await made.json()) as { token: string };
    const headers = { ...bearer(token), 'sec-fetch-site': 'cross-site' };
    expect((await ask('GET', '/session', { headers })).status).toBe(200);
    expect(await codeOf(await ask('POST', '/sign-out', { headers }))).toBe('scope-missing');
    const stored = (await desk.store.get('account', idOf('viewer')))?.tokens[0];
    expect(JSON.stringify(stored)).not.toContain(token);
    expect((await ask('POST', `/tokens/${stored?.id}/remove`, { cookie })).status).toBe(200);
    expect((await ask('GET', '/session', { headers })).status).toBe(401);
  });

  test('has no scope beyond the role, loses those that the role loses, and expires', async () => {
    const cookie = await cookieOf(idOf('viewer'));
    const body = { label: 'x', scopes: ['read', 'write'] };
    expect(await codeOf(await ask('POST', '/tokens', { cookie, body }))).toBe('scope-beyond-role');
    const now = new Date();
    const asked = { label: 'x', scopes: ['review' as const], days: 1 };
    const token = await makeToken(desk.store, idOf('reviewer'), asked, now);
    expect(await codeOf(await ask('GET', '/session', { headers: bearer(token) }))).toBe('scope-missing');
    const admin = await cookieOf(idOf('administrator'));
    await ask('POST', `/accounts/${idOf('reviewer')}/role`, { cookie: admin, body: { role: 'viewer' } });
    expect(await codeOf(await ask('GET', '/session', { headers: bearer(token) }))).toBe('not-signed-in');
    const old = await makeToken(
      desk.store,
      idOf('editor'),
      { label: 'x', scopes: ['read'], days: 1 },
      new Date(now.getTime() - 86_400_001),
    );
    expect((await ask('GET', '/session', { headers: bearer(old) })).status).toBe(401);
  });
});

test('an administrator neither closes nor demotes the last one, nor themselves', async () => {
  const cookie = await cookieOf(idOf('administrator'));
  const own = `/accounts/${idOf('administrator')}`;
  expect(await codeOf(await ask('POST', `${own}/close`, { cookie }))).toBe('own-account');
  expect(await codeOf(await ask('POST', `${own}/role`, { cookie, body: { role: 'viewer' } }))).toBe('own-account');
  expect((await ask('POST', '/accounts/a-second/role', { cookie, body: { role: 'viewer' } })).status).toBe(200);
});

test('after ten failed attempts the eleventh is refused unseen, from that address alone', async () => {
  const attempt = (client: string) =>
    ask('POST', '/sign-in/link', { body: { token: 'no' }, headers: { 'x-maydan-client': client } });
  const answers = [];
  for (let i = 0; i < 11; i++) answers.push(await attempt('203.0.113.7'));
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(410), 429]);
  expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(590);
  expect((await attempt('203.0.113.8')).status).toBe(410);
});

test('2,000 hostile requests: none ends in an error of ours, none changes anything, each refusal says what it is', async () => {
  const { documents } = on.site;
  const bodyOf = (kind: 'article' | 'incident', id: string) => documents.get(keyOf({ kind, id }))?.body ?? {};
  const [march, gazette] = [bodyOf('incident', 'march-on-the-docks'), bodyOf('article', 'ansel-gazette-1994-03-05')];
  await on.put([
    { kind: 'article', id: 'drafted', body: { ...gazette, slug: 'drafted', status: 'draft' } },
    { kind: 'incident', id: 'reviewed', body: { ...march, slug: 'reviewed', status: 'in-review' } },
    { kind: 'incident', id: 'kept', body: { ...march, slug: 'kept', status: 'desk-only' } },
  ]);
  const targets = [...on.site.documents.values()]
    .filter(({ kind }) => ['article', 'incident', 'actor', 'sources'].includes(kind))
    .map((one): Target => ({ ...one, isPublic: statusOfDocument(one) === 'published' }));
  expect(targets.map(({ id, isPublic }) => `${id} ${isPublic}`).sort()).toEqual([
    'ansel-gazette-1994-03-05 true',
    'dockers-union true',
    'drafted false',
    'harbour-1994 true',
    'kept false',
    'march-on-the-docks true',
    'reviewed false',
  ]);
  const [viewer, editor] = [await cookieOf(idOf('viewer')), await cookieOf(idOf('editor'))];
  /** What the desk keeps with its files, all documents, and how many changes there were. */
  const everything = async () =>
    JSON.stringify([await kept(), await desk.store.files.list(), [...on.site.documents], on.site.status.sequence]);
  const stood = await everything();
  const wrong: string[] = [];
  const codes: string[] = [];
  for (const asked of hostileRequests(2_000, {
    cookies: [undefined, viewer, editor, ...forgedCookies],
    ids: ['a-second', idOf('editor')],
    administrator: idOf('administrator'),
    documents: targets,
    viewer,
    editor,
  })) {
    const { method, path, cookie, headers, body } = asked;
    const response = await ask(method, path, { cookie, headers, ...(body !== undefined && { body }) });
    const answer = { status: response.status, location: response.headers.get('location'), text: await response.text() };
    const fault = faultOf(answer);
    if (fault) wrong.push(`${toldOf(asked)} ${fault}`);
    const code = /"code":"([a-z-]+)"|problem=([a-z-]+)/.exec(`${answer.text} ${answer.location}`);
    if (asked.isAtDocument) codes.push(`${cookie === viewer ? 'viewer' : 'editor'} ${code?.[1] ?? code?.[2] ?? answer.status}`);
  }
  expect(wrong).toEqual([]);
  // Their documents were found, and everything about them was right but who asked.
  for (const code of ['viewer not-allowed', 'viewer 200', 'editor not-allowed', 'editor other-status'])
    expect(codes).toContain(code);
  expect(codes.filter((code) => /stale|wrong-type|not-signed-in|other-site/.test(code))).toEqual([]);
  expect(await everything()).toBe(stood);
});

test('a storage that went away since the desk was opened closes it for the moment, and the address of it is not told', async () => {
  const cookie = await cookieOf(idOf('administrator'));
  const gone = new MaydanError('STORAGE_UNREACHABLE', { where: 'PostgreSQL at db.example:5432/maydan', reason: 'ECONNREFUSED' });
  const get = jest.spyOn(desk.store, 'get').mockRejectedValue(gone);
  const logged = jest.spyOn(console, 'error').mockReturnValue();
  try {
    const response = await ask('GET', '/session', { cookie });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    const text = await response.text();
    expect(JSON.parse(text).code).toBe('desk-closed');
    expect(text).not.toContain('db.example');
    const headers = new Headers({ cookie });
    const gate = await gateOf({ pathname: '/desk/ar', headers }, 'en');
    expect(gate).toEqual({ kind: 'refuse', page: '/desk/ar/refused/desk-closed', status: 503 });
    expect(logged.mock.calls).toEqual([[expect.stringContaining('PostgreSQL at db.example:5432/maydan')]]);
  } finally {
    get.mockRestore();
    logged.mockRestore();
  }
  expect((await ask('GET', '/session', { cookie })).status).toBe(200);
});
