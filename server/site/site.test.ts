import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { locales } from '../../lib/i18n/locales';
import { messagesFor } from '../../lib/i18n/messages';
import type { IncidentEntry } from '../../lib/record/model';
import { Index } from '../index';
import { type Opened, readRecord } from '../store/open';
import { filesTruth } from '../truth/files';
import { postgresTruth } from '../truth/postgres';
import { startPostgres, type TestPostgres } from '../truth/testing/postgres';
import { type Document, dump, type Truth } from '../truth/truth';
import { Site } from './site';

const slug = 'us-forces-begin-storming-prison-2022-01-23';
const path = `hasakah-2022/incidents/${slug}.json`;
const most = 15_000; // ms; on an idle machine a change is served within 2,000, which tests/e2e/living.e2e.ts measures

const folder = mkdtempSync(join(tmpdir(), 'maydan-site-'));
const dataDir = join(folder, 'data');
const file = join(dataDir, path);
cpSync(join(process.cwd(), 'data'), dataDir, { recursive: true });
const original = readFileSync(file, 'utf8');
const edited = (change: (body: { title: { en: string }; eventType: string }) => void): string => {
  const body = JSON.parse(original);
  change(body);
  return JSON.stringify(body);
};

const served: Opened[] = [];
const said: string[] = [];
const last = () => served.at(-1) as Opened;
const incident = async () => (await last().store.incident(slug)) as IncidentEntry;
const titleNow = async () => (await incident()).title.en;
/** Every incident that is served. */
const incidents = async () => (await last().store.incidents({ filters: {} })).items;
let site: Site;
const siteOf = async (truth: Truth): Promise<Site> =>
  Site.open({
    truth,
    index: await Index.open(':memory:'),
    dataDir,
    onServed: (opened) => served.push(opened),
    say: (text) => said.push(text),
  });

/** Waits for what holds within the time that a change may take. */
async function soon(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + most;
  while (!(await holds()) && performance.now() < end) await wait(20);
  expect(await holds()).toBe(true);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files', () => {
  let truth: Truth;
  beforeAll(async () => {
    truth = filesTruth(dataDir);
    site = await siteOf(truth);
  });
  afterAll(() => site.close());
  afterEach(async () => {
    writeFileSync(file, original);
    await site.refresh();
    said.length = 0;
  });

  test('what is served at first is what the files say, with the version that `maydan check` tells', async () => {
    const { record } = readRecord(dataDir);
    expect(last().record.version).toBe(record?.version);
    expect((await incidents()).map((one) => one.slug)).toEqual([...(record?.incidents.keys() ?? [])]);
    expect(site.refusal).toBeNull();
  });

  test('a file changed by hand is served, and gives new versions to the record and to what changed alone', async () => {
    const before = last().record;
    const versions = new Map((await incidents()).map((one) => [one.slug, one.version]));
    const own = await incident();
    writeFileSync(
      file,
      edited((body) => Object.assign(body.title, { en: 'Another title' })),
    );
    await soon(async () => (await titleNow()) === 'Another title');
    const changed = (await incidents()).filter((one) => versions.get(one.slug) !== one.version);
    expect(changed.map((one) => one.slug)).toEqual([slug]);
    expect(last().record.version).not.toBe(before.version);
    const { updated, published } = await incident();
    expect(updated > own.updated).toBe(true);
    expect(published).toBe(own.published);
    expect(last().record.lastChange).toBe(updated);
  });

  test('a language is offered once its messages are there, and what is refused changes no language of what is served', async () => {
    const settings = join(dataDir, 'site.json');
    const before = readFileSync(settings, 'utf8');
    const messages = join(dataDir, 'messages');
    writeFileSync(settings, JSON.stringify({ ...JSON.parse(before), locales: ['en', 'ar', 'tr'] }));
    await site.refresh();
    expect(site.refusal?.problems).toContainEqual(expect.objectContaining({ file: 'data/messages/tr.json', got: 'nothing' }));
    expect(locales()).toEqual(['en', 'ar']);
    mkdirSync(messages);
    writeFileSync(join(messages, 'tr.json'), '{ "site": { "skip": "Metne geç" } }');
    writeFileSync(file, '{');
    await site.refresh();
    expect(site.refusal).not.toBeNull();
    expect(locales()).toEqual(['en', 'ar']);
    // The settings stay as they were read meanwhile.
    writeFileSync(
      file,
      edited((body) => Object.assign(body.title, { tr: 'Bir başlık' })),
    );
    await site.refresh();
    expect(site.refusal).toBeNull();
    expect([locales(), last().record.site.locales]).toEqual([
      ['en', 'ar', 'tr'],
      ['en', 'ar', 'tr'],
    ]);
    expect(messagesFor('tr').site.skip).toBe('Metne geç');
    expect((await incident()).title).toMatchObject({ tr: 'Bir başlık' });
    writeFileSync(file, original);
    writeFileSync(settings, before);
    rmSync(messages, { recursive: true });
    await site.refresh();
    expect([site.refusal, locales()]).toEqual([null, ['en', 'ar']]);
  });

  test('a draft is not served, stops nothing, and is no change of what is', async () => {
    const draft = join(dataDir, 'hasakah-2022/articles/unfinished-2026-01-01.json');
    const { record } = last();
    writeFileSync(draft, JSON.stringify({ slug: 'unfinished-2026-01-01', status: 'draft', title: {} }));
    await site.refresh();
    expect(site.refusal).toBeNull();
    expect(last().record).toBe(record);
    writeFileSync(draft, JSON.stringify({ slug: 'unfinished-2026-01-01', status: 'published', title: {} }));
    await site.refresh();
    expect(site.refusal?.problems).toContainEqual(expect.objectContaining({ path: 'title' }));
    rmSync(draft);
    await site.refresh();
    expect(site.refusal).toBeNull();
  });

  test.each([
    [
      'a file that is cut short',
      () => original.slice(0, 40),
      { path: '', got: /cannot be read \(Unterminated|Expected/, expected: /JSON object/ },
    ],
    [
      'a value that its schema refuses',
      () => edited((body) => Object.assign(body, { eventType: 'Skirmish' })),
      { path: 'eventType', got: /"Skirmish"/, expected: /one of "Battles"/ },
    ],
  ])(
    '%s is not served: the last good state stays until it is mended, and what is wrong is told',
    async (_name, text, problem) => {
      const { record } = last();
      writeFileSync(file, text());
      await soon(() => site.refusal !== null);
      expect(last().record).toBe(record);
      const [told] = site.refusal?.problems ?? [];
      expect(told).toMatchObject({ file: `data/${path}`, path: problem.path });
      expect([told?.got, told?.expected]).toEqual([expect.stringMatching(problem.got), expect.stringMatching(problem.expected)]);
      expect(said.join('\n')).toContain(`data/${path}`);
      // Another change does not slip through beside it, and tells nothing twice.
      const lines = said.length;
      await site.refresh();
      expect(said).toHaveLength(lines);
      writeFileSync(file, original);
      await soon(() => site.refusal === null);
      expect(said.at(-1)).toMatch(/again/);
    },
  );

  test('what is kept at the desk goes at once, also while something else is wrong', async () => {
    const before = await titleNow();
    const actor = join(dataDir, 'hasakah-2022/actors/sdf.json');
    const sound = readFileSync(actor, 'utf8');
    writeFileSync(actor, '{');
    await site.refresh();
    expect([site.refusal === null, await titleNow()]).toEqual([false, before]);
    writeFileSync(actor, sound.replace('"kind"', '"kinds"'));
    const parts = [{ path: 'title', instead: { en: 'Kept', ar: 'محفوظ' }, reason: 'x' }];
    writeFileSync(
      file,
      edited((body) => Object.assign(body, { deskOnly: { parts } })),
    );
    await site.refresh();
    expect([site.refusal === null, await titleNow()]).toEqual([false, 'Kept']);
    writeFileSync(actor, sound);
    await site.refresh();
    expect([site.refusal, await titleNow()]).toEqual([null, 'Kept']);
  });

  test('a place of the gazetteer that is renamed is served under its new name', async () => {
    const towns = join(dataDir, 'gazetteer', 'cities-and-towns.json');
    const text = readFileSync(towns, 'utf8');
    writeFileSync(towns, text.replaceAll('"Hasakah"', '"Hasakah City"'));
    await soon(() => last().record.gazetteer.name('hasakah', 'en') === 'Hasakah City');
    writeFileSync(towns, text);
    await soon(() => last().record.gazetteer.name('hasakah', 'en') === 'Hasakah');
  });

  test('what a killed writer had committed is put in place, and served', async () => {
    const body = JSON.parse(edited((one) => Object.assign(one.title, { en: 'Committed' })));
    const staged = join(dataDir, '.commits', '1');
    mkdirSync(staged, { recursive: true });
    writeFileSync(join(staged, '0.json'), JSON.stringify(body));
    writeFileSync(join(staged, 'plan.json'), JSON.stringify({ moves: [{ staged: '0.json', file: path }] }));
    const change = { kind: 'incident', id: slug, dataset: 'hasakah-2022', before: JSON.parse(original), after: body };
    const changeSet = { sequence: 1, at: '2031-01-01T12:00:00.000Z', author: 'a', reason: 'b', changes: [change] };
    writeFileSync(join(dataDir, 'history.jsonl'), `${JSON.stringify(changeSet)}\n`);
    await site.refresh();
    expect(await titleNow()).toBe('Committed');
    expect((await incident()).updated).toBe(changeSet.at);
  });
});

describe('PostgreSQL', () => {
  let server: TestPostgres;
  let truth: Truth;
  beforeAll(async () => {
    server = await startPostgres();
    truth = await postgresTruth(await server.database());
    const files = filesTruth(dataDir);
    await truth.load(await dump(files));
    served.length = 0;
    site = await siteOf(truth);
  });
  afterAll(async () => {
    await site.close();
    await server.stop();
  });

  test('serves the record that the files hold, under the same version', async () => {
    const { record } = readRecord(dataDir);
    expect(last().record.version).toBe(record?.version);
    const refs: string[] = [];
    for await (const { ref } of last().store.claims()) refs.push(ref);
    expect(refs.sort()).toEqual([...(record?.claims.keys() ?? [])].sort());
  });

  test('a commit of another process is served', async () => {
    const { version, ...document } = (await truth.get('incident', slug)) as Document;
    const title = { ...(document.body.title as object), en: 'Committed elsewhere' };
    await truth.commit({
      author: 'amal',
      reason: 'a better title',
      puts: [{ ...document, body: { ...document.body, title } }],
      expectedVersions: { [`incident/${slug}`]: version },
    });
    await soon(async () => (await titleNow()) === 'Committed elsewhere');
    // Without what the desk alone has of it, as of files.
    const stands = (await truth.get('incident', slug)) as Document;
    const parts = [{ path: 'title', instead: { en: 'Kept', ar: 'محفوظ' }, reason: 'x' }];
    const { version: of, ...kept } = { ...stands, body: { ...stands.body, deskOnly: { parts } } };
    await truth.commit({ author: 'amal', reason: 'x', puts: [kept], expectedVersions: { [`incident/${slug}`]: of } });
    await soon(async () => (await titleNow()) === 'Kept');
  });
});
