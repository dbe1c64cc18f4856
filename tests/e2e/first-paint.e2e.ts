/** What a page is before its type and its scripts are there, and when they never come. */
import { expect, type Page, test } from '@playwright/test';
import { holdScripts } from './helpers/held-scripts';
import { withoutWebGL } from './helpers/without-webgl';

/** Weights and subsets of the site's own type that are in use, once the page is done with them. */
async function facesInUse(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(
    () => [...document.fonts].filter((face) => /IBM Plex/.test(face.family) && face.status === 'loaded').length,
  );
}

const isInUse = (page: Page, least = 2) => expect.poll(() => facesInUse(page)).toBeGreaterThanOrEqual(least);

/** px from the screen's top of all that stands on the first screen. */
const edgesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#lead, #lead > *, #lead ~ *')]
      .map((part) => part.getBoundingClientRect())
      .filter(({ top }) => top < innerHeight)
      .map(({ top }) => top),
  );

/** Widths of a word's letters as one word and one by one: joined letters are narrower than their isolated forms. */
async function lettersJoin(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const font = '40px "IBM Plex Sans Arabic"';
    await document.fonts.load(font, 'سجن');
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    context.font = font;
    const whole = context.measureText('سجن').width;
    const apart = [...'سجن'].reduce((sum, letter) => sum + context.measureText(letter).width, 0);
    return document.fonts.check(font, 'سجن') && whole < apart * 0.9;
  });
}

test('the Arabic page is right to left, in its own type with joined letters @phone', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect.poll(() => facesInUse(page)).toBe(4);
  expect(await lettersJoin(page)).toBe(true);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('type that comes late is put to use on the page that asked for it', async ({ page }) => {
  await withoutWebGL(page);
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.goto('/en');
  await isInUse(page);
});

for (const path of ['/en', '/ar', '/ar/incidents/us-forces-begin-storming-prison-2022-01-23'])
  test(`the first screen of ${path} breaks its lines in the fallback as in its own type`, async ({ page }) => {
    await withoutWebGL(page);
    const held: (() => void)[] = [];
    await page.route('**/*.woff2', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    await expect.poll(() => held.length).toBeGreaterThanOrEqual(2);
    await expect(page.locator('[data-still]').first()).toBeVisible();
    const before = await edgesOf(page);
    for (const release of held) release();
    await isInUse(page);
    const moved = (await edgesOf(page)).map((top, i) => Math.abs(top - (before[i] ?? 0)));
    expect(moved.length).toBeGreaterThan(2);
    expect(Math.max(...moved)).toBeLessThan(8); // px; a line is more than 24
  });

test('what is filled in before the scripts are there is answered once they are', async ({ page }) => {
  await withoutWebGL(page);
  const scripts = await holdScripts(page);
  await page.goto('/en', { waitUntil: 'commit' });
  await page.getByRole('searchbox').first().fill('no such thing');
  await page.getByRole('searchbox').first().press('Tab');
  scripts.release();
  await expect(page).toHaveURL(/\?q=no%20such%20thing$/);
  await expect(page.getByRole('searchbox').first()).toHaveValue('no such thing');

  scripts.hold();
  await page.goto('/en', { waitUntil: 'commit' });
  await page.locator('summary', { hasText: 'Filters' }).click();
  await page.locator('input[name="from"]').fill('2022-01-22');
  scripts.release();
  await expect(page).toHaveURL(/\?from=2022-01-22$/);
  await expect(page.locator('input[name="from"]')).toHaveValue('2022-01-22');
  // What was opened before them is filled once they are.
  await expect(page.locator('input[type="checkbox"][name="status"]').first()).toBeVisible();
});

test('a page whose scripts never arrive is whole, and its links work', async ({ page }) => {
  await page.route(/\/_next\/.*\.js/, (route) => route.abort());
  for (const path of ['/en', '/en/data', '/ar/incidents/us-forces-begin-storming-prison-2022-01-23']) {
    await page.goto(path);
    await expect(page.locator('[data-still]').first()).toBeVisible();
    expect(await page.locator('#lead ~ *:visible').count()).toBe(await page.locator('#lead ~ *').count());
  }
  expect(await page.locator('[data-still] a').count()).toBeGreaterThan(0);
  await page.locator('main a[href^="/ar/places/"]:visible').first().click();
  await expect(page).toHaveURL(/\/ar\/places\//);
});

test('a page whose type never comes is read in the fallback', async ({ page }) => {
  await withoutWebGL(page);
  const failed = new Set<string>();
  await page.route('**/*.woff2', (route) => {
    failed.add(route.request().url());
    return route.abort();
  });
  await page.goto('/ar');
  await expect.poll(() => failed.size).toBe(4);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await facesInUse(page)).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the site’s own type is used', async ({ page }) => {
    await page.goto('/ar');
    await expect.poll(() => facesInUse(page)).toBe(4);
  });
});
