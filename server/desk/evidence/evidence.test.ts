/** @jest-environment node */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../backup/backup';
import { restore } from '../../backup/restore';
import { filesTruth } from '../../truth/files';
import { filesDeskStore } from '../store/files';
import { codeOf, idOf, TestDesk } from '../testing/test-desk';

/** What is kept of an article's page: shown in part, kept whole, deleted with a note. */

let on: TestDesk;
const folder = join(process.cwd(), 'tests/fixtures/instead/harbour-1994/articles');
const [name = ''] = readdirSync(folder);
const article = JSON.parse(readFileSync(join(folder, name), 'utf8'));
const id: string = article.slug;
beforeAll(async () => {
  on = await TestDesk.open({
    'harbour-1994/articles/drafted.json': { ...article, slug: 'drafted', status: 'draft' },
  });
});
beforeEach(() => on.reset());
afterAll(() => on.close());

type By = 'editor' | 'reviewer' | 'viewer';
const ask = async (by: By, path: string, body: unknown) => on.ask('POST', path, { cookie: await on.cookieOf(idOf(by)), body });
const versionOf = async (slug: string) => (await on.site.truth.get('article', slug))?.version ?? '';
const evidenceOf = async (slug: string) => (await on.site.truth.get('article', slug))?.body.evidence;
const bytes = '<html>The page as it was</html>';
const sha256 = createHash('sha256').update(bytes).digest('hex');
async function copyForm(slug: string, more: Record<string, string> = {}): Promise<FormData> {
  const form = new FormData();
  form.append('version', await versionOf(slug));
  for (const [field, value] of Object.entries(more)) form.append(field, value);
  form.append('file', new Blob([bytes]), 'page.html');
  return form;
}
const files = () => on.desk.store.files.list();

test('the day and the archive are written by an editor into a draft, by a reviewer with a reason into what is public', async () => {
  const given = { accessed: '2022-01-24', archive: 'https://archive.example/web/1' };
  expect(await codeOf(await ask('editor', '/documents/article/drafted/evidence', { ...given, version: 'old' }))).toBe('stale');
  expect(
    (await ask('editor', '/documents/article/drafted/evidence', { ...given, version: await versionOf('drafted') })).status,
  ).toBe(200);
  expect(await evidenceOf('drafted')).toEqual(given);
  const path = `/documents/article/${id}/evidence`;
  const asked = async () => ({ ...given, version: await versionOf(id) });
  expect(await codeOf(await ask('editor', path, await asked()))).toBe('not-allowed');
  expect(await codeOf(await ask('reviewer', path, await asked()))).toBe('reason-missing');
  expect(await codeOf(await ask('reviewer', path, { ...(await asked()), archive: 'ftp://x', reason: 'x' }))).toBe('wrong-input');
  expect((await ask('reviewer', path, { ...(await asked()), reason: 'Found in the archive' })).status).toBe(200);
  expect(await evidenceOf(id)).toEqual(given);
  expect((await on.site.truth.history('article', id))[0]).toMatchObject({
    reason: 'Found in the archive',
    author: idOf('reviewer'),
  });
  const cleared = { accessed: '', archive: '', version: await versionOf('drafted') };
  await ask('editor', '/documents/article/drafted/evidence', cleared);
  expect(await evidenceOf('drafted')).toBeUndefined();
});

test('a copy is kept with its SHA-256, given to the desk alone, as a download that nothing runs in', async () => {
  const before = await files();
  expect(await codeOf(await ask('viewer', `/documents/article/${id}/copies`, await copyForm(id)))).toBe('not-allowed');
  expect(await codeOf(await ask('reviewer', `/documents/article/${id}/copies`, await copyForm(id)))).toBe('reason-missing');
  expect(await codeOf(await ask('editor', '/documents/incident/x/copies', await copyForm(id)))).toBe('not-found');
  expect(await files()).toEqual(before);
  const sent = await ask('reviewer', `/documents/article/${id}/copies`, await copyForm(id, { reason: 'The page may vanish' }));
  expect(sent.status).toBe(200);
  const today = new Date().toISOString().slice(0, 10);
  expect(await evidenceOf(id)).toMatchObject({ copy: { sha256, bytes: bytes.length, kept: today } });
  expect(JSON.stringify(await evidenceOf(id))).not.toContain('page.html');
  expect(await codeOf(await ask('reviewer', `/documents/article/${id}/copies`, await copyForm(id, { reason: 'x' })))).toBe(
    'copy-known',
  );
  const read = await on.ask('GET', `/documents/article/${id}/copy`, { cookie: await on.cookieOf(idOf('editor')) });
  expect([await read.text(), read.headers.get('content-type'), read.headers.get('content-security-policy')]).toEqual([
    bytes,
    'application/octet-stream',
    "default-src 'none'; sandbox",
  ]);
  expect(read.headers.get('content-disposition')).toContain('attachment');
});

test('a backup holds the copies, and brings them back', async () => {
  const beside = mkdtempSync(join(tmpdir(), 'maydan-evidence-'));
  const place = { truth: filesTruth(on.dataDir), dataDir: on.dataDir, desk: on.desk.store };
  const made = await backUp(join(beside, 'backup.tar.gz'), place);
  expect(made.manifest.parts.find((part) => part.name === 'desk')?.counts).toMatchObject({ copies: 1 });
  const dataDir = join(beside, 'data');
  const desk = filesDeskStore(join(dataDir, '.desk'));
  const truth = filesTruth(dataDir);
  await restore(join(beside, 'backup.tar.gz'), { truth, dataDir, desk }, { replaceFiles: false });
  const kept = await desk.get('copy', id);
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await desk.files.read(kept?.file ?? '')) ?? []) chunks.push(chunk);
  expect([kept?.sha256, Buffer.concat(chunks).toString()]).toEqual([sha256, bytes]);
  await Promise.all([truth.close(), place.truth.close()]);
  rmSync(beside, { recursive: true });
});

test('a copy is deleted with a word why, and its SHA-256 stays', async () => {
  const path = `/documents/article/${id}/copy/delete`;
  const asked = async (more: object) => ({ version: await versionOf(id), ...more });
  expect(await codeOf(await ask('editor', path, await asked({ 'why-en': 'x' })))).toBe('not-allowed');
  expect(await codeOf(await ask('reviewer', path, await asked({})))).toBe('reason-missing');
  const { file } = (await on.desk.store.get('copy', id)) ?? { file: '' };
  expect((await ask('reviewer', path, await asked({ 'why-en': 'It showed a private person.' }))).status).toBe(200);
  expect(await evidenceOf(id)).toMatchObject({ copy: { sha256, deleted: { why: { en: 'It showed a private person.' } } } });
  expect(await files()).not.toContain(file);
  const gone = await on.ask('GET', `/documents/article/${id}/copy`, { cookie: await on.cookieOf(idOf('editor')) });
  expect(gone.status).toBe(404);
});

test('a copy is added whatever else was saved since its page was opened, and takes nothing away', async () => {
  const form = await copyForm('drafted');
  const given = { accessed: '2022-01-25', archive: 'https://archive.example/web/2' };
  await ask('reviewer', '/documents/article/drafted/evidence', { ...given, version: await versionOf('drafted') });
  expect((await ask('editor', '/documents/article/drafted/copies', form)).status).toBe(200);
  expect(await evidenceOf('drafted')).toMatchObject({ ...given, copy: { sha256 } });
  const seen = await versionOf('drafted');
  await ask('editor', '/documents/article/drafted/evidence', { accessed: '', archive: '', version: seen });
  expect(await codeOf(await ask('reviewer', '/documents/article/drafted/copy/delete', { version: seen, 'why-en': 'x' }))).toBe(
    'stale',
  );
  expect(await evidenceOf('drafted')).toMatchObject({ copy: { sha256 } });
  const gone = { version: await versionOf('drafted'), 'why-en': 'x' };
  expect((await ask('reviewer', '/documents/article/drafted/copy/delete', gone)).status).toBe(200);
});

test('with a draft its copy is deleted', async () => {
  const before = await files();
  expect((await ask('editor', '/documents/article/drafted/copies', await copyForm('drafted'))).status).toBe(200);
  expect(await files()).toHaveLength(before.length + 1);
  await ask('editor', '/documents/article/drafted/delete', { version: await versionOf('drafted'), reason: 'Not needed' });
  expect([await files(), await on.desk.store.get('copy', 'drafted')]).toEqual([before, null]);
});
