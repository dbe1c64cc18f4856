import { expect, test } from '@playwright/test';
import { incidentSlugs } from './helpers/record';

const phoneHeight = 844; // px
const mostWords = 80; // of a first layer; a page had 570 to 909 before it had layers

// Without script all is as it was sent, and at one pixel for each px hundreds of pages are painted sooner.
test.use({ javaScriptEnabled: false, deviceScaleFactor: 1 });

for (const locale of ['en', 'ar'] as const)
  test(`of every incident the first layer ends on the first screen of a phone (${locale}) @phone`, async ({ page, isMobile }) => {
    test.skip(!isMobile, 'a desk has the text beside the map');
    test.setTimeout(300_000);
    // The map's place is the same without its ground.
    await page.route('**/basemap/**', (route) => route.abort());
    const beyond: string[] = [];
    for (const slug of incidentSlugs) {
      await page.goto(`/${locale}/incidents/${slug}`);
      const layer = page.locator('article > header');
      const box = await layer.boundingBox();
      const words = (await layer.allInnerTexts())
        .join(' ')
        .split(/\s+/)
        .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      if (!box || box.y + box.height > phoneHeight || words > mostWords)
        beyond.push(`${slug}: ends at ${box ? box.y + box.height : 'nowhere'} px, ${words} words`);
    }
    expect(incidentSlugs.length).toBeGreaterThan(50);
    expect(beyond).toEqual([]);
  });
