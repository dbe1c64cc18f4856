import { expect, type Locator, type Page, test } from '@playwright/test';
import { withoutWebGL } from './helpers/without-webgl';

test.beforeEach(({ page }) => withoutWebGL(page));

const slug = 'us-forces-begin-storming-prison-2022-01-23';

/** Presses Tab until the focus is on something that the test accepts. */
async function tabTo(page: Page, selector: string, most = 60) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector}: not reached with ${most} presses of Tab`);
}

/** The same, to one thing, forward or back. */
async function tabUntil(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press(key);
    if (await target.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`${target}: not reached with ${key}`);
}

/** Whether the focus can be seen: an outline of 2 px and more around something inside the screen. */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!(one instanceof HTMLElement) || one === document.body) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const { top, bottom } = one.getBoundingClientRect();
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && bottom > 0 && top < window.innerHeight;
  });

for (const locale of ['en', 'ar'])
  test(`by keyboard alone: find an incident, open it, share it, close it, and be back where one was (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    await page.keyboard.press('Tab');
    await expect(page.locator('a[href="#panel"]')).toBeFocused();
    expect(await focusIsSeen(page)).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, '#q');
    expect(await focusIsSeen(page)).toBe(true);
    await page.keyboard.type('storming');
    await expect(page).toHaveURL(/q=storming/);
    await expect(page.locator(`main a[href*="${slug}"]`)).toHaveCount(1);
    await tabTo(page, `main a[href*="${slug}"]`);
    expect(await focusIsSeen(page)).toBe(true);

    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}/incidents/${slug}\\?q=storming$`));
    await expect(page.locator('main')).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    const share = page.getByRole('button', { name: locale === 'en' ? 'Share' : 'مشاركة', exact: true });
    await tabUntil(page, share, 'Shift+Tab');
    expect(await focusIsSeen(page)).toBe(true);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await tabUntil(page, dialog.getByRole('button', { name: locale === 'en' ? 'Copy' : 'نسخ' }).first());
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status').first()).toHaveText(locale === 'en' ? 'Copied' : 'نُسخ');
    await page.keyboard.press('Escape');
    await expect(share).toBeFocused();

    await page.locator('main').focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: locale === 'en' ? 'All incidents' : 'كل الأحداث' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}\\?q=storming$`));
    await expect(page.locator(`main a[href*="${slug}"]`)).toBeFocused();
    expect(await focusIsSeen(page)).toBe(true);
  });

test('Tab reaches every filter, the clear link and the list, and is trapped nowhere', async ({ page }) => {
  await page.goto('/en?status=contested');
  await tabTo(page, 'details summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('input[type="checkbox"][name="status"]').first()).toBeVisible();
  await tabTo(page, 'input[name="category"]');
  await tabTo(page, 'input[name="status"][value="contested"]');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\/en$/);
  await expect(page.locator('input[name="status"][value="contested"]')).toBeFocused();
  await tabTo(page, 'input[name="from"]');
  await tabTo(page, 'main a[href*="/incidents/"]');
});

test.describe('the sheet of a small screen', () => {
  /** A finger on the text, from one height of the screen to another, px. */
  async function drag(page: Page, from: number, to: number) {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 100, y }] });
    await send('touchStart', from);
    for (let i = 1; i <= 20; i++) await send('touchMove', from + ((to - from) * i) / 20);
    await send('touchEnd');
  }

  /** How far the page is scrolled when it has come to rest, px: a quick finger leaves it gliding. */
  async function settled(page: Page): Promise<number> {
    let before = Number.NaN;
    await expect
      .poll(
        async () => {
          const last = before;
          before = await page.evaluate(() => window.scrollY);
          return before === last;
        },
        { intervals: [400] },
      )
      .toBe(true);
    return before;
  }

  const top = (page: Page) => page.locator('#panel').evaluate((panel) => Math.round(panel.getBoundingClientRect().top));

  test('three heights by buttons, and by dragging its bar; the text scrolls on its own @phone', async ({ page }) => {
    test.setTimeout(150_000); // the map is drawn anew, in software, at each height
    test.skip((page.viewportSize()?.width ?? 0) > 800, 'a large screen has no sheet');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/en');
    const height = page.viewportSize()?.height ?? 0;
    const half = await top(page);
    expect(half).toBeGreaterThan(height * 0.35);
    expect(half).toBeLessThan(height * 0.6);
    await expect(async () => {
      await page.getByRole('button', { name: 'More map' }).click();
      await expect.poll(() => top(page), { timeout: 2000 }).toBeGreaterThan(height * 0.8);
    }).toPass();
    await page.getByRole('button', { name: 'More text' }).click();
    await expect.poll(() => top(page)).toBe(half);
    await page.getByRole('button', { name: 'More text' }).press('Enter');
    await expect.poll(() => top(page)).toBeLessThanOrEqual(1);
    // Full, and the page goes on scrolling as any page does.
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(half + 300);
    await expect(page.getByRole('button', { name: 'More map' })).toBeInViewport();

    await page.evaluate(() => window.scrollTo(0, 0));
    const bar = await page.getByRole('button', { name: 'More map' }).boundingBox();
    if (!bar) throw new Error('no bar');
    const [x, y] = [(page.viewportSize()?.width ?? 0) / 2, bar.y + bar.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 250, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => top(page)).toBeGreaterThan(height * 0.8);
    // Opening something brings the sheet up again.
    await page.getByRole('link', { name: 'About', exact: true }).click();
    await expect(page).toHaveURL(/about/);
    await expect.poll(() => top(page)).toBe(half);
  });

  test('a finger on the text scrolls the page, wherever the sheet is @phone', async ({ page }) => {
    test.skip((page.viewportSize()?.width ?? 0) > 800, 'a large screen has no sheet');
    await page.goto('/en');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const y = Math.round((page.viewportSize()?.height ?? 0) * 0.8);
    await drag(page, y, y - 350);
    expect(await settled(page)).toBeGreaterThan(250);
    await expect(async () => {
      await drag(page, y - 350, y + 60);
      expect(await settled(page)).toBeLessThan(50);
    }).toPass();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the sheet is a page with a map on top: no dead buttons, and everything scrolls @phone', async ({ page }) => {
    await page.goto(`/en/incidents/${slug}`);
    await expect(page.getByRole('button', { name: 'More map' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'All incidents' })).toBeVisible();
    await page.getByRole('link', { name: 'All incidents' }).click();
    await expect(page).toHaveURL(/\/en$/);
  });
});

test('without motion nothing slides', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/en');
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((one) =>
        getComputedStyle(one)
          .transitionDuration.split(',')
          .map((text) => Number.parseFloat(text) * (text.includes('ms') ? 1 : 1000)),
      ),
    ),
  );
  expect(longest).toBeLessThanOrEqual(1);
});
