import { expect, type Page, test } from '@playwright/test';

const first = { slug: 'us-forces-begin-storming-prison-2022-01-23' };

/** Waits until the engine has drawn its style and data. */
async function mapIsReady(page: Page) {
  await expect(page.locator('canvas[data-ready="true"]')).toBeVisible({ timeout: 45_000 });
}

/** Number of different colours among pixels taken all over the map's picture: a blank canvas has one. */
async function coloursOf(page: Page): Promise<number> {
  const picture = await page.locator('canvas.maplibregl-canvas').screenshot();
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4 * 7)
      seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    return seen.size;
  }, picture.toString('base64'));
}

for (const locale of ['en', 'ar'] as const) {
  test(`the map draws, and its worker loads (${locale}) @phone`, async ({ page, isMobile }) => {
    test.skip(isMobile === (locale === 'en'), 'English is tried on the desk, Arabic on the phone');
    const workers: string[] = [];
    const failures: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text());
    });
    await page.goto(`/${locale}`);
    await mapIsReady(page);
    await expect.poll(() => coloursOf(page)).toBeGreaterThan(60);
    expect(workers.length).toBeGreaterThan(0);
    expect(failures).toEqual([]);
  });
}

test('the colour test fails on a blank canvas', async ({ page }) => {
  await page.setContent('<canvas class="maplibregl-canvas" width="600" height="400" style="background:#dfe7ea"></canvas>');
  expect(await coloursOf(page)).toBeLessThan(5);
});

test('on an area page every marker stands clear of the buttons over the map @phone', async ({ page }) => {
  await page.goto('/en/areas/supposed-flight-to-southern-countryside');
  await mapIsReady(page);
  const boxes = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all.map((each) => {
        const { left, top, right, bottom } = each.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
  const marks = await boxes('.maplibregl-marker button[data-region="false"]');
  const buttons = await boxes('section[data-state] :is(button, summary):not(.maplibregl-marker *)');
  expect(marks.length).toBeGreaterThan(0);
  expect(buttons.length).toBeGreaterThan(3);
  const covered = marks.filter((mark) =>
    buttons.some((b) => mark.left < b.right && b.left < mark.right && mark.top < b.bottom && b.top < mark.bottom),
  );
  expect(covered).toEqual([]);
});

test('many incidents at one place: each is reached from the marker, by pointer and by keyboard, and opens its page', async ({
  page,
}) => {
  await page.goto('/en');
  await mapIsReady(page);
  const marker = page.getByRole('button', { name: /incidents at al-Sina'a prison/ });
  await marker.click();
  const list = page.locator('.maplibregl-popup').getByRole('link');
  const count = await list.count();
  expect(count).toBeGreaterThanOrEqual(9);
  await expect(marker).toHaveText(new RegExp(String(count)));
  await expect(list.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(marker).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(count);
  const link = page.locator(`.maplibregl-popup a[href*="/incidents/${first.slug}"]`);
  const title = (await link.locator('span').first().textContent()) ?? '';
  await link.click();
  await expect(page).toHaveURL(new RegExp(`/en/incidents/${first.slug}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.locator('button[data-selected="true"]')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await mapIsReady(page);
  await expect(page.locator('button[data-selected="true"]')).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(/\/en$/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
});

test('a moved view is in the address, survives a reload, and nothing of the page is rendered for it', async ({ page }) => {
  await page.goto('/en');
  await mapIsReady(page);
  await expect(page.getByLabel('Only what is in view')).toBeVisible(); // offered once the map says what it shows
  const list = page.locator('main');
  await list.evaluate((element) => {
    const counts = window as typeof window & { changes: number };
    counts.changes = 0;
    new MutationObserver((changes) => {
      counts.changes += changes.length;
    }).observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const map = page.locator('canvas.maplibregl-canvas');
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 3 + 120, box.y + box.height / 3 + 60, { steps: 8 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\?map=[\d.]+\/[\d.]+\/[\d.]+$/);
  expect(await page.evaluate(() => (window as typeof window & { changes: number }).changes)).toBe(0);
  const address = page.url();
  await page.reload();
  await mapIsReady(page);
  expect(page.url()).toBe(address);
});
