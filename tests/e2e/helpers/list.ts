import type { Page } from '@playwright/test';

/** The list of incidents of the overview: its links, and how many incidents it says that there are. */
export const incidentLinks = 'section[aria-labelledby="incidents"] a[href*="/incidents/"]';
/** The same with what was only said, which has a list of its own. */
export const allLinks = `${incidentLinks}, section[aria-labelledby="statements"] a[href*="/incidents/"]`;
export const countIn = async (page: Page): Promise<number> =>
  Number(
    (
      await page
        .getByRole('status')
        .filter({ hasText: /incident|حدث|أحداث/ })
        .textContent()
    )
      ?.match(/[\d,]+/)?.[0]
      .replace(',', ''),
  );
/** Rows with which the list of incidents begins, of those that there are. */
export const firstRows = (count: number): number => Math.min(count, 8);
/** The same of the list of what was only said. */
export const firstSaid = (count: number): number => Math.min(count, 4);
