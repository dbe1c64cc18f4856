import { expect, test } from '@playwright/test';
import { allLinks, countIn, firstRows, firstSaid, incidentLinks } from './helpers/list';
import { withoutWebGL } from './helpers/without-webgl';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the choices of a filter are a page of links; what is chosen is taken back one by one', async ({ page }) => {
    await withoutWebGL(page);
    await page.goto('/en');
    await page.locator('summary', { hasText: 'Filters' }).click();
    await page.locator('a[href="/en/filters/category"]').click();
    await page.getByRole('link', { name: /^Attack/ }).click();
    await expect(page).toHaveURL(/\/en\?category=attack$/);
    await page.locator('summary', { hasText: 'Filters' }).click();
    await page.locator('a[href^="/en/filters/category?"]').click();
    await expect(page.getByRole('link', { name: /Attack/ })).toHaveAttribute('aria-current', 'true');
    await page.getByRole('link', { name: /^Air strike/ }).click();
    await expect(page).toHaveURL(/category=attack,strike$/);
    const both = await countIn(page);
    await page.getByRole('link', { name: /^Remove: Category: Attack/ }).click();
    await expect(page).toHaveURL(/\/en\?category=strike$/);
    expect(await countIn(page)).toBeLessThan(both);
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await expect(page).toHaveURL(/\/en$/);
    await page.goto('/en/filters/source?find=athr');
    await expect(page.locator('main ul a')).toHaveCount(await page.locator('main ul a', { hasText: 'Athr' }).count());
  });

  test('a day is a link', async ({ page }) => {
    await withoutWebGL(page);
    await page.goto('/en');
    await page.getByRole('link', { name: /Sunday,? 23 January 2022: \d+ incidents/ }).click();
    await expect(page).toHaveURL(/\/en\?from=2022-01-23&to=2022-01-23$/);
  });
});

test('a ticked choice answers at once: address, list, count and map follow, and the focus stays', async ({ page }) => {
  const scenes: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/data/scene.json')) scenes.push(request.url());
  });
  await page.goto('/en');
  await page.locator('summary', { hasText: 'Filters' }).click();
  const choice = page.getByRole('checkbox', { name: /^Contested/ });
  await expect(choice).toBeVisible();
  const promised = Number((await choice.locator('xpath=..').textContent())?.match(/\d+$/)?.[0]);
  await choice.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\/en\?status=contested$/);
  await expect(page.getByRole('status').filter({ hasText: 'incidents of' })).toHaveText(
    new RegExp(`^${promised} incidents of \\d+$`),
  );
  await expect(choice).toBeFocused();
  await expect(choice).toBeChecked();
  // What was only said has a list of its own, which begins with fewer rows.
  const said = Number((await page.locator('#statements + p').textContent())?.match(/\d+/)?.[0]);
  await expect(page.locator(allLinks)).toHaveCount(firstRows(promised - said) + firstSaid(said));
  await expect.poll(() => scenes.some((address) => address.includes('status=contested'))).toBe(true);
  await page.goBack();
  await expect(page).toHaveURL(/\/en$/);
  await expect(choice).not.toBeChecked();
});

for (const [text, locale] of [
  ['سجن الصناعه', 'en'],
  ['غويران', 'en'],
  ['GHUWAYRAN', 'ar'],
] as const) {
  test(`typing “${text}” finds incidents in either script and spelling (${locale}) @phone`, async ({ page }) => {
    await withoutWebGL(page);
    await page.goto(`/${locale}`);
    const all = await countIn(page);
    const box = page.locator('#q');
    await box.fill(text);
    await expect(page).toHaveURL(/q=/);
    await expect.poll(() => countIn(page)).toBeLessThan(all);
    expect(await page.locator(incidentLinks).count()).toBeGreaterThan(0);
    await expect(box).toBeFocused();
    await expect(box).toHaveValue(text);
  });
}

for (const [locale, texts] of [
  ['en', ['helicopters', 'drone', 'zzzz']],
  ['ar', ['مروحيات', 'مسيّرة', 'zzzz']],
] as const) {
  test(`the search field stays where it is, whatever is found (${locale}) @phone`, async ({ page }) => {
    await withoutWebGL(page);
    await page.goto(`/${locale}`);
    const box = page.locator('#q');
    // At the top of the screen, where a page that gets shorter would pull it down.
    await box.evaluate((field) => field.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const top = () => box.evaluate((field) => Math.round(field.getBoundingClientRect().top));
    const before = await top();
    for (const text of texts) {
      await box.fill(text);
      await expect(page).toHaveURL(`/${locale}?q=${encodeURIComponent(text)}`);
      await expect(page.getByRole('link', { name: new RegExp(`\u2068${text}`) }).first()).toBeVisible();
      expect({ text, top: await top() }).toEqual({ text, top: before });
    }
  });
}

for (const locale of ['en', 'ar'])
  test(`how many are left stands near the head of the panel, however many filters are chosen (${locale}) @phone`, async ({
    page,
  }) => {
    await withoutWebGL(page);
    await page.goto(`/${locale}?from=2022-01-22&to=2022-01-24&status=contested&category=attack,strike,escape&source=athr`);
    const panel = await page.locator('main').boundingBox();
    const count = await page.locator('section[aria-labelledby="incidents"] [role="status"]').boundingBox();
    expect((count?.y ?? Infinity) - (panel?.y ?? 0)).toBeLessThan(260);
  });

test('a query in quotation marks is quoted once, and its answers are those without them', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto(`/ar?q=${encodeURIComponent('«مختلق»')}`);
  const panel = page.locator('main');
  await expect(panel).toContainText('«\u2068مختلق\u2069»');
  expect(await panel.textContent()).not.toMatch(/««|»»/);
  await page.goto('/en?q=car+bombs');
  const plain = await countIn(page);
  expect(plain).toBeGreaterThan(0);
  await page.goto(`/en?q=${encodeURIComponent('“car bombs”')}`);
  expect(await countIn(page)).toBe(plain);
});

test('where nothing matches, the page says which filter to leave out and what that would give', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en?q=helicopters&type=riots');
  await expect(page.getByText('No incident matches these filters.')).toBeVisible();
  const way = page.getByRole('link', { name: /^Without “Event type \(ACLED\): Riots”: \d+ incident/ });
  const promised = Number((await way.textContent())?.match(/: (\d+) incident/)?.[1]);
  expect(promised).toBeGreaterThan(0);
  await way.click();
  await expect(page).toHaveURL(/\/en\?q=helicopters$/);
  expect(await countIn(page)).toBe(promised);
});

test('the long list of speakers shows the most frequent, and finds others in any spelling; what is ticked stays', async ({
  page,
}) => {
  await withoutWebGL(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/data/choices.json')) asked.push(new URL(request.url()).searchParams.get('filter') ?? '');
  });
  await page.goto('/ar');
  expect(asked).toEqual([]);
  await page.locator('summary', { hasText: /^تصفية/ }).click();
  await expect.poll(() => asked.toSorted()).toEqual(['category', 'status']);
  await page.locator('summary', { hasText: /^القائل/ }).click();
  const list = page.locator('details', { has: page.locator('input[name="source"]') }).last();
  const rows = list.locator('li');
  await expect(rows).toHaveCount(20);
  await rows.first().getByRole('checkbox').check();
  await expect(page).toHaveURL(/\/ar\?source=[a-z-]+$/);
  const ticked = (await rows.first().locator('span').first().textContent()) ?? '';
  await list.getByRole('searchbox').fill('اثر');
  await expect.poll(() => rows.count()).toBeLessThan(20);
  await expect(rows.filter({ hasText: ticked }).first().getByRole('checkbox')).toBeChecked();
  await expect(rows.filter({ hasText: 'أثر' }).first()).toBeVisible();
});
