import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { said } from '../testing/said';
import { main } from './main';

const script = join(__dirname, '../maydan.mjs');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'geocode-'));
  writeFileSync(join(folder, 'text.txt'), 'وصلت تعزيزات إلى محيط سجن الصناعة.\n');
  writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0x61, 0xe9, 0x62]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spawned = (args: string[], input?: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'geocode', ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

/** From a folder of its own, as a person may stand anywhere. */
async function geocode(args: string[]) {
  const home = process.cwd();
  process.chdir(folder);
  try {
    return await said(() => main(args));
  } finally {
    process.chdir(home);
  }
}

describe('refusals: exit code 2, one line on standard error, nothing on standard output', () => {
  test.each<[string, string[], RegExp]>([
    ['a missing file', ['absent.txt'], /^absent\.txt: cannot be read \(ENOENT\)/],
    ['a directory', ['.'], /^\.: is a directory/],
    ['invalid UTF-8', ['latin1.txt'], /^latin1\.txt: is not valid UTF-8 \(byte 1\)/],
    ['an unknown option', ['--fromat', 'table', 'text.txt'], /^--fromat: unknown option/],
    ['an unknown format', ['--format', 'xml', 'text.txt'], /^--format: got "xml"/],
    ['a format left out', ['--format'], /^--format: got nothing/],
    ['no file', [], /^FILE: got none/],
    ['two files', ['text.txt', 'text.txt'], /^FILE: got a second one/],
  ])('%s', async (_name, args, message) => {
    const { status, stdout, stderr } = await geocode(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a broken gazetteer row', async () => {
    const data = join(folder, 'data');
    cpSync(join(__dirname, '../../data/basemap'), join(data, 'basemap'), { recursive: true });
    mkdirSync(join(data, 'gazetteer'), { recursive: true });
    writeFileSync(join(data, 'gazetteer/broken.json'), '{"places": [{"id": "Not A Slug"}]}');
    const before = process.env.MAYDAN_DATA_DIR;
    process.env.MAYDAN_DATA_DIR = data;
    const { status, stdout, stderr } = await geocode(['text.txt']);
    if (before === undefined) delete process.env.MAYDAN_DATA_DIR;
    else process.env.MAYDAN_DATA_DIR = before;
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Gazetteer: data\/gazetteer\/broken\.json at places\[0\]/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('geojson: exactly one FeatureCollection', () => {
  const { status, stdout, stderr } = spawned(['--format=geojson', 'text.txt']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const collection = JSON.parse(stdout);
  expect(collection.type).toBe('FeatureCollection');
  expect(collection.features).toHaveLength(1);
  expect(collection.features[0].properties).toMatchObject({
    text: 'محيط سجن الصناعة',
    placeId: 'sinaa-prison',
    relation: 'surroundings',
  });
});

test('table: a line for each mention; standard input through -', () => {
  const { status, stdout } = spawned(['-'], 'Clashes in Hasakah and near Tell Tamr.');
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(4);
  expect(stdout).toContain('tell-tamr');
});

test("an operator's own recogniser proposes spans, and nothing else", () => {
  const text = 'Troops left Qalbiya for Hasakah.';
  writeFileSync(join(folder, 'own.mjs'), `export default async (text) => [{ start: 12, end: 19, lat: 1, lon: 2, read: text }];`);
  const { status, stdout, stderr } = spawned(['--format=geojson', '--recogniser', 'own.mjs', '-'], text);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { features } = JSON.parse(stdout);
  expect(features.map(({ properties }: { properties: { text: string } }) => properties.text)).toEqual(['Qalbiya', 'Hasakah']);
  expect(features[0]).toMatchObject({ geometry: null, properties: { placeId: null } });
  writeFileSync(join(folder, 'broken.mjs'), 'export default () => [{ start: "x" }];');
  expect(spawned(['--recogniser', 'broken.mjs', '-'], text)).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^--recogniser broken\.mjs: got "x" as \[0\]\.start/),
  });
});

test('the command itself refuses as its parts do', () => {
  expect(spawned(['absent.txt'])).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^absent\.txt: cannot be read/),
  });
});

test('a reader that stops early is no error', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${script}" geocode --format geojson text.txt | head -c 1 >/dev/null; echo ok`],
    { cwd: folder, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
