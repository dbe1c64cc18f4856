/** @jest-environment node */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { gateOf } from '../desk/gate';
import { codeOf, idOf, origin, TestDesk } from '../desk/testing/test-desk';
import { returnAddress } from './oidc';

/** People sign in by an OpenID provider: a real one, on this machine. */

let on: TestDesk;
let provider: ChildProcess;
let issuer: string;
beforeAll(async () => {
  const file = join(process.cwd(), 'server/accounts/testing/provider.mjs');
  provider = fork(file, [returnAddress(origin)], { stdio: ['ignore', 'pipe', 'ignore', 'ipc'], execArgv: [] });
  issuer = await new Promise<string>((done) => provider.stdout?.once('data', (chunk) => done(String(chunk).trim())));
  on = await TestDesk.open();
  Object.assign(process.env, {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'maydan',
    OIDC_CLIENT_SECRET: 'a secret of the test',
    OIDC_ROLE: '',
  });
});
let logged: jest.SpyInstance;
beforeEach(async () => {
  // Each refusal is told to the operator.
  logged = jest.spyOn(console, 'error').mockReturnValue();
  await on.reset();
});
afterEach(() => logged.mockRestore());
afterAll(async () => {
  provider.disconnect();
  await on.close();
});

const cookieIn = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** Begins at the desk. @returns where a browser is sent, and the cookie that it keeps */
async function begin(path = '/sign-in/oidc', cookie?: string) {
  const response = await on.ask('GET', path, { cookie });
  expect(response.status).toBe(303);
  return { location: response.headers.get('location') ?? '', challenge: cookieIn(response) };
}

/** Signs in at the provider as a browser does, its two forms included. @returns the query with which it sends people back */
async function atProvider(location: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  const ask = async (address: string, form?: Record<string, string>): Promise<string> => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';')[0] ?? '').split('=');
      if (value.join('=') === '') jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return new URL(response.headers.get('location') ?? address, address).href;
  };
  let at = await ask(location);
  const forms: Record<string, string>[] = [{ prompt: 'login', login, password: 'x' }, { prompt: 'consent' }];
  for (const form of forms) {
    at = await ask(at, form);
    while (at.startsWith(issuer) && !at.includes('/interaction/')) at = await ask(at);
    if (!at.startsWith(issuer)) break;
  }
  expect(at.split('?')[0]).toBe(returnAddress(origin));
  return at.split('?')[1] ?? '';
}
const end = (query: string, cookie: string) => on.ask('POST', '/sign-in/oidc', { cookie, body: { query } });
async function signIn(login: string): Promise<Response> {
  const { location, challenge } = await begin();
  return end(await atProvider(location, login), challenge);
}
const nameOf = async (response: Response) =>
  (await (await on.ask('GET', '/session', { cookie: cookieIn(response) })).json()) as { account: { name: string; role: string } };

test('who is asked for at the provider: a code, with PKCE, state and nonce', async () => {
  const search = new URL((await begin()).location).searchParams;
  expect(Object.fromEntries(search)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `${origin}/desk/oidc`,
  });
  for (const name of ['code_challenge', 'state', 'nonce']) expect(search.get(name)?.length).toBeGreaterThan(20);
  expect((await begin()).location).not.toContain(search.get('state'));
});

test('nobody gets in without an account, or by an address that was not verified', async () => {
  expect(await codeOf(await signIn('stranger'))).toBe('oidc-unknown');
  const cookie = await on.cookieOf(idOf('administrator'));
  await on.ask('POST', '/invitations', { cookie, body: { name: 'X', role: 'editor', mail: 'unverified-x@maydan.example' } });
  expect(await codeOf(await signIn('unverified-x'))).toBe('oidc-unknown');
});

test('an invitation to a verified address is the account, once; after that the person is known', async () => {
  const cookie = await on.cookieOf(idOf('administrator'));
  const invited = { name: 'أمل', role: 'reviewer', mail: 'Amal@maydan.example' };
  expect((await on.ask('POST', '/invitations', { cookie, body: invited })).status).toBe(200);
  const first = await signIn('amal');
  expect([first.status, (await nameOf(first)).account]).toEqual([
    200,
    expect.objectContaining({ name: 'أمل', role: 'reviewer' }),
  ]);
  expect(await on.desk.store.list('link')).toEqual([]);
  const again = await signIn('amal');
  expect((await again.json()).account).toBe((await first.json()).account);
  const [{ id = '' } = {}] = (await on.desk.store.list('account')).filter(({ oidc }) => oidc);
  await on.ask('POST', `/accounts/${id}/close`, { cookie });
  expect(await codeOf(await signIn('amal'))).toBe('account-closed');
});

test('an account is linked by its own person, who is then signed in as it; and nobody else is', async () => {
  const editor = await on.cookieOf(idOf('editor'));
  const { location, challenge } = await begin('/oidc', editor);
  const query = await atProvider(location, 'basim');
  const other = await on.cookieOf(idOf('viewer'));
  expect(await codeOf(await end(query, `${challenge}; ${other}`))).toBe('oidc-refused');
  expect(await codeOf(await end(query, challenge))).toBe('oidc-refused');
  const linked = await end(query, `${challenge}; ${editor}`);
  expect([linked.status, (await on.desk.store.get('account', idOf('editor')))?.oidc]).toEqual([
    200,
    expect.objectContaining({ issuer, subject: 'basim' }),
  ]);
  expect((await (await signIn('basim')).json()).account).toBe(idOf('editor'));
  const second = await begin('/oidc', other);
  expect(await codeOf(await end(await atProvider(second.location, 'basim'), `${second.challenge}; ${other}`))).toBe('oidc-taken');
  expect((await on.ask('POST', '/oidc/remove', { cookie: editor })).status).toBe(200);
  expect(await codeOf(await signIn('basim'))).toBe('oidc-unknown');
});

test('where a role is set, whoever has a verified address gets an account with it', async () => {
  process.env.OIDC_ROLE = 'viewer';
  try {
    expect((await nameOf(await signIn('newcomer'))).account).toMatchObject({ name: 'Name of newcomer', role: 'viewer' });
    expect(await codeOf(await signIn('unverified-y'))).toBe('oidc-unknown');
    process.env.OIDC_ROLE = 'administrator';
    expect(await codeOf(await signIn('another'))).toBe('oidc-unknown');
  } finally {
    process.env.OIDC_ROLE = '';
  }
});

test('another state, another browser, a code that was used, and an error are refused', async () => {
  process.env.OIDC_ROLE = 'viewer';
  try {
    const { location, challenge } = await begin();
    const query = await atProvider(location, 'replayed');
    const kept = (await on.desk.store.list('account')).length;
    const other = await begin();
    for (const [said, cookie] of [
      [query, ''],
      [query, other.challenge],
      [query.replace(/state=[^&]+/, 'state=x'), challenge],
      [query.replace(/code=[^&]+/, 'code=x'), challenge],
      ['error=access_denied&state=x', challenge],
      ['', challenge],
    ] as const)
      expect([said, await codeOf(await end(said, cookie))]).toEqual([said, 'oidc-refused']);
    expect((await on.desk.store.list('account')).length).toBe(kept);
  } finally {
    process.env.OIDC_ROLE = '';
  }
});

test('people come back in their language, to the page to which they wanted', async () => {
  process.env.OIDC_ROLE = 'viewer';
  try {
    const { location, challenge } = await begin('/sign-in/oidc?locale=ar&next=%2Fdocuments');
    const query = await atProvider(location, 'reader');
    const at = { search: new URLSearchParams(query), headers: new Headers() };
    expect(await gateOf({ pathname: '/desk/oidc', ...at }, 'en')).toEqual({
      kind: 'lead',
      to: '/desk/ar/oidc',
      keepsQuery: true,
    });
    const form = new URLSearchParams({ query, locale: 'ar', from: '/oidc' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const back = await on.ask('POST', '/sign-in/oidc', { cookie: challenge, headers, body: form });
    expect([back.status, back.headers.get('location')]).toEqual([303, '/desk/ar/documents']);
    // Nowhere but to the desk, whatever the address says.
    const astray = await begin('/sign-in/oidc?locale=xx&next=https%3A%2F%2Fother.example');
    expect(new URL(astray.location).searchParams.get('state')).toMatch(/\.en$/);
    const led = await end(await atProvider(astray.location, 'reader'), astray.challenge);
    expect(led.status).toBe(200);
  } finally {
    process.env.OIDC_ROLE = '';
  }
});

test('without the settings there is none, and one that does not answer is told', async () => {
  process.env.OIDC_ISSUER = '';
  expect(await codeOf(await on.ask('GET', '/sign-in/oidc'))).toBe('oidc-off');
  process.env.OIDC_ISSUER = 'http://127.0.0.1:1';
  expect(await codeOf(await on.ask('GET', '/sign-in/oidc'))).toBe('oidc-unreachable');
  // A person who follows the link is told on a page.
  const led = await on.ask('GET', '/sign-in/oidc?locale=ar&from=%2Fsign-in');
  expect([led.status, led.headers.get('location')]).toEqual([303, '/desk/ar/sign-in?problem=oidc-unreachable']);
  process.env.OIDC_ISSUER = issuer;
});
