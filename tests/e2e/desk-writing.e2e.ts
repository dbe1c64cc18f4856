import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { deskMessages } from '../../lib/desk/messages';
import { format } from '../../lib/i18n/format';
import { pastedText, writeDeskRecord } from '../../server/desk/testing/desk-fixture';
import { faultsOf, look, press, signedIn, withAuthenticator } from './helpers/desk';
import { Servers } from './helpers/serve';

const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-writing-'));
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

const article = 'ansel-gazette-1994-03-06';
const [ar, en] = [deskMessages('ar'), deskMessages('en')];

/** Writes a claim on the form that is open, by keyboard where there is a choice. */
async function writeClaim(page: Page, fields: Readonly<Record<string, string>>, mode: string): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
  await page.locator('select[name=mode]').selectOption(mode);
}

test('an Arabic article is pasted, read, put into claims beside the record, signed off by another, corrected, compared, restored and withdrawn', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  writeDeskRecord(folder);
  const { origin } = await servers.serve({ MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '' });
  const hers = await signedIn(browser, { origin, folder, role: 'editor', locale: 'ar' });
  const his = await signedIn(browser, { origin, folder, role: 'reviewer', locale: 'en' });
  const faults = [hers, his].map(faultsOf);
  const claims = `${origin}/desk/ar/articles/${article}/claims`;
  const isTold = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();

  await test.step('she comes back with a passkey and pastes the text', async () => {
    await withAuthenticator(hers);
    await hers.getByLabel(ar.account.label).fill('هاتف');
    await press(hers, ar.account.add);
    await isTold(hers, ar.done['passkey-added']);
    await press(hers, ar.signOut);
    await press(hers, ar.signIn.passkey);
    await hers.getByRole('link', { name: ar.newArticle.title }).click();
    await hers.locator('select[name=outlet]').selectOption('ansel-gazette');
    await hers.locator('[name=published]').fill('الأحد 6 آذار 1994');
    await expect(hers.locator('#published-read')).toContainText('1994-03-06');
    await hers.locator('[name=text]').fill(pastedText('ar'));
    // What is typed survives a closed lid.
    await hers.reload();
    await press(hers, ar.writing.saving.takeUp);
    await expect(hers.locator('[name=text]')).toHaveValue(pastedText('ar'));
    await look(hers);
    await press(hers, ar.newArticle.make);
    await isTold(hers, ar.done['article-made']);
  });

  await test.step('the places are read in the browser, and decided by keyboard', async () => {
    const mentions = hers.locator('[id^=mention-]');
    await expect(mentions).toHaveCount(3);
    await expect(mentions.first()).toContainText('بورت أنسل');
    await look(hers);
    await mentions.first().focus();
    for (const key of ['a', 'ArrowDown', 'a', 'ArrowDown', 'n']) await hers.keyboard.press(key);
    await expect(hers.getByText(format('ar', ar.writing.text.left, { count: 0 }))).toBeVisible();
    await expect(mentions.nth(2)).toContainText(ar.writing.text['no-place']);
    await isTold(hers, ar.writing.text.saved);
    await hers.reload();
    await expect(hers.locator('mark[data-state=accepted]')).toHaveCount(2);
    await expect(hers.locator('mark[data-state=no-place]')).toHaveCount(1);
  });

  await test.step('a claim of selected words, in words of time, contradicts the record', async () => {
    await hers.locator('[data-paragraph="0"]').selectText();
    await hers.getByRole('link', { name: ar.writing.text.claimOfWords }).click();
    await expect(hers.locator('blockquote mark')).toContainText('شرطة المرفأ');
    await writeClaim(
      hers,
      {
        'text-ar': 'لم تخرج أي مسيرة في المرفأ.',
        'text-en': 'There was no march on the docks.',
        'source-1': 'شرطة المرفأ',
        happened: 'الجمعة',
      },
      'denies',
    );
    await expect(hers.locator('#happened-read')).toContainText('الجمعة، 4 آذار 1994');
    await look(hers);
    await press(hers, ar.writing.claim.save);
    await isTold(hers, ar.done['claim-written']);
    const neighbour = hers.getByRole('group', { name: 'سار أعضاء الاتحاد في المرفأ.' });
    await neighbour.locator('select').selectOption('contradicts');
    await neighbour.locator('summary').click();
    await neighbour.locator('[name="about-0-ar"]').fill('هل خرجت مسيرة');
    await neighbour.locator('[name="about-0-en"]').fill('whether there was a march');
    await press(hers, ar.writing.beside.save);
    await isTold(hers, ar.done['claims-linked']);
    await expect(hers.locator('section[aria-labelledby=outcome]')).toContainText(ar.writing.beside.contested);
    await look(hers);
  });

  await test.step('a second claim makes an incident of its own, the first joins the one that stands', async () => {
    await hers.goto(`${claims}/new?paragraph=2`);
    const texts = { 'text-ar': 'تجمع ثلاثون شخصًا.', 'text-en': 'Thirty people gathered.', happened: 'مساء الجمعة' };
    await writeClaim(hers, texts, 'reports');
    await press(hers, ar.writing.claim.save);
    await isTold(hers, ar.done['claim-written']);
    await hers.goto(`${origin}/desk/ar/articles/${article}/incident?claims=c01`);
    await look(hers);
    await press(hers, format('ar', ar.writing.incident.joinNamed, { title: 'مسيرة في مرفأ بورت أنسل بحسب الاتحاد' }));
    await isTold(hers, ar.done['claims-will-join']);
    await hers.goto(`${origin}/desk/ar/articles/${article}/incident?claims=c02`);
    await hers.locator('[name="title-ar"]').fill('تجمع في خان الليمون بحسب صحيفة أنسل');
    await hers.locator('[name="title-en"]').fill('Zeppelin gathering in Khan Laymun, says the Ansel Gazette');
    await hers.locator('[name="summary-ar"]').fill('تذكره الصحيفة.');
    await hers.locator('[name="summary-en"]').fill('The paper reports it.');
    await hers.locator('select[name=type]').selectOption('Protests › Peaceful protest');
    await hers.locator('[name=slug]').fill('gathering');
    await press(hers, ar.writing.incident.make);
    await isTold(hers, ar.done['incident-made']);
    await look(hers);
    await press(hers, ar.documents.stepNames.submit);
    await isTold(hers, ar.done.submit);
  });

  await test.step('she says what the article is, and hands it over', async () => {
    await hers.goto(`${origin}/desk/ar/articles/${article}/head`);
    await hers.locator('[name="title-ar"]').fill('الشرطة تنفي خروج مسيرة');
    await hers.locator('[name="title-en"]').fill('Zeppelin: police deny a march');
    await hers.locator('[name=url]').fill('https://gazette.example/no-march');
    await hers.getByLabel(ar.writing.head.notSummedUp).check();
    await look(hers);
    await press(hers, ar.documents.save);
    await isTold(hers, ar.done['head-written']);
    await look(hers);
    await press(hers, ar.documents.stepNames.submit);
    await isTold(hers, ar.done.submit);
  });

  const incident = `${origin}/en/incidents/gathering`;
  await test.step('nothing of it is public, least of all a sentence of the text', async () => {
    for (const path of [
      '/ar',
      '/en',
      '/api/collections/incidents/items',
      '/sitemap.xml',
      '/en/data/incidents.csv',
      '/ar/feed.xml',
      '/ar/incidents/march-on-the-docks',
    ]) {
      const text = await (await fetch(`${origin}${path}`)).text();
      for (const secret of ['Zeppelin', 'خروج أي مسيرة', 'هل خرجت مسيرة']) expect(text, path).not.toContain(secret);
    }
    expect((await fetch(`${origin}/desk/api/articles/${article}/text`)).status).toBe(401);
  });

  await test.step('another person comments, looks at the page, and signs off both, the article first', async () => {
    await his.goto(`${origin}/desk/en/documents/incident/gathering`);
    await expect(his.getByRole('heading', { name: en.writing.upon.waitsFor })).toBeVisible();
    await his.getByRole('link', { name: en.documents.preview }).click();
    await expect(his.getByRole('heading', { name: /Zeppelin gathering/ })).toBeVisible();
    await his.goto(`${origin}/desk/en/documents/article/${article}`);
    await his.locator('[name=text]').fill('Read and compared.');
    await press(his, en.writing.talk.add);
    await isTold(his, en.done.commented);
    await look(his);
    await press(his, en.documents.stepNames.publish);
    await isTold(his, en.done.publish);
    await his.goto(`${origin}/desk/en/documents/incident/gathering`);
    await press(his, en.documents.stepNames.publish);
    await isTold(his, en.done.publish);
    expect(await (await fetch(incident)).text()).toContain('Thirty people gathered.');
    const march = await (await fetch(`${origin}/ar/incidents/march-on-the-docks`)).text();
    for (const said of ['لم تخرج أي مسيرة في المرفأ.', 'هل خرجت مسيرة']) expect(march).toContain(said);
    expect(everythingIn(folder)).not.toContain('خروج أي مسيرة');
  });

  await test.step('it is corrected, compared and withdrawn; a draft that is given up is restored first, then deleted', async () => {
    await his.getByRole('link', { name: en.documents.correctTexts }).click();
    await his.locator('[name="title.en"]').fill('Gathering in Khan Laymun, says the Ansel Gazette');
    await his.locator('[name=reason]').fill('A word too many');
    await press(his, en.documents.save);
    await isTold(his, en.done.corrected);
    expect((await (await fetch(incident)).text()).includes('Zeppelin gathering')).toBe(false);
    await his.getByRole('link', { name: format('en', en.documents.showChangesOf, { reason: 'A word too many' }) }).click();
    await expect(his.locator('del')).toContainText('Zeppelin');
    for (const name of ['why-en', 'why-ar']) await his.locator(`[name=${name}]`).fill('It was told twice.');
    await press(his, en.documents.stepNames.withdraw);
    await isTold(his, en.done.withdraw);
    expect((await fetch(incident)).status).toBe(410);

    await hers.goto(`${origin}/desk/ar/new`);
    await hers.locator('select[name=outlet]').selectOption('ansel-gazette');
    await hers.locator('[name=published]').fill('1994-03-07');
    await hers.locator('[name=text]').fill(pastedText('en'));
    await press(hers, ar.newArticle.make);
    await isTold(hers, ar.done['article-made']);
    await hers.goto(`${origin}/desk/ar/articles/ansel-gazette-1994-03-07/head`);
    await hers.locator('[name="title-ar"]').fill('عنوان');
    await press(hers, ar.documents.save);
    await isTold(hers, ar.done['head-written']);
    await press(hers, format('ar', ar.documents.restoreOf, { reason: ar.documents.reasons.drafted }));
    await isTold(hers, ar.done.restored);
    await hers.locator('summary', { hasText: ar.writing.deletion.title }).click();
    await hers.locator('form[action$="/delete"] [name=reason]').fill('لُصق مرتين');
    await press(hers, ar.writing.deletion.confirm);
    await isTold(hers, ar.done.deleted);
    expect(everythingIn(folder)).not.toContain('عنوان"');
  });
  expect(faults.flat()).toEqual([]);
});

/** The text of every file below a folder. */
const everythingIn = (at: string): string =>
  readdirSync(at, { recursive: true })
    .map((name) => join(at, String(name)))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
