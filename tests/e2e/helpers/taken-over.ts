import { expect, type Page } from '@playwright/test';

/** To be called before a page is opened, for `isTakenOver`. */
export const noteTakenOver = (page: Page) =>
  page.addInitScript(() => {
    document.addEventListener('takenover', () => {
      document.documentElement.dataset.takenOver = 'true';
    });
  });

/** The page's scripts have taken it over: what is pressed is answered, and what they ask for at first has come. */
export async function isTakenOver(page: Page) {
  await expect(page.locator('html[data-taken-over]')).toHaveCount(1);
  await page.waitForLoadState('networkidle');
}
