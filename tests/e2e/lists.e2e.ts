import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { map } from '../../messages/map.en';
import { syntheticImport } from '../../scripts/bench/synthetic';
import { dataset, writeFixture } from '../../server/site/testing/imported';
import { filesTruth } from '../../server/truth/files';
import { countIn, firstRows, incidentLinks } from './helpers/list';
import { Servers } from './helpers/serve';
import { withoutWebGL } from './helpers/without-webgl';

test.describe('ten thousand incidents', () => {
  const size = 10_000;
  const servers = new Servers();
  /** Rows with which the overview begins; every further part has 50. */
  const begun = firstRows(size);
  const folder = mkdtempSync(join(tmpdir(), 'maydan-lists-'));
  let origin: string;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    writeFixture(folder);
    const truth = filesTruth(folder);
    await truth.replaceImported({ dataset, rows: syntheticImport(dataset, size), author: 'test', reason: 'lists', version: '1' });
    await truth.close();
    ({ origin } = await servers.serve({ MAYDAN_DATA_DIR: folder }));
  });
  test.afterAll(async () => {
    await servers.stop();
    rmSync(folder, { recursive: true });
  });

  test('without script the next links lead through all of them, each once, and the previous ones back', async ({ request }) => {
    test.setTimeout(300_000);
    const read = async (path: string) => {
      const response = await request.get(`${origin}${path}`);
      expect([path, response.status()]).toEqual([path, 200]);
      const html = await response.text();
      const main = /<main.*?<\/main>/s.exec(html)?.[0] ?? '';
      const linkOf = (rel: string) =>
        new RegExp(`<a [^>]*href="([^"]*)"[^>]*rel="${rel}"`).exec(main)?.[1]?.replaceAll('&amp;', '&');
      const slugs = [...main.matchAll(/href="\/en\/incidents\/([^"?]+)/g)].map(([, slug]) => slug as string);
      return { slugs, next: linkOf('next'), previous: linkOf('prev') };
    };
    const seen: string[] = [];
    let pages = 0;
    let before: string | undefined;
    for (let path: string | undefined = '/en'; path; pages++) {
      const { slugs, next, previous } = await read(path);
      expect(slugs.length).toBeLessThanOrEqual(50);
      seen.push(...slugs);
      before = previous;
      path = next;
    }
    expect(seen).toHaveLength(size + 1); // and the one of the curated dataset
    expect(new Set(seen).size).toBe(size + 1);
    expect(pages).toBe(1 + Math.ceil((size + 1 - begun) / 50));
    const { slugs } = await read(before ?? '');
    const last = (size + 1 - begun) % 50 || 50;
    expect(slugs).toEqual(seen.slice(-50 - last, -last));
  });

  test('“more” adds the next part below, keeps the focus, says so, and is found again by going back', async ({ page }) => {
    await withoutWebGL(page);
    await page.goto(`${origin}/en`);
    const more = page.getByRole('button', { name: 'Show 50 more' });
    await more.focus();
    await page.keyboard.press('Enter');
    const links = page.locator(incidentLinks);
    await expect(links).toHaveCount(begun + 50);
    await expect(more).toBeFocused();
    await expect(page.locator('nav [role="status"]').first()).toHaveText(`Added below. Shown: ${begun + 50} of 10,001.`);
    await page.keyboard.press('Enter');
    await expect(links).toHaveCount(begun + 100);
    const slugs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(new Set(slugs).size).toBe(begun + 100);
    await links.nth(100).click();
    await expect(page).toHaveURL(/\/incidents\//);
    await expect(page.locator('article').first()).toBeVisible();
    await page.goBack();
    await expect(links).toHaveCount(begun + 100);
  });

  test('of a filter with hundreds of choices the page has them in parts', async ({ request }) => {
    const [page, choices] = await Promise.all([
      request.get(`${origin}/en/filters/type`).then((response) => response.text()),
      request.get(`${origin}/en/data/choices.json?filter=type&type=riots`).then((response) => response.json()),
    ]);
    expect(page).toContain('href="/en?type=protests"');
    expect(choices.choices.find(({ value }: { value: string }) => value === 'riots').isChosen).toBe(true);
  });

  test('ten years are a timeline of years, one of them of months or weeks', async ({ page }) => {
    await withoutWebGL(page);
    await page.goto(`${origin}/en?dataset=${dataset}`);
    await expect(page.locator('[data-column]')).toHaveCount(10);
    await page.getByRole('link', { name: /^2016: [\d,]+ incidents/ }).click();
    await expect(page).toHaveURL(/from=2016-01-01&to=2016-12-31/);
    await page.getByRole('link', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/span=2016-01-01\/2016-12-31/);
    await expect.poll(() => page.locator('[data-column]').count()).toBeGreaterThan(11);
    await expect(page.getByRole('button', { name: /^Play the (?:weeks|months) one by one$/ })).toBeVisible();
  });

  test('their map has at most sixty buttons, whose lists come in parts by keyboard, and follows a filter', async ({ page }) => {
    await page.goto(`${origin}/en?dataset=${dataset}`);
    await expect(page.locator('canvas[data-ready="true"]')).toBeVisible({ timeout: 45_000 });
    const buttons = page.locator('.maplibregl-marker button');
    await expect.poll(() => buttons.count()).toBeGreaterThan(5);
    expect(await buttons.count()).toBeLessThanOrEqual(60);
    const labels = () => buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    const fullest = (await labels())
      .map((label) => ({ label, count: Number(/([\d,]+) incidents/.exec(label)?.[1]?.replaceAll(',', '') ?? 0) }))
      .sort((a, b) => b.count - a.count)[0] as { label: string; count: number };
    expect(fullest.count).toBeGreaterThan(100);
    await page.getByRole('button', { name: fullest.label, exact: true }).focus();
    await page.keyboard.press('Enter');
    const popup = page.locator('.maplibregl-popup');
    const links = popup.locator('a[href*="/incidents/"]');
    await expect(links.first()).toBeFocused();
    const first = await links.first().getAttribute('href');
    expect(await links.count()).toBeLessThanOrEqual(50);
    await popup.getByRole('button', { name: map.map.many.next }).press('Enter');
    await expect(links.first()).not.toHaveAttribute('href', first ?? '');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(popup).toHaveCount(0);

    const before = await labels();
    await page.getByRole('link', { name: /^2016: [\d,]+ incidents/ }).click();
    await expect(page).toHaveURL(/from=2016-01-01/);
    await expect.poll(labels).not.toEqual(before);
    expect(await buttons.count()).toBeLessThanOrEqual(60);
  });
});

for (const [locale, name] of [
  ['en', /^Show (\d+) more$/],
  ['ar', /^عرض المزيد \((\d+)\)$/],
] as const)
  test(`the button below a list says how many it adds (${locale})`, async ({ page }) => {
    await withoutWebGL(page);
    await page.goto(`/${locale}`);
    const section = page.locator('section[aria-labelledby="incidents"]');
    const button = section.getByRole('button', { name });
    const promised = Number((await button.textContent())?.match(name)?.[1]);
    const before = await page.locator(incidentLinks).count();
    await button.click();
    await expect(page.locator(incidentLinks)).toHaveCount(before + promised);
  });

test('a list of what is in view follows the map; its address works by itself, and its file holds just that', async ({
  page,
  request,
}) => {
  await page.goto('/en');
  const box = page.getByRole('checkbox', { name: 'Only what is in view' });
  await expect(box).toBeVisible({ timeout: 45_000 });
  const all = await countIn(page);
  await box.check();
  await expect(page).toHaveURL(/bbox=[\d.,-]+/);
  const before = page.url();
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => page.url()).not.toBe(before);
  await expect.poll(() => countIn(page)).toBeLessThan(all);
  // The address follows the map until it has come to rest.
  await expect(() => expectFileOf(page, request)).toPass({ timeout: 30_000 });
});

async function expectFileOf(page: Page, request: import('@playwright/test').APIRequestContext): Promise<void> {
  const count = await countIn(page);
  const href = await page.getByRole('link', { name: 'GeoJSON' }).first().getAttribute('href');
  const file = await (await request.get(href ?? '')).json();
  expect(file.features).toHaveLength(count);
  await expect(page.locator(incidentLinks)).toHaveCount(firstRows(count), { timeout: 5_000 });
}
