import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writePlacesRecord } from '../../server/desk/testing/desk-fixture';
import { faultsOf, look, signedIn } from './helpers/desk';
import { deskRouteOf, deskRoutes } from './helpers/desk-routes';
import { views, writeDraft } from './helpers/desk-views';
import { Servers } from './helpers/serve';

const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-desk-a11y-'));
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The route of the page that is open, where there is something at its address. */
async function routeAt(page: Page, locale: string): Promise<string | undefined> {
  const answer = await page.request.get(page.url());
  return answer.ok() ? deskRouteOf(new URL(page.url()).pathname.replace(`/desk/${locale}`, '').slice(1)) : undefined;
}

for (const locale of ['en', 'ar'] as const)
  test(`every page and open state of the desk is accessible, in ${locale}`, async ({ browser }) => {
    test.setTimeout(600_000); // some sixty pages, each with all rules
    const own = join(folder, locale);
    writePlacesRecord(own);
    // Nothing is asked of the provider and the mail server: they are set so that the pages show all that they can offer.
    const { origin } = await servers.serve({
      MAYDAN_DATA_DIR: own,
      MAYDAN_DESK_DIR: '',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'desk@maydan.example',
      OIDC_ISSUER: 'http://127.0.0.1:9',
      OIDC_CLIENT_ID: 'maydan',
    });
    const at = { origin, folder: own, locale };
    const people = {
      administrator: await signedIn(browser, { ...at, role: 'administrator' }),
      viewer: await signedIn(browser, { ...at, role: 'viewer' }),
      nobody: await (await browser.newContext()).newPage(),
    };
    const faults = Object.values(people).map((page) => faultsOf(page));
    await writeDraft(people.administrator);
    const seen = new Set<string | undefined>();
    for (const { path, as = 'administrator', open, shows } of views)
      await test.step(`${path} ${open ? 'opened' : ''}`, async () => {
        const page = people[as];
        await page.goto(`${origin}/desk/${locale}${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await open?.(page, locale, own);
        const isKnown = locale !== 'en';
        await look(page, { isKnown, isWide: !isKnown && /\/(?:text|facts)$/.test(path) });
        seen.add(shows ?? (await routeAt(page, locale)));
      });
    expect(
      deskRoutes.filter((route) => !seen.has(route)),
      'pages that are left out of desk-views.ts',
    ).toEqual([]);
    expect(faults.flat().filter((fault) => !/status of (?:400|403|404|409)/.test(fault))).toEqual([]);
  });
