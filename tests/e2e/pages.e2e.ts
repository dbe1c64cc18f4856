import { expect, test } from '@playwright/test';
import { countIn, firstRows } from './helpers/list';
import { incidentSlugs, readRecord } from './helpers/record';
import { withoutWebGL } from './helpers/without-webgl';

const article = 'hasakah-prison-athr-2022-01-24';

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
      const incidents = page.locator('main a[href*="/incidents/"]');
      await expect.poll(() => incidents.count()).toBeGreaterThanOrEqual(firstRows(incidentSlugs.length));
    });

  for (const locale of ['en', 'ar'] as const) {
    test(`an incident's page tells title, claimants, chain, mode and date (${locale})`, async ({ page }) => {
      const slug = 'us-forces-begin-storming-prison-2022-01-23';
      // The claims are folded, and opened by a link to them.
      await page.goto(`/${locale}/incidents/${slug}#claims`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(readRecord(`incidents/${slug}.json`).title[locale]);
      const chain = page.getByRole('list', { name: locale === 'en' ? /From whoever said it first/ : /من أول قائل/ }).first();
      await expect(chain.getByRole('listitem').first()).toContainText(locale === 'en' ? 'correspondent' : 'مراسل');
      await expect(chain.getByRole('listitem').nth(1)).toContainText(locale === 'en' ? 'Athr' : 'أثر');
      await expect(page.locator('main')).toContainText(locale === 'en' ? 'reports' : 'نقل خبر');
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
});

for (const [address, locale] of [
  ['/en/incidents/no-such-thing', 'en'],
  ['/ar/incidents/no-such-thing', 'ar'],
  ['/en/nothing/here/at/all', 'en'],
  ['/ar/nothing', 'ar'],
  ['/ar/missing', 'ar'],
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

test('a file that is not there is a 404 that says what was asked for', async ({ request }) => {
  const response = await request.get('/en/nothing.png');
  expect(response.status()).toBe(404);
  expect(response.headers()['content-type']).toContain('application/problem+json');
  expect((await response.json()).detail).toContain('"nothing.png"');
});

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
  for (const name of ['map', 'type', 'from', 'status', 'theme', 'base']) await expect(notice).toContainText(`“⁨${name}⁩”`);
  expect(await countIn(page)).toBeGreaterThanOrEqual(incidentSlugs.length);
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
