import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { deskMessages } from '../../lib/desk/messages';
import { format } from '../../lib/i18n/format';
import { writeCurfewRecord } from '../../server/desk/testing/desk-fixture';
import { faultsOf, look, signedIn } from './helpers/desk';
import { Keyboard } from './helpers/keyboard';
import { Servers } from './helpers/serve';

const servers = new Servers();
const folder = mkdtempSync(join(tmpdir(), 'maydan-joins-'));
test.afterAll(async () => {
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

const [ar, en] = [deskMessages('ar'), deskMessages('en')];
const article = 'curfew-again';
const titles = {
  area: {
    ar: 'حظر تجول عشرة أيام في بورت أنسل، أعلنته شرطة المرفأ',
    en: 'Curfew of ten days in Port Ansel, announced by the harbour police',
  },
  incident: { ar: 'مسيرة في مرفأ بورت أنسل بحسب الاتحاد', en: 'March on the docks of Port Ansel, says the union' },
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isTold = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();

/** Posts to the desk as its pages do. */
async function send(page: Page, path: string, body: Record<string, unknown>): Promise<Record<string, string>> {
  const [status, answer] = await page.evaluate(
    async ([to, sent]) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`/desk/api${to}`, { method: 'POST', headers, body: JSON.stringify(sent) });
      return [response.status, await response.json()] as const;
    },
    [path, body] as const,
  );
  expect([path, status]).toEqual([path, 200]);
  return answer as Record<string, string>;
}
const versionOf = (page: Page) =>
  page.evaluate(
    async (id) => ((await (await fetch(`/desk/api/documents/article/${id}`)).json()) as { version: string }).version,
    article,
  );

/** An article of two claims: a curfew in Port Ansel, and a march. */
async function writeArticle(page: Page): Promise<void> {
  const about = { dataset: 'harbour-1994', outlet: 'ansel-gazette', language: 'en', published: '1994-03-07' };
  await send(page, '/articles', { ...about, slug: article, text: 'The curfew holds.' });
  for (const [text, arabic] of [
    ['The curfew holds in Port Ansel.', 'يسري حظر التجول في بورت أنسل.'],
    ['Dockers marched.', 'خرجت مسيرة لعمال المرفأ.'],
  ])
    await send(page, `/articles/${article}/claims`, {
      version: await versionOf(page),
      paragraph: '1',
      'text-en': text,
      'text-ar': arabic,
      'source-1': 'Harbour police',
      mode: 'reports',
      happened: '6 March 1994',
      where: 'place',
      'where-place': 'Port Ansel',
      'where-relation': 'at',
    });
  await send(page, `/articles/${article}/head`, {
    version: await versionOf(page),
    'title-en': 'The curfew holds',
    'title-ar': 'حظر التجول سارٍ',
    published: '1994-03-07',
    url: 'https://gazette.example/holds',
    summary: 'none',
  });
}

test('@phone claims of an article are added to an area and an incident that exist, by keyboard and without script', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  writeCurfewRecord(folder);
  const { origin } = await servers.serve({ MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '' });
  const hers = await signedIn(browser, { origin, folder, role: 'editor', locale: 'ar' });
  const his = await signedIn(browser, { origin, folder, role: 'reviewer', locale: 'en' });
  const faults = [hers, his].map((page) => faultsOf(page));
  await writeArticle(hers);
  const her = new Keyboard(hers);
  const desk = `${origin}/desk/ar/articles/${article}`;

  await test.step('the area of the same curfew is likely the same, and it is said why', async () => {
    await hers.goto(`${origin}/desk/ar/documents/article/${article}`);
    await hers.getByRole('link', { name: ar.record.area.new }).click();
    await her.to(hers.getByRole('checkbox').first());
    await her.key('Space');
    await her.choose(hers.locator('select[name=kind]').first(), 'curfew');
    await her.to(button(hers, ar.writing.incident.go));
    await her.key('Enter');
    const likely = hers.getByRole('region', { name: ar.writing.joins.likely.area });
    await expect(likely.getByRole('link', { name: titles.area.ar })).toBeVisible();
    const { reasons } = ar.writing.joins;
    await expect(likely).toContainText([reasons.ground, reasons.time, reasons.kind, reasons.source].join(' · '));
    await expect(hers.locator('form[action$="/areas"] select[name=kind]')).toHaveValue('curfew');
    await look(hers);
  });

  await test.step('any other is found while its title is typed, and chosen by the arrow keys', async () => {
    const find = hers.getByRole('region', { name: ar.writing.joins.find.title });
    await her.write(find.getByRole('searchbox'), 'march on the do');
    await expect(find.getByRole('link', { name: titles.incident.ar })).toBeVisible();
    await her.key('ControlOrMeta+a');
    await hers.keyboard.insertText('الحظر');
    await expect(find.getByRole('link', { name: titles.area.ar })).toBeVisible();
    await expect(find.getByRole('status')).toHaveText(format('ar', ar.writing.joins.find.found, { count: 1 }));
    await look(hers);
    await find.getByRole('searchbox').focus();
    await her.key('ArrowDown');
    await expect(
      find.getByRole('button', { name: format('ar', ar.writing.joins.joinNamed, { title: titles.area.ar }) }),
    ).toBeFocused();
    await her.key('Enter');
    await isTold(hers, ar.done['claims-will-join']);
    await expect(
      hers.getByText(format('ar', ar.writing.upon.joins.area, { count: 1, title: `«${titles.area.ar}»` })),
    ).toBeVisible();
  });

  await test.step('without script an incident is found by a button', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await hers.context().storageState() });
    const page = await plain.newPage();
    await page.goto(`${desk}/incident?claims=c02`);
    const find = page.getByRole('region', { name: ar.writing.joins.find.title });
    await find.getByRole('searchbox').fill('المسيرة');
    await button(page, ar.writing.joins.find.find).click();
    await expect(page).toHaveURL(/claims=c02.*#find$/);
    await expect(find.getByRole('searchbox')).toHaveValue('المسيرة');
    await find.getByRole('button', { name: format('ar', ar.writing.joins.joinNamed, { title: titles.incident.ar }) }).click();
    await isTold(page, ar.done['claims-will-join']);
    await plain.close();
  });

  await test.step('both are signed off with the article by another person, and stand on both pages', async () => {
    const version = await versionOf(hers);
    await send(hers, `/documents/article/${article}/submit`, { version });
    await his.goto(`${origin}/desk/en/documents/article/${article}`);
    for (const kind of ['area', 'incident'] as const)
      await expect(
        his.getByText(format('en', en.writing.upon.joins[kind], { count: 1, title: `“${titles[kind].en}”` })),
      ).toBeVisible();
    await button(his, en.documents.stepNames.publish).click();
    await isTold(his, en.done.publish);
    const textAt = async (path: string) => (await fetch(`${origin}${path}`, { headers: { connection: 'close' } })).text();
    const readAt = (path: string) => expect.poll(() => textAt(path), { intervals: [100], timeout: 10_000 });
    await readAt('/en/areas/curfew-in-port-ansel').toContain('The curfew holds in Port Ansel.');
    await readAt('/ar/areas/curfew-in-port-ansel').toContain('يسري حظر التجول في بورت أنسل.');
    await readAt('/ar/incidents/march-on-the-docks').toContain('خرجت مسيرة لعمال المرفأ.');
  });
  expect(faults.flat()).toEqual([]);
});
