/** What the page is when something that it asks for later does not come: it stays, says so in its language, and offers again. */
import { expect, type Page, test } from '@playwright/test';
import { overviewTitle } from './helpers/record';
import { isTakenOver } from './helpers/taken-over';
import { withoutWebGL } from './helpers/without-webgl';

const words = {
  en: {
    share: 'Share',
    dialog: 'Share or embed',
    noPart: 'This did not load',
    noPage: 'The site does not answer',
    retry: 'Try again',
  },
  ar: {
    share: 'مشاركة',
    dialog: 'مشاركة أو إدراج',
    noPart: 'تعذّر تحميل هذا الجزء',
    noPage: 'لا يجيب الموقع',
    retry: 'إعادة المحاولة',
  },
} as const;
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const notice = (page: Page, text: string) => page.locator('[data-frame] > [role="status"]').filter({ hasText: text });
const isLive = (page: Page) => expect(page.locator('section[data-state="live"]')).toBeVisible({ timeout: 45_000 });

for (const locale of ['en', 'ar'] as const)
  test(`the share dialog does not come: the page stays, says so and offers again (${locale})`, async ({ page }) => {
    await withoutWebGL(page);
    await page.goto(`/${locale}`);
    await isTakenOver(page);
    const before = await title(page).textContent();
    let missed = 0;
    await page.route('**/_next/static/**', (route) => {
      missed++;
      return route.fulfill({ status: 404 });
    });
    await page.getByRole('button', { name: words[locale].share, exact: true }).click();
    await expect(notice(page, words[locale].noPart)).toBeVisible();
    await expect(title(page)).toHaveText(before ?? '');
    const retry = notice(page, words[locale].noPart).getByRole('button', { name: words[locale].retry });
    const missedBefore = missed;
    await retry.click();
    // The retry has failed too before anything comes again.
    await expect.poll(() => missed).toBeGreaterThan(missedBefore);
    await expect(retry).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await page.unrouteAll();
    await retry.click();
    await expect(page.getByRole('dialog', { name: words[locale].dialog })).toBeVisible();
    await expect(notice(page, words[locale].noPart)).toHaveCount(0);
  });

test('offline, Share leaves the page as it is; the notice can be closed', async ({ page, context }) => {
  await withoutWebGL(page);
  await page.goto('/en');
  await isTakenOver(page);
  await context.setOffline(true);
  const failed = new Map<string, number>();
  page.on('requestfailed', (request) => failed.set(request.url(), (failed.get(request.url()) ?? 0) + 1));
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(notice(page, 'No connection')).toBeVisible();
  // The bundler's runtime asks once more by itself.
  await expect.poll(() => Math.max(0, ...failed.values())).toBeGreaterThanOrEqual(2);
  await context.setOffline(false);
  await expect(notice(page, words.en.noPart)).toBeVisible();
  await page.getByRole('button', { name: 'Close this notice' }).click();
  await expect(notice(page, words.en.noPart)).toHaveCount(0);
  await expect(title(page)).toHaveText(overviewTitle);
});

/** What the live map is made of, and needs one after the other. */
const parts: readonly [string, RegExp][] = [
  ['the engine', /_next\/static\/chunks\/(?!.*worker)/],
  ['its worker', /_next\/static\/media\/.*worker/],
  ['its ground', /\/basemap\//],
];
test('the live map does not come: the static one stays, says so and offers again, part by part', async ({ page }) => {
  test.setTimeout(120_000);
  let missing = -1; // What every page runs comes; the engine is asked for when the browser is idle.
  const missed = new Set<string>();
  for (const [i, [part, address]] of parts.entries())
    await page.route(address, (route) => {
      if (missing !== i) return route.fallback();
      missed.add(part);
      return route.fulfill({ status: 404 });
    });
  await page.goto('/ar');
  const offer = page.locator('section[data-state]');
  const said = offer.getByText('تعذّر تشغيل الخريطة التفاعلية');
  for (const [i, [part]] of parts.entries())
    await test.step(part, async () => {
      missing = i;
      if (i > 0) await offer.getByRole('button', { name: words.ar.retry }).click();
      await expect.poll(() => missed.has(part), { timeout: 45_000 }).toBe(true);
      await expect(said).toBeVisible({ timeout: 45_000 });
      await expect(page.locator('[data-still]')).toBeVisible();
    });
  missing = -1;
  await offer.getByRole('button', { name: words.ar.retry }).click();
  await isLive(page);
  await expect(said).toHaveCount(0);
});

test('choices of a filter that do not come are told and offered again; a page has them too', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en');
  await isTakenOver(page);
  await page.route('**/data/choices.json*', (route) => route.abort());
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.locator('summary', { hasText: 'Filters' }).click();
  const offer = notice(page, words.en.noPart);
  await expect(offer).toBeVisible();
  await expect(page.locator('a[href="/en/filters/status"]')).toBeVisible();
  await page.unrouteAll();
  // One is asked for at a time: each that did not come is told after the other.
  await offer.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('input[type="checkbox"]').first()).toBeVisible();
  expect(failures).toEqual([]);
});

test('a page whose scripts do not come says so in its language, beside the map, and loads anew once they do', async ({
  page,
}) => {
  await withoutWebGL(page);
  await page.goto('/ar');
  await isTakenOver(page);
  await page.route('**/_next/static/**', (route) => route.abort());
  await page.locator('main a[href*="/stories/"]').first().click();
  await expect(title(page)).toHaveText('حدث خلل هنا');
  await expect(page.locator('header a[lang="en"]')).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: words.ar.retry }).click();
  await expect(page).toHaveURL(/\/ar\/stories\//);
  await expect(title(page)).not.toHaveText('حدث خلل هنا');
});

test('when even the frame fails, both languages say so, and the page can be had again', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en');
  await isTakenOver(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'onLine', {
      get: () => {
        throw new Error('broken');
      },
    });
    window.dispatchEvent(new Event('online'));
  });
  for (const [locale, heading] of [
    ['en', 'Something went wrong here'],
    ['ar', 'حدث خلل هنا'],
  ] as const) {
    const part = page.locator(`section[lang="${locale}"]`);
    await expect(part.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(part).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    await expect(part.getByRole('button', { name: words[locale].retry })).toBeVisible();
  }
  await page.locator('section[lang="ar"]').getByRole('button').click();
  await expect(title(page).first()).toHaveText(overviewTitle);
});

/** The site is down: nothing listens, or the proxy before it answers in its place. */
const downs = {
  'refuses connections': (page: Page) => page.route('**', (route) => route.abort('connectionrefused')),
  'is answered for by a proxy': (page: Page) =>
    page.route('**', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' })),
};
/** What may be pressed, and where it leads once the site is back. */
const ways: [string, (page: Page) => Promise<void>, RegExp][] = [
  [
    'a link to a page',
    (page) => page.locator('main a[href*="/incidents/car-bombs"]').first().click(),
    /\/en\/incidents\/car-bombs/,
  ],
  ['a filter', (page) => page.locator('input[name="status"][value="contested"]').first().check(), /status=contested/],
  [
    'the search',
    (page) =>
      page
        .getByRole('searchbox')
        .first()
        .fill('prison')
        .then(() => page.keyboard.press('Enter')),
    /q=prison/,
  ],
  ['a day', (page) => page.locator('a[data-column]').nth(3).click(), /from=/],
  ['the language', (page) => page.locator('header a[lang="ar"]').click(), /\/ar$/],
];

// A proxy's answer is told from the site's own in one place (components/frame/connection.client.ts): two ways try it.
const tried = { 'refuses connections': ways, 'is answered for by a proxy': ways.slice(0, 2) };

for (const [how, goDown] of Object.entries(downs))
  for (const [way, press, address] of tried[how as keyof typeof downs])
    test(`the site ${how}: ${way} leaves the page, which says so and offers again`, async ({ page }) => {
      await withoutWebGL(page);
      await page.goto('/en');
      await isTakenOver(page);
      await page.locator('summary', { hasText: 'Filters' }).click();
      await expect(page.locator('input[type="checkbox"][name="status"]').first()).toBeVisible();
      await goDown(page);
      for (let time = 0; time < 2; time++) {
        await press(page);
        await expect(notice(page, words.en.noPage)).toBeVisible();
        await expect(title(page)).toHaveText(overviewTitle);
        await expect(page).toHaveURL(/\/en$/);
        // Nothing waits for what will not come.
        await expect(page.locator('form[aria-busy="true"]')).toHaveCount(0);
        if (way === 'a filter') await page.locator('input[name="status"][value="contested"]').first().uncheck();
      }
      await notice(page, words.en.noPage).getByRole('button', { name: 'Try again' }).click();
      await expect(notice(page, words.en.noPage)).toBeVisible();
      await page.unrouteAll();
      if (way === 'a filter') return void (await expectToWork(page));
      await notice(page, words.en.noPage).getByRole('button', { name: 'Try again' }).click();
      await expect(page).toHaveURL(address);
      await expect(notice(page, words.en.noPage)).toHaveCount(0);
      if (way !== 'the language') await expectToWork(page);
    });

/** The router goes on as ever. */
async function expectToWork(page: Page) {
  await page.locator('header').getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/data/);
  await expect(title(page)).toHaveText('Data');
  await page.goBack();
  await expect(title(page)).not.toHaveText('Data');
}

test('the site is down, in a browser without the Navigation API: links leave the page as it is', async ({ page }) => {
  await withoutWebGL(page);
  await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }));
  await page.goto('/en');
  await isTakenOver(page);
  await downs['refuses connections'](page);
  for (const way of ['main a[href*="/incidents/car-bombs"]', 'header a[lang="ar"]']) {
    await page.locator(way).first().click();
    await expect(notice(page, words.en.noPage)).toBeVisible();
    await expect(title(page)).toHaveText(overviewTitle);
    await page.getByRole('button', { name: 'Close this notice' }).click();
  }
  await page.unrouteAll();
  await page.locator('main a[href*="/incidents/car-bombs"]').first().click();
  await expect(page).toHaveURL(/\/en\/incidents\/car-bombs/);
  await page.locator('header a[lang="ar"]').click();
  await expect(page).toHaveURL(/\/ar\/incidents\/car-bombs/);
});

test('playing the days stops when the site goes down', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en');
  await isTakenOver(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page).toHaveURL(/from=/);
  await downs['refuses connections'](page);
  await expect(notice(page, words.en.noPage)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('addresses that only begin like those of machines lead to the page that says so', async ({ page, request }) => {
  for (const address of [
    '/oembedx',
    '/healthzfoo',
    '/robots.txtx',
    '/sitemap.xmlx',
    '/icon.svgx',
    '/embed.jsx',
    '/apiary',
    '/oembed/x',
  ]) {
    const response = await request.get(address, { headers: { 'Accept-Language': 'ar' } });
    expect(response.status(), address).toBe(404);
    const body = await response.text();
    if (address.includes('.')) expect(JSON.parse(body), address).toMatchObject({ status: 404 });
    else expect(body, address).toContain('لا صفحة بهذا العنوان');
  }
  for (const address of ['/basemap/x', '/fonts/x', '/forms/x', '/_next/x']) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(404);
    expect(response.headers()['content-type'], address).toContain('application/problem+json');
  }
  const icon = await request.get('/favicon.ico');
  expect(icon.status()).toBe(200);
  expect(icon.headers()['content-type']).toContain('image/');
  const embed = await page.goto('/embed/ar/live/incidents/no-such-thing');
  expect(embed?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('body')).toContainText('لا خريطة');
});

test('a live embed whose engine does not come says so and offers again', async ({ page }) => {
  let isMissing = true;
  await page.route('**/embed/en/live', async (route) => {
    const response = await route.fetch();
    const named = new Set((await response.text()).match(/\/_next\/static\/chunks\/[\w.-]+\.js/g));
    // What the page itself names comes; what its scripts ask for later does not.
    await page.route(/_next\/static\/chunks/, (later) =>
      isMissing && !named.has(new URL(later.request().url()).pathname) ? later.fulfill({ status: 404 }) : later.continue(),
    );
    await route.fulfill({ response });
  });
  await page.goto('/embed/en/live');
  await expect(page.getByText('The interactive map could not start')).toBeVisible({ timeout: 45_000 });
  isMissing = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('canvas[data-ready]')).toBeVisible({ timeout: 45_000 });
});
