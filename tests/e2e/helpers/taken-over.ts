import { expect, type Page } from '@playwright/test';

/** React has taken the page over, so that what is pressed is answered, and what its scripts ask for at first has come. */
export async function isTakenOver(page: Page) {
  // Elements that React answers for bear properties of its own.
  const isHydrated = () => Object.keys(document.querySelector('#panel') ?? {}).some((name) => name.startsWith('__react'));
  await expect.poll(() => page.evaluate(isHydrated)).toBe(true);
  await page.waitForLoadState('networkidle');
}
