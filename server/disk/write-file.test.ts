/** Files are written whole or not at all; on real disks that are full and read-only too. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MaydanError } from '@/lib/errors';
import { writeFile } from './write-file.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is written, its folders too, and written anew', () => {
  const path = join(folder, 'a', 'b', 'c.json');
  expect(writeFile(path, 'one')).toBe(true);
  expect(writeFile(path, Buffer.from('ثانٍ'))).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('ثانٍ');
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['c.json']);
});

test('what is there stays where a new one is wanted', () => {
  const path = join(folder, 'a.json');
  writeFileSync(path, 'mine');
  expect(writeFile(path, 'yours', { isNew: true })).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('mine');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('what cannot be written is told in the words of lib/errors, and leaves nothing', () => {
  mkdirSync(join(folder, 'taken', 'full'), { recursive: true });
  const { message } = new MaydanError('FILE_UNWRITABLE', { file: 'data/taken', reason: 'a folder has this name, EISDIR' });
  const write = () => writeFile(join(folder, 'taken'), 'x', { name: 'data/taken' });
  expect(write).toThrow(expect.objectContaining({ message, exitCode: 2 }));
  expect(readdirSync(folder)).toEqual(['taken']);
  writeFileSync(join(folder, 'file'), '');
  expect(() => writeFile(join(folder, 'file', 'below.json'), 'x')).toThrow(/a part of the path is no folder|EEXIST/);
  expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
});

/** A shell in which a small file system of our own can be mounted, without any right outside of it. */
const inOwnMounts = (script: string) =>
  spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-e', '-c', script], { encoding: 'utf8' });
const canMount = inOwnMounts('mount -t tmpfs -o size=64k tmpfs "$(mktemp -d)"').status === 0;
const withDisks = canMount ? test : test.skip;
const reason = canMount ? '' : ' (skipped: no file system can be mounted here, which unshare of util-linux allows on Linux)';

describe(`npm run gazetteer and draft${reason}`, () => {
  const project = join(__dirname, '..', '..');
  const rows = Array.from({ length: 3_000 }, (_, i) =>
    [
      900_000_000 + i,
      `Tell Madeup ${i}`,
      `Tell Madeup ${i}`,
      '',
      '35.1',
      '40.4',
      'P',
      'PPL',
      'SY',
      '',
      '07',
      '',
      '',
      '',
      '12',
      '',
      '',
      '',
      '2020-01-01',
    ].join('\t'),
  );
  const commands = {
    import: 'gazetteer import big.txt',
    draft: 'draft big.txt --outlet "North Press" --lang en --published 2022-01-23',
  };
  beforeEach(() => {
    for (const part of ['gazetteer', 'basemap', 'hasakah-2022/dataset.json', 'hasakah-2022/sources'])
      cpSync(join(project, 'data', part), join(folder, 'data', part), { recursive: true });
    writeFileSync(join(folder, 'big.txt'), rows.join('\n'));
  });

  withDisks.each([
    ['import', 'gazetteer/layers', 'big.json', 'size=64k', 'no space left on the disk, ENOSPC'],
    ['import', 'gazetteer/layers', 'big.json', 'ro', 'the disk is read-only, EROFS'],
    ['draft', 'hasakah-2022/articles', 'north-press-2022-01-23.json', 'size=64k', 'no space left on the disk, ENOSPC'],
    ['draft', 'hasakah-2022/articles', 'north-press-2022-01-23.json', 'ro', 'the disk is read-only, EROFS'],
  ] as const)(
    '%s into %s of %s, a disk with %s: one line, and nothing is left',
    (command, place, file, option, told) => {
      const where = join(folder, 'data', place);
      mkdirSync(where, { recursive: true });
      const { status, stdout, stderr } = inOwnMounts(
        `cd "${folder}"; mount -t tmpfs -o ${option} tmpfs "${where}"; export MAYDAN_DATA_DIR="${folder}/data"
      set +e; "${process.execPath}" "${project}/cli/maydan.mjs" ${commands[command]}; code=$?; ls -A "${where}"; exit $code`,
      );
      const { message } = new MaydanError('FILE_UNWRITABLE', { file: `data/${place}/${file}`, reason: told });
      expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
    },
    60_000,
  );
});

const withFullDevice = existsSync('/dev/full') ? test : test.skip;
withFullDevice(
  'standard output that leads to a full disk is told in one line',
  () => {
    writeFileSync(join(folder, 'text.txt'), 'Hasakah and Qamishli');
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${join(__dirname, '..', '..', 'cli', 'maydan.mjs')}" geocode text.txt >/dev/full`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'standard output: cannot be written (no space left on the disk, ENOSPC).\n',
    });
  },
  30_000,
);

test('nothing is left of a folder that was made for a file that could not be written', () => {
  const made = join(folder, 'new', 'folder');
  expect(() => writeFile(join(made, 'x'.repeat(300)), 'x')).toThrow(/ENAMETOOLONG/);
  expect(existsSync(join(folder, 'new'))).toBe(false);
});
