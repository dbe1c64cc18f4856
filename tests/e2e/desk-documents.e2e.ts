import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { faultsOf, look, press, signedIn } from './helpers/desk';
import { Servers } from './helpers/serve';

const root = fileURLToPath(new URL('../..', import.meta.url));
const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-desk-'));
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A small record in which one article is a draft without a title. */
function writeRecord(): void {
  cpSync(join(root, 'tests/fixtures/instead'), folder, { recursive: true });
  const dataset = join(folder, 'harbour-1994');
  const incident = JSON.parse(readFileSync(join(dataset, 'incidents/march-on-the-docks.json'), 'utf8'));
  const draft = { ...incident, slug: 'second-march', status: 'draft', title: { en: '' } };
  writeFileSync(join(dataset, 'incidents/second-march.json'), JSON.stringify(draft));
}

test('a draft is written by one person, signed off by another, corrected and withdrawn, by keyboard and without a build', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  writeRecord();
  const { origin } = await servers.serve({ MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '' });
  const address = `${origin}/en/incidents/second-march`;
  const statusOf = async () => (await fetch(address, { redirect: 'manual' })).status;
  const hers = await signedIn(browser, { origin, folder, role: 'editor', locale: 'en' });
  const his = await signedIn(browser, { origin, folder, role: 'reviewer', locale: 'ar' });
  const faults = [...[hers, his].map(faultsOf)];
  const title = 'Zeppelin over the docks, says the union';

  await test.step('an editor sees what is missing, writes it and hands it over', async () => {
    await hers.goto(`${origin}/desk/en`);
    await expect(hers.getByRole('link', { name: 'second-march' })).toBeVisible();
    await look(hers);
    await hers.getByRole('link', { name: 'second-march' }).focus();
    await hers.keyboard.press('Enter');
    await expect(hers.getByRole('region', { name: 'What is missing' })).toContainText('The text in English is missing.');
    await look(hers);
    await hers.getByRole('link', { name: 'Write and translate the texts' }).click();
    await look(hers);
    await hers.getByRole('group', { name: 'Title' }).getByLabel('English').fill(title);
    const later = await hers.context().newPage();
    await later.goto(hers.url());
    await press(hers, 'Save');
    await expect(hers.getByRole('status')).toContainText('The texts are saved.');
    // What was begun before that is refused, and what was typed stays.
    const field = later.getByRole('group', { name: 'Title' }).getByLabel('English');
    await field.fill('Another title');
    await press(later, 'Save');
    await expect(later.getByRole('alert').filter({ hasText: 'Somebody else' })).toBeVisible();
    await expect(field).toHaveValue('Another title');
    await later.close();
    await press(hers, 'Hand over to review');
    await expect(hers.getByRole('status')).toContainText('It is in review now');
    expect(await statusOf()).toBe(404);
    for (const path of [
      '/en',
      '/api/collections/incidents/items',
      '/sitemap.xml',
      '/en/data/incidents.csv',
      '/healthz',
      '/en/feed.xml',
    ])
      expect(await (await fetch(`${origin}${path}`)).text(), path).not.toContain('Zeppelin');
  });

  await test.step('a reviewer looks at the page as readers would get it, and signs it off', async () => {
    await his.goto(`${origin}/desk/ar/documents/incident/second-march/preview`);
    await expect(his.getByRole('heading', { name: title })).toBeVisible();
    await look(his);
    await his.goto(`${origin}/desk/ar/documents/incident/second-march?version=1`);
    await expect(his.locator('ins')).toContainText(title);
    await look(his);
    await press(his, 'الاعتماد والنشر');
    await expect(his.getByRole('status')).toContainText('نُشر');
    expect(await (await fetch(address)).text()).toContain(title);
  });

  await test.step('a correction is told on the page, a withdrawal at its address', async () => {
    await his.goto(`${origin}/desk/ar/published?q=zeppelin`);
    await look(his);
    await his.getByRole('link', { name: title }).click();
    await his.getByRole('link', { name: 'تصحيح النصوص' }).click();
    await his.getByRole('group', { name: 'العنوان' }).locator('textarea[lang=en]').fill(`${title} again`);
    await his.locator('[name=correction][value=yes]').check();
    await his.locator('[name=what-en]').fill('The title.');
    await his.locator('[name=why-en]').fill('The union says so.');
    await his.locator('[name=reason]').fill('خطأ في العنوان');
    await look(his);
    await press(his, 'حفظ');
    await expect(his.getByRole('status')).toContainText('صُحّح');
    const page = await (await fetch(address)).text();
    for (const said of [`${title} again`, 'The union says so.']) expect(page).toContain(said);
    const withdrawal = his.locator('form[action$="/withdraw"]');
    await withdrawal.locator('[name=why-en]').fill('It was told twice.');
    await withdrawal.locator('[name=why-ar]').fill('رُوي مرتين.');
    await press(his, 'السحب من النشر');
    await expect(his.getByRole('status')).toContainText('سُحب');
    expect(await statusOf()).toBe(410);
  });
  expect(faults.flat()).toEqual([]);
});
