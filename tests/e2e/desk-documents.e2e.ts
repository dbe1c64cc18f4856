import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { deskMessages } from '../../lib/desk/messages';
import type { Role } from '../../lib/desk/roles';
import { changeDraftText } from '../../server/desk/draft-texts';
import { filesDeskStore } from '../../server/desk/store/files';
import { forgedCookies, hostileRequests, type Target } from '../../server/desk/testing/hostile';
import { addressesOf } from '../crawl/addresses';
import { attack } from './helpers/attack';
import { faultsOf, look, press, signedIn } from './helpers/desk';
import { holdScripts } from './helpers/held-scripts';
import { Servers } from './helpers/serve';

const root = fileURLToPath(new URL('../..', import.meta.url));
const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-desk-'));
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the desk keeps of people and documents: what is refused changes none of it. */
const kinds = ['account', 'link', 'text', 'talk', 'import', 'bulk', 'copy', 'alert'] as const;

/** Every document with its history, by its file. */
function documentsIn(dataDir: string): [string, string][] {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(?:[\w-]+\/.*\.json|history\.jsonl)$/.test(path),
  );
  return files.sort().map((path) => [path, readFileSync(join(dataDir, path), 'utf8')]);
}

/** A small record in which one article is a draft without a title. */
function writeRecord(): void {
  cpSync(join(root, 'tests/fixtures/instead'), folder, { recursive: true });
  const dataset = join(folder, 'harbour-1994');
  const incident = JSON.parse(readFileSync(join(dataset, 'incidents/march-on-the-docks.json'), 'utf8'));
  const draft = { ...incident, slug: 'second-march', status: 'draft', title: { en: '' } };
  writeFileSync(join(dataset, 'incidents/second-march.json'), JSON.stringify(draft));
}

test('a draft is written by one person, signed off by another, corrected and withdrawn, by keyboard and without a build', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  writeRecord();
  const { origin, words } = await servers.serve({ MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '' });
  await test.step('the start tells whoever runs the site a link for the first administrator', async () => {
    const told = /first administrator signs in here, once, within a day:\n {2}(http:\S+\/desk\/link\/\S+)\n/;
    await expect.poll(words).toMatch(told);
    const [, link = ''] = told.exec(words()) ?? [];
    expect(link.startsWith(`${origin}/`)).toBe(true);
    // It holds for as long as there is no account.
    expect(await (await fetch(link)).text()).toContain(deskMessages('en').link.first);
  });
  const address = `${origin}/en/incidents/second-march`;
  const statusOf = async () => (await fetch(address, { redirect: 'manual' })).status;
  const hers = await signedIn(browser, { origin, folder, role: 'editor', locale: 'en' });
  const his = await signedIn(browser, { origin, folder, role: 'reviewer', locale: 'ar' });
  const faults = [...[hers, his].map((page) => faultsOf(page))];
  const title = 'Zeppelin over the docks, says the union';

  await test.step('an editor sees what is missing, writes it and hands it over', async () => {
    await hers.goto(`${origin}/desk/en`);
    await expect(hers.getByRole('link', { name: 'second-march' })).toBeVisible();
    await hers.getByRole('link', { name: 'second-march' }).focus();
    await hers.keyboard.press('Enter');
    await expect(hers.getByRole('region', { name: 'What is missing' })).toContainText('The text in English is missing.');
    await hers.getByRole('link', { name: 'Write and translate the texts' }).click();
    await hers.getByRole('group', { name: 'Title' }).getByLabel('English').fill(title);
    // Another person writes in the same.
    await his.goto(hers.url().replace('/desk/en/', '/desk/ar/'));
    const field = his.getByRole('group', { name: 'العنوان' }).locator('textarea[lang=en]');
    await field.fill('Another title');
    await press(hers, 'Save');
    await expect(hers.getByRole('status')).toContainText('The texts are saved.');
    // He sees that at once, both versions side by side, and what he has typed stays.
    const { problems, writing } = deskMessages('ar');
    const both = his.getByRole('alert').filter({ hasText: writing.saving.both });
    await expect(both).toContainText(title);
    await expect(field).toHaveValue('Another title');
    // Saved all the same, it is refused.
    await press(his, 'حفظ');
    await expect(his.getByRole('alert').filter({ hasText: problems.stale })).toBeVisible();
    await expect(field).toHaveValue('Another title');
    await press(his, new RegExp(`^${writing.saving.takeTheirs}`));
    await expect(field).toHaveValue(title);
    await press(his, writing.saving.saveOver);
    await expect(his.getByRole('status')).toContainText('حُفظت النصوص.');
    await press(hers, 'Hand over to review');
    await expect(hers.getByRole('status')).toContainText('It is in review now');
    expect(await statusOf()).toBe(404);
    for (const path of [
      '/en',
      '/api/collections/incidents/items',
      '/sitemap.xml',
      '/en/data/incidents.csv',
      '/healthz',
      '/en/feed.xml',
    ])
      expect(await (await fetch(`${origin}${path}`)).text(), path).not.toContain('Zeppelin');
  });

  await test.step('a reviewer looks at the page as readers would get it, and signs it off', async () => {
    await his.goto(`${origin}/desk/ar/documents/incident/second-march/preview`);
    await expect(his.getByRole('heading', { name: title })).toBeVisible();
    await look(his);
    await his.goto(`${origin}/desk/ar/documents/incident/second-march?version=1`);
    await expect(his.locator('ins')).toContainText(title);
    await press(his, 'الاعتماد والنشر');
    await expect(his.getByRole('status')).toContainText('نُشر');
    expect(await (await fetch(address)).text()).toContain(title);
  });

  await test.step('a correction is told on the page, a withdrawal at its address', async () => {
    await his.goto(`${origin}/desk/ar/published?q=zeppelin`);
    await his.getByRole('link', { name: title }).click();
    // On a slow line the page can be written in before its script has come: what was typed stays, and is kept.
    const scripts = await holdScripts(his);
    await his.getByRole('link', { name: 'تصحيح النصوص' }).press('Enter');
    const corrected = his.getByRole('group', { name: 'العنوان' }).locator('textarea[lang=en]');
    await corrected.fill(`${title} again`);
    scripts.release();
    await expect.poll(() => his.evaluate(() => Object.values(localStorage).join('\n'))).toContain(`${title} again`);
    await expect(corrected).toHaveValue(`${title} again`);
    await his.locator('[name=correction][value=yes]').check();
    await his.locator('[name=what-en]').fill('The title.');
    await his.locator('[name=why-en]').fill('The union says so.');
    await his.locator('[name=reason]').fill('خطأ في العنوان');
    await look(his);
    await press(his, 'حفظ');
    await expect(his.getByRole('status')).toContainText('حُفظ التعديل');
    // For a moment the page of before may be sent.
    for (const said of [`${title} again`, 'The union says so.'])
      await expect.poll(async () => (await fetch(address)).text()).toContain(said);
    const withdrawal = his.locator('form[action$="/withdraw"]');
    await withdrawal.locator('[name=why-en]').fill('It was told twice.');
    await withdrawal.locator('[name=why-ar]').fill('رُوي مرتين.');
    await press(his, 'السحب من النشر');
    await expect(his.getByRole('status')).toContainText('سُحب');
    expect(await statusOf()).toBe(410);
  });

  await test.step('nothing of what is for the desk alone is at any public address', async () => {
    const file = join(folder, 'harbour-1994/articles/ansel-gazette-1994-03-05.json');
    const article = JSON.parse(readFileSync(file, 'utf8'));
    const exact = { relation: 'point', place: 'port-ansel', coordinates: [-30.10427, -20.24613], uncertaintyMeters: 20 };
    const [claim] = article.claims;
    const where = { ...exact, precision: 'site', source: 'Xanthippe, at 20.24613 S' };
    const reason = 'Xanthippe is sixteen';
    const deskOnly = {
      parts: [{ path: 'claims.c01.text', instead: { en: 'A girl marched.' }, reason }],
      coordinates: [{ path: 'claims.c01.where', to: 0.05, reason }],
    };
    const claims = [{ ...claim, where, text: { en: 'Xanthippe marched.' } }];
    const withheld = { ...article, slug: 'xanthippe-tells', title: { en: 'Xanthippe tells' }, status: 'desk-only' };
    writeFileSync(join(folder, 'harbour-1994/articles/xanthippe-tells.json'), JSON.stringify(withheld));
    writeFileSync(file, JSON.stringify({ ...article, claims, deskOnly }));
    // A draft, and the text that was pasted for it: neither its title nor a sentence of it is public, nor who works here.
    const draft = { ...article, slug: 'quagmire', title: { en: 'Quagmire at the quay' }, status: 'draft' };
    writeFileSync(join(folder, 'harbour-1994/articles/quagmire.json'), JSON.stringify(draft));
    const store = filesDeskStore(join(folder, '.desk'));
    await changeDraftText(store, 'quagmire', (text) => ({ ...text, text: 'Nobody saw the yellow tram. The union denies it.' }));
    const page = `${origin}/en/incidents/march-on-the-docks`;
    await expect.poll(async () => (await fetch(page)).text(), { timeout: 20_000 }).toContain('on purpose');
    const inTheDesk = await hers.goto(`${origin}/desk/en/articles/quagmire/text`);
    expect(await inTheDesk?.text()).toContain('the yellow tram');
    const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
    const pages = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, one = '']) => new URL(one).pathname);
    // A picture holds no text.
    const written = addressesOf(pages, []).filter((path) => !path.includes('.png'));
    const addresses = [
      ...written,
      '/en/articles/xanthippe-tells',
      '/en/articles/quagmire',
      '/en?q=xanthippe',
      '/api/search?q=xanthippe',
    ];
    expect(addresses.length).toBeGreaterThan(150);
    const anywhere = 'Quagmire at|yellow tram|Zeppelin (?:editor|reviewer)|30\\.1042|20\\.2461';
    const secrets = new RegExp(`${anywhere}|quagmire|xanthippe|sixteen|deskOnly`, 'i');
    const secretsOfSearch = new RegExp(`${anywhere}|Xanthippe (?:tells|marched|is)`);
    const told: string[] = [];
    for (const path of addresses) {
      const text = await (await fetch(`${origin}${path}`)).text();
      // What was asked for is said again by a search that finds nothing.
      const found = (/xanthippe|quagmire/.test(path) ? secretsOfSearch : secrets).exec(text);
      if (found) told.push(`${path}: …${text.slice(Math.max(0, found.index - 60), found.index + 40)}…`);
    }
    expect(told).toEqual([]);
  });

  await test.step('2,000 hostile requests over the network: no fault of ours, no change, and each refusal says what it is', async () => {
    const store = filesDeskStore(join(folder, '.desk'));
    const everything = async () =>
      JSON.stringify([await documentsIn(folder), ...(await Promise.all(kinds.map((kind) => store.list(kind))))]);
    const viewer = await signedIn(browser, { origin, folder, role: 'viewer', locale: 'en' });
    const cookieOf = async (page: Page) =>
      (await page.context().cookies(`${origin}/desk`)).map(({ name, value }) => `${name}=${value}`).join('; ');
    const accounts = await store.list('account');
    const idOf = (role: Role) => accounts.find((one) => one.role === role)?.id as string;
    const [ofViewer, ofEditor] = [await cookieOf(viewer), await cookieOf(hers)];
    const cookies = [undefined, ofViewer, ofEditor, ...forgedCookies];
    const dataset = join(folder, 'harbour-1994');
    const march = JSON.parse(readFileSync(join(dataset, 'incidents/march-on-the-docks.json'), 'utf8'));
    const reviewed = { ...march, slug: 'third-march', status: 'in-review' };
    writeFileSync(join(dataset, 'incidents/third-march.json'), JSON.stringify(reviewed));
    const read = (path: string) => fetch(`${origin}/desk/api/documents/${path}`, { headers: { cookie: ofEditor } });
    await expect.poll(async () => (await read('incident/third-march')).status, { timeout: 20_000 }).toBe(200);
    const attacked = [
      'article/quagmire',
      'incident/third-march',
      'article/xanthippe-tells',
      'article/ansel-gazette-1994-03-05',
      'incident/march-on-the-docks',
    ];
    const documents = await Promise.all(
      attacked.map(async (path): Promise<Target> => {
        const { kind, id, version, status } = await (await read(path)).json();
        return { kind, id, version, isPublic: status === 'published' };
      }),
    );
    expect(documents.map(({ isPublic }) => isPublic)).toEqual([false, false, false, true, true]);
    const stood = await everything();
    const attackers = { cookies, ids: [idOf('reviewer'), idOf('editor')], administrator: idOf('reviewer') };
    const { wrong, statuses } = await attack(
      origin,
      hostileRequests(2_000, { ...attackers, documents, viewer: ofViewer, editor: ofEditor }),
    );
    expect(wrong).toEqual([]);
    // They reached the desk as whom they said they were: to some what they asked for was shown, to others it was refused.
    for (const status of [200, 303, 400, 401, 403, 404, 409]) expect([...statuses.keys()]).toContain(status);
    expect(await everything()).toBe(stood);
  });
  // A save that is refused is told as an error by the browser itself.
  expect(faults.flat().filter((fault) => !/status of 409/.test(fault))).toEqual([]);
});
