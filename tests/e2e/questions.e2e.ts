import { expect, test } from '@playwright/test';
import { withoutWebGL } from './helpers/without-webgl';

const question = 'isis-members-killed';
const claim = '/en/articles/centcom-toll-2023-01-20#claim-c01';

test('a question has its chart and its table without script, a card, an embed and a place in the lists', async ({ request }) => {
  const page = await (await request.get(`/en/questions/${question}`)).text();
  expect(page).toContain(`href="${claim}" aria-label="20 January 2023, `);
  expect(page).toMatch(/<table><caption[^>]*>How many ISIS members were killed\?<\/caption>/);
  const image = /property="og:image" content="([^"]*)"/.exec(page)?.[1] ?? '';
  expect(new URL(image).pathname).toBe(`/en/questions/${question}.png`);

  const embed = await request.get(`/embed/en/questions/${question}`);
  expect(embed.headers()['content-security-policy']).not.toContain('frame-ancestors');
  const { origin } = new URL(image);
  expect(await embed.text()).toContain(`href="${origin}${claim}"`);
  expect((await request.get('/embed/en/questions/nothing')).status()).toBe(404);

  expect(await (await request.get('/ar/questions')).text()).toContain(`href="/ar/questions/${question}"`);
  expect(await (await request.get('/sitemap.xml')).text()).toContain(`/ar/questions/${question}<`);
  expect(await (await request.get('/en')).text()).toContain('href="/en/questions"');
  expect(await (await request.get('/en/incidents/centcom-toll-2023-01-20')).text()).toContain(`/en/questions/${question}"`);
  const { answers } = await (await request.get(`/en/questions/${question}.json`)).json();
  expect(answers.at(-1)).toMatchObject({ claim: 'centcom-toll-2023-01-20#c01', min: 425, max: null });
});

test('marks are reached by keyboard in order of time, and lead to their claim and back', async ({ page }) => {
  await withoutWebGL(page);
  await page.goto(`/en/questions/${question}`);
  const marks = page.locator('article svg[role="group"] a');
  await marks.first().focus();
  await page.keyboard.press('Tab');
  await expect(marks.nth(1)).toBeFocused();
  const address = (await marks.nth(1).getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.locator(`[id="${address.split('#')[1]}"]`)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/questions/${question}$`));
});
