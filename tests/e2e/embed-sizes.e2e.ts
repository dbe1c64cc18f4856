import { expect, type Page, test } from '@playwright/test';
import { withoutWebGL } from './helpers/without-webgl';

const incident = 'incidents/us-forces-begin-storming-prison-2022-01-23';
const area = 'areas/besieged-pocket-at-prison';
const widths = [200, 280, 359, 360, 479, 480, 559, 560, 640, 900, 1200]; // px
const heights = [150, 200, 260, 339, 340, 400, 480, 519, 640, 800]; // px
const leastMap = 130; // px; lower, its names cannot be read

test.beforeEach(({ page }) => withoutWebGL(page));

/** What of an embed cannot be reached in its frame: cut off at a side, out of reach of scrolling, or covered. */
const unreachable = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const { documentElement: root } = document;
    const essential = 'h1, .say, .facts, .note, .panel, .map, .explore span, footer > a, footer > span, summary';
    const found = [...document.querySelectorAll<HTMLElement>(essential)].flatMap((element) => {
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, right, top, bottom, height } = element.getBoundingClientRect();
      const name = element.className || element.tagName;
      if (left < -1 || right > root.clientWidth + 1) return [`${name} is cut at a side`];
      const isTall = height > root.clientHeight;
      if (isTall ? bottom < 20 || top > root.clientHeight - 20 : top < -1 || bottom > root.clientHeight + 1)
        return [`${name} is out of reach`];
      const y = Math.min(Math.max(top, 0) + 6, root.clientHeight - 2);
      const hit = document.elementsFromPoint((left + right) / 2, y);
      // The button lies over the map, and is all of it that is touched.
      const above = hit
        .slice(0, hit.indexOf(element))
        .filter((one) => !element.contains(one) && !element.matches('.map, .explore *'));
      return hit.includes(element) && above.length === 0 ? [] : [`${name} is covered`];
    });
    const map = document.querySelector('.map')?.getBoundingClientRect().height ?? 0;
    return map < Math.min(least, innerHeight - 2) ? [...found, `the map is ${map} px high`] : found;
  }, leastMap);

for (const path of [
  `en/${incident}`,
  `ar/${area}`,
  'ar?interactive=no',
  `ar/${incident}?panel=below`,
  `en/${area}?panel=side&version=000000000000`,
])
  test(`nothing of /embed/${path} is cut off in any frame from 200 × 150 to 1200 × 800`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(`/embed/${path}`);
    await page.evaluate(() => document.fonts.ready);
    const told: string[] = [];
    for (const width of widths)
      for (const height of heights) {
        await page.setViewportSize({ width, height });
        for (const one of await unreachable(page)) told.push(`${width} × ${height}: ${one}`);
      }
    expect(told).toEqual([]);
  });

for (const [locale, date, town] of [
  ['en', '23 January 2022', 'Hasakah'],
  ['ar', '23 كانون الثاني 2022', 'الحسكة'],
] as const)
  for (const panel of ['none', 'below', 'side'])
    test(`an embed with panel=${panel} names date and town once (${locale})`, async ({ page }) => {
      await page.goto(`/embed/${locale}/${incident}?panel=${panel}`);
      await expect(page.locator('.facts')).toHaveCount(1);
      await expect(page.locator('.facts')).toContainText(date);
      await expect(page.locator('.facts')).toContainText(town);
      expect(((await page.locator('main').textContent()) ?? '').split(date)).toHaveLength(2);
    });

/** px: what a reader can still make out on a map. */
const leastLetters = 8;

for (const locale of ['en', 'ar'])
  test(`the names on the map of an embed can be read in every frame that the share dialog makes (${locale})`, async ({
    page,
  }) => {
    for (const path of ['', `/${incident}?panel=below`, `/${area}`, '/stories/prison-attack-step-by-step'])
      for (const [width, height] of [
        [640, 480],
        [900, 480],
        [480, 480],
        [360, 520],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.goto(`/embed/${locale}${path}`);
        const letters = await page
          .locator('.map > svg:visible text')
          .evaluateAll((all) =>
            (all as SVGTextElement[]).map(
              (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
            ),
          );
        expect(letters.length).toBeGreaterThan(2);
        const least = Math.min(...letters);
        expect({ path, width, height, least: Math.min(least, leastLetters) }).toEqual({
          path,
          width,
          height,
          least: leastLetters,
        });
      }
  });

test('the credits of an Arabic embed read from left to right by themselves, without brackets that turn', async ({ page }) => {
  for (const width of [200, 300, 360, 640]) {
    await page.setViewportSize({ width, height: 480 });
    await page.goto('/embed/ar');
    const credits = page.getByText('Natural Earth', { exact: false });
    await expect(credits).toHaveCSS('direction', 'ltr');
    await expect(page.locator('footer')).not.toContainText(/[()]/);
  }
});
