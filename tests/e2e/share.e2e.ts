import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { withoutWebGL } from './helpers/without-webgl';

test.beforeEach(({ page }) => withoutWebGL(page));

const incident = '/en/incidents/us-forces-begin-storming-prison-2022-01-23';
const view = '?map=12/36.48/40.75&actor=sdf';

test('copies the exact view or the thing alone, where the clipboard is closed to pages @phone', async ({ page, baseURL }) => {
  // As in an insecure context, or where the reader refused.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
  });
  await page.goto(`${incident}${view}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share or embed' });
  const address = dialog.getByLabel('Address');
  await expect(address).toHaveValue(`${baseURL}${incident}${view}`);
  await dialog.getByRole('button', { name: 'Copy' }).first().click();
  await expect(dialog.getByRole('status').first()).toHaveText(/Copied|Selected/);
  expect(
    await address.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)),
  ).toBe(`${baseURL}${incident}${view}`);
  await dialog.getByLabel('This page alone').check();
  await expect(address).toHaveValue(`${baseURL}${incident}`);
  await expect(dialog.getByRole('status').first()).toHaveText('');
});

test('copies to the clipboard where it may', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ar');
  await page.getByRole('button', { name: 'مشاركة', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'مشاركة أو إدراج' });
  await dialog.getByRole('button', { name: 'نسخ' }).first().click();
  await expect(dialog.getByRole('status').first()).toHaveText('نُسخ');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/ar`);
});

test('by keyboard: opens, keeps the focus inside, closes with Escape and gives the focus back', async ({ page }) => {
  await page.goto(incident);
  const open = page.getByRole('button', { name: 'Share', exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => {
      const active = document.activeElement;
      return active === document.body || active === null ? 'browser' : active.closest('dialog') ? 'dialog' : 'page';
    });
    expect(where).not.toBe('page');
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
});

test('the code follows every choice, and the preview shows it', async ({ page, baseURL }) => {
  await page.goto(`${incident}${view}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const code = dialog.getByLabel('Code', { exact: true });
  await dialog.getByLabel('Colours').selectOption('dark');
  await dialog.getByLabel('Text', { exact: true }).selectOption('below');
  await dialog.getByLabel('Interactive map').selectOption('no');
  await dialog.getByLabel('Size').selectOption('square');
  await dialog.getByLabel(/Tell readers/).check();
  const source = `${baseURL}/embed${incident}?map=12/36.48/40.75&amp;actor=sdf&amp;theme=dark&amp;panel=below&amp;interactive=no&amp;version=`;
  await expect(code).toHaveValue(
    new RegExp(`^<iframe src="${source.replace(/[?/.]/g, '\\$&')}[0-9a-f]{12}" title="[^"]+" width="480" height="480"`),
  );
  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('prison');
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
  await dialog.getByLabel('Method').selectOption('script');
  await expect(code).toHaveValue(
    /^<figure data-maydan="[^"]+"><a href="[^"]+">[^<]+<\/a><\/figure>\n<script async src="[^"]+\/embed\.js"><\/script>$/,
  );
});

test('hands title and address to the system’s share sheet, where there is one', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.body.dataset.shared = JSON.stringify(data);
        return Promise.reject(new DOMException('closed without choosing', 'AbortError'));
      },
    });
  });
  await page.goto('/ar?actor=sdf');
  await page.getByRole('button', { name: 'مشاركة', exact: true }).click();
  await page.getByRole('button', { name: 'مشاركة عبر…' }).click();
  expect(JSON.parse((await page.locator('body').getAttribute('data-shared')) ?? '')).toEqual({
    title: await page.locator('main h1').textContent(),
    url: `${baseURL}/ar?actor=sdf`,
  });
});

test('a thing has its own button, which begins with the thing alone', async ({ page, baseURL }) => {
  await page.goto(`${incident}${view}`);
  const open = page.getByRole('main').getByRole('button', { name: 'Share or embed' });
  await open.click();
  await expect(page.getByRole('dialog').getByLabel('Address')).toHaveValue(`${baseURL}${incident}`);
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
});

test('pictures and a citation can be taken away, in both languages', async ({ page, request }) => {
  await page.goto(`${incident}${view}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Citation' })).toHaveValue(
    /^Maydan, “.+”\. Version [0-9a-f]{12} of .+, accessed .+\. http/,
  );
  await dialog.getByLabel('Language').selectOption('ar');
  for (const [name, type] of [
    ['Download PNG', 'image/png'],
    ['Download SVG', 'image/svg+xml; charset=utf-8'],
    ['Card, 1200 × 630', 'image/png'],
  ] as const) {
    const href = (await dialog.getByRole('link', { name }).getAttribute('href')) ?? '';
    expect(href).toMatch(/^\/ar\//);
    const response = await request.get(href);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe(type);
  }
});

for (const [path, name] of [
  [incident, 'Share'],
  ['/ar/areas/besieged-pocket-at-prison', 'مشاركة'],
] as const)
  test(`the dialog of ${path} has no barrier that axe knows @phone`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .include('dialog')
      .exclude('dialog iframe')
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
