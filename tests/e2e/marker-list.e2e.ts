import { expect, type Page, test } from '@playwright/test';
import { withoutWebGL } from './helpers/without-webgl';

async function isLive(page: Page) {
  await expect(page.locator('section[data-state="live"]')).toBeVisible({ timeout: 45_000 });
}

/** Opens the list of the marker that most is told of. */
async function openList(page: Page) {
  const markers = page.locator('.maplibregl-marker button[aria-expanded]');
  const counts = (await markers.allTextContents()).map(Number);
  await markers.nth(counts.indexOf(Math.max(...counts))).click();
  await expect(page.locator('[data-sheet] a').first()).toBeVisible();
}

for (const locale of ['en', 'ar'] as const)
  test(`an entry of a marker's list closes it, and so does Back (${locale}) @phone`, async ({ page, isMobile }) => {
    test.skip(isMobile === (locale === 'en'), 'English is tried on the desk, Arabic on the phone');
    await page.goto(`/${locale}`);
    await isLive(page);
    await openList(page);
    const entry = page.locator('[data-sheet] a').nth(2);
    const address = (await entry.getAttribute('href')) ?? '';
    await entry.click();
    await expect(page).toHaveURL(new RegExp(address));
    await expect(page.locator('[data-sheet]')).toHaveCount(0);
    // So does the entry that is open already.
    await openList(page);
    await page.locator('[data-sheet] a[aria-current]').click();
    await expect(page.locator('[data-sheet]')).toHaveCount(0);
    await openList(page);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`/${locale}$`));
    await expect(page.locator('[data-sheet]')).toHaveCount(0);
  });

test('a list beside its marker lies within the map, in whichever corner', async ({ page }) => {
  for (const view of ['map=11/36.40/40.88', 'map=11/36.55/40.66']) {
    await page.goto(`/en?${view}`);
    await isLive(page);
    await openList(page);
    const list = await page.locator('.maplibregl-popup-content').boundingBox();
    const map = await page.locator('section[data-state="live"]').boundingBox();
    const buttons = await page.getByRole('button', { name: 'Show the overview' }).boundingBox();
    if (!list || !map || !buttons) throw new Error('no list, map or buttons');
    expect(list.x).toBeGreaterThanOrEqual(map.x);
    expect(list.x + list.width).toBeLessThanOrEqual(map.x + map.width);
    expect(list.y).toBeGreaterThanOrEqual(buttons.y + buttons.height);
    expect(list.y + list.height).toBeLessThanOrEqual(map.y + map.height);
    expect(list.height).toBeGreaterThan(150);
  }
});

test('a page that is opened from the list begins at its head', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en');
  const entry = page.locator('main a[href*="/incidents/"]').nth(8);
  await entry.scrollIntoViewIfNeeded();
  await entry.click();
  await expect(page).toHaveURL(/\/incidents\//);
  await expect(page.getByRole('link', { name: 'All incidents' })).toBeInViewport();
  await expect.poll(() => page.locator('#panel').evaluate((panel) => panel.scrollTop)).toBe(0);
});

for (const locale of ['en', 'ar'] as const)
  test(`panned away from its marker, an incident's page leads back to it (${locale}) @phone`, async ({ page, isMobile }) => {
    test.skip(isMobile === (locale === 'en'), 'English is tried on the desk, Arabic on the phone');
    const back = { en: 'Back to this incident', ar: 'العودة إلى هذا الحدث' }[locale];
    // From a link to another view too.
    await page.goto(`/${locale}/incidents/us-forces-begin-storming-prison-2022-01-23?map=8/35.2/38.9`);
    await isLive(page);
    const button = page.getByRole('button', { name: back });
    await button.click();
    await expect(page.locator('button[data-selected="true"]')).toBeInViewport();
    await expect(button).toHaveCount(0);
    const canvas = page.locator('canvas.maplibregl-canvas');
    await canvas.focus();
    // Keys that come while the map still glides begin anew from there, so how far each leads is not known.
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      await expect(button).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(page).toHaveURL(/map=/);
    // Pressed while the map is still moved: the movement that is broken off is no view that was chosen.
    await button.evaluate((one: HTMLButtonElement) => {
      const right = { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39, bubbles: true };
      document.querySelector('canvas.maplibregl-canvas')?.dispatchEvent(new KeyboardEvent('keydown', right));
      one.click();
    });
    await expect(page).not.toHaveURL(/map=/);
    await expect(button).toHaveCount(0);
    await expect(canvas).toBeFocused();
    await expect(page.locator('button[data-selected="true"]')).toBeInViewport();
  });
