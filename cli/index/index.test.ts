import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { filesTruth } from '../../server/truth/files';
import { postgresTruth } from '../../server/truth/postgres';
import { startPostgres } from '../../server/truth/testing/postgres';
import { dump } from '../../server/truth/truth';
import { saidUnder } from '../testing/said';
import { main } from './main';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-index-'));
  file = join(folder, 'maydan.duckdb');
});
afterEach(() => rmSync(folder, { recursive: true }));

const index = (args: string[], env: Record<string, string> = {}) =>
  saidUnder({ DATABASE_URL: '', MAYDAN_INDEX: '', ...env }, () => main(args));

/** Runs one statement on the file. */
async function onFile(sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(file);
  const on = await instance.connect();
  const rows = (await on.runAndReadAll(sql)).getRowObjectsJS();
  on.closeSync();
  instance.closeSync();
  return rows;
}

test('build makes the index, brings it up to date, and makes one of another schema anew', async () => {
  expect(await index(['status', '--file', file])).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/: there is no index/),
  });
  const built = await index(['build'], { MAYDAN_INDEX: file });
  expect(built).toMatchObject({ status: 0, stderr: '' });
  const incidents = (await filesTruth('data').list('incident')).length;
  expect(built.stdout).toMatch(new RegExp(`: can be used, \\d+ KiB\\.\n.*: ${incidents} of the kind incident\n$`, 's'));
  const { mtimeMs } = statSync(file);
  expect((await index(['status', '--file', file])).status).toBe(0);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);

  await onFile("delete from entries where kind = 'area'");
  expect((await index(['status', '--file', file])).stdout).not.toContain('kind area');
  const counts = (stdout: string) => stdout.split('\n').slice(1);
  expect(counts((await index(['build', '--file', file])).stdout)).toEqual(counts(built.stdout));

  await onFile("update meta set value = '0' where name = 'schema'");
  expect(await index(['status', '--file', file])).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/: is of the schema 0,/),
  });
  expect(counts((await index(['build', '--file', file])).stdout)).toEqual(counts(built.stdout));
});

test('build reads PostgreSQL where DATABASE_URL names it', async () => {
  const server = await startPostgres();
  try {
    const url = await server.database();
    const truth = await postgresTruth(url);
    const whole = await dump(filesTruth('data'));
    await truth.load(whole);
    await truth.close();
    const { status, stdout, stderr } = await index(['build', '--file', file], { DATABASE_URL: url });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`: ${whole.documents.filter(({ kind }) => kind === 'incident').length} of the kind incident`);
  } finally {
    await server.stop();
  }
});

test('a file that is no index stays as it is', async () => {
  writeFileSync(file, 'minutes of a meeting');
  const { status, stdout, stderr } = await index(['build', '--file', file]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/: cannot be used as the index \(.*\), and stays as it is, expected an index or no file\./);
  expect(readFileSync(file, 'utf8')).toBe('minutes of a meeting');
  expect(await index(['status', '--file', file])).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/is no index that can be read/),
  });
});

test('an index that another process has open is refused, and stays', async () => {
  const code = `
    const { DuckDBInstance } = require('@duckdb/node-api');
    DuckDBInstance.create(${JSON.stringify(file)}).then((instance) => {
      console.log('open');
      process.stdin.resume().once('end', () => instance.closeSync());
    });`;
  const other: ChildProcess = spawn(process.execPath, ['-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await once(other.stdout as NodeJS.ReadableStream, 'data');
    expect(await index(['status', '--file', file])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/another process/),
    });
    const { status, stderr } = await index(['build', '--file', file]);
    expect(status).toBe(2);
    expect(stderr).toContain(file);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  } finally {
    other.stdin?.end();
    await once(other, 'exit');
  }
});

test.each<[string, string[], RegExp]>([
  ['no action', ['--file', 'x'], /^none: unknown command, expected one of build, status/],
  ['another action', ['rebuild'], /^rebuild: unknown command/],
  ['a word too many', ['status', 'x'], /^x: unknown command/],
  ['no file', ['status'], /^--file: got nothing, and no MAYDAN_INDEX, expected the path of the index/],
])('refused: %s', async (_name, args, message) => {
  const { status, stdout, stderr } = await index(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
