import { expect, test } from '@playwright/test';
import { withoutWebGL } from './helpers/without-webgl';

const story = '/stories/prison-attack-step-by-step';

test('a story has all its steps without script, each with its claims and its picture; a card, an embed and JSON', async ({
  request,
}) => {
  const { steps, dataset } = await (await request.get(`/en${story}.json`)).json();
  expect(dataset).toBe('hasakah-2022');
  expect(steps.length).toBeGreaterThanOrEqual(8);
  const page = await (await request.get(`/en${story}`)).text();
  for (const { number, title, claims } of steps) {
    expect(claims.length).toBeGreaterThan(0);
    expect(page).toContain(`id="step-${number}"`);
    expect(page).toContain(title.replaceAll("'", '&#x27;').replaceAll('"', '&quot;'));
    expect(page).toContain(`href="/en${story}?step=${number}#step-${number}"`);
  }
  expect((await request.get(/<noscript>.*?src="([^"]*)"/s.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '')).status()).toBe(200);

  const third = await (await request.get(`/en${story}?step=3`)).text();
  const image = new URL(/property="og:image" content="([^"]*)"/.exec(third)?.[1] ?? '');
  expect([image.pathname, image.search]).toEqual([`/en${story}.png`, '?step=3']);
  expect((await request.get(`${image.pathname}${image.search}`)).headers()['content-type']).toBe('image/png');
  expect(await (await request.get(`/en${story}?step=99`)).text()).toContain('the number of a step of this story');

  const embed = await (await request.get(`/embed/ar${story}?step=2`)).text();
  expect(embed).toContain(`rel="prev" href="/embed/ar${story}?step=1"`);
  expect(embed).toContain(`rel="next" href="/embed/ar${story}?step=3"`);
  const { origin } = image;
  const oembed = await (await request.get(`/oembed?url=${encodeURIComponent(`${origin}/en${story}?step=2`)}`)).json();
  expect(oembed.html).toContain(`/embed/en${story}?step=2`);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(`/ar${story}<`);
  expect(sitemap).toContain('/ar/stories<');
  const overview = await (await request.get('/en')).text();
  expect(overview).toContain(`href="/en${story}"`);
  expect(overview).toContain('href="/en/stories"');
  expect(await (await request.get('/ar/stories')).text()).toContain(`href="/ar${story}"`);
});

test('scrolling, buttons and keys choose the step; the address and the map follow', async ({ page }) => {
  await withoutWebGL(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/ar${story}?step=4`);
  const current = page.locator('[aria-current="step"]');
  const isAt = async (step: number) => {
    await expect(current).toHaveAttribute('id', `step-${step}`);
    await expect(page).toHaveURL(new RegExp(step === 1 ? `${story}$` : `${story}\\?step=${step}$`));
  };
  await isAt(4);
  await page.getByRole('button', { name: 'الخطوة التالية' }).click();
  await isAt(5);
  // In Arabic on is to the left.
  await page.keyboard.press('ArrowLeft');
  await isAt(6);
  await page.keyboard.press('ArrowRight');
  await isAt(5);
  const still = page.waitForResponse((response) => /\/ar\/data\/still\.json\?step=9&/.test(response.url()));
  await page.locator('#step-9').evaluate((step) => step.scrollIntoView());
  await isAt(9);
  expect((await still).ok()).toBe(true);
  await page.getByRole('button', { name: 'الخطوة التالية' }).click();
  await isAt(10);
  await page.locator('#step-1').evaluate((step) => step.scrollIntoView());
  await isAt(1);
});
