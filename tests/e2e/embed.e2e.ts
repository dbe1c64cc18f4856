import AxeBuilder from '@axe-core/playwright';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { articlePage, type Host, serveArticles } from './helpers/article';

const incident = 'incidents/us-forces-begin-storming-prison-2022-01-23';
const area = 'areas/besieged-pocket-at-prison';
const view = 'map=10/36.5/40.75';

let host: Host;
test.beforeAll(async ({ baseURL }, { project }) => {
  const site = project.use.baseURL ?? baseURL ?? '';
  const iframe = (path: string) =>
    `<iframe src="${site}/embed/${path}" title="A map" width="640" height="480" loading="lazy" style="border:0;max-width:100%"></iframe>`;
  const figure = (path: string, more = '') => `<figure data-maydan${more}><a href="${site}/${path}">A map</a></figure>`;
  const script = `<script async src="${site}/embed.js"></script>`;
  const figures = [
    figure(`en?${view}`),
    figure(`en/${incident}`, ' data-panel="below"'),
    figure(`ar/${area}`, ' data-panel="side"'),
  ];
  host = await serveArticles({
    '/plain': {
      html: articlePage([iframe(`en?${view}`), iframe(`en/${incident}?panel=below`), iframe(`ar/${area}?panel=side`)]),
    },
    '/script': {
      html: articlePage(figures, { script: script + script, end: script }),
      policy: `default-src 'none'; style-src 'self'; script-src ${site}; frame-src ${site}; require-trusted-types-for 'script'`,
    },
    '/foreign': {
      html: articlePage(
        [
          figure(`en?${view}`),
          '<figure data-maydan="https://elsewhere.example/en"><a href="https://elsewhere.example/en">Elsewhere</a></figure>',
        ],
        { script },
      ),
    },
    '/page': { html: articlePage([`<iframe src="${site}/en/${incident}" title="A page" width="600" height="400"></iframe>`]) },
    '/live': { html: articlePage([iframe(`en?${view}&interactive=yes`)]) },
  });
});
test.afterAll(() => host.close());

/** Frames of the site inside the article, live maps not counted. */
const embeds = (page: Page) => page.frames().filter((frame) => /\/embed\/(en|ar)(?!\/live)/.test(frame.url()));

/** Where a browser keeps frames of other sites from storing anything, asking is an error already. */
const stored = () => {
  try {
    return localStorage.length + sessionStorage.length;
  } catch {
    return 0;
  }
};

/** Turns the wheel over the middle of the window until the article ends; every embed on the way must let it through. */
async function wheelThrough(page: Page) {
  const { width, height } = page.viewportSize() as { width: number; height: number };
  await page.mouse.move(width / 2, height / 2);
  let [last, still] = [-1, 0];
  // A busy machine may scroll late: only what has not moved for long does not move.
  for (let i = 0; i < 150 && still < 12; i++) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
    const now = await page.evaluate(() => window.scrollY);
    still = now === last ? still + 1 : 0;
    last = now;
  }
  const rest = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY);
  expect(rest).toBeLessThanOrEqual(2);
}

for (const way of ['plain', 'script'] as const)
  test(`three embeds in an article, ${way === 'plain' ? 'as iframes' : 'with embed.js, loaded three times, under a strict policy'}: load when near, and the page scrolls through them`, async ({
    page,
  }) => {
    const told: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') told.push(message.text());
    });
    await page.goto(`${host.origin}/${way}`);
    await page.waitForTimeout(700);
    expect(embeds(page).length).toBeLessThan(3);
    await wheelThrough(page);
    await expect.poll(() => embeds(page).length).toBe(3);
    const frames = page.locator('iframe');
    await expect(frames).toHaveCount(3);
    for (let i = 0; i < 3; i++) await expect(frames.nth(i)).toHaveAttribute('title', 'A map');
    if (way === 'script')
      for (const frame of embeds(page)) {
        // As high as its content: nothing is cut, nothing is left over.
        const own = await (await frame.frameElement()).boundingBox();
        await expect
          .poll(async () =>
            Math.abs(
              (await frame.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height ?? 0)) +
                2 -
                (own?.height ?? 0),
            ),
          )
          .toBeLessThan(2);
      }
    expect(told).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    for (const frame of embeds(page)) expect(await frame.evaluate(stored)).toBe(0);
    if (way === 'script')
      expect(await page.evaluate(() => Object.keys(window).filter((name) => /maydan/i.test(name)))).toEqual(['maydan']);
  });

test('embed.js leaves alone what is not of its own origin, and believes nobody else @phone', async ({ page }) => {
  await page.goto(`${host.origin}/foreign`);
  await page.locator('figure').first().scrollIntoViewIfNeeded();
  await expect(page.locator('iframe')).toHaveCount(1);
  const before = await page.locator('iframe').evaluate((frame) => frame.style.height);
  await page.evaluate(() => window.postMessage({ maydan: 'size', height: 3000 }, '*'));
  await page.waitForTimeout(300);
  expect(await page.locator('iframe').evaluate((frame) => frame.style.height)).not.toBe('3000px');
  expect(before).not.toBe('3000px');
  await page.locator('figure').nth(1).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await expect(page.locator('figure').nth(1).locator('a')).toBeVisible();
});

test('a page of the site itself is refused in a foreign frame', async ({ page, request }) => {
  await page.goto(`${host.origin}/page`);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  for (const path of [
    '/en',
    `/en/${incident}`,
    '/en/data',
    `/en/${incident}.json`,
    '/oembed',
    '/fonts/plex-400-latin.woff2',
    '/embed',
  ]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options'], path).toBe('DENY');
  }
  for (const path of ['/embed/en', `/embed/ar/${area}`, '/embed/en/incidents/no-such-thing']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).not.toContain('frame-ancestors');
    expect(headers['x-frame-options'], path).toBeUndefined();
    expect(headers['set-cookie'], path).toBeUndefined();
  }
});

// The heaviest of each script; that all the others weigh no more is a unit test's.
for (const [path, type] of [
  ['/embed/en/places/syria?panel=below', 'latin'],
  ['/embed/ar/places/syria?panel=below', 'arabic'],
  ['/embed/ar/articles/hasakah-prison-athr-2022-01-24?panel=side', 'arabic'],
] as const)
  test(`${path} costs at most 70 KB before it is touched, type included`, async ({ page, baseURL }) => {
    const client: CDPSession = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    let bytes = 0;
    // As the browser tells it, not Playwright, which keeps quiet about icons.
    const asked: string[] = [];
    client.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([
      `${baseURL}${path}`,
      `${baseURL}/fonts/plex-400-${type}.woff2`,
    ]);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(70_000);
  });

test('an embed tells its title, claimant, status, credit and date, without script too @phone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/embed/ar/${incident}?panel=below&version=000000000000`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('السجن');
  await expect(page.locator('.say')).toContainText('أثر');
  await expect(page.locator('.tag').first()).toBeVisible();
  await expect(page.getByRole('status')).toContainText('تغيّر السجل');
  await expect(page.locator('footer')).toContainText(/السجل بتاريخ \d+ .+ 20\d\d/);
  await expect(page.locator('footer')).toContainText('Natural Earth');
  await expect(page.getByRole('link', { name: 'افتح الخريطة كاملة' })).toHaveAttribute('href', `${baseURL}/ar/${incident}`);
  await context.close();
});

for (const [locale, width, height] of [
  ['en', 320, 480],
  ['ar', 320, 480],
  ['en', 480, 360],
] as const)
  test(`the button over a picture of ${width} × ${height} covers no word that says who claims what (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`/embed/${locale}`);
    await page.evaluate(() => document.fonts.ready);
    const button = await page.locator('.explore span').boundingBox();
    const claimed = page.locator('.map text:visible', { hasText: locale === 'en' ? 'sources' : 'بحسب' });
    await expect(claimed).toHaveCount(1);
    const words = await claimed.boundingBox();
    if (!button || !words) throw new Error('Button and claimed size should both show.');
    const apart = [button.x - (words.x + words.width), words.x - (button.x + button.width), button.y - (words.y + words.height)];
    expect(Math.max(...apart)).toBeGreaterThanOrEqual(0);
  });

test('what is pinned to the version that stands is told nothing', async ({ page, request }) => {
  const { version } = await (await request.get('/healthz')).json();
  await page.goto(`/embed/en?version=${version}`);
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('an embed of nothing says so, inside the frame', async ({ page }) => {
  const response = await page.goto('/embed/ar/incidents/no-such-thing');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لا خريطة بهذا العنوان');
});

for (const path of [`/embed/en/${incident}?panel=side&theme=dark`, '/embed/ar?panel=below&theme=light'])
  test(`${path} has no barrier that axe knows`, async ({ page }) => {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

/** The embed's live map, once it is drawn. */
async function liveMap(page: Page) {
  // By its place: the browser may put another process, and so another frame, under the same address.
  const inner = page.frameLocator('iframe').first().frameLocator('iframe');
  await expect(inner.locator('section[data-state="live"]')).toBeVisible({ timeout: 60_000 });
  const handle = await page.frameLocator('iframe').first().locator('.map iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('the live map has no frame');
  return frame;
}

test('touching brings the live map, the wheel still scrolls the article, and the full map opens at the same view', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${host.origin}/plain`);
  const frame = page.frameLocator('iframe').first();
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  const full = frame.getByRole('link', { name: 'Open the full map' });
  await expect(full).toHaveAttribute('href', `${baseURL}/en?${view}`);
  await frame.getByText('Explore the map').click();
  const live = await liveMap(page);
  await expect(frame.getByText('Explore the map')).toHaveCount(0);

  // The wheel belongs to the article, and the map says how it is zoomed.
  const map = page.locator('iframe').first();
  await map.hover();
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
  await expect(live.locator('.maplibregl-cooperative-gesture-screen')).toContainText(/Ctrl|⌘/);
  expect(new URL(live.url()).search).toBe(`?${view}`);

  // Zoomed by its own button, the link follows.
  await live.getByRole('button', { name: 'Zoom in' }).click();
  await expect
    .poll(() => live.evaluate(() => window.location.search), { timeout: 15_000 })
    .toBe(`?${view.replace('10/', '11/')}`);
  const [opened] = await Promise.all([context.waitForEvent('page'), full.click()]);
  expect(opened.url()).toBe(`${baseURL}/en?${view.replace('10/', '11/')}`);
  await opened.close();

  // Pages of the site open beside the article: a frame would refuse them.
  await live.locator('button[aria-label]').filter({ hasText: /^\d+$/ }).first().click();
  const [thing] = await Promise.all([context.waitForEvent('page'), live.locator('a[href*="/incidents/"]').first().click()]);
  expect(new URL(thing.url()).pathname).toMatch(/^\/en\/incidents\//);
  expect(await context.cookies()).toEqual([]);
});

test('the live map of one thing holds that thing alone, and looks where its picture did', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 480 });
  await page.goto(`/embed/en/${incident}`);
  await expect(page.locator('.wide').getByText('al-Zuhour')).toBeVisible();
  await page.getByText('Explore the map').click();
  const live = page.frameLocator('.map iframe');
  await expect(live.locator('section[data-state="live"]')).toBeVisible({ timeout: 60_000 });
  await expect(live.locator('.maplibregl-marker button')).toHaveCount(1);
  // The quarters' names are drawn where the scale is told in metres.
  await expect(live.getByText(/^\d+ m$/)).toBeVisible();
});

test('one finger scrolls the article over picture and live map alike @phone', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'touch');
  test.setTimeout(120_000);
  await page.goto(`${host.origin}/plain`);
  const map = page.locator('iframe').first();
  const client = await page.context().newCDPSession(page);
  // Touches, one by one: a synthesised scroll gesture does not reach frames inside frames.
  const swipe = async () => {
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    const x = Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2);
    const y = Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2);
    const before = await page.evaluate(() => window.scrollY);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let step = 1; step <= 12; step++) {
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - 10 * step }] });
      await page.waitForTimeout(30);
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 60);
  };
  await map.scrollIntoViewIfNeeded();
  await expect(page.frameLocator('iframe').first().getByText('Explore the map')).toBeVisible();
  await swipe();
  await page.frameLocator('iframe').first().getByText('Explore the map').click();
  await liveMap(page);
  await swipe();
});

for (const [query, count] of [
  ['interactive=no', 0],
  ['interactive=click', 1],
] as const)
  test(`${query}: ${count} way to the live map, and no engine before a touch`, async ({ page }) => {
    await page.goto(`/embed/en?${query}`);
    await page.waitForTimeout(500);
    await expect(page.locator('.explore')).toHaveCount(count);
    expect(page.frames()).toHaveLength(1);
  });
