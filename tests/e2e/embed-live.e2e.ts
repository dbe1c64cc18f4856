import { expect, type Page, test } from '@playwright/test';
import { articlePage, serveArticles } from './helpers/article';
import { withoutWebGL } from './helpers/without-webgl';

const incident = 'incidents/us-forces-begin-storming-prison-2022-01-23';
const live = /\/embed\/(en|ar)\/live/;
const words = {
  en: {
    explore: 'Explore the map',
    retry: 'Try again',
    failed: 'The interactive map could not be shown.',
    noWebGL: 'needs WebGL',
  },
  ar: { explore: 'تصفّح الخريطة', retry: 'إعادة المحاولة', failed: 'تعذّر عرض الخريطة التفاعلية.', noWebGL: 'تحتاج إلى WebGL' },
};

/** The picture shows, and no frame over it. */
async function expectPicture(page: Page) {
  await expect(page.locator('.map > svg:visible')).toHaveCount(1);
  await expect(page.locator('.map > iframe:not([inert])')).toHaveCount(0);
}

/** What can keep a live map from coming, in turns on one page: each is said, and the last try is answered. */
const losses: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['is cut off', (page) => page.route(live, (route) => route.abort())],
  ['answers 503', (page) => page.route(live, (route) => route.fulfill({ status: 503, body: 'busy' }))],
  ['loses its scripts', (page) => page.route('**/_next/static/**/*.js', (route) => route.abort())],
  ['loses its ground', (page) => page.route('**/basemap/**', (route) => route.abort())],
];
for (const locale of ['en', 'ar'] as const)
  test(`a live map that does not come leaves the picture, says so in the page’s language and can be tried again (${locale}) @phone`, async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile === (locale === 'en'), 'English is tried on the desk, Arabic on the phone');
    test.setTimeout(120_000);
    const { explore, retry, failed } = words[locale];
    await page.goto(`/embed/${locale}/${incident}`);
    for (const [i, [name, lose]] of losses.entries())
      await test.step(name, async () => {
        await lose(page);
        await page.getByText(i === 0 ? explore : retry).click();
        await expect(page.locator('.said')).toContainText(failed, { timeout: 15_000 });
        await expectPicture(page);
        await expect(page.locator('.map > iframe')).toHaveCount(0);
        await page.unrouteAll();
      });
    await page.getByText(retry).click();
    await expect(page.frameLocator('.map iframe').locator('section[data-state="live"]')).toBeVisible();
    await expect(page.locator('.map > iframe:not([inert])')).toHaveCount(1);
    await expect(page.locator('.said')).toBeEmpty();
  });

test('a live map that is long in coming is said to fail, and is shown all the same once it is drawn', async ({ page }) => {
  test.setTimeout(120_000);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(live, async (route) => {
    await held;
    await route.continue();
  });
  await page.clock.install();
  await page.goto(`/embed/en/${incident}?interactive=yes`, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('.explore')).toHaveText('Loading the map…');
  await expectPicture(page);
  await page.clock.fastForward(20_000);
  await expect(page.locator('.said')).toContainText(words.en.failed);
  await expectPicture(page);
  release();
  await expect(page.locator('.map > iframe:not([inert])')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.locator('.said')).toBeEmpty();
});

for (const locale of ['en', 'ar'] as const)
  test(`a browser without WebGL keeps the picture and is told why (${locale})`, async ({ page }) => {
    await withoutWebGL(page);
    await page.goto(`/embed/${locale}`);
    await page.getByText(words[locale].explore).click();
    await expect(page.locator('.said')).toContainText(words[locale].noWebGL);
    await expectPicture(page);
    await expect(page.locator('.explore')).toHaveCount(0);
  });

test('in a frame without an origin of its own the live map is shown once it is drawn', async ({ page, baseURL }) => {
  const host = await serveArticles({
    '/sandbox': {
      html: articlePage([
        `<iframe src="${baseURL}/embed/ar/${incident}" title="A map" width="640" height="480" sandbox="allow-scripts"></iframe>`,
      ]),
    },
  });
  await page.goto(`${host.origin}/sandbox`);
  const frame = page.frameLocator('iframe');
  await frame.getByText(words.ar.explore).click();
  await expect(frame.locator('.map > iframe:not([inert])')).toHaveCount(1, { timeout: 30_000 });
  await expect(frame.frameLocator('.map iframe').locator('section[data-state="live"] canvas[data-ready]')).toBeVisible();
  await host.close();
});

test('on paper a live map is the picture that it took the place of; so it is when its drawing is lost for good', async ({
  page,
}) => {
  await page.goto(`/embed/en/${incident}?theme=dark`);
  await page.getByText(words.en.explore).click();
  await expect(page.locator('.map > iframe:not([inert])')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.map > iframe')).toBeHidden();
  await expect(page.locator('.map > svg:visible')).toHaveCount(1);
  await expect(page.locator('.explore, .said:visible')).toHaveCount(0);
  // Ink on white, whatever the screen's colours are.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  await page.emulateMedia({ media: 'screen' });
  const canvas = page.frameLocator('.map iframe').locator('canvas[data-ready]');
  await canvas.evaluate((element: HTMLCanvasElement) =>
    element.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext(),
  );
  await expect(page.locator('.said')).toContainText(words.en.failed);
  await expectPicture(page);
  await expect(page.getByText(words.en.retry)).toBeVisible();
});
