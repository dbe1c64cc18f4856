import { expect, test } from '@playwright/test';
import { readRecord, recordFiles } from './helpers/record';
import { withoutWebGL } from './helpers/without-webgl';

const slug = 'sdf-statement-of-full-control-of-prison';

/** The accounts of control over the prison: by claim, what it must be dated with. */
const told = {
  'hasakah-prison-athr-2022-01-24#c07': {
    en: 'No date given; earlier than this claim',
    ar: 'بلا تاريخ؛ قبل هذا القول',
  },
  'hasakah-prison-athr-2022-01-24#c01': { en: '24 January 2022', ar: '24 كانون الثاني 2022' },
  'rudaw-sdf-general-command-2022-01-23#c02': { en: '23 January 2022', ar: '23 كانون الثاني 2022' },
  'rudaw-sdf-general-command-2022-01-23#c03': { en: '23 January 2022', ar: '23 كانون الثاني 2022' },
  'rudaw-sdf-entire-control-2022-01-26#c01': { en: '26 January 2022', ar: '26 كانون الثاني 2022' },
} as const;

for (const locale of ['en', 'ar'] as const) {
  test(`the contested announcement shows all its accounts with their dates (${locale}) @phone`, async ({ page }) => {
    await withoutWebGL(page);
    await page.goto(`/${locale}/incidents/${slug}`);
    // The first layer names who disputes it and on what, and leads to their claim, folded until it is asked for.
    const about = locale === 'en' ? "whether the SDF's control was full" : 'هل كانت سيطرة قسد كاملة';
    const first = page.locator('article > header dl');
    await expect(first).toBeVisible();
    await expect(first).toContainText(about);
    // On a phone all of it stands on the first screen, below the map.
    if ((page.viewportSize()?.width ?? 0) < 400) {
      const box = await first.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    }
    const accounts = page.locator('[id^="account-"]');
    expect(await accounts.count()).toBeGreaterThanOrEqual(3);
    await expect(accounts.first()).toBeHidden();
    const lead = first.locator('a[href^="#claim-"]').first();
    const target = await lead.getAttribute('href');
    await lead.click();
    await expect(page.locator(target as string)).toBeVisible();
    const cards = accounts.locator('article');
    for (const [ref, date] of Object.entries(told)) {
      const [article = '', id = ''] = ref.split('#');
      const text = readRecord(`articles/${article}.json`).claims.find((claim: { id: string }) => claim.id === id).text[locale];
      // Exactly this sentence, so that "control" and "full control" are not taken for each other.
      const card = cards.filter({ has: page.getByRole('heading', { name: text, exact: true }) });
      await expect(card).toHaveCount(1);
      await expect(card.locator('xpath=..')).toContainText(date[locale]);
      await expect(card.locator(`a[href="/${locale}/articles/${article}#claim-${id}"]`).first()).toBeVisible();
    }
    // How it is judged: what differs, and between whom.
    const judged = page.locator('#judged');
    await page.locator('details').filter({ has: judged }).locator('summary').click();
    await expect(judged).toContainText(about);
    // The earlier announcement leads to the later one.
    await expect(
      accounts.first().locator(`a[href="/${locale}/articles/rudaw-sdf-entire-control-2022-01-26#claim-c01"]`).first(),
    ).toBeVisible();
  });
}

/** A claim that came through somebody on its way to the outlet. */
const relayed = () => {
  for (const name of recordFiles('articles')) {
    const { slug, claims } = readRecord(`articles/${name}`);
    const found = claims.find(({ attribution }: { attribution: unknown[] }) => attribution.length > 2);
    if (found) return { slug, id: found.id as string, links: found.attribution.length as number };
  }
  throw new Error('got no claim with a chain of three, expected one in the articles of the dataset');
};

for (const [locale, between] of [
  ['en', '; '],
  ['ar', '؛ '],
] as const)
  test(`a chain that is copied says who said it and keeps its names apart (${locale})`, async ({ page, context }) => {
    const { slug, id, links } = relayed();
    await withoutWebGL(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/${locale}/articles/${slug}`);
    const chain = page.locator(`#claim-${id}`).getByRole('list').first();
    await expect(chain.getByRole('listitem')).toHaveCount(links);
    await chain.evaluate((list) => getSelection()?.selectAllChildren(list));
    await page.keyboard.press('ControlOrMeta+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const parts = copied.trim().split(between);
    expect(parts).toHaveLength(links);
    expect(parts[0]).toMatch(locale === 'en' ? /^said by \S/ : /^القائل: \S/);
    expect(parts.at(-1)).toMatch(locale === 'en' ? /^published by \S/ : /^الناشر: \S/);
  });

test('why: the disclosure names the rule and what it was applied to', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en/incidents/breach-inside-and-around-prison');
  await page.getByText('How we judge it').click();
  const reasons = page.locator('#judged');
  await expect(reasons).toContainText('The 8 claims of al-Watan count once.');
  await expect(reasons).toContainText('Rule: One source, many sentences.');
  await expect(reasons).toContainText('A source close to SDF leaders');
});

test('figures stand side by side with claimants and a range, none chosen', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en/incidents/sdf-toll-2022-01-31');
  await page.getByText('Figures side by side').click();
  const table = page.getByRole('table', { name: 'ISIS members killed', exact: true });
  for (const figure of ['374', '346', 'at least 425']) await expect(table.locator('tbody')).toContainText(figure);
  await expect(table.locator('tfoot')).toContainText('from 346 to at least 425 (');
});

test('the twelve days hold what no source dates to a day apart from the days', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/ar/days');
  const days = new Set<string>();
  let undated = 0;
  let isTold = false;
  for (let part = 0; part < 4; part++) {
    for (const id of await page.locator('[id^="day-"]').evaluateAll((all) => all.map((one) => one.id))) days.add(id);
    undated += await page.locator(`[id^="told-"] a[href="/ar/incidents/${slug}"]`).count();
    await expect(page.locator(`[id^="day-"] a[href="/ar/incidents/${slug}"]`)).toHaveCount(0);
    isTold ||= (await page.locator('#day-2022-01-26', { hasText: 'قسد تعلن سيطرة تامة على السجن' }).count()) > 0;
    const next = page.locator('a[rel="next"]');
    if ((await next.count()) === 0) break;
    await page.goto((await next.getAttribute('href')) ?? '');
  }
  expect([...days].filter((id) => /day-2022-01-(?:2|3)\d/.test(id))).toHaveLength(12);
  expect([undated, isTold]).toEqual([1, true]);
});

test('an actor’s page tells what it claims from what others claim of it', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto('/en/actors/sdf');
  await expect(page.locator('#own')).toContainText('The SDF has entire control of al-Sina');
  await expect(page.locator('#others')).toContainText('SDF officials openly coordinated the breach');
  await expect(page.locator('#own')).not.toContainText('SDF officials openly coordinated the breach');
});

test('a marked place shows its geometry on the map while it has the focus', async ({ page }) => {
  await page.goto('/en/articles/hasakah-prison-athr-2022-01-24');
  const canvas = page.locator('canvas[data-ready="true"]');
  await expect(canvas).toBeVisible({ timeout: 45_000 });
  // The camera, the tiles and the names have come to rest when two pictures in a row are the same.
  let still = await canvas.screenshot();
  await expect(async () => {
    await page.waitForTimeout(700);
    const before = still;
    still = await canvas.screenshot();
    expect(still.equals(before)).toBe(true);
  }).toPass();
  const mark = page.locator('mark a', { hasText: 'surroundings of the prison' }).first();
  await mark.focus();
  await expect.poll(async () => (await canvas.screenshot()).equals(still), { timeout: 15_000 }).toBe(false);
  await mark.blur();
  await expect.poll(async () => (await canvas.screenshot()).equals(still), { timeout: 15_000 }).toBe(true);
});
