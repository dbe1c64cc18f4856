/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type DeskImport, stateOf } from '@/lib/desk/import-work';
import { fieldsOfMapping } from '@/lib/desk/mapping-form';
import { codeOf, idOf, TestDesk } from '../testing/test-desk';

/** Data sets of others, from the file to the rows of the record: asked as over the network, read in a process of its own. */

let on: TestDesk;
let cookie: string;
beforeAll(async () => {
  on = await TestDesk.open();
  await on.reset();
  cookie = await on.cookieOf(idOf('reviewer'));
});
afterAll(() => on.close());

const form = (name: string, text: string): FormData => {
  const sent = new FormData();
  sent.append('file', new Blob([text]), name);
  return sent;
};
const rows = (last: string) =>
  `رقم,اليوم,lat,lon,what,who\n1,2021-03-01,36.5,40.7,march,A; B\n2,2021-03-02,36.5,40.7,march,A\n${last}\n`;
const terms = { title: 'Marches', attribution: 'A club', licence: 'cc-by-4.0', 'new-dataset': 'marches' };

async function send(text: string, name = 'marches.csv'): Promise<DeskImport> {
  const response = await on.ask('POST', '/imports', { cookie, body: form(name, text) });
  expect(response.status).toBe(200);
  return ((await response.json()) as { import: DeskImport }).import;
}
const post = (path: string, body: object) => on.ask('POST', path, { cookie, body });
/** Until its process has told how it ended. */
async function ended(id: string): Promise<DeskImport> {
  for (;;) {
    const found = ((await (await on.ask('GET', `/imports/${id}`, { cookie })).json()) as { import: DeskImport }).import;
    if (found.state !== 'checking' && found.state !== 'taking') return found;
    await wait(100);
  }
}
const mapped = ({ settings: { mapping } }: DeskImport) =>
  mapping
    ? {
        ...fieldsOfMapping(mapping),
        'map-date': 'اليوم',
        'map-type': 'what',
        'map-word-0': 'march',
        'map-is-0': 'Peaceful protest',
        'map-otherwise': '',
      }
    : {};

test('a table of one’s own: sent, mapped, tried out, taken with a reason, and in the history under who took it', async () => {
  const { truth } = on.site;
  const sent = await send(rows('3,yesterday,36.5,40.7,march,A'));
  expect(sent).toMatchObject({
    name: 'marches.csv',
    format: null,
    state: 'sent',
    columns: ['رقم', 'اليوم', 'lat', 'lon', 'what', 'who'],
  });
  const path = `/imports/${sent.id}`;
  expect(await codeOf(await post(`${path}/check`, { ...mapped(sent), 'new-dataset': 'marches' }))).toBe('terms-missing');
  expect(await codeOf(await post(`${path}/check`, { ...terms, ...mapped(sent), 'map-id': '' }))).toBe('mapping-wrong');
  expect(await codeOf(await post(`${path}/check`, { ...terms, ...mapped(sent), dataset: 'harbour-1994' }))).toBe(
    'dataset-curated',
  );
  expect(await codeOf(await post(`${path}/take`, { reason: 'x' }))).toBe('import-other-state');
  expect((await post(`${path}/check`, { ...terms, ...mapped(sent) })).status).toBe(200);
  expect(await codeOf(await post(`${path}/check`, { ...terms, ...mapped(sent) }))).toBe('import-running');
  const tried = await ended(sent.id);
  expect(tried).toMatchObject({ state: 'checked', problem: null });
  expect(tried.result?.counts).toEqual({ read: 3, taken: 2, added: 2, changed: 0, unchanged: 0, refused: 1, withdrawn: 0 });
  const report = await (await on.ask('GET', `${path}/report.csv`, { cookie })).text();
  expect(report.split('\r\n')[1]).toMatch(/^refused,marches\.csv,4,,اليوم,.*yesterday/);
  expect([await truth.get('dataset', 'marches'), await truth.importedManifest('marches')]).toEqual([null, null]);

  expect(await codeOf(await post(`${path}/take`, { reason: ' ' }))).toBe('reason-missing');
  expect((await post(`${path}/take`, { reason: 'The club has published them', shows: true })).status).toBe(200);
  expect(await ended(sent.id)).toMatchObject({ state: 'taken', result: { counts: { added: 2, refused: 1 } } });
  expect((await truth.importedManifest('marches'))?.rows).toBe(2);
  const [change] = await truth.history('dataset', 'marches');
  expect(change).toMatchObject({ author: idOf('reviewer'), reason: 'The club has published them' });
  expect(JSON.parse(readFileSync(join(on.dataDir, 'site.json'), 'utf8')).datasets).toContain('marches');
});

test('what was tried is taken only while the dataset is the same, and what a file loses is refused with why', async () => {
  const ids = Array.from({ length: 30 }, (_, n) => n + 10);
  const many = (list: readonly number[]) => `id,date,lat,lon\n${list.map((n) => `${n},2021-03-01,36.5,40.7\n`).join('')}`;
  const long = await send(many(ids), 'many.csv');
  const short = await send(many(ids.slice(0, 5)), 'few.csv');
  const asked = (one: DeskImport) => ({ ...terms, 'new-dataset': 'many', ...fieldsOfMapping(one.settings.mapping as never) });
  await post(`/imports/${short.id}/check`, asked(short));
  expect(await ended(short.id)).toMatchObject({ state: 'checked' });
  await post(`/imports/${long.id}/check`, asked(long));
  await ended(long.id);
  await post(`/imports/${long.id}/take`, { reason: 'All of them' });
  expect(await ended(long.id)).toMatchObject({ state: 'taken', problem: null });
  await post(`/imports/${short.id}/take`, { reason: 'Some of them' });
  expect(await ended(short.id)).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('others than when this was tried'),
  });
  await post(`/imports/${short.id}/check`, asked(short));
  expect(await ended(short.id)).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('25'),
    result: { counts: { read: 5 } },
  });
  expect((await on.site.truth.importedManifest('many'))?.rows).toBe(30);
});

test('a file that cannot be read is kept with why, and removed with its report', async () => {
  const sent = await send('one column\nand no more\n', '../..\\secret.csv');
  expect(sent).toMatchObject({ name: 'secret.csv', state: 'failed', problem: expect.stringContaining('single column') });
  expect(await on.desk.store.files.list()).toContain(sent.id);
  expect((await post(`/imports/${sent.id}/remove`, {})).status).toBe(200);
  expect(await on.desk.store.files.list()).not.toContain(sent.id);
  expect((await on.ask('GET', `/imports/${sent.id}`, { cookie })).status).toBe(404);
});

test('what is no file, too large, or sent by who may not, leaves nothing', async () => {
  const before = await on.desk.store.files.list();
  const ask = (body: unknown, by = cookie) => on.ask('POST', '/imports', { cookie: by, body });
  expect(await codeOf(await ask({}))).toBe('file-missing');
  const nothing = await ask(form('x.csv', ''));
  expect([nothing.status, nothing.headers.get('location')]).toEqual([400, null]);
  process.env.DESK_UPLOAD_MB = '1';
  expect(await codeOf(await ask(form('x.csv', 'a,b\n'.repeat(400_000))))).toBe('file-too-large');
  delete process.env.DESK_UPLOAD_MB;
  expect(await codeOf(await ask(form('x.csv', 'a,b\n1,2\n'), await on.cookieOf(idOf('editor'))))).toBe('not-allowed');
  expect(await on.desk.store.files.list()).toEqual(before);
});

test('an import whose process has ended without a word was broken off', () => {
  const at = '2026-11-26T12:00:00.000Z';
  const running = { state: 'taking', progress: { run: 'x', read: 7, at } } as DeskImport;
  expect(stateOf(running, new Date('2026-11-26T12:00:50Z'))).toBe('taking');
  expect(stateOf(running, new Date('2026-11-26T12:01:01Z'))).toBe('failed');
});
