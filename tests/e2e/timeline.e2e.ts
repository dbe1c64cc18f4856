import { expect, type Page, test } from '@playwright/test';
import { withoutWebGL } from './helpers/without-webgl';

test.beforeEach(({ page }) => withoutWebGL(page));

const day = (page: Page, date: number) => page.getByRole('link', { name: new RegExp(`, ${date} January 2022: `) });
const shown = async (page: Page) =>
  Number((await page.getByRole('status').filter({ hasText: 'incident' }).textContent())?.match(/\d+/)?.[0]);

test('the bars add up: days, spans and undated are all the incidents', async ({ page }) => {
  await page.goto('/en');
  const timeline = page.getByRole('region', { name: 'When' });
  const bars = await timeline
    .locator('[data-column]')
    .evaluateAll((days) => days.map((one) => Number(one.getAttribute('aria-label')?.match(/: (\d+) incident/)?.[1])));
  const note = (await timeline.locator('p').last().textContent()) ?? '';
  const others = [...note.matchAll(/(\d+) (?:are|is|have|has)/g)].map(([, number]) => Number(number));
  expect([...bars, ...others].reduce((sum, number) => sum + number, 0)).toBe(await shown(page));
});

test('dragging over days chooses them; the address and the list follow', async ({ page }) => {
  await page.goto('/en');
  await day(page, 22).scrollIntoViewIfNeeded();
  const from = await day(page, 22).boundingBox();
  const to = await day(page, 24).boundingBox();
  if (!from || !to) throw new Error('no days');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\/en\?from=2022-01-22&to=2022-01-24$/);
  await expect(page.locator('[data-column][aria-current="date"]')).toHaveCount(3);
  await expect(page.getByRole('heading', { level: 3, name: /20 January/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 3, name: /Known only to a span of days, up to/ }).first()).toBeVisible();
});

test('keys: one stop of Tab, arrows go from day to day, Shift chooses several, steps and “All days” lead on and back', async ({
  page,
}) => {
  await page.goto('/en');
  await page.getByRole('button', { name: 'Play the days' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(day(page, 20)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(day(page, 21)).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page).toHaveURL(/from=2022-01-21&to=2022-01-22$/);
  await expect(day(page, 22)).toBeFocused();
  await page.getByRole('link', { name: 'One day on' }).press('Enter');
  await expect(page).toHaveURL(/from=2022-01-22&to=2022-01-23$/);
  await page.getByRole('link', { name: 'All days' }).press('Enter');
  await expect(page).toHaveURL(/\/en$/);
});

test('zooming in shows a part of the time by itself, in a finer unit where there is one, and zooming out leads back', async ({
  page,
}) => {
  await page.goto('/en?from=2022-01-22&to=2022-01-24');
  await page.getByRole('link', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/\?from=2022-01-22&to=2022-01-24&span=2022-01-22\/2022-01-24$/);
  await expect(page.locator('[data-column]')).toHaveCount(3);
  await page.getByRole('link', { name: 'Zoom out' }).click();
  await expect(page).toHaveURL(/span=2022-01-01\/2022-01-31$/);
  expect(await page.locator('[data-column]').count()).toBeGreaterThan(10);
});

test('in Arabic the days run from the right, and so do the keys', async ({ page }) => {
  await page.goto('/ar');
  const days = page.locator('[data-column]');
  const first = await days.first().boundingBox();
  const last = await days.last().boundingBox();
  expect(first?.x).toBeGreaterThan(last?.x ?? Number.NaN);
  await expect(days.first()).toHaveAttribute('aria-label', /كانون الثاني 2022: /);
  await days.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(days.nth(1)).toBeFocused();
});

/** px by which labels that show go beyond the chart, and how many show none as it cuts them. */
const labelsOf = (page: Page) =>
  page.locator('[data-column="0"]').evaluate((one) => {
    let chart = one.parentElement;
    while (chart && getComputedStyle(chart).overflowX !== 'auto') chart = chart.parentElement;
    if (!chart) throw new Error('no chart');
    const edges = chart.getBoundingClientRect();
    const labels = [...chart.querySelectorAll<HTMLElement>('[data-label]:not(:empty)')];
    const beyond = (label: HTMLElement) => {
      const { left, right } = label.getBoundingClientRect();
      // What lies outside altogether is cut by nothing.
      return right <= edges.left || left >= edges.right ? 0 : Math.max(edges.left - left, right - edges.right);
    };
    const isShown = (label: HTMLElement) => getComputedStyle(label).visibility === 'visible';
    return {
      most: Math.max(...labels.filter(isShown).map(beyond)),
      cut: labels.filter((label) => !isShown(label) && beyond(label) > 1).length,
    };
  });

test('a label that the edge of the timeline would cut is not shown: "017" is no year', async ({ page }) => {
  for (const [width, locale] of [390, 1280].flatMap((each) => [[each, 'ar'] as const, [each, 'en'] as const])) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/${locale}`);
    const scrollBy = (px: number) =>
      page.locator('[data-column="0"]').evaluate((one, by) => {
        for (let each = one.parentElement; each; each = each.parentElement) each.scrollLeft += by;
      }, px);
    // Half a column further something is cut at either end.
    await scrollBy(locale === 'ar' ? -36 : 36);
    await expect.poll(async () => (await labelsOf(page)).cut, `${locale} ${width}`).toBeGreaterThan(0);
    await expect.poll(async () => (await labelsOf(page)).most, `${locale} ${width}`).toBeLessThan(1);
  }
});

test('playing goes from day to day and stops when told', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('button', { name: 'Play the days' }).click();
  await expect(page).toHaveURL(/from=2022-01-20&to=2022-01-20/);
  await expect(page).toHaveURL(/from=2022-01-21&to=2022-01-21/);
  await page.getByRole('button', { name: 'Pause' }).click();
  // The day that was on its way still comes; after it none.
  await page.waitForTimeout(3000);
  const address = page.url();
  await page.waitForTimeout(2500);
  expect(page.url()).toBe(address);
});

test('with a finger the days can be dragged over, and the page still scrolls @phone', async ({ page }) => {
  await page.goto('/en');
  expect(
    await page
      .locator('[data-column]')
      .first()
      .evaluate((one) => one.getBoundingClientRect().width),
  ).toBeGreaterThanOrEqual(24);
  expect(
    await page
      .locator('[data-column]')
      .first()
      .evaluate((one) => {
        let element: Element | null = one;
        while (element && getComputedStyle(element).touchAction === 'auto') element = element.parentElement;
        return element && getComputedStyle(element).touchAction;
      }),
  ).toBe('pan-y');
});
