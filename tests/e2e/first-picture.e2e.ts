/** What a page is before its type, its scripts and its data are there, and when they never come. */
import { expect, type Page, test } from '@playwright/test';
import { readRecord } from './helpers/record';
import { withoutWebGL } from './helpers/without-webgl';

// docs/decisions/0011: it comes apart from the page, and may be cut off by a slow line.
test('a page whose data never arrives stays as the server painted it, and its links work', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/page-data/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const slug = 'us-forces-begin-storming-prison-2022-01-23';
  await page.goto(`/en/incidents/${slug}`);
  const main = page.locator('main');
  const painted = await main.textContent();
  await page.waitForLoadState('networkidle');
  expect(asked).toHaveLength(1);
  expect(await main.textContent()).toBe(painted);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(readRecord(`incidents/${slug}.json`).title.en);
  expect(await page.locator('[data-still] a').count()).toBeGreaterThan(0);
  await main.locator('a[href^="/en/actors/"]').first().click();
  await expect(page).toHaveURL(/\/en\/actors\//);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(readRecord(`incidents/${slug}.json`).title.en);
});

/** Weights and subsets of the site's own type that are in use, once the page is done with them. */
async function facesInUse(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(
    () => [...document.fonts].filter((face) => /IBM Plex/.test(face.family) && face.status === 'loaded').length,
  );
}

const isInUse = (page: Page) => expect(page.locator('#faces')).toHaveAttribute('media', 'all');

/** Opens a page in the site's own type. */
async function openInType(page: Page, path: string) {
  await page.goto(path);
  await isInUse(page);
}

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
  await openInType(page, '/ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  expect(await lettersJoin(page)).toBe(true);
  expect(await facesInUse(page)).toBe(4);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('type that the browser has kept is used on the next page too', async ({ page }) => {
  await withoutWebGL(page);
  for (const path of ['/en', '/en/days', '/en/data', '/ar/days', '/en']) {
    await openInType(page, path);
    expect(await facesInUse(page)).toBeGreaterThanOrEqual(2);
  }
});

// On a fast line too: what is told of its arrival comes when the page has nothing else to do.
test('type that comes late is put to use on the page that asked for it', async ({ page }) => {
  await withoutWebGL(page);
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.goto('/en');
  await isInUse(page);
  await expect.poll(() => facesInUse(page)).toBeGreaterThanOrEqual(2);
});

for (const path of ['/en', '/ar', '/ar/incidents/us-forces-begin-storming-prison-2022-01-23'])
  test(`the first screen of ${path} breaks its lines in the fallback as in its own type`, async ({ page }) => {
    await withoutWebGL(page);
    const held: (() => void)[] = [];
    await page.route('**/*.woff2', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.goto(path);
    await expect(page.locator('#lead-alone')).toHaveCount(0);
    const before = await edgesOf(page);
    for (const release of held) release();
    await isInUse(page);
    await expect.poll(() => facesInUse(page)).toBeGreaterThanOrEqual(2);
    const moved = (await edgesOf(page)).map((top, i) => Math.abs(top - (before[i] ?? 0)));
    expect(moved.length).toBeGreaterThan(2);
    expect(Math.max(...moved)).toBeLessThan(8); // px; a line is more than 24
  });

test('what is pressed or ticked before the scripts are there is done once they are', async ({ page }) => {
  await withoutWebGL(page);
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route(/\/(?:_next|page-data)\/.*\.js/, async (route) => {
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  const release = () => {
    isHeld = false;
    for (const each of held.splice(0)) each();
  };
  await page.goto('/en', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  release();
  await expect(page.getByRole('dialog')).toBeVisible();

  isHeld = true;
  await page.goto('/en', { waitUntil: 'commit' });
  await page.getByRole('searchbox').first().fill('no such thing');
  await page.getByRole('searchbox').first().press('Tab');
  release();
  await expect(page).toHaveURL(/\?q=no%20such%20thing$/);
  await expect(page.getByRole('searchbox').first()).toHaveValue('no such thing');

  isHeld = true;
  await page.goto('/en', { waitUntil: 'commit' });
  const contested = page.locator('input[name="status"][value="contested"]').first();
  await page.locator('summary', { hasText: 'Filters' }).click();
  await contested.check();
  release();
  await expect(page).toHaveURL(/\?status=contested$/);
  await expect(contested).toBeChecked();
});

// What follows the lead is held back until that is drawn: no script may be needed to have it.
test('a page whose scripts never arrive is whole', async ({ page }) => {
  await page.route(/\/(?:_next|page-data)\//, (route) => route.abort());
  for (const path of ['/en', '/ar/incidents/us-forces-begin-storming-prison-2022-01-23', '/en/data']) {
    await page.goto(path);
    await expect(page.locator('#lead-alone')).toHaveCount(0);
    await expect(page.locator('[data-still]').first()).toBeVisible();
    expect(await page.locator('#lead ~ *:visible').count()).toBe(await page.locator('#lead ~ *').count());
  }
});

test('on a slow line what follows the lead comes in pieces, from the top, and nothing moves meanwhile', async ({ page }) => {
  await page.route(/\/(?:_next|page-data)\//, (route) => route.abort());
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  const bytesPerSecond = 40_000; // the page is still being read when its lead is drawn
  const conditions = { offline: false, latency: 0, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
  await line.send('Network.emulateNetworkConditions', conditions);
  await page.addInitScript(() => {
    const counts = new Set<number>();
    const seen = { counts, moved: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      counts.add([...document.querySelectorAll('#lead ~ * > *')].filter((part) => part.getClientRects().length > 0).length);
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/en');
  await expect(page.locator('#lead-alone')).toHaveCount(0);
  const { counts, moved } = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { counts: Set<number>; moved: number } };
    return { counts: [...seen.counts], moved: seen.moved };
  });
  const steps = counts.slice(1, 5).map((count, i) => count - (counts[i] ?? 0));
  expect(counts[0]).toBe(0);
  expect(steps).toHaveLength(4);
  expect(Math.max(...steps)).toBeLessThan(5);
  expect(moved).toBeLessThan(0.001);
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
