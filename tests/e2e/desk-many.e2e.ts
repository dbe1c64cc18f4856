import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { faultsOf, look, press, signedIn } from './helpers/desk';
import { Servers } from './helpers/serve';

const root = fileURLToPath(new URL('../..', import.meta.url));
const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-desk-'));
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The page as it is, in both languages. */
async function lookInBoth(page: Page): Promise<void> {
  await look(page);
  const own = page.url();
  await page.goto(own.replace('/desk/ar/', '/desk/en/'));
  await look(page, { isKnown: true });
  await page.goto(own);
}

/** A small record with two drafts of incidents. */
function writeRecord(): void {
  cpSync(join(root, 'tests/fixtures/instead'), folder, { recursive: true });
  const incidents = join(folder, 'harbour-1994/incidents');
  const incident = JSON.parse(readFileSync(join(incidents, 'march-on-the-docks.json'), 'utf8'));
  for (const slug of ['second-march', 'third-march'])
    writeFileSync(
      join(incidents, `${slug}.json`),
      JSON.stringify({ ...incident, slug, status: 'draft', title: { en: `A ${slug.replace('-', ' ')}` } }),
    );
}

const table = [
  'id,date,lat,lon,what',
  '1,2021-03-01,36.5,40.7,march',
  '2,2021-03-02,36.5,40.8,march',
  '3,yesterday,36.5,40.7,march',
].join('\n');

test('a table is imported and two drafts are changed together, by keyboard', async ({ browser }) => {
  test.setTimeout(300_000);
  writeRecord();
  const { origin } = await servers.serve({
    MAYDAN_DATA_DIR: folder,
    MAYDAN_DESK_DIR: '',
    // Nothing is asked of these: they are there so that all that the pages can offer is looked at.
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'desk@maydan.example',
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'maydan',
  });
  const his = await signedIn(browser, { origin, folder, role: 'administrator', locale: 'ar' });
  const faults = faultsOf(his);

  await test.step('the file is sent, said what it is, and tried out', async () => {
    await his.goto(`${origin}/desk/ar/imports`);
    await look(his);
    await his
      .getByLabel('الملف', { exact: true })
      .setInputFiles({ name: 'marches.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await press(his, 'إرسال');
    await expect(his.getByRole('heading', { level: 1 })).toHaveText('marches.csv');
    await his.locator('[name=new-dataset]').fill('marches');
    await his.locator('[name=title]').fill('Marches');
    await his.locator('[name=attribution]').fill('A club');
    await his.locator('[name=licence]').selectOption('cc-by-4.0');
    await his.locator('[name=map-date]').selectOption('date');
    await his.locator('[name=map-type]').selectOption('');
    await his.locator('[name=map-otherwise]').selectOption('Peaceful protest');
    await look(his);
    await press(his, 'جرّبه: لا يُكتب شيء');
    // Its page follows the reading by itself.
    await expect(his.getByRole('status').filter({ hasText: 'جُرّب ولم يُعتمد بعد' })).toBeVisible({ timeout: 60_000 });
    await expect(his.getByRole('region', { name: 'السطور التي ليست جديدة' }).first()).toContainText('yesterday');
    await expect(his.locator('td', { hasText: 'يوم مثل \u20662026-11-30\u2069' })).toBeVisible();
    await lookInBoth(his);
    expect((await fetch(`${origin}/ar/datasets/marches`, { redirect: 'manual' })).status).toBe(404);
  });

  await test.step('it is taken, and public', async () => {
    await his.locator('[name=reason]').fill('نشرها النادي');
    await his.locator('[name=shows]').check();
    await press(his, 'اعتماد هذه السطور');
    await expect(his.getByRole('link', { name: 'صفحة مجموعة البيانات' })).toBeVisible({ timeout: 60_000 });
    await lookInBoth(his);
    await expect.poll(async () => (await fetch(`${origin}/ar/datasets/marches`)).status, { timeout: 20_000 }).toBe(200);
  });

  await test.step('words of two drafts are changed together, once the differences were seen', async () => {
    await his.goto(`${origin}/desk/ar/documents?status=draft`);
    await look(his);
    for (const box of await his.locator('[name=documents]').all()) await box.check();
    await his.locator('[name=find]').fill('march');
    await his.locator('[name=replace]').fill('strike');
    await his.locator('[name=languages][value=en]').check();
    await press(his, 'عرض الفروق');
    await expect(his.locator('ins').filter({ hasText: 'A second strike' })).toBeVisible();
    await lookInBoth(his);
    await his.locator('[name=reason]').fill('كانت إضرابات');
    await press(his, 'تعديلها');
    await expect(his.getByRole('status').first()).toContainText('عُدّلت الوثائق.');
    await expect(his.getByRole('link', { name: 'A third strike' })).toBeVisible();
  });
  await test.step('so do alerts, evidence and the way in by a provider', async () => {
    await his.goto(`${origin}/desk/ar/alerts`);
    await his.locator('[name=url]').fill('https://127.0.0.1:9/');
    await his.locator('form:has([name=url]) [name=label]').fill('برنامجنا');
    await press(his, 'إعداد الإشعار');
    await expect(his.getByRole('status').filter({ hasText: 'whsec_' })).toBeVisible();
    await look(his);
    for (const path of ['/articles/ansel-gazette-1994-03-05/evidence', '/account', '/people']) {
      await his.goto(`${origin}/desk/ar${path}`);
      await look(his);
    }
    const other = await (await browser.newContext()).newPage();
    for (const path of ['/sign-in', '/oidc?error=access_denied&state=x']) {
      await other.goto(`${origin}/desk/en${path}`);
      await look(other);
    }
    await other.context().close();
  });
  expect(faults).toEqual([]);
});
