import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { deskMessages } from '../../../lib/desk/messages';
import type { Locale } from '../../../lib/i18n/locales';
import { makeLink } from '../../../server/accounts/links';
import { filesDeskStore } from '../../../server/desk/store/files';
import { strikeArticle, strikeClaim, strikeText } from '../../../server/desk/testing/desk-fixture';
import { press } from './desk';

const draft = 'ansel-gazette-1994-03-06';
const published = 'ansel-gazette-1994-03-05';

/** Posts as a page of the desk does. */
async function post(page: Page, path: string, data: Readonly<Record<string, unknown>>): Promise<void> {
  const { origin } = new URL(page.url());
  const response = await page.request.post(`${origin}/desk/api${path}`, { headers: { origin }, data });
  expect(response.status(), `${path} ${await response.text()}`).toBe(200);
}
const versionOf = async (page: Page, path: string): Promise<string> => {
  const { origin } = new URL(page.url());
  return ((await (await page.request.get(`${origin}/desk/api${path}`)).json()) as { version: string }).version;
};

/** A draft with its text and a claim, so that every page has something to show. */
export async function writeDraft(page: Page): Promise<void> {
  await post(page, '/articles', { ...strikeArticle, text: strikeText() });
  const version = await versionOf(page, `/documents/article/${draft}`);
  await post(page, `/articles/${draft}/claims`, { version, ...strikeClaim });
  await post(page, `/documents/article/${draft}/comments`, { field: 'claims', text: 'Zeppelin?' });
}

/** A page of the desk, or a state of one that takes a hand to reach. */
export interface View {
  path: string;
  /** Who opens it; else an administrator. */
  as?: 'nobody' | 'viewer';
  /** Leads to the state, or to another page. @param folder of the data */
  open?(page: Page, locale: Locale, folder: string): Promise<void>;
  /** The route of the page that is shown at an address that is not its own. */
  shows?: string;
}

const mentions = (page: Page) => page.locator('[id^=mention-]');

/** Selects the first words of a paragraph by keyboard, towards the end of the line. */
async function selectWords(page: Page, paragraph: number): Promise<void> {
  await expect(mentions(page)).not.toHaveCount(0);
  await page.locator(`[data-paragraph="${paragraph}"]`).focus();
  await page.keyboard.press('ArrowLeft');
}

export const views: readonly View[] = [
  { path: '' },
  { path: '/new' },
  {
    path: '/new',
    // What was typed and not saved is offered after the page was left.
    async open(page, locale) {
      await page.locator('[name=text]').fill('زبلن');
      await page.reload();
      await expect(page.getByRole('button', { name: deskMessages(locale).writing.saving.takeUp })).toBeVisible();
    },
  },
  { path: '/documents' },
  { path: '/documents?kind=incident&problem=bulk-none' },
  { path: '/published' },
  {
    path: '/documents?status=draft',
    async open(page, locale) {
      await page.locator('[name=documents]').first().check();
      await page.locator('[name=find]').fill('zeppelin');
      await page.locator('[name=replace]').fill('airship');
      await press(page, deskMessages(locale).bulk.preview);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(deskMessages(locale).bulk.previewTitle);
    },
  },
  { path: '/imports' },
  {
    path: '/imports',
    async open(page) {
      const buffer = Buffer.from('id,date,lat,lon,what\n1,2021-03-01,36.5,40.7,march\n');
      await page.locator('[type=file]').setInputFiles({ name: 'marches.csv', mimeType: 'text/csv', buffer });
      await page.locator('form:has([type=file]) [type=submit]').press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('marches.csv');
    },
  },
  { path: '/alerts' },
  { path: '/sign-in', as: 'nobody' },
  { path: '/oidc?error=access_denied&state=x', as: 'nobody' },
  {
    path: '/sign-in',
    as: 'nobody',
    async open(page, locale, folder) {
      const what = { kind: 'invitation', name: 'زبلن', role: 'editor' } as const;
      const token = await makeLink(filesDeskStore(join(folder, '.desk')), what, { madeBy: null, now: new Date() });
      await page.goto(`${new URL(page.url()).origin}/desk/${locale}/link/${token}`);
      await expect(page.locator('[name=name]')).toHaveValue('زبلن');
    },
  },
  { path: '/people', as: 'viewer', shows: 'refused/[code]' },
  { path: '/links' },
  { path: '/people' },
  {
    path: '/people',
    async open(page, locale) {
      await page.locator('[name=name]').fill('زبلن');
      await press(page, deskMessages(locale).people.makeInvitation);
      await expect(page.getByRole('status').locator('code')).toBeVisible();
    },
  },
  { path: '/account' },
  { path: '/nothing' },
  { path: `/articles/${draft}/text`, open: (page) => expect(mentions(page)).toHaveCount(6) },
  { path: `/articles/${draft}/text`, open: (page) => selectWords(page, 2) },
  {
    path: `/articles/${draft}/text`,
    async open(page) {
      await selectWords(page, 2);
      await page.keyboard.press('m');
      await expect(page.locator('#by-hand')).toBeFocused();
    },
  },
  {
    path: `/articles/${draft}/text`,
    async open(page) {
      await selectWords(page, 2);
      await page.keyboard.press('m');
      await page.locator('section[aria-labelledby=by-hand] input').fill('مرسان');
      await expect(page.locator('section[aria-labelledby=by-hand] ul').first().getByRole('button').first()).toBeVisible();
    },
  },
  { path: `/articles/${draft}/place?name=مرسان` },
  { path: `/articles/${draft}/place?problem=place-unsourced` },
  { path: `/articles/${draft}/source` },
  { path: `/articles/${draft}/claims/new` },
  {
    path: `/articles/${draft}/claims/new`,
    // Refused, beside what was typed.
    async open(page, locale) {
      await page.locator('[name=text-en]').fill('The road was closed.');
      await page.locator('[name=mode]').selectOption('reports');
      await page.locator('[name=happened]').fill('soon');
      await press(page, deskMessages(locale).writing.claim.save);
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
    },
  },
  { path: `/articles/${draft}/claims/c01` },
  { path: `/articles/${draft}/incident` },
  { path: `/articles/${draft}/incident?claims=c01` },
  { path: '/actor' },
  { path: `/articles/${draft}/area?claims=c01` },
  { path: `/articles/${draft}/head` },
  { path: `/articles/${draft}/evidence` },
  { path: `/documents/article/${draft}` },
  { path: `/documents/article/${draft}/preview` },
  { path: `/documents/article/${draft}/texts` },
  {
    path: `/documents/article/${draft}/texts`,
    // Saved meanwhile in another window: both versions side by side.
    async open(page, locale) {
      const version = await versionOf(page, `/documents/article/${draft}`);
      await post(page, `/documents/article/${draft}/texts`, { version, 'title.en': `Theirs, ${locale}` });
      await page.locator('[name="title.en"]').fill('Ours');
      await press(page, deskMessages(locale).documents.save);
      await expect(page.getByText(deskMessages(locale).writing.saving.own.both)).toBeVisible();
    },
  },
  { path: `/documents/article/${draft}?version=1` },
  {
    path: `/documents/article/${draft}`,
    // The two newest versions beside each other.
    async open(page, locale) {
      await press(page, deskMessages(locale).documents.compare.show);
      await expect(page).toHaveURL(/[?]earlier=\d+&later=\d+/);
      await expect(page.locator('section[aria-labelledby=compare] dt').first()).toBeVisible();
    },
  },
  { path: `/documents/article/${published}` },
  { path: `/documents/article/${published}/texts` },
  { path: `/documents/article/${published}/desk-only` },
  { path: `/articles/${published}/head` },
  { path: `/articles/${published}/claims/c01` },
  // Not to be written any more: nothing stands there.
  { path: `/articles/${published}/source` },
  { path: '/documents/incident/march-on-the-docks' },
  { path: '/documents/incident/march-on-the-docks/facts' },
  { path: '/documents/actor/dockers-union' },
  { path: '/documents/actor/dockers-union/facts' },
  { path: '/documents/sources/harbour-1994' },
  { path: '/documents/sources/harbour-1994/items/ansel-gazette' },
  { path: '/documents/places/harbour-1994?q=quay', as: 'viewer' },
  { path: '/documents/places/harbour-1994/items/east-quay' },
  { path: '/documents/places/harbour-1994/items/ansel-water' },
  {
    path: '/documents/sources/harbour-1994/items/harbour-police',
    // Corrected once, so that there is a history, and then refused.
    async open(page, locale) {
      const words = deskMessages(locale);
      await page.locator('form [name=reason]').first().fill('Zeppelin');
      await page.locator('[name=kind]').selectOption('monitor');
      await press(page, words.record.claims.save);
      await expect(page.getByRole('status').filter({ hasText: words.done.corrected })).toBeVisible();
      await page.locator('[name=url]').fill('zeppelin');
      await page.locator('form [name=reason]').first().fill('Zeppelin');
      await press(page, words.record.claims.save);
      await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible();
    },
  },
];
