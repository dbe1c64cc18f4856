import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pageKinds } from '../page-kinds.mjs';
import { withoutWebGL } from './helpers/without-webgl';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What the theme alone decides: the other rules see the same page in light and dark. A page of its own for each theme:
 * the browser leaves the colours of what is out of sight as they were (content-visibility).
 */
const colours = ['color-contrast', 'link-in-text-block'];
/** What the size of the screen decides: a narrow page is the same document. */
const layout = ['target-size', 'scrollable-region-focusable'];

/** Every violation of all rules, of those named, or of all but some, as one line: which rule, where, and why. */
async function violations(
  page: Page,
  { only, but = [] }: { only?: readonly string[]; but?: readonly string[] } = {},
): Promise<string[]> {
  // A map label's outline is painted behind its letters; axe takes it for the letters' own colour.
  await page.addStyleTag({ content: '* { -webkit-text-stroke-width: 0 !important; }' });
  // Without the extra page that axe opens for frames of other origins: there are none. And without an account of every
  // element that passed, which takes a quarter of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations: found } = await (only ? axe.withRules([...only]) : axe.withTags(rules).disableRules([...but])).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

/** The page kinds of which no other has the same parts: what a theme or a size decides is looked at on these. */
const { filtered: _filtered, nothing: _nothing, supposed: _supposed, ...distinct } = pageKinds;
const { overview, incident, data } = pageKinds;

/** Each language, theme and size with the rules that it decides, and the pages. axe takes seconds for a long page. */
const runs = [
  { locale: 'en', theme: 'light', size: 'desktop', which: {}, pages: pageKinds },
  // The same colours as in the other language, and the dearest rules of all.
  { locale: 'ar', theme: 'light', size: 'desktop', which: { but: colours }, pages: pageKinds },
  // What stands over the map on a wide screen; the panel's colours are those of the phone.
  { locale: 'ar', theme: 'dark', size: 'desktop', which: { only: colours }, pages: { overview, incident, data } },
  { locale: 'ar', theme: 'light', size: 'phone', which: { only: layout }, pages: distinct },
  // With the colours of what stands over the map there; in light they are looked at with everything unfolded.
  { locale: 'en', theme: 'dark', size: 'phone', which: { only: [...colours, ...layout] }, pages: distinct },
] as const;
for (const { locale, theme, size, which, pages } of runs)
  test(`no violation on any kind of page (${locale}, ${theme}, ${size})${size === 'phone' ? ' @phone' : ''}`, async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile !== (size === 'phone'), 'the other size has a run of its own');
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await withoutWebGL(page);
    const wrong: string[] = [];
    for (const [kind, path] of Object.entries(pages)) {
      await page.goto(`/${locale}${path}`);
      await expect(page.locator('h1')).toHaveCount(1);
      // The same answers as a table, and what the signs mean.
      if (kind === 'question')
        await page.locator('article > details').evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '');
        });
      for (const violation of await violations(page, which)) wrong.push(`${kind}: ${violation}`);
    }
    expect(wrong).toEqual([]);
  });

test('no violation with everything unfolded, and with the live map @phone', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/en?status=contested');
  await page.locator('canvas[data-ready="true"]').waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  expect(await violations(page)).toEqual([]);
});

test('the check finds what is wrong', async ({ page }) => {
  await page.setContent(
    '<html lang="en"><title>x</title><main><h1>x</h1><p style="color:#aaa;background:#fff">faint</p></main></html>',
  );
  expect((await violations(page)).join()).toContain('color-contrast');
});

for (const [width, text] of [
  [320, 100],
  [390, 200],
  [1280, 200],
] as const)
  test(`text of ${text} % on ${width} px: nothing is cut off or runs out at the side`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ viewport: { width, height: 800 }, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await withoutWebGL(page);
    await page.addInitScript((percent) => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = `${percent}%`;
      });
    }, text);
    const wrong: string[] = [];
    for (const locale of ['en', 'ar'])
      for (const path of ['', pageKinds.incident, pageKinds.article, pageKinds.place]) {
        await page.goto(`/${locale}${path}`);
        wrong.push(
          ...(await page.evaluate((address) => {
            const room = document.documentElement.clientWidth;
            const out = document.documentElement.scrollWidth - room;
            const cut = [
              ...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, a, dt, dd, li, label, button, summary)'),
            ].filter((one) => {
              const { left, right, width: own } = one.getBoundingClientRect();
              const scrolls = one.closest('[class*="chart"]');
              const hidden = own <= 1 || getComputedStyle(one).visibility === 'hidden' || one.closest('.visually-hidden');
              return !scrolls && !hidden && (left < -1 || right > room + 1);
            });
            return [
              ...(out > 0 ? [`${address}: ${out} px too wide`] : []),
              ...cut.slice(0, 3).map((one) => `${address}: ${one.tagName} “${one.textContent?.slice(0, 40)}”`),
            ];
          }, `/${locale}${path}`)),
        );
      }
    expect(wrong).toEqual([]);
    await context.close();
  });

test('what is touched measures 24 px and more @phone', async ({ page }) => {
  await withoutWebGL(page);
  for (const path of ['/en', '/ar', `/en${pageKinds.incident}`]) {
    await page.goto(path);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    const small = await page
      .locator(':is(header, main) :is(button, summary, label:has(input), nav a, ol a, ul a)')
      .evaluateAll((all) =>
        all.flatMap((one) => {
          const { width, height } = one.getBoundingClientRect();
          // A link inside a sentence is as high as its line.
          const inText =
            getComputedStyle(one).display === 'inline' &&
            (one.parentElement?.textContent?.trim().length ?? 0) > (one.textContent?.trim().length ?? 0);
          return width > 1 && !inText && (width < 24 || height < 24)
            ? [`${one.tagName} “${one.textContent?.trim().slice(0, 30)}” ${Math.round(width)} × ${Math.round(height)}`]
            : [];
        }),
      );
    expect(small, path).toEqual([]);
  }
});
