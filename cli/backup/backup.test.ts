import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import type { Alert } from '../../lib/desk/alerts';
import { filesDeskStore } from '../../server/desk/store/files';
import { account } from '../../server/desk/store/testing/contract';
import { filesTruth } from '../../server/truth/files';
import { rowsOf } from '../../server/truth/testing/rows';
import { main as restore } from '../restore/main';
import { saidUnder } from '../testing/said';
import { main as backup } from './main';

/** Backups of files; cli/record/record.test.ts has those of PostgreSQL. */

let folder: string;
let here: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-backup-'));
  here = join(folder, 'here');
  file = join(folder, 'backup.tar.gz');
  mkdirSync(join(here, 'gazetteer/packs'), { recursive: true });
  writeFileSync(join(here, 'site.json'), '{ "name": { "en": "A site" } }');
  writeFileSync(join(here, 'gazetteer/packs/XX.tsv.gz'), Buffer.from([0x1f, 0x8b, 0, 255]));
  const truth = filesTruth(here);
  const war = { kind: 'dataset', id: 'war', dataset: 'war', body: { id: 'war' } } as const;
  const puts = [war, { kind: 'incident', id: 'a', dataset: 'war', body: { z: 1, a: 'ن' } } as const];
  const expectedVersions = { 'dataset/war': null, 'incident/a': null };
  await truth.commit({ author: 'amal', reason: 'first report', puts, expectedVersions });
  await truth.replaceImported({ dataset: 'war', rows: rowsOf(3), author: 'amal', reason: 'an import', version: '1' });
  await truth.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const under = (dataDir: string, main: typeof backup, ...args: string[]) =>
  saidUnder({ DATABASE_URL: '', MAYDAN_DATA_DIR: dataDir }, () => main(args));

/** Every file of a folder with its bytes. */
const filesIn = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((name) => [name.slice(path.length), readFileSync(name, 'base64')]),
  );

test('everything comes back byte for byte in a new folder, and a second time changes nothing', async () => {
  const made = await under(here, backup, file);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toMatch(/: 2 documents, 2 change sets, 3 imported rows, 2 files; \d+ KiB, SHA-256 [0-9a-f]{64}\n$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await under(here, restore, '--check', file)).stdout).toMatch(/: whole, of 20.*Z: 2 documents, /);

  const there = join(folder, 'there');
  for (let time = 1; time <= 2; time++) {
    expect(await under(there, restore, file)).toMatchObject({ status: 0, stderr: '' });
    const [was, is] = [filesIn(here), filesIn(there)];
    const rows = '/war/incidents.parquet'; // Parquet, written anew: the same rows, compared below
    expect({ ...is, [rows]: '' }).toEqual({ ...was, [rows]: '' });
  }
  const [was, is] = [filesTruth(here), filesTruth(there)];
  expect(await is.importedManifest('war')).toEqual(await was.importedManifest('war'));
  expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'here', 'there']);
});

test('a folder that is not of a site is not backed up', async () => {
  rmSync(join(here, 'site.json'));
  const { status, stderr } = await under(here, backup, file);
  expect([status, stderr]).toEqual([2, expect.stringContaining(`${here} has no site.json`)]);
  expect(readdirSync(folder)).toEqual(['here']);
});

test('versions of a dataset that are kept come back with their rows, so that who cited one still has it', async () => {
  const truth = filesTruth(here);
  const importing = { dataset: 'war', author: 'amal', reason: 'an import', keep: 2 };
  await truth.replaceImported({ ...importing, rows: rowsOf(4), version: '2' });
  await truth.replaceImported({ ...importing, rows: rowsOf(5), version: '3' });
  const kept = await truth.keptVersions('war');
  expect(kept).toHaveLength(2);
  expect((await under(here, backup, file)).status).toBe(0);
  const there = join(folder, 'there');
  expect(await under(there, restore, file)).toMatchObject({ status: 0, stderr: '' });
  const restored = filesTruth(there);
  expect((await restored.keptVersions('war')).sort()).toEqual([...kept].sort());
  const bytesOf = (of: typeof truth, digest: string) => readFileSync(of.keptFile('war', digest) as string, 'base64');
  for (const digest of kept) expect(bytesOf(restored, digest)).toBe(bytesOf(truth, digest));
});

test('the accounts of the desk come back, and replace others only where that is wanted', async () => {
  const store = (dataDir: string) => filesDeskStore(join(dataDir, '.desk'));
  await store(here).change((on) => on.put('account', 'a-1', account('a-1')));
  expect((await under(here, backup, file)).stdout).toContain('1 accounts');
  const there = join(folder, 'there');
  expect((await under(there, restore, file)).status).toBe(0);
  expect(await store(there).list('account')).toEqual([account('a-1')]);
  await store(there).change((on) => on.put('account', 'a-1', account('a-1', { role: 'viewer' })));
  expect((await under(there, restore, file)).stderr).toContain('holds the account a-1 with another content');
  expect((await under(there, restore, '--replace-files', file)).status).toBe(0);
  expect(await store(there).list('account')).toEqual([account('a-1')]);
});

test('alerts come back with their secrets, and what was told here meanwhile is not told again', async () => {
  const store = (dataDir: string) => filesDeskStore(join(dataDir, '.desk'));
  const alert: Alert = {
    id: 'al-1',
    by: 'a-1',
    label: 'Desk of ours',
    query: '?status=contested',
    locale: 'ar',
    created: '2026-11-26T12:00:00.000Z',
    to: { kind: 'webhook', url: 'https://hook.example/', secret: 'whsec_x' },
    seen: { x: '2026-11-26' },
    latest: '2026-11-26',
  };
  const put = (dataDir: string, one: Alert) => store(dataDir).change((on) => on.put('alert', one.id, one));
  await put(here, alert);
  expect((await under(here, backup, file)).stdout).toContain('1 alerts');
  const there = join(folder, 'there');
  expect((await under(there, restore, file)).status).toBe(0);
  expect(await store(there).list('alert')).toEqual([alert]);
  const later = { ...alert, seen: { x: '2026-11-26', y: '2026-11-27' }, latest: '2026-11-27' };
  await put(there, later);
  expect((await under(there, restore, file)).status).toBe(0);
  expect(await store(there).list('alert')).toEqual([later]);
  await put(there, { ...later, label: 'Another' });
  expect((await under(there, restore, file)).stderr).toContain('holds the alert al-1 with another content');
  expect((await under(there, restore, '--replace-files', file)).status).toBe(0);
  expect(await store(there).list('alert')).toEqual([alert]);
});

test('an archive that is damaged, cut off or something else is refused, and nothing is written', async () => {
  await under(here, backup, file);
  const whole = readFileSync(file);
  const there = join(folder, 'there');
  const foreign = join(folder, 'foreign.tar.gz');
  await create({ file: foreign, gzip: true, cwd: here }, ['site.json', 'war']);
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1]! ^= 0xff;
  const cases: [name: string, bytes: Buffer, message: RegExp][] = [
    ['empty', Buffer.alloc(0), /: got /],
    ['text', Buffer.from('no archive at all'), /: got /],
    ['cut', whole.subarray(0, whole.length - 200), /: got /],
    ['flipped', flipped, /: got /],
    [
      'foreign',
      readFileSync(foreign),
      /got an archive that begins with site\.json, expected a backup as "maydan backup" writes it/,
    ],
  ];
  for (const [name, bytes, message] of cases) {
    const wrong = join(folder, `${name}.tar.gz`);
    writeFileSync(wrong, bytes);
    for (const args of [['--check', wrong], [wrong]]) {
      const { status, stdout, stderr } = await under(there, restore, ...args);
      expect([name, status, stdout]).toEqual([name, 2, '']);
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/Nothing was restored; take another backup\.\n$/);
    }
  }
  expect(existsSync(there)).toBe(false);
});

test('one file that was exchanged in the archive is named', async () => {
  await under(here, backup, file);
  const content = join(folder, 'content');
  mkdirSync(content);
  const { extract } = await import('tar');
  await extract({ file, cwd: content });
  writeFileSync(join(content, 'record/war/incidents/a.json'), '{}');
  const names = ['manifest.json', ...Object.keys(filesIn(content)).map((name) => name.slice(1))];
  const packed = async (list: string[]) => {
    rmSync(file, { force: true });
    await create({ file, gzip: true, cwd: content }, [...new Set(list)]);
    return (await under(join(folder, 'there'), restore, file)).stderr;
  };
  expect(await packed(names)).toMatch(/got record\/war\/incidents\/a\.json with another content than its manifest says/);
  writeFileSync(join(content, 'extra'), '');
  cpSync(join(here, 'war/incidents/a.json'), join(content, 'record/war/incidents/a.json'));
  expect(await packed([...names, 'extra'])).toMatch(/got extra, which its manifest does not name/);
  expect(await packed(names.filter((name) => name !== 'site/site.json'))).toMatch(
    /got no site\/site\.json, which its manifest names/,
  );
});

test('what would lose something here is refused, and changes nothing', async () => {
  await under(here, backup, file);
  const edited = join(here, 'war/incidents/a.json');
  writeFileSync(edited, '{ "z": 2 }');
  const before = filesIn(here);
  expect((await under(here, restore, file)).stderr).toMatch(
    /^Not loaded, .*: incident\/a was edited here, which the backup does not/,
  );
  rmSync(edited);
  writeFileSync(join(here, 'site.json'), '{}');
  expect((await under(here, restore, file)).stderr).toMatch(/\/here: holds site\.json with another content than the backup/);
  expect(filesIn(here)).toEqual({
    ...before,
    '/site.json': Buffer.from('{}').toString('base64'),
    '/war/incidents/a.json': undefined,
  });
  expect((await under(here, restore, '--replace-files', file)).status).toBe(0);
  expect(readFileSync(join(here, 'site.json'), 'utf8')).toContain('A site');
  expect(readFileSync(edited, 'utf8')).toContain('"z": 1');
});

test('a backup replaces no file, and one that cannot be written leaves nothing', async () => {
  writeFileSync(file, 'mine');
  expect((await under(here, backup, file)).stderr).toMatch(/backup\.tar\.gz: is there already, expected a name that is free/);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect((await under(here, backup, join(folder, 'absent/b.tar.gz'))).stderr).toMatch(
    /absent\/b\.tar\.gz: cannot be written \(ENOENT\)/,
  );
  expect((await under(here, backup)).status).toBe(2);
  expect((await under(here, backup, 'a', 'b')).stderr).toMatch(/^FILE: got a second one, b, expected exactly one path/);
  expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'here']);
});
