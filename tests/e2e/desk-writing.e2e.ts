import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { deskMessages } from '../../lib/desk/messages';
import { format } from '../../lib/i18n/format';
import { pastedText, strikeText, writeDeskRecord } from '../../server/desk/testing/desk-fixture';
import { faultsOf, look, press, signedIn, withAuthenticator } from './helpers/desk';
import { type Kept, keptInFiles, keptInPostgres } from './helpers/kept';
import { Keyboard, Timed } from './helpers/keyboard';
import { Servers } from './helpers/serve';

const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-writing-'));
let kept: Kept | undefined;
test.afterAll(async () => {
  await servers.stop();
  await kept?.close();
  rmSync(folder, { recursive: true, force: true });
});

const article = 'ansel-gazette-1994-03-06';
/** What stands in the record already, and a place that is added to it, by their names. */
const march = { ar: 'مسيرة في مرفأ بورت أنسل بحسب الاتحاد', en: 'March on the docks of Port Ansel, says the union' };
const marched = { ar: 'سار أعضاء الاتحاد في المرفأ.', en: 'The members of the union marched on the docks.' };
const road = { ar: 'طريق مرسان', en: 'Marsan road' };

/** A claim as she types it. */
interface Written {
  ar: string;
  en: string;
  /** Who says it, but for the paper. */
  source?: string;
  mode: string;
  happened: string;
  /** The row among the places of the text. */
  where: number;
}

const claims: readonly Written[] = [
  {
    ar: 'لم تخرج أي مسيرة في المرفأ.',
    en: 'There was no march on the docks.',
    source: 'شرطة المرفأ',
    mode: 'denies',
    happened: 'الجمعة',
    where: 0,
  },
  { ar: 'تجمع ثلاثون شخصًا.', en: 'Thirty people gathered.', mode: 'reports', happened: 'مساء الجمعة', where: 0 },
  { ar: 'أُغلق الطريق.', en: 'The road was closed.', mode: 'reports', happened: 'صباح السبت', where: 0 },
  {
    ar: 'أوقفت الشرطة أربعة من أعضاء الاتحاد.',
    en: 'The police detained four members of the union.',
    source: 'اتحاد عمال المرفأ',
    mode: 'announces',
    happened: 'مساء الجمعة',
    where: 0,
  },
  {
    ar: 'لم توقف الشرطة أحدًا.',
    en: 'The police detained nobody.',
    source: 'شرطة المرفأ',
    mode: 'denies',
    happened: 'الجمعة',
    where: 0,
  },
  {
    ar: 'يستمر الإضراب حتى 10 آذار.',
    en: 'The strike goes on until 10 March.',
    source: 'اتحاد عمال المرفأ',
    mode: 'predicts',
    happened: 'بين 6 و10 آذار 1994',
    where: 0,
  },
];

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
const isTold = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();

/** Asks on a connection of its own: one that was kept may have been closed meanwhile. */
const ask = (url: string) => fetch(url, { headers: { connection: 'close' } });
const textAt = async (url: string) => (await ask(url)).text();
/** What is read at an address in the end: for a moment after a change readers are still sent the page before it. */
const readAt = (url: string) => expect.poll(() => textAt(url), { intervals: [100], timeout: 10_000 });

/** Fills in the form of a claim that is open. @param placesOf what the group of its places is called */
async function writeClaim(
  hands: Keyboard,
  placesOf: string,
  { ar: text, en: english, source, mode, happened, where }: Written,
): Promise<void> {
  const { page } = hands;
  await hands.skip();
  await hands.write(field(page, 'text-ar'), text);
  await hands.write(field(page, 'text-en'), english);
  if (source) await hands.write(field(page, 'source-1'), source);
  await hands.choose(field(page, 'mode'), mode);
  await hands.write(field(page, 'happened'), happened);
  await hands.mark(page.getByRole('group', { name: placesOf, exact: true }), `mention-${where}`);
}

test('@phone an Arabic article of six claims goes from paste to the public by keyboard alone, and is corrected, restored and withdrawn', async ({
  browser,
}, { annotations, project }) => {
  test.setTimeout(480_000);
  writeDeskRecord(folder);
  // The journey is made at two sizes: one of them goes through files, the other through PostgreSQL.
  kept = project.name === 'phone' ? await keptInPostgres(folder) : keptInFiles(folder);
  const { env, store, everything } = kept;
  const { origin } = await servers.serve(env);
  // Who writes and who reviews have the pages in one language each; on the phone the other way round.
  const [inHers, inHis] = project.name === 'phone' ? (['en', 'ar'] as const) : (['ar', 'en'] as const);
  const [words, reviewing] = [deskMessages(inHers), deskMessages(inHis)];
  const { claim: claimWords } = words.writing;
  const hers = await signedIn(browser, { origin, store, role: 'editor', locale: inHers });
  const his = await signedIn(browser, { origin, store, role: 'reviewer', locale: inHis });
  const faults = [hers, his].map((page) => faultsOf(page));
  const [her, him] = [new Keyboard(hers), new Keyboard(his)];
  const timed = new Timed();
  const own = `${origin}/desk/${inHers}/articles/${article}`;

  await test.step('she comes back with a passkey', async () => {
    await withAuthenticator(hers);
    await hers.getByLabel(words.account.label).fill('هاتف');
    await press(hers, words.account.add);
    await isTold(hers, words.done['passkey-added']);
    await press(hers, words.signOut);
    await press(hers, words.signIn.passkey);
    await expect(link(hers, words.newArticle.title)).toBeVisible();
  });

  await timed.step('the text is pasted', her, async () => {
    await her.skip();
    await her.follow(link(hers, words.newArticle.title));
    await her.choose(field(hers, 'outlet'), 'ansel-gazette');
    await her.write(field(hers, 'published'), 'الأحد 6 آذار 1994');
    await expect(hers.locator('#published-read')).toContainText('1994-03-06');
    await her.paste(field(hers, 'text'), strikeText());
    await her.press(button(hers, words.newArticle.make));
    await isTold(hers, words.done['article-made']);
  });

  const mentions = hers.locator('[id^=mention-]');
  await timed.step('its places are confirmed', her, async () => {
    await expect(mentions).toHaveCount(6);
    await her.to(mentions.first());
    for (let i = 0; i < 6; i++) {
      if (i === 0) {
        await her.key('n');
        await expect(mentions.first()).toContainText(words.writing.text['no-place']);
      }
      await her.key('a');
      if (i < 5) await her.key('ArrowDown');
    }
    await expect(hers.getByText(format(inHers, words.writing.text.left, { count: 0 }))).toBeVisible();
    await isTold(hers, words.writing.text.saved);
  });

  await timed.step('a place that nobody knew is added with its source, and marked by hand', her, async () => {
    await her.to(hers.locator('[data-paragraph="2"]'));
    await her.key('ArrowLeft', 3);
    await expect(hers.getByText(format(inHers, words.record.marks.selected, { words: 'الطريق' }))).toBeVisible();
    await her.key('m');
    await her.follow(link(hers, words.record.marks.addPlace));
    await her.skip();
    await her.write(field(hers, 'name-ar'), road.ar);
    await her.write(field(hers, 'name-en'), road.en);
    await her.write(field(hers, 'latitude'), '-20.205');
    await her.write(field(hers, 'longitude'), '-30.305');
    await her.write(field(hers, 'uncertainty'), '200');
    await her.write(field(hers, 'citation'), 'A survey that was invented for tests');
    await her.press(button(hers, words.record.place.save));
    await isTold(hers, words.done['place-added']);
    await expect(mentions).toHaveCount(7);
    await expect(hers.locator('li[data-current]', { hasText: road[inHers] })).toBeVisible();
    // It is said anew in the list, by the name of the place.
    await her.press(hers.locator('li[data-current]').getByRole('button', { name: words.record.marks.elsewhere }));
    await her.write(hers.getByLabel(words.record.marks.search), road[inHers]);
    await her.press(button(hers, road[inHers]));
    await expect(mentions).toHaveCount(7);
    await isTold(hers, words.writing.text.saved);
  });

  await timed.step('six claims are written', her, async () => {
    // The first one of selected words.
    await her.to(hers.locator('[data-paragraph="0"]'));
    await her.key('ArrowLeft');
    await her.key('Shift+ArrowLeft', 2);
    await her.key('c');
    for (const [i, claim] of claims.entries()) {
      const isLast = i === claims.length - 1;
      await expect(field(hers, 'paragraph')).toHaveValue(String(i + 1));
      await writeClaim(her, claimWords.where, claim);
      await her.press(button(hers, isLast ? claimWords.save : claimWords.saveAndNext));
    }
    await expect(hers.getByRole('heading', { level: 1 })).toHaveText(format(inHers, claimWords.edit, { number: 6 }));
    await isTold(hers, words.done['claim-written']);
  });

  await timed.step('one contradicts the record', her, async () => {
    await her.follow(link(hers, claimWords.back));
    await her.skip();
    await her.follow(link(hers, claims[0]?.[inHers] ?? ''));
    await her.skip();
    await her.press(link(hers, words.writing.beside.title));
    await expect(hers.locator('blockquote mark')).toHaveText('نفت شرطة المرفأ');
    const neighbour = hers.getByRole('group', { name: marched[inHers] });
    await her.choose(neighbour.locator('select'), 'contradicts');
    // What would become of it is told before anything is saved.
    await expect(hers.locator('section[aria-labelledby=outcome]')).toContainText(words.writing.beside.contested);
    await expect(hers.locator('section[aria-labelledby=outcome]')).toContainText(words.writing.beside.tried);
    // On what exactly is asked at once.
    await expect(neighbour.locator('details')).toHaveAttribute('open');
    await her.write(neighbour.locator('[name$="-ar"]'), 'هل خرجت مسيرة');
    await her.write(neighbour.locator('[name$="-en"]'), 'whether there was a march');
    await her.press(button(hers, words.writing.beside.save));
    await isTold(hers, words.done['claims-linked']);
    await expect(hers.locator('section[aria-labelledby=outcome]')).toContainText(words.writing.beside.contested);
  });
  await look(hers);

  await timed.step('one claim joins the incident that stands, two make a new one', her, async () => {
    await her.skip();
    await her.follow(link(hers, claimWords.back));
    await her.skip();
    await her.follow(link(hers, words.writing.outline.incident));
    await her.to(field(hers, 'claims').first());
    await her.key('Space');
    await her.press(button(hers, words.writing.incident.go));
    await her.press(button(hers, format(inHers, words.writing.joins.joinNamed, { title: march[inHers] })));
    await isTold(hers, words.done['claims-will-join']);
    await her.skip();
    await her.follow(link(hers, words.writing.outline.incident));
    for (const row of [1, 3]) {
      await her.to(field(hers, 'claims').nth(row));
      await her.key('Space');
    }
    await her.press(button(hers, words.writing.incident.go));
    await her.write(field(hers, 'title-ar'), 'تجمع في خان الليمون بحسب صحيفة أنسل');
    await her.write(field(hers, 'title-en'), 'Zeppelin gathering in Khan Laymun, says the Ansel Gazette');
    await her.write(field(hers, 'summary-ar'), 'تذكره الصحيفة.');
    await her.write(field(hers, 'summary-en'), 'The paper reports it.');
    await her.choose(field(hers, 'type'), 'Protests › Peaceful protest');
    await her.write(field(hers, 'slug'), 'gathering');
    await her.press(button(hers, words.writing.incident.make));
    await isTold(hers, words.done['incident-made']);
    await her.press(button(hers, words.documents.stepNames.submit));
    await isTold(hers, words.done.submit);
  });

  await timed.step('what the article is, and over to review', her, async () => {
    await hers.goto(`${own}/head`);
    await her.skip();
    await her.write(field(hers, 'title-ar'), 'الشرطة تنفي خروج مسيرة');
    await her.write(field(hers, 'title-en'), 'Zeppelin: police deny a march');
    await her.write(field(hers, 'url'), 'https://gazette.example/no-march');
    await her.mark(hers.getByRole('group', { name: words.writing.head.summary, exact: true }), 'none');
    await her.press(button(hers, words.documents.save));
    await isTold(hers, words.done['head-written']);
    await her.press(button(hers, words.documents.stepNames.submit));
    await isTold(hers, words.done.submit);
  });

  const incident = `${origin}/en/incidents/gathering`;
  await test.step('nothing of it is public, least of all a sentence of the text', async () => {
    const paths = [
      '/ar',
      '/en',
      '/api/collections/incidents/items',
      '/sitemap.xml',
      '/en/data/incidents.csv',
      '/ar/feed.xml',
      '/ar/incidents/march-on-the-docks',
    ];
    for (const path of paths) {
      const text = await textAt(`${origin}${path}`);
      for (const secret of ['Zeppelin', 'خروج أي مسيرة', 'هل خرجت مسيرة']) expect(text, path).not.toContain(secret);
    }
    expect((await ask(`${origin}/desk/api/articles/${article}/text`)).status).toBe(401);
  });

  await timed.step('another person reads it, comments and signs it off', him, async () => {
    await his.goto(`${origin}/desk/${inHis}/documents/article/${article}`);
    await him.skip();
    await him.follow(link(his, reviewing.documents.preview));
    await expect(
      his.getByRole('heading', { name: inHis === 'en' ? /Zeppelin: police/ : 'الشرطة تنفي خروج مسيرة' }),
    ).toBeVisible();
    await his.goBack();
    await him.write(field(his, 'text'), 'Read and compared.');
    await him.press(button(his, reviewing.writing.talk.add));
    await isTold(his, reviewing.done.commented);
    await him.press(button(his, reviewing.documents.stepNames.publish));
    await isTold(his, reviewing.done.publish);
    await him.skip();
    await him.follow(link(his, inHis === 'en' ? /Zeppelin gathering/ : /تجمع في خان الليمون/));
    await him.press(button(his, reviewing.documents.stepNames.publish));
    await isTold(his, reviewing.done.publish);
    await readAt(incident).toContain('Thirty people gathered.');
  });

  const afterwards = new Timed();
  await test.step('what is public is what was written, and the text is nowhere', async () => {
    for (const said of ['لم تخرج أي مسيرة في المرفأ.', 'هل خرجت مسيرة'])
      await readAt(`${origin}/ar/incidents/march-on-the-docks`).toContain(said);
    await readAt(`${origin}/en/places/marsan-road`).toContain('A survey that was invented for tests');
    const all = await everything();
    expect(all).toContain('لم تخرج أي مسيرة في المرفأ.');
    expect(all).not.toContain('خروج أي مسيرة');
  });

  await afterwards.step('it is corrected and compared', him, async () => {
    await him.follow(link(his, reviewing.documents.correctTexts));
    await him.write(field(his, 'title.en'), 'Gathering in Khan Laymun, says the Ansel Gazette');
    await him.write(field(his, 'reason'), 'A word too many');
    await him.pick(field(his, 'correction'), 'no');
    await him.press(button(his, reviewing.documents.save));
    await isTold(his, reviewing.done.corrected);
    await readAt(incident).not.toContain('Zeppelin gathering');
    await him.follow(link(his, format(inHis, reviewing.documents.showChangesOf, { reason: 'A word too many' })));
    await expect(his.locator('del')).toContainText('Zeppelin');
  });

  await afterwards.step('the version before is made public again', him, async () => {
    const reason = reviewing.documents.reasons.publish;
    const version = his.getByRole('listitem').filter({ hasText: reason });
    await him.press(version.locator('summary'));
    await him.write(version.locator('[name=reason]'), 'It was right');
    await him.pick(version.locator('[name=correction]'), 'no');
    await him.press(version.getByRole('button', { name: reviewing.record.restoring.confirm }));
    await isTold(his, reviewing.done['public-restored']);
    await readAt(incident).toContain('Zeppelin gathering');
  });

  await his.goto(`${origin}/desk/${inHis}/articles/${article}/claims/c02`);
  await afterwards.step('a claim that is public is corrected, and readers are told', him, async () => {
    const form = his.locator('form[action$="/claims/correct"]');
    await him.write(field(his, 'text-en'), 'About thirty people gathered.');
    await him.write(form.locator('[name=reason]'), 'The source says about');
    await him.pick(form.locator('[name=correction]'), 'yes');
    for (const language of ['en', 'ar']) {
      await him.write(form.locator(`[name=what-${language}]`), 'The number.');
      await him.write(form.locator(`[name=why-${language}]`), 'The source says about.');
    }
    await him.press(form.getByRole('button', { name: reviewing.record.claims.save, exact: true }));
    await isTold(his, reviewing.done.corrected);
    for (const said of ['About thirty people gathered.', 'The source says about.']) await readAt(incident).toContain(said);
  });
  await his.goto(`${origin}/desk/${inHis}/documents/incident/gathering`);

  await afterwards.step('it is withdrawn', him, async () => {
    const withdrawal = his.locator('form[action$="/withdraw"]');
    for (const name of ['why-en', 'why-ar']) await him.write(withdrawal.locator(`[name=${name}]`), 'It was told twice.');
    await him.press(button(his, reviewing.documents.stepNames.withdraw));
    await isTold(his, reviewing.done.withdraw);
    expect((await ask(incident)).status).toBe(410);
  });

  await test.step('a draft that is given up is restored first, then deleted', async () => {
    await hers.goto(`${origin}/desk/${inHers}/new`);
    await field(hers, 'outlet').selectOption('ansel-gazette');
    await field(hers, 'published').fill('1994-03-07');
    await field(hers, 'text').fill(pastedText('en'));
    // What is typed survives a closed lid.
    await hers.reload();
    await press(hers, words.writing.saving.takeUp);
    await expect(field(hers, 'text')).toHaveValue(pastedText('en'));
    await press(hers, words.newArticle.make);
    await isTold(hers, words.done['article-made']);
    await hers.goto(`${origin}/desk/${inHers}/articles/ansel-gazette-1994-03-07/head`);
    await field(hers, 'title-ar').fill('عنوان');
    await press(hers, words.documents.save);
    await isTold(hers, words.done['head-written']);
    await press(hers, format(inHers, words.documents.restoreOf, { reason: words.documents.reasons.drafted }));
    await isTold(hers, words.done.restored);
    // What was typed and not saved goes from the browser with the draft.
    const keptInBrowser = () => hers.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('1994-03-07')));
    await hers.goto(`${origin}/desk/${inHers}/articles/ansel-gazette-1994-03-07/source`);
    await field(hers, 'name-ar').fill('مصدر لم يُحفظ');
    await expect.poll(keptInBrowser).toEqual(['desk:/articles/ansel-gazette-1994-03-07/sources']);
    await hers.goto(`${origin}/desk/${inHers}/documents/article/ansel-gazette-1994-03-07`);
    await hers.locator('summary', { hasText: words.writing.deletion.title }).click();
    await hers.locator('form[action$="/delete"] [name=reason]').fill('لُصق مرتين');
    await press(hers, words.writing.deletion.confirm);
    await isTold(hers, words.done.deleted);
    await expect.poll(keptInBrowser).toEqual([]);
    expect(await everything()).not.toContain('عنوان"');
  });
  expect(faults.flat()).toEqual([]);
  const told = `From paste to the public:\n${timed.table()}\nAfterwards:\n${afterwards.table()}`;
  annotations.push({ type: 'timed by steps', description: told });
  process.stdout.write(`${told}\n`);
});
