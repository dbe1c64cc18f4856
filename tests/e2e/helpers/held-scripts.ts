import type { Page } from '@playwright/test';

/** Holds back the site's scripts, as a slow line does, until they are released; `hold` begins anew, for the next page. */
export async function holdScripts(page: Page): Promise<{ hold(): void; release(): void }> {
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route(/\/_next\/.*\.js/, async (route) => {
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  return {
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      for (const each of held.splice(0)) each();
    },
  };
}
