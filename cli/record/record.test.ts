import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesTruth } from '../../server/truth/files';
import { postgresTruth } from '../../server/truth/postgres';
import { startPostgres, type TestPostgres } from '../../server/truth/testing/postgres';
import { rowsOf } from '../../server/truth/testing/rows';
import { type Document, type Dump, dump, type Truth } from '../../server/truth/truth';
import { main as backup } from '../backup/main';
import { main as restore } from '../restore/main';
import { saidUnder } from '../testing/said';
import { main } from './main';

let server: TestPostgres;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop(), 60_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-record-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const document = (kind: Document['kind'], id: string, body: Document['body']) => ({ kind, id, dataset: 'war', body });
const dataset = document('dataset', 'war', { id: 'war', name: { ar: 'حرب', en: 'A war' } });

/** Documents that were added, changed and deleted by several people, with keys in no order and numbers that are not whole. */
async function writeHistory(truth: Truth): Promise<void> {
  const puts = [
    dataset,
    document('incident', 'a', { z: 1, a: { y: [0.1, null, 'ن'] } }),
    document('incident', 'b', { gone: true }),
  ];
  const expectedVersions = { 'dataset/war': null, 'incident/a': null, 'incident/b': null };
  const first = await truth.commit({ author: 'amal', reason: 'first report', puts, expectedVersions });
  expect(first?.sequence).toBe(1);
  const a = await truth.get('incident', 'a');
  const b = await truth.get('incident', 'b');
  await truth.commit({
    author: 'basim',
    reason: 'a correction',
    puts: [document('incident', 'a', { z: 2, a: {} })],
    expectedVersions: { 'incident/a': a?.version },
  });
  await truth.commit({
    author: 'amal',
    reason: 'told twice',
    deletes: [{ kind: 'incident', id: 'b' }],
    expectedVersions: { 'incident/b': b?.version },
  });
}

const record = (env: Record<string, string>, ...args: string[]) => saidUnder({ DATABASE_URL: '', ...env }, () => main(args));

async function using<T>(truth: Truth | Promise<Truth>, work: (truth: Truth) => Promise<T>): Promise<T> {
  const opened = await truth;
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** Every file of a folder with its text. */
const textsIn = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(path.length), readFileSync(file, 'utf8')]),
  );

test('from PostgreSQL to files, and from them to another PostgreSQL: nothing is lost, and twice is once', async () => {
  const [here, there] = [await server.database(), await server.database()];
  const out = join(folder, 'out');
  const whole = await using(postgresTruth(here), async (truth): Promise<Dump> => {
    await writeHistory(truth);
    return dump(truth);
  });
  expect(whole.changeSets).toHaveLength(3);

  expect(await record({ DATABASE_URL: here }, 'export', out)).toEqual({
    status: 0,
    stdout: `${out}: 2 documents and 3 change sets written.\n`,
    stderr: '',
  });
  expect(await using(filesTruth(out), dump)).toEqual(whole);
  const texts = textsIn(out);
  expect((await record({ DATABASE_URL: here }, 'export', out)).stdout).toBe(
    `${out}: holds all of it already, nothing was changed.\n`,
  );
  expect(textsIn(out)).toEqual(texts);

  const { status, stdout } = await record({ DATABASE_URL: there }, 'import', out);
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'The record in use: 2 documents and 3 change sets written.\n' });
  expect(await using(postgresTruth(there), dump)).toEqual(whole);
  expect((await record({ DATABASE_URL: there }, 'import', out)).stdout).toMatch(/holds all of it already/);
});

test('from files through PostgreSQL back to files: the same bytes', async () => {
  const [here, back] = [join(folder, 'here'), join(folder, 'back')];
  const database = await server.database();
  await using(filesTruth(here), writeHistory);
  expect((await record({ DATABASE_URL: database }, 'import', here)).status).toBe(0);
  expect((await record({ DATABASE_URL: database }, 'export', back)).status).toBe(0);
  expect(textsIn(back)).toEqual(textsIn(here));
});

test('imported rows go with the record, from files through PostgreSQL back to files', async () => {
  const [here, back] = [join(folder, 'here'), join(folder, 'back')];
  const database = await server.database();
  const row = {
    id: '1',
    slug: 'war-1',
    eventType: 'Protests' as const,
    subEventType: 'Peaceful protest',
    time: '1994-03',
    where: {
      coordinates: [-30, -20] as [number, number],
      uncertaintyMeters: 500,
      precision: 'site' as const,
      names: ['Port Ansel'],
    },
    actors: [],
    sources: ['Ansel Gazette'],
  };
  await using(filesTruth(here), async (truth) => {
    await writeHistory(truth);
    await truth.replaceImported({ dataset: 'war', rows: [row], author: 'amal', reason: 'an import', version: '1.0' });
  });
  const taken = await record({ DATABASE_URL: database }, 'import', here);
  expect(taken.stdout).toMatch(/4 change sets written, and the rows of one imported dataset\.\n$/);
  expect((await record({ DATABASE_URL: database }, 'export', back)).status).toBe(0);
  expect((await record({ DATABASE_URL: database }, 'export', back)).stdout).toMatch(/holds all of it already/);
  await using(filesTruth(back), async (truth) => {
    for await (const found of truth.imported('war')) expect(found).toEqual(row);
    expect(await truth.importedManifest('war')).toMatchObject({ version: '1.0', rows: 1 });
  });
  expect((await record({ MAYDAN_DATA_DIR: back }, 'history', 'imported/war')).stdout).toMatch(
    /amal: an import\n +new +imported\/war/,
  );
});

test('a backup of PostgreSQL is restored into another and into files, with history and rows', async () => {
  const [here, there] = [await server.database(), await server.database()];
  const [data, file] = [join(folder, 'data'), join(folder, 'backup.tar.gz')];
  mkdirSync(data);
  writeFileSync(join(data, 'site.json'), '{}');
  const held = async (truth: Truth) => {
    const { documents, changeSets, imports } = await dump(truth);
    return { documents, changeSets, imports: imports.map(({ dataset, manifest }) => ({ dataset, manifest })) };
  };
  const whole = await using(postgresTruth(here), async (truth) => {
    await writeHistory(truth);
    await truth.replaceImported({ dataset: 'war', rows: rowsOf(3), author: 'amal', reason: 'an import', version: '1.0' });
    return held(truth);
  });
  const say = (command: typeof main, url: string, dir: string, ...args: string[]) =>
    saidUnder({ DATABASE_URL: url, MAYDAN_DATA_DIR: dir }, () => command(args));
  expect(await say(backup, here, data, file)).toMatchObject({ status: 0, stderr: '' });
  const [other, files] = [join(folder, 'other'), join(folder, 'files')];
  expect(await say(restore, there, other, file)).toMatchObject({ status: 0, stderr: '' });
  expect(await say(restore, '', files, file)).toMatchObject({ status: 0, stderr: '' });
  expect(await using(postgresTruth(there), held)).toEqual(whole);
  expect(await using(filesTruth(files), held)).toEqual(whole);
  expect([readdirSync(other), readFileSync(join(files, 'site.json'), 'utf8')]).toEqual([['site.json'], '{}']);

  await using(postgresTruth(there), async (truth) => {
    const commit = { author: 'dana', reason: 'later', puts: [document('incident', 'c', { late: true })] };
    await truth.commit({ ...commit, expectedVersions: { 'incident/c': null } });
  });
  const refused = await say(restore, there, join(folder, 'third'), file);
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^Not loaded, as something here would be lost: change set 5 \(dana, .*later\)/);
  expect(readdirSync(folder).sort()).toEqual(['backup.tar.gz', 'data', 'files', 'other']);
});

test('what would lose something is refused, and changes nothing', async () => {
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  await using(filesTruth(here), writeHistory);
  const other = { ...dataset, id: 'flood', dataset: 'flood', body: { id: 'flood' } };
  const commit = { author: 'dana', reason: 'a flood', puts: [other], expectedVersions: { 'dataset/flood': null } };
  await using(filesTruth(there), (truth) => truth.commit(commit));
  const texts = textsIn(there);
  const { status, stdout, stderr } = await record({ MAYDAN_DATA_DIR: there }, 'import', here);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^Not loaded, as something here would be lost: change set 1 \(dana, .*a flood\)/);
  expect(textsIn(there)).toEqual(texts);
});

test('a commit during the copy is in it whole or not at all', async () => {
  await using(filesTruth(join(folder, 'here')), async (truth) => {
    await writeHistory(truth);
    const other = { ...dataset, id: 'flood', dataset: 'flood', body: { id: 'flood' } };
    let isCommitted = false;
    const disturbed: Truth = {
      ...truth,
      async list(...asked) {
        const found = await truth.list(...asked);
        if (!isCommitted) {
          isCommitted = true;
          await truth.commit({ author: 'dana', reason: 'a flood', puts: [other], expectedVersions: { 'dataset/flood': null } });
        }
        return found;
      },
    };
    expect(await dump(disturbed)).toEqual(await dump(truth));
  });
});

test('a copy that would lack a document is not made', async () => {
  const here = join(folder, 'here');
  await using(filesTruth(here), writeHistory);
  writeFileSync(join(here, 'war', 'incidents', 'Bad name.json'), '{}');
  const { status, stderr } = await record({ MAYDAN_DATA_DIR: here }, 'export', join(folder, 'out'));
  expect(status).toBe(2);
  expect(stderr).toMatch(/^war\/incidents\/Bad name\.json: would be missing in the copy \(has the name "Bad name"/);
  expect(readdirSync(folder)).toEqual(['here']);
});

test('the history, whole and of one document', async () => {
  const here = join(folder, 'here');
  await using(filesTruth(here), writeHistory);
  const env = { MAYDAN_DATA_DIR: here };
  const all = (await record(env, 'history')).stdout.split('\n');
  expect(all.filter((line) => /^ +\d/.test(line)).map((line) => line.replace(/\S+Z /, ''))).toEqual(
    ['    3 amal: told twice', '    2 basim: a correction', '    1 amal: first report'].map((line) =>
      line.replace(/(\d) /, '$1  '),
    ),
  );
  expect(all).toContain('      deleted  incident/b');
  expect((await record(env, 'history', 'incident/a')).stdout).toMatch(
    /basim: a correction\n {6}changed {2}incident\/a\n.*first report\n {6}new {6}incident\/a\n$/s,
  );
  expect((await record(env, 'history', '--limit', '1')).stdout).toMatch(/told twice.*… and 2 more: --limit 3\n$/s);
  expect((await record(env, 'history', 'incident/none')).stdout).toBe('No change of incident/none is known.\n');
});

test('the tables of PostgreSQL: what is to be made, is made, and is not taken back where something would be lost', async () => {
  const env = { DATABASE_URL: await server.database() };
  expect((await record(env, 'migrations')).stdout).toBe(
    '0001-record                    not made yet\n0002-desk                      not made yet\n0003-desk-files                not made yet\n0004-desk-attempts             not made yet\n',
  );
  expect((await record(env, 'migrate')).stdout).toBe(
    'made  0001-record\nmade  0002-desk\nmade  0003-desk-files\nmade  0004-desk-attempts\n',
  );
  expect((await record(env, 'migrate')).stdout).toMatch(/nothing was changed\.\n$/);
  expect((await record(env, 'migrations')).stdout).toMatch(
    /^0001-record +20\S+Z\n0002-desk +20\S+Z\n0003-desk-files +20\S+Z\n0004-desk-attempts +20\S+Z\n$/,
  );
  const back = await record(env, 'migrate', '--to', '0001-record');
  expect(back).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^The tables stay as they are: 000\d-desk/),
  });
  expect(await record({}, 'migrate')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^DATABASE_URL: got/) });
});

describe('refusals: exit code 2, one line on standard error, nothing on standard output', () => {
  test.each<[string, string[], RegExp]>([
    ['no folder', ['export'], /^DIR: got none, expected one folder\. Usage: npm run --silent maydan -- record/],
    ['two folders', ['import', 'a', 'b'], /^DIR: got b, expected one folder/],
    ['another action', ['inport', 'a'], /^inport: unknown command, expected one of export, import, history/],
    ['an unknown option', ['--force', 'import', 'a'], /^--force: unknown option/],
    ['a folder that is not there', ['import', 'absent'], /^absent: cannot be read \(ENOENT\)/],
    ['a folder without a dataset', ['import', '.'], /^\.: holds no dataset/],
    ['no document', ['history', 'battle/x'], /^KIND\/ID: got "battle\/x", expected a document/],
    ['no number', ['history', '--limit', 'x'], /^--limit: got "x", expected a whole number from 1/],
  ])('%s', async (_name, args, message) => {
    mkdirSync(join(folder, 'empty'));
    const home = process.cwd();
    process.chdir(join(folder, 'empty'));
    const { status, stdout, stderr } = await record({ MAYDAN_DATA_DIR: folder }, ...args);
    process.chdir(home);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a database that does not answer', async () => {
    const { status, stderr } = await record({ DATABASE_URL: 'postgres://maydan:secret@127.0.0.1:1/x' }, 'history');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^PostgreSQL at 127\.0\.0\.1:1\/x: cannot be reached/);
    expect(stderr).not.toContain('secret');
  });
});

test.each([
  [['--help'], 0],
  [[], 2],
])('%j: the help', async (args, code) => {
  const { status, stdout } = await record({}, ...(args as string[]));
  expect(status).toBe(code);
  expect(stdout).toMatch(/^Copies the record.*Examples:.*Exit codes:/s);
});
