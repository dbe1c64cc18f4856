import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { deskMessages } from '../../lib/desk/messages';
import { format } from '../../lib/i18n/format';
import type { Locale } from '../../lib/i18n/locales';
import { freePort } from '../../scripts/lib/settings.mjs';
import { makeLink } from '../../server/accounts/links';
import { filesDeskStore } from '../../server/desk/store/files';
import { faultsOf, look, press } from './helpers/desk';
import { Servers } from './helpers/serve';

const root = fileURLToPath(new URL('../..', import.meta.url));
const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-oidc-'));
let provider: ChildProcess;
test.afterAll(async () => {
  provider?.disconnect();
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An OpenID provider that sends people back to an origin. @returns its address */
async function startProvider(origin: string): Promise<string> {
  const file = join(root, 'server/accounts/testing/provider.mjs');
  provider = fork(file, [`${origin}/desk/oidc`], { stdio: ['ignore', 'pipe', 'ignore', 'ipc'], execArgv: [] });
  return new Promise((done) => provider.stdout?.once('data', (chunk) => done(String(chunk).trim())));
}

/** What the provider asks: who it is, and whether the desk may know. */
async function atProvider(page: Page, login: string): Promise<void> {
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill('x');
  await page.locator('[type=submit]').press('Enter');
  await page.locator('form:has([value=consent]) [type=submit]').press('Enter');
}

const name = 'The newsroom';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('people sign in by an OpenID provider and come back in their language, or read why not', async ({ browser }) => {
  test.setTimeout(300_000);
  cpSync(join(root, 'tests/fixtures/instead'), folder, { recursive: true });
  const port = await freePort();
  // Another site than the provider's, so that a browser keeps the desk's cookies from its requests.
  const origin = `http://localhost:${port}`;
  const issuer = await startProvider(origin);
  const settings = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'maydan', OIDC_CLIENT_SECRET: 'a secret of the test', OIDC_NAME: name };
  await servers.serve({ ...settings, PORT: String(port), MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '' });
  const store = filesDeskStore(join(folder, '.desk'));
  const invited = { kind: 'invitation', name: 'أمل', role: 'reviewer', mail: 'amal@maydan.example' } as const;
  await makeLink(store, invited, { madeBy: null, now: new Date() });
  const open = async (locale: Locale, path = '') => {
    // The browser speaks the other language: the desk's own counts.
    const context = await browser.newContext({ locale: locale === 'ar' ? 'en' : 'ar' });
    // The provider's own pages ask for a font elsewhere.
    await context.route(
      ({ hostname }) => !['localhost', '127.0.0.1'].includes(hostname),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    await page.goto(`${origin}/desk/${locale}${path}`);
    return page;
  };
  const begin = (page: Page, locale: Locale) =>
    page.getByRole('link', { name: format(locale, deskMessages(locale).signIn.oidc, { name }) }).press('Enter');

  await test.step('who is invited by her address arrives at the page that she wanted, and is known from then on', async () => {
    const hers = await open('ar', '/published');
    const faults = faultsOf(hers, origin);
    await look(hers);
    await begin(hers, 'ar');
    await atProvider(hers, 'amal');
    await expect(title(hers)).toHaveText(deskMessages('ar').published.title);
    expect(hers.url()).toBe(`${origin}/desk/ar/published`);
    await press(hers, deskMessages('ar').signOut);
    await begin(hers, 'ar');
    // The provider knows her still, and asks nothing.
    await expect(title(hers)).toHaveText(deskMessages('ar').home.title);
    await expect(hers.locator('main')).toContainText('أمل');
    expect(faults).toEqual([]);
    await hers.context().close();
  });

  for (const locale of ['en', 'ar'] as const)
    await test.step(`whom the desk does not know is told so, in ${locale}`, async () => {
      const page = await open(locale);
      await begin(page, locale);
      await atProvider(page, 'stranger');
      const { problems, signIn } = deskMessages(locale);
      await expect(page.getByRole('alert').filter({ hasText: problems['oidc-unknown'] })).toBeVisible();
      await expect(title(page)).toHaveText(format(locale, signIn.oidcTitle, { name }));
      await look(page);
      // Back to the way in; there a provider that does not answer is told as plainly.
      await page.getByRole('link', { name: signIn.title }).press('Enter');
      await expect(title(page)).toHaveText(signIn.title);
      await page.context().close();
    });

  await test.step('whoever thinks better of it at the provider is told that nobody was signed in', async () => {
    const page = await open('en');
    await begin(page, 'en');
    await page.getByRole('link', { name: 'Cancel' }).press('Enter');
    await expect(page.locator('main')).toContainText(format('en', deskMessages('en').signIn.oidcFailed, { name }));
    await look(page);
    await page.context().close();
  });
  expect(await store.list('account')).toHaveLength(1);
});
