import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { LinkCheck } from '../../lib/desk/evidence';
import { deskMessages } from '../../lib/desk/messages';
import { format } from '../../lib/i18n/format';
import { filesDeskStore } from '../../server/desk/store/files';
import { strikeText, writeNamesakeRecord } from '../../server/desk/testing/desk-fixture';
import { writeFile } from '../../server/disk/write-file.mjs';
import { faultsOf, look, press, signedIn } from './helpers/desk';
import { writeDraft } from './helpers/desk-views';
import { holdScripts } from './helpers/held-scripts';
import { Keyboard } from './helpers/keyboard';
import { Servers } from './helpers/serve';

/** States of the desk's pages that others bring about: a change by hand, an answer of a server, what is typed. */

// They share a server and two people who are signed in.
test.describe.configure({ mode: 'default' });

const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-states-'));
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});
const [ar, en] = [deskMessages('ar'), deskMessages('en')];
const draft = 'ansel-gazette-1994-03-06';
const file = join(folder, 'harbour-1994/incidents/march-on-the-docks.json');

let origin: string;
let his: Page;
let hers: Page;
let faults: string[][];
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  writeNamesakeRecord(folder);
  ({ origin } = await servers.serve({ MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '' }));
  his = await signedIn(browser, { origin, folder, role: 'reviewer', locale: 'en' });
  hers = await signedIn(browser, { origin, folder, role: 'editor', locale: 'ar' });
  faults = [his, hers].map((page) => faultsOf(page));
  await writeDraft(his);
});
test.afterEach(() => expect(faults.flat()).toEqual([]));

test('a change by hand that is refused stands on the home page of who writes, until it is mended', async ({ browser }) => {
  const stood = readFileSync(file, 'utf8');
  const refused = (page: Page) => page.locator('section[aria-labelledby=refused]');
  const wrong = { ...JSON.parse(stood), subEventType: 'Dance', summary: { en: '', ar: '' } };
  // Whole at once: the server could read a file that is half written, and tell that it is no JSON.
  writeFile(file, JSON.stringify(wrong));
  await expect(async () => {
    await his.goto(`${origin}/desk/en`);
    await expect(refused(his)).toContainText(en.home.refused, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  // Which file and field, and what stands there.
  await expect(refused(his)).toContainText('data/harbour-1994/incidents/march-on-the-docks.json');
  await expect(refused(his)).toContainText('Dance');
  await expect(refused(his).getByRole('link', { name: 'March on the docks of Port Ansel, says the union' })).toHaveAttribute(
    'href',
    '/desk/en/documents/incident/march-on-the-docks',
  );
  await expect(refused(his)).toContainText(new Date().toISOString().slice(0, 4));
  await look(his);
  await hers.goto(`${origin}/desk/ar`);
  // In her language, where the desk has words for it.
  await expect(refused(hers)).toContainText(ar.home.refused);
  await expect(refused(hers)).toContainText(ar.documents.languages.ar as string);
  await expect(refused(hers)).toContainText(ar.checks.kinds.choice);
  // What stands in the file, as the checks say it.
  await expect(refused(hers).locator('[lang=en][dir=ltr]').filter({ hasText: 'Dance' })).toBeVisible();
  await look(hers);
  // A form that leads here does not say that readers get what was saved.
  await hers.goto(`${origin}/desk/ar?done=publish`);
  await expect(hers.getByRole('status').filter({ hasText: /في السجل .* ينبغي حلّ/ })).toBeVisible();
  await expect(hers.getByText(ar.done.publish)).toHaveCount(0);
  const viewer = await signedIn(browser, { origin, folder, role: 'viewer', locale: 'en' });
  await viewer.goto(`${origin}/desk/en`);
  await expect(viewer.getByRole('heading', { level: 1 })).toHaveText(en.home.title);
  await expect(refused(viewer)).toHaveCount(0);
  await viewer.context().close();
  writeFile(file, stood);
  await expect(async () => {
    await his.goto(`${origin}/desk/en`);
    await expect(refused(his)).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
});

test('addresses that did not answer stand in groups by what readers meet there, each article once', async () => {
  const store = filesDeskStore(join(folder, '.desk'));
  const asked = (state: LinkCheck['page']['state'], status: number | null, reason = '') => ({
    address: 'https://gazette.example/dockers-march',
    state,
    status,
    reason,
  });
  const check = (id: string, page: LinkCheck['page'], more: Partial<LinkCheck> = {}): LinkCheck => ({
    id,
    at: '2026-11-20T06:00:00.000Z',
    page,
    archive: null,
    inArchive: null,
    ...more,
  });
  const checks = [
    // Gone, and not found in the archive either: it stands under the first group alone.
    check('ansel-gazette-1994-03-05', asked('gone', 404), { inArchive: asked('gone', 404) }),
    check('of-before-one', asked('refuses', 403)),
    check('of-before-two', asked('answers', 200), { archive: asked('answers', 200), inArchive: asked('gone', 404) }),
    check('of-before-three', asked('not-asked', null)),
    check('of-before-four', asked('answers', 200)),
  ];
  await store.change(async (on) => {
    for (const one of checks) on.put('links', one.id, one);
  });
  await his.goto(`${origin}/desk/en`);
  await his.getByRole('link', { name: format('en', en.evidence.broken, { count: 1 }) }).click();
  await expect(his.getByRole('heading', { level: 1 })).toHaveText(en.evidence.linksTitle);
  const inGroup = (group: keyof typeof en.evidence.groups) =>
    his.getByRole('region', { name: en.evidence.groups[group].title, exact: true });
  await expect(inGroup('dead').getByRole('heading', { level: 3 })).toHaveText(['Dockers march']);
  await expect(inGroup('refused').getByRole('heading', { level: 3 })).toHaveText(['of-before-one']);
  await expect(inGroup('not-asked').getByRole('heading', { level: 3 })).toHaveText(['of-before-three']);
  await expect(inGroup('not-archived').getByRole('heading', { level: 3 })).toHaveText(['of-before-two']);
  await expect(his.getByText('of-before-four')).toHaveCount(0);
  await look(his);
  await hers.goto(`${origin}/desk/ar/links`);
  await expect(hers.getByRole('region', { name: ar.evidence.groups.dead.title })).toContainText('404');
  await look(hers);
});

test('a speaker whom nobody knew opens the fields of a new source, which is saved with the claim', async () => {
  await hers.goto(`${origin}/desk/ar/articles/${draft}/claims/new?paragraph=2`);
  const speaker = hers.locator('[name=source-1]');
  const fold = hers.locator('[data-new-source="1"]');
  const name = hers.locator('[name=new-source-1-name-ar]');
  await expect(fold).not.toHaveAttribute('open', '');
  await speaker.fill('صيادو أنسل');
  await speaker.press('Tab');
  await expect(fold).toHaveAttribute('open', '');
  await expect(name).toHaveValue('صيادو أنسل');
  await expect(
    hers.getByRole('status').filter({ hasText: format('ar', ar.writing.claim.newSourceTold, { name: 'صيادو أنسل' }) }),
  ).toBeVisible();
  await look(hers);
  // A source that there is closes it again.
  await speaker.fill('شرطة المرفأ');
  await speaker.press('Tab');
  await expect(fold).not.toHaveAttribute('open', '');
  await speaker.fill('صيادو أنسل');
  await speaker.press('Tab');
  await hers.locator('[name=new-source-1-name-en]').fill('Fishers of Ansel');
  await hers.locator('[name=new-source-1-kind]').selectOption('monitor');
  await hers.locator('[name=text-ar]').fill('تجمع ثلاثون شخصًا.');
  await hers.locator('[name=text-en]').fill('Thirty people gathered.');
  await hers.locator('[name=mode]').selectOption('reports');
  await hers.locator('[name=said]').fill('6 آذار 1994');
  await hers.locator('[name=happened]').fill('مساء الجمعة');
  await hers.locator('[name=where][value=mention-1]').check();
  await press(hers, ar.writing.claim.save);
  await expect(hers.getByRole('status').filter({ hasText: ar.done['claim-written'] }).first()).toBeVisible();
  await expect(speaker).toHaveValue('صيادو أنسل');
  await hers.goto(`${origin}/desk/ar/documents/article/${draft}`);
  await expect(hers.getByText(format('ar', ar.writing.upon.sources, { name: 'صيادو أنسل' }))).toBeVisible();
});

test('what becomes of an incident is told while it is chosen how a claim stands to the record, with the rule and the origins', async () => {
  await his.goto(`${origin}/desk/en/articles/${draft}/claims/c01`);
  const outcome = his.locator('section[aria-labelledby=outcome]');
  const neighbour = his.getByRole('group', { name: 'The members of the union marched on the docks.' });
  const { beside } = en.writing;
  await expect(outcome).toContainText(beside.noOutcome);
  await neighbour.locator('select').selectOption('contradicts');
  await expect(outcome).toContainText(beside.tried);
  await expect(outcome).toContainText('March on the docks of Port Ansel, says the union');
  await expect(outcome).toContainText(`becomes: ${format('en', beside.origins, { count: 0 })} · ${beside.contested}`);
  await expect(outcome).toContainText('because: ');
  // Who is counted, and who is not.
  await expect(outcome).toContainText("Dockers' union speaks about itself");
  await look(his);
  await neighbour.locator('select').selectOption('supports');
  await expect(outcome).toContainText(beside.uncontested);
  await neighbour.locator('select').selectOption('none');
  await expect(outcome).toContainText(beside.noOutcome);
  // Nothing of it was kept.
  await his.reload();
  await expect(neighbour.locator('select')).toHaveValue('none');
  // What is chosen on a slow line, before the script has come, is told once it has.
  const scripts = await holdScripts(hers);
  await hers.goto(`${origin}/desk/ar/articles/${draft}/claims/c01`, { waitUntil: 'commit' });
  await hers.getByRole('group', { name: 'سار أعضاء الاتحاد في المرفأ.' }).locator('select').selectOption('contradicts');
  scripts.release();
  await expect(hers.locator('section[aria-labelledby=outcome]')).toContainText(ar.writing.beside.contested);
  await look(hers);
});

/** What the desk keeps of a phrase of the draft's text. */
async function markOf(page: Page, words: string): Promise<unknown> {
  const read = await page.request.get(`${origin}/desk/api/articles/${draft}/text`);
  const { text, marks } = (await read.json()) as { text: string; marks: { start: number; end: number }[] };
  return marks.find(({ start, end }) => text.slice(start, end) === words);
}

test('of two places of one name another is chosen by keyboard, kept, and shown when the page is opened again', async () => {
  const her = new Keyboard(hers);
  const { text: words } = ar.writing;
  await hers.goto(`${origin}/desk/ar/articles/${draft}/text`);
  const rows = hers.locator('[id^=mention-]');
  await expect(rows).toHaveCount(6);
  const row = rows.nth(2);
  await expect(row).toContainText(words.unresolved);
  await her.to(rows.first());
  await her.key('ArrowDown', 2);
  await expect(row).toBeFocused();
  await her.press(row.getByRole('button', { name: 'تل مرسان', exact: true }));
  const told = format('ar', words.chosen, { place: 'تل مرسان' });
  await expect(row).toContainText(told);
  await expect(hers.getByRole('status').filter({ hasText: words.saved })).toBeVisible();
  expect(await markOf(hers, 'قرب مرسان')).toMatchObject({
    decision: 'chosen',
    where: { relation: 'at', place: 'marsan-hill' },
  });
  await hers.reload();
  await expect(rows).toHaveCount(6);
  await expect(row).toContainText(told);
});

test('selected words are said by keyboard to mean the same place as a phrase of the text', async () => {
  const him = new Keyboard(his);
  const { marks: words } = en.record;
  await his.goto(`${origin}/desk/en/articles/${draft}/text`);
  const rows = his.locator('[id^=mention-]');
  await expect(rows).toHaveCount(6);
  const paragraph = his.locator('[data-paragraph="2"]');
  const question = his.getByRole('region', { name: format('en', words.question, { words: 'الطريق' }) });
  const askOfTheRoad = async () => {
    await him.to(paragraph);
    await him.key('ArrowLeft', 3);
    await expect(his.getByText(format('en', words.selected, { words: 'الطريق' }))).toBeVisible();
    await him.key('m');
    await expect(question.getByRole('heading')).toBeFocused();
  };
  await askOfTheRoad();
  // Who leaves it as it is comes back to the paragraph of the words.
  await him.press(question.getByRole('button', { name: words.cancel }));
  await expect(paragraph).toBeFocused();
  await askOfTheRoad();
  await him.press(question.getByRole('listitem').getByRole('button', { name: 'خان الليمون', exact: true }));
  await expect(rows).toHaveCount(7);
  const told = format('en', words.byHandSame, { words: 'خان الليمون', place: 'Khan Laymun' });
  const row = rows.filter({ hasText: told });
  await expect(row).toBeFocused();
  await expect(his.getByRole('status').filter({ hasText: en.writing.text.saved })).toBeVisible();
  expect(await markOf(his, 'الطريق')).toMatchObject({
    decision: 'chosen',
    where: { relation: 'at', place: 'khan-laymun' },
    as: strikeText().indexOf('خان الليمون'),
  });
  await his.reload();
  await expect(rows).toHaveCount(7);
  await expect(row).toHaveCount(1);
});
