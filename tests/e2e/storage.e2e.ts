import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { filesTruth } from '../../server/truth/files';
import { postgresTruth } from '../../server/truth/postgres';
import { startPostgres, type TestPostgres } from '../../server/truth/testing/postgres';
import { type Document, dump, type Truth } from '../../server/truth/truth';
import { addressesOf, kindIn } from '../crawl/addresses';
import { crawl, pagesOf } from '../crawl/crawl';
import { differences, readRecording } from '../crawl/recording';
import { countIn, incidentLinks } from './helpers/list';
import { incidentSlugs } from './helpers/record';
import { Servers } from './helpers/serve';
import { withoutWebGL } from './helpers/without-webgl';

/** The same record served from files and from PostgreSQL: the same checks in a browser, the same answers. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const slug = 'us-forces-begin-storming-prison-2022-01-23';

const checks: readonly [string, (page: Page, origin: string) => Promise<void>][] = [
  [
    'the overview lists every incident, filters and searches them',
    async (page, origin) => {
      await withoutWebGL(page);
      await page.goto(`${origin}/en`);
      await expect.poll(() => countIn(page)).toBe(incidentSlugs.length);
      await expect(page.locator('[data-still] a').first()).toBeVisible();
      await page.locator('summary', { hasText: 'Filters' }).click();
      await page.getByRole('checkbox', { name: /^Contested/ }).check();
      await expect(page).toHaveURL(/\?status=contested$/);
      await expect.poll(() => countIn(page)).toBeLessThan(incidentSlugs.length);
      await page.goto(`${origin}/ar`);
      await page.locator('#q').fill('غويران');
      await expect(page).toHaveURL(/q=/);
      await expect.poll(() => countIn(page)).toBeLessThan(incidentSlugs.length);
      expect(await page.locator(incidentLinks).count()).toBeGreaterThan(0);
    },
  ],
  [
    'an incident leads to its article and to what stands beside it',
    async (page, origin) => {
      await withoutWebGL(page);
      // The claims are folded, and opened by a link to them.
      await page.goto(`${origin}/en/incidents/${slug}#claims`);
      await expect(page.getByRole('list', { name: /From whoever said it first/ }).first()).toContainText('Athr');
      await page.locator('main a[href*="/articles/"]').first().click();
      await expect(page).toHaveURL(/\/en\/articles\//);
      await expect(page.locator('[id^="claim-"]').first()).toBeVisible();
    },
  ],
  [
    'an embed shows its picture, and the live map when it is asked for',
    async (page, origin) => {
      await page.goto(`${origin}/embed/en/incidents/${slug}`);
      await expect(page.locator('.map > svg:visible')).toHaveCount(1);
      await page.getByText('Explore the map').click();
      await expect(page.frameLocator('.map iframe').locator('section[data-state="live"]')).toBeVisible({ timeout: 45_000 });
    },
  ],
];

test.describe('files', () => {
  for (const [name, check] of checks) test(name, ({ page, baseURL }) => check(page, baseURL as string));
});

test.describe('PostgreSQL', () => {
  test.describe.configure({ mode: 'serial' }); // one server, and the last test changes its record
  const servers = new Servers();
  let database: TestPostgres;
  let truth: Truth;
  let url: string;
  let origin: string;

  test.beforeAll(async () => {
    test.setTimeout(200_000);
    database = await startPostgres();
    url = await database.database();
    truth = await postgresTruth(url);
    await truth.load(await dump(filesTruth(join(root, 'data'))));
    ({ origin } = await servers.serve({ DATABASE_URL: url }));
  });
  test.afterAll(async () => {
    await servers.stop();
    await truth.close();
    await database.stop();
  });

  for (const [name, check] of checks) test(name, ({ page }) => check(page, origin));

  test('what cannot be served ends the start, with exit code 2 where a variable has to be corrected', async () => {
    test.setTimeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'maydan-storage-'));
    const notes = join(folder, 'notes.txt');
    writeFileSync(notes, 'minutes of a meeting');
    try {
      const wrong = [
        [{ DATABASE_URL: url.replace(/:[^:@]+@/, ':wrong@') }, /PostgreSQL at .*refuses what DATABASE_URL says/, 2],
        [{ DATABASE_URL: `${url}_of_nobody` }, /PostgreSQL at .*refuses what DATABASE_URL says/, 2],
        [{ DATABASE_URL: 'maydan' }, /^DATABASE_URL: got something else/, 2],
        [{ MAYDAN_DATA_DIR: notes }, /^MAYDAN_DATA_DIR: got /, 2],
        [{ MAYDAN_DATA_DIR: folder }, /gazetteer: /, 1],
        [{ MAYDAN_INDEX: notes }, /notes\.txt: cannot be used as the index .* MAYDAN_INDEX/, 2],
      ] as const;
      for (const [env, told, expected] of wrong) {
        const { code, words } = await servers.refused(env);
        expect([words, code]).toEqual([expect.stringMatching(told), expected]);
        expect(words).not.toContain('    at '); // no stack, no second telling
        expect(words).not.toContain('wrong@');
      }
      expect(readFileSync(notes, 'utf8')).toBe('minutes of a meeting');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('every thing, file and answer of the API is what was recorded of the files', async () => {
    test.setTimeout(600_000);
    const pages = await pagesOf(origin);
    // Of pages one of each kind and language, as rendering takes long; what they say of a thing its JSON says too.
    const shown = new Map(pages.map((path) => [`${path.split('/')[1]} ${kindIn(path) ?? path}`, path]));
    const ofThings = pages.flatMap((path) => (path.startsWith('/en/') && kindIn(path) ? [`${path}.json`] : []));
    const others = addressesOf(pages, []).filter((path) => /^\/(?:api|healthz|sitemap|\w\w\/(?:data\/|feed))/.test(path));
    const found = await crawl(origin, [...shown.values(), ...ofThings, ...others]);
    expect(differences(readRecording(), found)).toEqual([]);
  });

  test('what is committed to it is served', async () => {
    const { version, ...document } = (await truth.get('incident', slug)) as Document;
    const title = { ...(document.body.title as object), en: 'Committed to the database' };
    await truth.commit({
      author: 'amal',
      reason: 'a better title',
      puts: [{ ...document, body: { ...document.body, title } }],
      expectedVersions: { [`incident/${slug}`]: version },
    });
    const page = async () => (await fetch(`${origin}/en/incidents/${slug}`)).text();
    await expect.poll(page, { timeout: 15_000 }).toContain('Committed to the database');
    const { properties } = await (await fetch(`${origin}/api/collections/incidents/items/${slug}`)).json();
    expect(Date.now() - Date.parse(properties.updated)).toBeLessThan(60_000);
  });
});
