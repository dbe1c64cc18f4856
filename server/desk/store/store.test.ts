import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestPostgres } from '../../truth/testing/postgres';
import { filesDeskStore } from './files';
import { postgresDeskStore } from './postgres';
import { account, deskContractOf } from './testing/contract';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'maydan-desk-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

deskContractOf('files', async () => {
  const folder = join(newFolder(), 'desk');
  return { store: filesDeskStore(folder), other: filesDeskStore(folder) };
});

describe('with a server', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop(), 60_000);

  deskContractOf('PostgreSQL', async () => {
    const url = await server.database();
    return { store: await postgresDeskStore(url), other: await postgresDeskStore(url) };
  });
});

test('only the owner can read the folder and its files, and git passes them over', async () => {
  const folder = join(newFolder(), 'desk');
  await filesDeskStore(folder).change((on) => on.put('account', 'a-1', account('a-1')));
  const modeOf = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o777).toString(8);
  expect([modeOf(), modeOf('account', 'a-1.json')]).toEqual(['700', '600']);
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
});
