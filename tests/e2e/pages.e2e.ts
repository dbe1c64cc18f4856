import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { withoutWebGL } from './helpers/without-webgl';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const incidentSlugs = readdirSync(join(data, 'incidents')).map((name) => name.replace('.json', ''));
const article = 'hasakah-prison-athr-2022-01-24';
const read = (path: string) => JSON.parse(readFileSync(join(data, path), 'utf8'));

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const [address, title] of [
    ['/en/incidents/no-such-thing', 'There is no such page'],
    ['/ar/nothing/here', 'لا صفحة بهذا العنوان'],
  ] as const)
    test(`${address} is a 404 that says so, beside the map`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page).toHaveTitle(new RegExp(title));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('[data-still] a:visible').first()).toBeVisible();
      await page.locator('main p a').click();
      expect(await page.locator('main a[href*="/incidents/"]').count()).toBeGreaterThanOrEqual(incidentSlugs.length);
    });

  for (const locale of ['en', 'ar'] as const) {
    test(`an incident's page tells title, claimants, chain, mode and date (${locale})`, async ({ page }) => {
      const slug = 'us-forces-begin-storming-prison-2022-01-23';
      await page.goto(`/${locale}/incidents/${slug}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(read(`incidents/${slug}.json`).title[locale]);
      const chain = page.getByRole('list', { name: locale === 'en' ? /From whoever said it first/ : /من أول قائل/ }).first();
      await expect(chain.getByRole('listitem').first()).toContainText(locale === 'en' ? 'correspondent' : 'مراسل');
      await expect(chain.getByRole('listitem').nth(1)).toContainText(locale === 'en' ? 'Athr' : 'أثر');
      await expect(page.locator('main')).toContainText(locale === 'en' ? 'reports' : 'يورد');
      await expect(page.locator('main')).toContainText(
        locale === 'en' ? 'Sunday, 23 January 2022, in the evening' : 'مساء الأحد، 23 كانون الثاني 2022',
      );
      await expect(page.locator('main')).toContainText(locale === 'en' ? 'inferred' : 'استنتاج');
    });

    test(`the article's page has an anchor for every claim (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/articles/${article}`);
      for (let n = 1; n <= 26; n++) await expect(page.locator(`#claim-c${String(n).padStart(2, '0')}`)).toHaveCount(1);
      // The ledger's seven paragraphs, with the places of our summary marked.
      await expect(page.locator('[id^="paragraph-"]')).toHaveCount(7);
      expect(await page.locator('main mark').count()).toBeGreaterThan(20);
    });
  }

  test('the site’s own type is used', async ({ page }) => {
    await page.goto('/ar');
    await expect.poll(() => facesInUse(page)).toBe(4);
  });
});

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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(read(`incidents/${slug}.json`).title.en);
  expect(await page.locator('[data-still] a').count()).toBeGreaterThan(0);
  await main.locator('a[href^="/en/actors/"]').first().click();
  await expect(page).toHaveURL(/\/en\/actors\//);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(read(`incidents/${slug}.json`).title.en);
});

test('every address in the sitemap answers 200, in both languages', async ({ request }) => {
  test.setTimeout(180_000);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  expect(addresses.length).toBeGreaterThan(2 * incidentSlugs.length);
  for (const slug of incidentSlugs)
    for (const locale of ['en', 'ar']) expect(addresses).toContain(`/${locale}/incidents/${slug}`);
  const wrong: string[] = [];
  const waiting = [...addresses];
  const walk = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const response = await request.get(address);
      if (response.status() !== 200) wrong.push(`${address} ${response.status()}`);
    }
  };
  await Promise.all([walk(), walk(), walk(), walk()]);
  expect(wrong).toEqual([]);
});

for (const [address, locale] of [
  ['/en/incidents/no-such-thing', 'en'],
  ['/ar/incidents/no-such-thing', 'ar'],
  ['/en/nothing/here/at/all', 'en'],
  ['/ar/nothing', 'ar'],
  ['/ar/missing', 'ar'],
  ['/en/nothing.png', 'en'],
] as const) {
  test(`${address} is a 404 in the right language that leads back`, async ({ page }) => {
    await withoutWebGL(page);
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      locale === 'en' ? 'There is no such page' : 'لا صفحة بهذا العنوان',
    );
    await page.locator('main p a').click();
    await expect(page).toHaveURL(new RegExp(`/${locale}$`));
  });
}

test('a place’s names in the language of the page come first', async ({ page }) => {
  await withoutWebGL(page);
  for (const [locale, name] of [
    ['en', "al-Sina'a prison"],
    ['ar', 'سجن الصناعة'],
  ] as const) {
    await page.goto(`/${locale}/places/sinaa-prison`);
    await expect(page.locator('main dd bdi[lang]').first()).toHaveText(name);
  }
});

test('nonsense in the query is left out with a notice, never a crash', async ({ page }) => {
  await withoutWebGL(page);
  const response = await page.goto('/en?map=far/away&type=unicorns&from=2022-99-99&status=perhaps&theme=sepia&base=moon');
  expect(response?.status()).toBe(200);
  const notice = page.locator('aside[role="status"]');
  for (const name of ['map', 'type', 'from', 'status', 'theme', 'base']) await expect(notice).toContainText(`“${name}”`);
  expect(await page.locator('main a[href*="/incidents/"]').count()).toBeGreaterThanOrEqual(incidentSlugs.length);
  expect(await page.locator('[data-still] a').count()).toBeGreaterThan(2);
});

test('the language of the reader decides where / leads', async ({ request }) => {
  for (const [accept, path] of [
    ['ar-SY,ar;q=0.9,en;q=0.5', '/ar'],
    ['de,en;q=0.7', '/en'],
  ] as const) {
    const response = await request.get('/', { headers: { 'accept-language': accept }, maxRedirects: 0 });
    expect(response.status()).toBe(307);
    expect(new URL(response.headers().location ?? '', 'http://x').pathname).toBe(path);
  }
});

/** Weights and subsets of the site's own type that are in use, once the page is done with them. */
async function facesInUse(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(
    () => [...document.fonts].filter((face) => /IBM Plex/.test(face.family) && face.status === 'loaded').length,
  );
}

/** Opens a page in the site's own type. On a busy machine that may come too late to be used: the next visit has it kept. */
async function openInType(page: Page, path: string) {
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator('#faces')).toHaveAttribute('media', 'all', { timeout: 2_000 });
  }).toPass();
}

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

test('type that comes late leaves the page that is being read as it is, and is used on the next one', async ({ page }) => {
  await withoutWebGL(page);
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  const came: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('.woff2')) came.push(request.url());
  });
  await page.goto('/en');
  await expect.poll(() => came.length).toBe(2);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#faces')).toHaveAttribute('media', '(scripting: none)');
  expect(await facesInUse(page)).toBe(0);
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/data$/);
  await expect(page.locator('#faces')).toHaveAttribute('media', 'all');
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
    const edges = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#lead, #lead > *, #lead ~ *')]
          .map((part) => part.getBoundingClientRect())
          .filter(({ top }) => top < innerHeight)
          .map(({ top }) => top),
      );
    const before = await edges();
    await page.waitForTimeout(600); // late: from here on it is not put to use by itself
    for (const release of held) release();
    await page.evaluate(async () => {
      document.querySelector<HTMLStyleElement>('#faces')!.media = 'all';
      document.body.getBoundingClientRect();
      await document.fonts.ready;
    });
    expect(await facesInUse(page)).toBeGreaterThanOrEqual(2);
    const moved = (await edges()).map((top, i) => Math.abs(top - (before[i] ?? 0)));
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

test('switching language keeps page, filters and view', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en/incidents/us-forces-begin-storming-prison-2022-01-23?map=12.5/36.48/40.75&actor=sdf');
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(
    /\/ar\/incidents\/us-forces-begin-storming-prison-2022-01-23\?map=12\.5\/36\.48\/40\.75&actor=sdf$/,
  );
});

test('no request leaves the site, and no cookie is set', async ({ page, context, baseURL }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) outside.push(request.url());
  });
  await page.goto('/ar');
  await expect(page.locator('canvas[data-ready="true"]')).toBeVisible({ timeout: 45_000 });
  expect(outside).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
