import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { ownMessages } from '../../lib/i18n/messages';
import { pseudoLocales, untranslated, withPseudoLocales } from '../../server/site/testing/pseudo-site';
import { Servers } from './helpers/serve';
import { isTakenOver } from './helpers/taken-over';

/** A site in two more languages, one of each direction, by a file and a line in its settings: see 0069. */
const { ltr, rtl } = pseudoLocales;
const slug = 'us-forces-begin-storming-prison-2022-01-23';
const data = fileURLToPath(new URL('../../data', import.meta.url));

const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-languages-'));
let origin: string;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  withPseudoLocales(data, folder);
  ({ origin } = await servers.serve({ MAYDAN_DATA_DIR: folder }));
});
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** All English messages that a page could show as they are. */
const english = new Set<string>();
const collect = (value: unknown): void => {
  if (typeof value === 'string') english.add(value.trim());
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
};
const { [untranslated]: _, ...translated } = ownMessages.en;
collect(translated);

/** Texts and labels of the page that stand there in English, though its language has words for them. */
const leftInEnglish = async (page: Page): Promise<string[]> => {
  const shown = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style')) found.push((node as Text).data.trim());
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    return found;
  });
  // A name of one word may be the same in any language: "Maydan".
  return shown.filter((text) => english.has(text) && /\p{L}{3}.*\s/u.test(text));
};

for (const [locale, dir] of [
  [ltr, 'ltr'],
  [rtl, 'rtl'],
] as const)
  test(`every kind of page is in ${locale}, from its own side, whole on a small screen`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['', `/incidents/${slug}`, '/days', '/articles', '/about', '/data', '/filters/actor', '/questions']) {
      await page.goto(`${origin}/${locale}${path}`, { waitUntil: 'domcontentloaded' });
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      expect([path, await leftInEnglish(page)]).toEqual([path, []]);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390]);
      // One sentence says that not everything is translated; nothing where everything is.
      await expect(page.locator('main > p[lang]').filter({ hasText: 'English' })).toHaveCount(locale === ltr ? 1 : 0);
    }
  });

test('what runs in the browser has the words of the language, and leads to the others', async ({ page }) => {
  await page.goto(`${origin}/${rtl}/incidents/${slug}`);
  await isTakenOver(page);
  await page.locator('header button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(/⟦.*⟧/);
  await expect(dialog.getByRole('option', { name: 'English (Pseudo-Accents)' })).toBeAttached();
  expect(await leftInEnglish(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('header summary').click();
  await page.getByRole('link', { name: 'العربية', exact: true }).click();
  await expect(page).toHaveURL(`${origin}/ar/incidents/${slug}`);
});

test('what is read by programs names the languages too', async ({ request }) => {
  const text = async (path: string) => (await request.get(`${origin}${path}`)).text();
  const page = await text(`/${ltr}/incidents/${slug}`);
  const alternates = [...page.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)].map(([, tag, href]) => [
    tag,
    href,
  ]);
  expect(alternates).toEqual([
    ...['en', 'ar', ltr, rtl].map((tag) => [tag, `${origin}/${tag}/incidents/${slug}`]),
    ['x-default', `${origin}/en/incidents/${slug}`],
  ]);
  expect(await text(`/${rtl}/feed.xml`)).toContain(`xml:lang="${rtl}"`);
  expect(await text('/sitemap.xml')).toContain(`hreflang="${rtl}" href="${origin}/${rtl}/incidents/${slug}"`);
  const embed = await text(`/embed/${rtl}/incidents/${slug}`);
  expect(embed).toContain(`<html lang="${rtl}" dir="rtl">`);
  for (const [path, type] of [
    [`/${rtl}/incidents/${slug}.png`, 'image/png'],
    [`/${ltr}/incidents/${slug}.json`, 'application/json'],
    [`/${rtl}/picture.svg`, 'image/svg+xml'],
    [`/basemap/names.${rtl}.json`, 'application/json'],
  ] as const) {
    const response = await request.get(`${origin}${path}`);
    expect([path, response.status(), response.headers()['content-type']?.split(';')[0]]).toEqual([path, 200, type]);
  }
  for (const [wanted, found] of [
    ['ar-XB', rtl],
    ['en-XA;q=0.9, fr', ltr],
    ['ar-EG', 'ar'],
  ] as const) {
    const response = await request.get(origin, { headers: { 'Accept-Language': wanted }, maxRedirects: 0 });
    expect([wanted, response.headers().location]).toEqual([wanted, `/${found}`]);
  }
});
