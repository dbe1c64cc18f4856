import { expect, type Page, test } from '@playwright/test';
import { overviewTitle } from './helpers/record';
import { withoutWebGL } from './helpers/without-webgl';

const prison = '[data-still] [data-set] > a:visible';

async function isLive(page: Page) {
  await expect(page.locator('section[data-state="live"]')).toBeVisible({ timeout: 45_000 });
}

/** Middle of the largest mark, px of the page: the one at the prison. */
async function prisonMark(page: Page, selector: string): Promise<{ x: number; y: number; text: string }> {
  const marks = await page.locator(selector).evaluateAll((all) =>
    all
      .map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2, text: mark.textContent ?? '' };
      })
      .filter(({ text }) => /^\d+$/.test(text.trim()))
      .sort((a, b) => Number(b.text) - Number(a.text)),
  );
  const [largest] = marks;
  if (!largest) throw new Error('no mark with a number');
  return largest;
}

/** How many words and marks the still map shows, and which of them lie over one another by more than 5 px. */
function overlapsIn(page: Page) {
  return page.locator('[data-still]').evaluate((map, tolerance) => {
    const isShown = (element: Element) => element.checkVisibility();
    const boxes = [...map.querySelectorAll('[data-kind] > bdi, [data-tone], [data-set] > a:not([data-tone])')]
      .filter(isShown)
      .map((element) => ({ text: element.textContent?.trim() ?? '', box: element.getBoundingClientRect() }));
    const over = (a: DOMRect, b: DOMRect) =>
      Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
    const pairs = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).map((b) => ({ pair: `${a.text} / ${b.text}`, px: over(a.box, b.box) })),
    );
    return { count: boxes.length, pairs: pairs.filter(({ px }) => px > tolerance).map(({ pair }) => pair) };
  }, 5);
}

for (const address of ['/en @phone', '/ar/incidents/us-forces-begin-storming-prison-2022-01-23', '/en?map=13/36.48/40.75']) {
  test(`the live map fades in without moving anything, the prison at the same pixel; on paper the still one stands: ${address}`, async ({
    page,
    browser,
    viewport,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: viewport ?? { width: 1280, height: 800 } });
    const still = await context.newPage();
    const [path = ''] = address.split(' ');
    await still.goto(path);
    const before = await prisonMark(still, prison);
    await context.close();
    await page.addInitScript(() => {
      const seen = window as typeof window & { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await isLive(page);
    const after = await prisonMark(page, '.maplibregl-marker button');
    expect(after.text).toBe(before.text);
    expect(Math.abs(after.x - before.x)).toBeLessThan(3);
    expect(Math.abs(after.y - before.y)).toBeLessThan(3);
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => (window as typeof window & { shift: number }).shift)).toBeLessThan(0.02);
    await expect(page.locator('[data-still]')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-still]')).toBeVisible();
    await expect(page.locator('canvas.maplibregl-canvas')).toBeHidden();
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of ['/en', '/ar', '/ar/incidents/us-forces-begin-storming-prison-2022-01-23', '/ar?map=13/36.5/40.75'])
    test(`words and marks of the still map keep off each other: ${address} @phone`, async ({ page }) => {
      await page.goto(address);
      const overlapping = await overlapsIn(page);
      expect(overlapping.count).toBeGreaterThan(5);
      expect(overlapping.pairs).toEqual([]);
    });

  for (const address of ['/en', '/ar', '/en/incidents/us-forces-begin-storming-prison-2022-01-23', '/ar/days'])
    test(`no label of the static map lies under the legend, the scale or the credits: ${address} @phone`, async ({ page }) => {
      await page.goto(address);
      const found = await page.locator('section[data-state]').evaluate((map) => {
        const boxes = (selector: string) =>
          [...map.querySelectorAll(selector)]
            .filter((element) => element.checkVisibility())
            .map((element) => ({ text: element.textContent?.trim(), box: element.getBoundingClientRect() }));
        const labels = boxes('[data-kind] > bdi, [data-tone]');
        const over = boxes('[data-over-map]');
        const covered = labels.filter(({ box: a }) =>
          over.some(({ box: b }) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
        );
        return { labels: labels.length, over: over.length, covered: covered.map(({ text }) => text) };
      });
      expect(found.labels).toBeGreaterThan(3);
      expect(found.over).toBeGreaterThanOrEqual(3);
      expect(found.covered).toEqual([]);
    });

  test('every mark leads to what it stands for; a mark of several places is taken apart @phone', async ({ page }) => {
    await page.goto('/en/incidents/residents-of-southern-quarters-flee-to-centre?map=13/36.48/40.75');
    const links = await page.locator(prison).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(2);
    for (const href of links) expect(href).toMatch(/^\/en(\/(incidents|places|areas)\/|\?map=)/);
    await page.goto('/en?map=9/36.48/40.75');
    const apart = page.locator('[data-still] [data-set] > a[href*="?map="]:visible').first();
    const name = await apart.getAttribute('title');
    await apart.click();
    await expect(page).toHaveURL(/map=10\.6/);
    expect(await page.locator(prison).count()).toBeGreaterThan(0);
    expect(name).toMatch(/incidents at .* and nearby/);
  });
});

test('data that do not come: the still map stays and it is said; when they come, the live one takes over', async ({ page }) => {
  let isDown = true;
  await page.route('**/data/scene.json*', (route) => (isDown ? route.fulfill({ status: 503 }) : route.continue()));
  await page.goto('/en');
  await expect(page.getByText('The data cannot be reached just now')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('[data-still]')).toBeVisible();
  isDown = false;
  await isLive(page);
  await expect(page.getByText('The data cannot be reached just now')).toHaveCount(0);
});

test('without WebGL the page says so, the list serves, and the still map follows the pages that are opened', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en');
  await expect(page.getByText('No interactive map: this browser lacks WebGL.')).toBeVisible();
  await expect(page.locator('[data-still] a[data-selected="true"]:visible')).toHaveCount(0);
  await page.locator('main a[href*="/incidents/car-bombs"]').first().click();
  await expect(page).toHaveURL(/\/incidents\/car-bombs/);
  await expect(page.locator('[data-still] a[data-selected="true"]:visible')).toHaveCount(1);
});

for (const address of ['/en', '/ar'])
  test(`without WebGL the notice takes one line, and words and marks keep off each other: ${address} @phone`, async ({
    page,
  }) => {
    await withoutWebGL(page);
    await page.goto(address);
    const notice = page.locator('section[data-state="still"] > [role="status"]');
    await expect(notice).toContainText('WebGL');
    expect((await notice.boundingBox())?.height).toBeLessThanOrEqual(40);
    const overlapping = await overlapsIn(page);
    expect(overlapping.count).toBeGreaterThan(5);
    expect(overlapping.pairs).toEqual([]);
  });

test('offline after load, and WebGL lost midway: what is open stays, nothing leads away from it, and it is said', async ({
  page,
  context,
}) => {
  await page.goto('/en');
  await isLive(page);
  const notice = page.getByRole('status').filter({ hasText: 'No connection' });
  await expect(notice).toBeHidden();
  await context.setOffline(true);
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/map=/);
  const incident = page.locator('main a[href*="/incidents/"]').first();
  const ways = [incident, page.locator('header a[lang="ar"]'), page.locator('header').getByRole('link', { name: 'Data' })];
  for (const way of ways) {
    await way.click();
    await page.waitForTimeout(500);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(overviewTitle);
  }
  await context.setOffline(false);
  await expect(notice).toBeHidden();
  await page.locator('main a[href*="/incidents/car-bombs"]').first().click();
  await expect(page).toHaveURL(/\/en\/incidents\/car-bombs/);
  await page.locator('canvas.maplibregl-canvas').evaluate((canvas: HTMLCanvasElement) => {
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.getByText('stopped the interactive map')).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('[data-still]:visible')).toHaveCount(1);
  await expect(page.locator('[data-still] a[data-selected="true"]:visible')).toHaveCount(1);
});

test('the legend tells what occurs, and filters: a category by a press, and back by another', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en');
  const legend = page.locator('details').filter({ has: page.locator('summary', { hasText: 'Legend' }) });
  await legend.locator('summary').click();
  const category = legend.getByRole('link', { name: 'Air strike or shelling' });
  // Statements are in the list, not on the map; of protests there are none.
  await expect(category).toBeVisible();
  for (const name of ['Statement', 'Protest']) await expect(legend.getByRole('link', { name, exact: true })).toHaveCount(0);
  await category.click();
  await expect(page).toHaveURL(/category=strike/);
  await expect(category).toHaveAttribute('aria-current', 'true');
  await category.click();
  await expect(page).toHaveURL(/\/en$/);
});

test('where a place is close, its incidents are links by category around it', async ({ request }) => {
  const page = await (await request.get('/en?map=15.4/36.4756/40.7552')).text();
  expect(page).toMatch(/<a[^>]+href="\/en\/places\/[^"]+\?category=attack"[^>]+aria-label="Attack: \d+ incidents at /);
});
