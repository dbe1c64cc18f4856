/** A browser that translates puts elements of its own around every text, which React does not know of. */
import { expect, type Page, test } from '@playwright/test';
import { holdScripts } from './helpers/held-scripts';
import { incidentSlugs, overviewTitle } from './helpers/record';
import { isTakenOver } from './helpers/taken-over';
import { withoutWebGL } from './helpers/without-webgl';

/** Wraps every text of the page, and every one that comes, as a browser's translation does. Returns with the first round. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const skipped = 'script, style, noscript, textarea, option, title, svg, font font';
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
      if (root instanceof Text) texts.push(root);
      for (const text of texts) {
        if (!text.data.trim() || !text.parentElement || text.parentElement.closest(skipped)) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) wrap(node);
    }).observe(document.body, { childList: true, subtree: true });
    wrap(document.body);
  });

let failures: string[] = [];
test.beforeEach(async ({ page }) => {
  failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
});
test.afterEach(() => expect(failures).toEqual([]));

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const isWhole = async (page: Page) => {
  await expect(page.getByText(/Something went wrong here|حدث خلل هنا/)).toHaveCount(0);
  expect(failures).toEqual([]);
};
const count = (page: Page) => page.locator('main section p[role="status"]').first();

test('filters, search, days and their taking back, and what nothing matches', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en');
  await isTakenOver(page);
  await translate(page);
  await page.locator('summary', { hasText: 'Filters' }).click();
  const contested = page.locator('input[name="status"][value="contested"]').first();
  await contested.check();
  await expect(page).toHaveURL(/status=contested/);
  await expect(count(page)).toHaveText(new RegExp(`^[1-9]\\d* incidents of ${incidentSlugs.length}$`));
  await isWhole(page);
  const search = page.getByRole('searchbox').first();
  await search.fill('helicopters riots');
  await expect(page.getByText('No incident matches these filters.')).toBeVisible();
  await isWhole(page);
  await search.fill('Hasakah');
  await expect(page).toHaveURL(/q=Hasakah/);
  await expect(page.getByText('No incident matches these filters.')).toHaveCount(0);
  await isWhole(page);
  await page.locator('a[data-column]').nth(3).click();
  await expect(page).toHaveURL(/from=/);
  await isWhole(page);
  await page.getByRole('link', { name: 'One day on' }).click();
  await isWhole(page);
  await page.getByRole('link', { name: 'All days' }).click();
  await expect(page).not.toHaveURL(/from=/);
  await isWhole(page);
  await page.getByRole('link', { name: /Clear filters/ }).click();
  await expect(page).toHaveURL(/\/en$/);
  await expect(count(page)).toHaveText(`${incidentSlugs.length} incidents`);
  await isWhole(page);
  await page.goBack();
  await expect(page).toHaveURL(/q=Hasakah/);
  await isWhole(page);
});

for (const locale of ['en', 'ar'] as const)
  test(`from page to page, to the other language and in the share dialog (${locale})`, async ({ page }) => {
    await withoutWebGL(page);
    await page.goto(`/${locale}`);
    await isTakenOver(page);
    await translate(page);
    for (const kind of ['incidents', 'actors', 'articles', 'incidents', 'places']) {
      await page
        .locator(`main a[href^="/${locale}/${kind}/"]:visible, main a[href^="/${locale}/${kind}/"]`)
        .first()
        .evaluate((link: HTMLElement) => link.click());
      await expect(page).toHaveURL(new RegExp(`/${locale}/${kind}/`));
      await isWhole(page);
    }
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`/${locale}/incidents/`));
    await isWhole(page);
    for (const path of ['data', 'about']) {
      await page.locator(`header a[href="/${locale}/${path}"]`).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/${path}`));
      await isWhole(page);
    }
    await page.locator('header button').first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    for (const select of await dialog.locator('select').all()) await select.selectOption({ index: 1 });
    for (const box of await dialog.locator('input[type="radio"], input[type="checkbox"]').all()) await box.check();
    await dialog
      .locator('button', { hasText: locale === 'en' ? 'Copy' : 'نسخ' })
      .first()
      .click();
    await expect(dialog.getByRole('status').first()).not.toHaveText('');
    await dialog.getByRole('button', { name: locale === 'en' ? 'Close' : 'إغلاق' }).click();
    await expect(dialog).toHaveCount(0);
    await isWhole(page);
    const other = locale === 'en' ? 'ar' : 'en';
    await page.locator(`header a[lang="${other}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${other}/about`));
    await isWhole(page);
  });

test('the data page with and without filters', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en/data');
  await isTakenOver(page);
  await translate(page);
  await page.evaluate(() => {
    // Leads there without loading the page anew, as a link with filters would.
    const link = Object.assign(document.createElement('a'), { href: '/en/data?type=battles', textContent: 'x' });
    document.querySelector('main')?.append(link);
    link.click();
    link.remove();
  });
  await expect(page).toHaveURL(/type=battles/);
  await expect(page.locator('main p[role="status"]')).toBeVisible();
  await isWhole(page);
  await page.locator('main p[role="status"] a').click();
  await expect(page).toHaveURL(/\/en\/data$/);
  await isWhole(page);
});

test('the live map: lists of marks, the legend, the basemaps, zooming', async ({ page }) => {
  test.setTimeout(150_000);
  await page.goto('/en');
  await expect(page.locator('section[data-state="live"]')).toBeVisible({ timeout: 45_000 });
  await translate(page);
  const mark = page.locator('.maplibregl-marker button[aria-expanded]').first();
  await mark.click();
  const popup = page.locator('.maplibregl-popup');
  await expect(popup.locator('a').first()).toBeVisible();
  await popup.getByRole('button').first().click();
  await expect(popup).toHaveCount(0);
  await mark.click();
  await popup.locator('a').first().click();
  await expect(page).toHaveURL(/\/en\/incidents\//);
  await isWhole(page);
  await page.goBack();
  await expect(title(page)).toHaveText(overviewTitle);
  const legend = page.locator('details').filter({ has: page.locator('summary', { hasText: 'Legend' }) });
  await legend.locator('summary').click();
  await legend.locator('li a').first().click();
  await expect(page).toHaveURL(/category=/);
  await isWhole(page);
  await legend.locator('li a').first().click();
  await page.locator('summary', { hasText: 'Streets' }).click();
  await page.getByRole('button', { name: /own map/ }).click();
  for (const name of ['Zoom in', 'Zoom in', 'Zoom out', 'Show the overview']) {
    await page.getByRole('button', { name }).click();
    await expect(page.locator('.maplibregl-marker button').first()).toBeAttached();
  }
  await isWhole(page);
});

// Whoever translates every page does so while it comes: the scripts find another page than the server made.
test('a page translated before its scripts are there', async ({ page }) => {
  await withoutWebGL(page);
  const scripts = await holdScripts(page);
  await page.goto('/en', { waitUntil: 'commit' });
  await expect(page.locator('[data-still]').first()).toBeVisible();
  await translate(page);
  scripts.release();
  await isTakenOver(page);
  failures = failures.filter((message) => !/Minified React error #4(?:18|19|23|25)/.test(message)); // told, and mended by React itself
  await page.getByRole('searchbox').first().fill('helicopters riots');
  await expect(page.getByText('No incident matches these filters.')).toBeVisible();
  await isWhole(page);
});
