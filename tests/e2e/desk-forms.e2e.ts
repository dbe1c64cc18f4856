import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { deskMessages } from '../../lib/desk/messages';
import { writePlacesRecord } from '../../server/desk/testing/desk-fixture';
import { faultsOf, look, press, signedIn } from './helpers/desk';
import { writeDraft } from './helpers/desk-views';
import { Servers } from './helpers/serve';

const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-forms-'));
let origin = '';
test.beforeAll(async () => {
  writePlacesRecord(folder);
  ({ origin } = await servers.serve({ MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '' }));
});
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});
test.describe.configure({ mode: 'serial' });

const article = 'ansel-gazette-1994-03-06';
const [ar, en] = [deskMessages('ar'), deskMessages('en')];
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const person = (browser: Browser, role: 'editor' | 'reviewer', locale: 'en' | 'ar') =>
  signedIn(browser, { origin, folder, role, locale });

/** The same person in a browser that runs no script. */
async function withoutScript(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: page.viewportSize(),
  });
  return context.newPage();
}

test('@phone the form of a claim is read in few screens, and gets a speaker more when one is asked for', async ({ browser }) => {
  const page = await person(browser, 'editor', 'ar');
  await writeDraft(page);
  const faults = faultsOf(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${origin}/desk/ar/articles/${article}/claims/new`);
  const form = page.locator('#claim-form');
  const screens = await form.evaluate((element) => element.getBoundingClientRect().height / innerHeight);
  expect(screens).toBeLessThan(3);
  await field(page, 'source-1').fill('شرطة المرفأ');
  await expect(field(page, 'source-2')).toHaveCount(0);
  await press(page, ar.writing.claim.addSpeaker);
  await expect(field(page, 'source-2')).toBeFocused();
  // Enter in a field saves: it adds nothing.
  await field(page, 'source-2').fill('نقابة عمال المرفأ');
  await page.keyboard.press('Enter');
  await expect(field(page, 'source-3')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('without script another speaker is a row more, and what was refused comes back with its error at the field', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const hers = await person(browser, 'editor', 'ar');
  const page = await withoutScript(browser, hers);
  await page.goto(`${origin}/desk/ar/articles/${article}/claims/new?paragraph=2`);
  await field(page, 'text-ar').fill('تجمع ثلاثون شخصًا.');
  await field(page, 'source-1').fill('شرطة المرفأ');
  await page.getByRole('button', { name: ar.writing.claim.addSpeaker }).click();
  await expect(field(page, 'text-ar')).toHaveValue('تجمع ثلاثون شخصًا.');
  await expect(field(page, 'source-1')).toHaveValue('شرطة المرفأ');
  await field(page, 'source-2').fill('اتحاد عمال المرفأ');
  await field(page, 'mode').selectOption('reports');
  await field(page, 'happened').fill('عما قريب');
  await field(page, 'where').nth(0).check();
  await page.getByRole('button', { name: ar.writing.claim.save, exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: ar.problems['time-unread'] })).toBeVisible();
  const happened = field(page, 'happened');
  await expect(happened).toHaveAttribute('aria-invalid', 'true');
  await expect(happened).toHaveAccessibleDescription(new RegExp(ar.problems['time-unread']));
  await expect(happened).toBeFocused();
  for (const [name, value] of [
    ['text-ar', 'تجمع ثلاثون شخصًا.'],
    ['source-2', 'اتحاد عمال المرفأ'],
    ['mode', 'reports'],
    ['happened', 'عما قريب'],
    ['paragraph', '2'],
  ] as const)
    await expect(field(page, name)).toHaveValue(value);
  // The same page with script, as what looks at it is one.
  await hers.goto(page.url());
  await expect(field(hers, 'happened')).toHaveValue('عما قريب');
  await look(hers);
  await happened.fill('مساء الجمعة');
  // Enter saves, though the first button of the form adds a row.
  await happened.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: ar.done['claim-written'] })).toBeVisible();
  await expect(field(page, 'source-2')).toHaveValue('اتحاد عمال المرفأ');
});

test('without script both versions stand at every field that somebody else has saved otherwise', async ({ browser }) => {
  const hers = await person(browser, 'editor', 'en');
  const scripted = await person(browser, 'reviewer', 'en');
  const his = await withoutScript(browser, scripted);
  const head = `${origin}/desk/en/articles/${article}/head`;
  await his.goto(head);
  await field(his, 'title-en').fill('His title');
  await hers.goto(head);
  await field(hers, 'title-en').fill('Her title');
  await press(hers, en.documents.save);
  await expect(hers.getByRole('status').filter({ hasText: en.done['head-written'] })).toBeVisible();
  await his.getByRole('button', { name: en.documents.save }).click();
  await expect(his.getByText(en.writing.saving.both)).toBeVisible();
  await expect(field(his, 'title-en')).toHaveValue('His title');
  await expect(his.getByText(`${en.writing.saving.theirs}: Her title`)).toBeVisible();
  await scripted.goto(his.url());
  await expect(scripted.getByText(`${en.writing.saving.theirs}: Her title`)).toBeVisible();
  await look(scripted);
  await his.getByRole('button', { name: en.documents.save }).click();
  await expect(his.getByRole('status').filter({ hasText: en.done['head-written'] })).toBeVisible();
});

test('without script the address of an article that is public is corrected, and told at its incident', async ({ browser }) => {
  const scripted = await person(browser, 'reviewer', 'en');
  const hers = await withoutScript(browser, scripted);
  const own = `${origin}/desk/en/documents/article/ansel-gazette-1994-03-05`;
  await hers.goto(own);
  await hers.getByRole('link', { name: en.writing.head.correct }).click();
  const head = hers.url();
  const fill = async (page: Page, url: string) => {
    await field(page, 'url').fill(url);
    await field(page, 'reason').fill('The page moved');
    await page.locator('[name=correction][value=yes]').check();
    for (const name of ['what-en', 'what-ar', 'why-en', 'why-ar']) await field(page, name).fill(`The address: ${name}`);
  };
  await fill(hers, 'https://gazette.example/hers');
  // Meanwhile somebody else has done so, with script, and in the other language.
  const his = await person(browser, 'reviewer', 'ar');
  const faults = faultsOf(his);
  await his.goto(head.replace('/desk/en/', '/desk/ar/'));
  await look(his);
  await fill(his, 'https://gazette.example/his');
  await press(his, ar.record.claims.save);
  await expect(his.getByRole('status').filter({ hasText: ar.done.corrected })).toBeVisible();
  await hers.getByRole('button', { name: en.record.claims.save }).click();
  await expect(hers.getByText(`${en.writing.saving.theirs}: https://gazette.example/his`)).toBeVisible();
  await expect(field(hers, 'url')).toHaveValue('https://gazette.example/hers');
  await hers.getByRole('button', { name: en.record.claims.save }).click();
  await expect(hers.getByRole('status').filter({ hasText: en.done.corrected })).toBeVisible();
  await expect
    .poll(async () => (await fetch(`${origin}/en/incidents/march-on-the-docks`)).text())
    .toContain('https://gazette.example/hers');
  await scripted.goto(`${origin}/en/incidents/march-on-the-docks`);
  await expect(scripted.getByText('The address: what-en').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('an article of a publisher that is not in the list is begun without script', async ({ browser }) => {
  const hers = await withoutScript(browser, await person(browser, 'editor', 'en'));
  await hers.goto(`${origin}/desk/en/new`);
  await field(hers, 'published').fill('7 March 1994');
  await field(hers, 'text').fill('Four people were hurt on Sunday.');
  await hers.locator('summary', { hasText: en.newArticle.newOutlet }).click();
  await field(hers, 'new-outlet-name-en').fill('Harbour Post');
  await field(hers, 'new-outlet-kind').selectOption('media');
  await field(hers, 'outlet').selectOption('ansel-gazette');
  const make = hers.getByRole('button', { name: en.newArticle.make });
  await make.click();
  // Both is one too many; what was filled in comes back, with its fields open.
  await expect(field(hers, 'outlet')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(hers, 'new-outlet-name-en')).toBeVisible();
  await expect(field(hers, 'new-outlet-name-en')).toHaveValue('Harbour Post');
  await field(hers, 'outlet').selectOption('');
  await make.click();
  await expect(hers).toHaveURL(/[/]articles[/]harbour-post-1994-03-07[/]text[?]done=article-made$/);
});

test('with script both versions of an incident stand side by side, and a claim that was added in another window is not lost', async ({
  browser,
}) => {
  const hers = await person(browser, 'editor', 'en');
  const { origin: own } = new URL(hers.url());
  const asked = { headers: { origin: own } };
  const read = async (path: string) =>
    (await (await hers.request.get(`${origin}/desk/api${path}`)).json()) as { version: string };
  const made = await hers.request.post(`${origin}/desk/api/articles/${article}/incidents`, {
    ...asked,
    data: { claims: ['c01'], type: 'Protests › Peaceful protest', slug: 'denied', 'title-en': 'A', 'title-ar': 'أ' },
  });
  expect(made.status()).toBe(200);
  const facts = '/documents/incident/denied/facts';
  await hers.goto(`${origin}/desk/en${facts}`);
  await field(hers, 'type').selectOption('Riots › Mob violence');
  // Meanwhile she adds a claim and an actor, in another window.
  const { version } = await read('/documents/incident/denied');
  const other = `${article}#c02`;
  await hers.request.post(`${origin}/desk/api${facts}`, {
    ...asked,
    data: {
      version,
      'claim-0': `${article}#c01`,
      'belongs-0': 'claims',
      'claim-1': other,
      'belongs-1': 'claims',
      type: 'Protests › Peaceful protest',
      'actor-1': 'dockers-union',
      'role-1': 'party',
    },
  });
  const both = hers.getByRole('alert').filter({ hasText: en.writing.saving.own.both });
  await expect(both).toBeVisible();
  await press(hers, en.documents.save);
  await expect(hers.getByRole('alert').filter({ hasText: en.problems.stale })).toBeVisible();
  await expect(field(hers, 'type')).toHaveValue('Riots › Mob violence');
  for (const button of await both.getByRole('button', { name: new RegExp(`^${en.writing.saving.own.takeTheirs}`) }).all())
    if (!(await button.getAttribute('aria-label'))?.includes(en.writing.incident.type)) await button.click();
  await expect(field(hers, 'actor-1')).toHaveValue('dockers-union');
  await press(hers, en.writing.saving.saveOver);
  await expect(hers.getByRole('status').filter({ hasText: en.done['facts-written'] })).toBeVisible();
  const { document } = (await read('/documents/incident/denied')) as unknown as { document: Record<string, unknown> };
  expect(document).toMatchObject({
    claims: [`${article}#c01`, other],
    eventType: 'Riots',
    actors: [{ actor: 'dockers-union', role: 'party' }],
  });
});

test('a comment can be about any field, and leads to the form in which that is written', async ({ browser }) => {
  const page = await person(browser, 'editor', 'en');
  await page.goto(`${origin}/desk/en/documents/article/${article}`);
  await field(page, 'field').selectOption('claims[c01].happened');
  await field(page, 'text').fill('Which Friday?');
  await press(page, en.writing.talk.add);
  await expect(page.getByText('Which Friday?')).toBeVisible();
  await page.getByRole('link', { name: /about Claim 1 · happened/ }).click();
  await expect(field(page, 'happened')).toBeVisible();
});

test('a correction is looked at in a new tab, with its map and in both languages, before it is saved', async ({ browser }) => {
  const page = await person(browser, 'reviewer', 'en');
  const incident = '/documents/incident/march-on-the-docks';
  await page.goto(`${origin}/desk/en${incident}/texts`);
  await field(page, 'title.en').fill('Zeppelin over the harbour, says the union');
  await field(page, 'correction').first().check();
  for (const language of ['en', 'ar']) {
    await field(page, `what-${language}`).fill('The title.');
    await field(page, `why-${language}`).fill('A slip.');
  }
  const shown = page.waitForEvent('popup');
  await press(page, en.record.correction.preview);
  const preview = await shown;
  await expect(preview.getByRole('heading', { name: 'Zeppelin over the harbour' })).toBeVisible();
  await expect(preview.locator('[data-still]')).toBeVisible();
  await expect(preview.getByText('The title.')).toBeVisible();
  await preview.getByRole('link', { name: en.documents.languages.ar }).click();
  await expect(preview.locator('[lang=ar][dir=rtl]').first()).toBeVisible();
  // The form stays as it is, and nothing is public.
  await expect(field(page, 'title.en')).toHaveValue('Zeppelin over the harbour, says the union');
  const address = `${origin}/en/incidents/march-on-the-docks`;
  expect(await (await fetch(address)).text()).not.toContain('Zeppelin');
  await page.goto(`${origin}/desk/en/documents/actor/dockers-union/preview`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // An incident rests on the claim: taken out, there would be no page.
  await page.goto(`${origin}/desk/en/articles/ansel-gazette-1994-03-05/claims/c01`);
  await page.locator('summary', { hasText: en.record.claims.remove }).click();
  const removed = page.waitForEvent('popup');
  const removal = page.locator('form[action$="/remove/correct"]');
  await removal.getByRole('button', { name: en.record.correction.preview }).click();
  await expect((await removed).getByText(en.documents.noPreview)).toBeVisible();
});

test('without script a place is found among those of its dataset, refused at its field and corrected', async ({ browser }) => {
  const scripted = await person(browser, 'reviewer', 'ar');
  const page = await withoutScript(browser, scripted);
  await page.goto(`${origin}/desk/ar/published`);
  const lists = page.getByRole('region', { name: ar.record.items.title });
  await lists.getByRole('link', { name: new RegExp(`^${ar.care.lists.places}`) }).click();
  await page.getByRole('link', { name: 'الرصيف الشرقي' }).click();
  await expect(field(page, 'latitude')).toHaveValue('-20.26');
  await field(page, 'latitude').fill('-20.27');
  await field(page, 'parent').fill('أطلنطس');
  await field(page, 'reason').first().fill('قُرئت الخريطة مرة أخرى');
  await page.getByRole('button', { name: ar.record.claims.save }).click();
  await expect(page.getByText(ar.problems['place-unknown']).last()).toBeVisible();
  await expect(field(page, 'parent')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'latitude')).toHaveValue('-20.27');
  await field(page, 'parent').fill('بورت أنسل');
  await page.getByRole('button', { name: ar.record.claims.save }).click();
  await expect(page.getByRole('status').filter({ hasText: ar.done.corrected })).toBeVisible();
  await expect(page.getByRole('region', { name: ar.documents.history })).toContainText('قُرئت الخريطة مرة أخرى');
  await page.goto(`${origin}/ar/places/east-quay`);
  await expect(page.getByRole('main')).toContainText(/20[.٫]27/);
});

test('with script both versions of a source stand side by side, and one of another source does not disturb', async ({
  browser,
}) => {
  const hers = await person(browser, 'reviewer', 'en');
  const api = `${origin}/desk/api/documents/sources/harbour-1994`;
  const items = `${origin}/desk/en/documents/sources/harbour-1994/items`;
  const his = async (id: string, name: string) => {
    const { version } = (await (await hers.request.get(api)).json()) as { version: string };
    const data = { version, kind: 'official', 'name-en': name, 'name-ar': 'اسم', reason: 'His', correction: 'no' };
    const sent = await hers.request.post(`${api}/items/${id}/correct`, { headers: { origin: new URL(hers.url()).origin }, data });
    expect(sent.status(), await sent.text()).toBe(200);
  };
  await hers.goto(`${items}/harbour-police`);
  await field(hers, 'name-en').fill('Her police');
  await field(hers, 'reason').first().fill('Hers');
  await his('ansel-gazette', 'His gazette');
  await press(hers, en.record.claims.save);
  await expect(hers.getByRole('status').filter({ hasText: en.done.corrected })).toBeVisible();
  await field(hers, 'name-en').fill('Her own police');
  await field(hers, 'reason').first().fill('Hers');
  await his('harbour-police', 'His police');
  const both = hers.getByRole('alert').filter({ hasText: en.writing.saving.own.both });
  await expect(both).toContainText('His police');
  await press(hers, en.record.claims.save);
  await expect(hers.getByRole('alert').filter({ hasText: en.problems.stale })).toBeVisible();
  await press(hers, en.writing.saving.saveOver);
  await expect(hers.getByRole('status').filter({ hasText: en.done.corrected })).toBeVisible();
  await expect(field(hers, 'name-en')).toHaveValue('Her own police');
  const history = hers.getByRole('region', { name: en.documents.history });
  await expect(history.getByRole('listitem').filter({ hasText: 'Hers' })).toHaveCount(2);
  // What it was in the files is its first version: looked at where readers meet it, then public again.
  const first = history.getByRole('listitem').filter({ hasText: en.documents.outside.came });
  await first.locator('summary').click();
  const shown = hers.waitForEvent('popup');
  await first.getByRole('button', { name: en.record.correction.preview }).click();
  await expect((await shown).getByRole('heading', { level: 1, name: 'Harbour police' })).toBeVisible();
  await first.locator('[name=reason]').fill('It was right');
  await first.getByRole('button', { name: en.record.restoring.confirm }).click();
  await expect(hers.getByRole('status').filter({ hasText: en.done['public-restored'] })).toBeVisible();
  await expect(field(hers, 'name-en')).toHaveValue('Harbour police');
});

test('what two people decide of the same words stands side by side, other words do not disturb, and evidence is kept', async ({
  browser,
}) => {
  const hers = await person(browser, 'editor', 'ar');
  const his = await person(browser, 'reviewer', 'en');
  const rows = (page: Page) => page.locator('[id^=mention-]');
  for (const [page, locale] of [
    [hers, 'ar'],
    [his, 'en'],
  ] as const) {
    await page.goto(`${origin}/desk/${locale}/articles/${article}/text`);
    await expect(rows(page)).toHaveCount(6);
  }
  // His page is not told of her mark before he decides.
  const marksRead = `**/desk/api/articles/${article}/text`;
  let decided = () => {};
  const hasDecided = new Promise<void>((done) => {
    decided = done;
  });
  await his.route(marksRead, async (route) => {
    await hasDecided;
    await route.continue();
  });
  await rows(hers).first().press('a');
  await expect(hers.getByRole('status').filter({ hasText: ar.writing.text.saved })).toBeVisible();
  // He has not seen it: his choice waits beside hers, and is saved by one press.
  await rows(his).first().press('n');
  decided();
  const unsaved = his.getByRole('alert').filter({ hasText: en.writing.text.otherwise });
  await expect(unsaved).toContainText(`${en.writing.text.youChose}: ${en.writing.text['no-place']}`);
  await expect(unsaved).toContainText(new RegExp(`${en.writing.text.standsNow}: \\S`));
  await expect(rows(his).first()).toContainText(en.writing.text.accepted);
  await look(his);
  await press(his, en.writing.text.saveMine);
  await expect(rows(his).first()).toContainText(en.writing.text['no-place']);
  await expect(his.getByRole('status').filter({ hasText: en.writing.text.saved })).toBeVisible();
  await expect(unsaved).toHaveCount(0);
  // She sees his mark by itself, and decides of other words. A button below it says the same in Arabic.
  const state = rows(hers).first().locator('p').first();
  await expect(state).toContainText(ar.writing.text['no-place']);
  await rows(hers).nth(1).press('a');
  await expect(rows(hers).nth(1)).toContainText(ar.writing.text.accepted);
  await expect(hers.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);

  const evidence = `/articles/${article}/evidence`;
  await his.goto(`${origin}/desk/en${evidence}`);
  await field(his, 'archive').fill('https://archive.example/his');
  await hers.goto(`${origin}/desk/ar${evidence}`);
  await field(hers, 'archive').fill('https://archive.example/hers');
  await press(hers, ar.evidence.save);
  await expect(hers.getByRole('status').filter({ hasText: ar.done['evidence-written'] })).toBeVisible();
  const both = his.getByRole('alert').filter({ hasText: en.writing.saving.both });
  await expect(both).toContainText('https://archive.example/hers');
  await look(his);
  // What he typed is still in his browser.
  await his.reload();
  await press(his, en.writing.saving.takeUp);
  await expect(field(his, 'archive')).toHaveValue('https://archive.example/his');
  await press(his, en.evidence.save);
  await expect(his.getByRole('status').filter({ hasText: en.done['evidence-written'] })).toBeVisible();
});
