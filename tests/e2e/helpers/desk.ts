import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Role } from '../../../lib/desk/roles';
import { makeLink } from '../../../server/accounts/links';
import { filesDeskStore } from '../../../server/desk/store/files';
import type { DeskStore } from '../../../server/desk/store/store';

/** What a policy kept from running, and what a script threw. @param origin of this site alone, where others are visited too */
export function faultsOf(page: Page, origin = ''): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${error.message}, at ${page.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith(origin)) faults.push(message.text());
  });
  return faults;
}

/** Rules whose outcome hangs on how wide the page is. */
const sizeRules = ['target-size', 'scrollable-region-focusable'];
/** Rules whose outcome hangs on the words of a language. */
const wordRules = ['html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'button-name', 'link-name', 'label'];
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a page, by all its rules or by some. */
async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    // What a preview shows is looked at on the public pages (a11y.e2e.ts).
    .exclude('[class*="preview"]');
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(wcag)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${page.url()} ${id} ${target.join(' ')}`));
}

/**
 * A page of the desk on a narrow phone, with all that is folded unfolded: nothing that axe finds, nothing too wide. On a
 * wide screen most pages are the same document in the same colours, with more room.
 * @param isKnown its elements were looked at in another language: here only what hangs on words and width
 * @param isWide on a wide screen it is laid out otherwise, and is looked at there too
 */
export async function look(page: Page, { isKnown = false, isWide = false } = {}): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  const size = page.viewportSize() as { width: number; height: number };
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);
  expect(await violationsOf(page, isKnown ? [...sizeRules, ...wordRules] : undefined), 'at 320 px').toEqual([]);
  await page.setViewportSize(size);
  if (isWide) expect(await violationsOf(page), `at ${size.width} px`).toEqual([]);
}

/** Presses a button by keyboard. */
export const press = async (page: Page, name: string | RegExp) => {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' });
  // One that needs the page's script waits for it.
  await expect(button).toBeEnabled();
  await button.focus();
  await page.keyboard.press('Enter');
};

/** A person of a role, signed in by an invitation, in a browser of their own. @param on where the desk is, and its data folder or store */
export async function signedIn(
  browser: Browser,
  {
    origin,
    role,
    locale,
    ...kept
  }: { origin: string; role: Role; locale: 'en' | 'ar' } & ({ folder: string } | { store: DeskStore }),
): Promise<Page> {
  const what = { kind: 'invitation', name: `Zeppelin ${role}`, role } as const;
  const store = 'store' in kept ? kept.store : filesDeskStore(join(kept.folder, '.desk'));
  const token = await makeLink(store, what, { madeBy: null, now: new Date() });
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/desk/${locale}/link/${token}`);
  await page.getByRole('textbox').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/account/);
  return page;
}

/** A device on which passkeys can be made and used; a person's finger is always there. */
export async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
