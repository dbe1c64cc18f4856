import { type BrowserContext, expect, test } from '@playwright/test';
import { makeLink } from '../../server/accounts/links';
import { filesDeskStore } from '../../server/desk/store/files';
import { faultsOf, look, press, withAuthenticator } from './helpers/desk';

const store = filesDeskStore(process.env.E2E_DESK_DIR as string);
const admin = 'Zeppelin Administrator';
const editor = 'زبلن المحررة';

test('people sign in by link and passkey, invite others, and end their sessions, by keyboard in both languages', async ({
  browser,
  page,
  baseURL,
}) => {
  const token = await makeLink(
    store,
    { kind: 'invitation', name: admin, role: 'administrator' },
    { madeBy: null, now: new Date() },
  );
  const faults = faultsOf(page);
  await withAuthenticator(page);

  await test.step('a link signs in, once', async () => {
    const answer = await page.goto(`/desk/link/${token}`);
    expect(page.url()).toBe(`${baseURL}/desk/en/link/${token}`);
    const headers = answer?.headers() ?? {};
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w-]+' 'strict-dynamic';/);
    await look(page);
    await page.getByLabel('Your name').fill(admin);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').first()).toContainText('You are signed in.');
  });

  await test.step('a passkey is added and signs in', async () => {
    await page.getByLabel('Name of the passkey').fill('my phone');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').first()).toContainText('The passkey was added.');
    await look(page);
    await press(page, 'Sign out');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.goto('/desk/ar/people');
    expect(page.url()).toBe(`${baseURL}/desk/ar/sign-in?next=%2Fpeople`);
    await look(page);
    await press(page, 'الدخول بمفتاح مرور');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('الأشخاص');
  });

  let invitation = '';
  await test.step('an invitation is made, shown once, and taken', async () => {
    await page.getByLabel('الاسم').fill(editor);
    await page.keyboard.press('Enter');
    const shown = page.getByRole('status').locator('code');
    await expect(shown).toContainText('/desk/link/');
    invitation = (await shown.textContent()) ?? '';
    await page.reload();
    await expect(shown).toHaveCount(0);
  });

  await test.step('the other person has her own role, and no page beyond it', async () => {
    const other: BrowserContext = await browser.newContext();
    const hers = await other.newPage();
    await hers.goto(invitation.replace('/desk/link/', '/desk/ar/link/'));
    await expect(hers.getByLabel('اسمك')).toHaveValue(editor);
    await press(hers, 'تسجيل الدخول');
    await expect(hers.getByRole('heading', { level: 1 })).toHaveText('حسابك');
    const refused = await hers.goto('/desk/ar/people');
    expect(refused?.status()).toBe(403);
    await expect(hers.getByRole('heading', { level: 1 })).toHaveText('غير ممكن');
    await look(hers);

    await page.reload();
    await page.locator('summary', { hasText: 'تعديل' }).first().focus();
    await page.keyboard.press('Enter');
    await press(page, 'إغلاق الحساب');
    await expect(page.getByRole('status')).toContainText('أُغلق الحساب');
    await hers.goto('/desk/en');
    await expect(hers.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await other.close();
  });

  await test.step('nothing of the desk reaches the public, and no public page sets or needs a cookie', async () => {
    const ids = (await store.list('account')).map(({ id }) => id);
    const paths = [
      '/en',
      '/ar',
      '/en/data',
      '/en/about',
      '/api',
      '/api/docs',
      '/healthz',
      '/sitemap.xml',
      '/robots.txt',
      '/en/feed.xml',
      '/en/data/incidents.csv',
    ];
    for (const path of paths) {
      const response = await page.request.get(path);
      const text = await response.text();
      expect(response.headers()['set-cookie'], path).toBeUndefined();
      for (const name of [admin, editor, 'desk-session', ...ids]) expect(text, path).not.toContain(name);
    }
    for (const path of [
      '/.desk/secret/cookies.json',
      '/data/.desk/secret/cookies.json',
      '/desk/.desk/secret/cookies.json',
      `/desk/account/${ids[0]}.json`,
    ])
      expect((await page.request.get(path, { maxRedirects: 0 })).status(), path).toBeGreaterThanOrEqual(300);
    const cookies = await page.context().cookies();
    expect(cookies.filter(({ path, httpOnly, sameSite }) => path !== '/desk' || !httpOnly || sameSite !== 'Strict')).toEqual([]);
  });

  await test.step('signing out everywhere ends it', async () => {
    await page.goto('/desk/en');
    await page.goto('/desk/en/account');
    await press(page, 'Sign out everywhere');
    await expect(page.getByRole('status').first()).toContainText('You are signed out on every device.');
    expect((await page.request.get('/desk/api/session')).status()).toBe(401);
  });
  // A page that is refused is told as an error by the browser itself.
  expect(faults.filter((fault) => !/status of 40[13]/.test(fault))).toEqual([]);
});

test('the desk takes what its pages post, of no more than it can use; everything else stays for reading', async ({ baseURL }) => {
  const post = (path: string, init: RequestInit) => fetch(`${baseURL}${path}`, { method: 'POST', redirect: 'manual', ...init });
  const own = { Origin: baseURL as string, 'Content-Type': 'application/json' };
  expect((await post('/desk/api/sign-in/link', { headers: own, body: '{"token":"no"}' })).status).toBe(410);
  expect(
    (await post('/desk/api/sign-in/link', { headers: { ...own, Origin: 'https://other.example' }, body: '{}' })).status,
  ).toBe(403);
  const large = await post('/desk/api/sign-in/link', { headers: own, body: 'x'.repeat(1_000_001) });
  expect([large.status, (await large.json()).type]).toEqual([413, expect.stringContaining('#body-too-large')]);
  expect((await post('/en', { headers: own, body: '{}' })).status).toBe(405);
  expect((await fetch(`${baseURL}/desk/api/session`, { method: 'DELETE' })).status).toBe(405);
  expect((await fetch(`${baseURL}/desk/en/nothing`)).status).toBe(404);
});
