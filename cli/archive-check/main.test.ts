import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesDeskStore } from '../../server/desk/store/files';
import { saidUnder } from '../testing/said';
import { main } from './main';

const folder = mkdtempSync(join(tmpdir(), 'maydan-archive-check-'));
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => response.writeHead(request.url?.includes('gone') ? 410 : 200).end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  mkdirSync(join(folder, 'd/articles'), { recursive: true });
  writeFileSync(join(folder, 'd/dataset.json'), JSON.stringify({ id: 'd' }));
  for (const id of ['gone', 'there'])
    writeFileSync(join(folder, `d/articles/${id}.json`), JSON.stringify({ slug: id, url: `${origin}/${id}` }));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const check = (env: Record<string, string>, ...args: string[]) =>
  saidUnder(
    { MAYDAN_DATA_DIR: folder, MAYDAN_DESK_DIR: '', DATABASE_URL: '', ARCHIVE_URL: '', ALLOW_PRIVATE_TARGETS: '1', ...env },
    () => main(args),
  );

test('dead addresses are listed, kept for the desk, and told by the exit code', async () => {
  const { status, stdout } = await check({ ARCHIVE_URL: `${origin}/archive/{url}` });
  expect(status).toBe(1);
  expect(stdout.split('\n')).toEqual([
    `gone       410                 page           gone  ${origin}/gone`,
    `gone       410                 archive        gone  ${origin}/archive/${origin}/gone`,
    '2 addresses asked, 1 of articles dead.',
    '',
  ]);
  const kept = await filesDeskStore(join(folder, '.desk')).list('links');
  expect(kept.map(({ id, page, inArchive }) => [id, page.state, inArchive?.state])).toEqual([
    ['gone', 'gone', 'gone'],
    ['there', 'answers', 'answers'],
  ]);
});

test('of an article that is deleted while addresses are asked nothing is kept', async () => {
  const file = join(folder, 'd/articles/meanwhile.json');
  writeFileSync(file, JSON.stringify({ slug: 'meanwhile', status: 'draft', url: `${origin}/meanwhile` }));
  const asked: string[] = [];
  const note = ({ url = '' }: IncomingMessage) => {
    asked.push(url);
    if (url === '/meanwhile') rmSync(file, { force: true });
  };
  server.on('request', note);
  try {
    await check({});
  } finally {
    server.off('request', note);
  }
  expect(asked).toContain('/meanwhile');
  expect((await filesDeskStore(join(folder, '.desk')).list('links')).map(({ id }) => id)).toEqual(['gone', 'there']);
});

test('an address that only the desk has is given to nobody', async () => {
  const asked: string[] = [];
  const note = ({ url = '' }: IncomingMessage) => asked.push(url);
  server.on('request', note);
  const write = (id: string, body: object) =>
    writeFileSync(join(folder, `d/articles/${id}.json`), JSON.stringify({ slug: id, url: `${origin}/${id}`, ...body }));
  write('withheld', { status: 'desk-only' });
  write('marked', { deskOnly: { parts: [{ path: 'url', reason: 'x' }] } });
  try {
    const { stdout, stderr } = await check({ ARCHIVE_URL: `${origin}/archive/{url}` });
    expect(stdout).toContain('2 addresses asked');
    expect(stderr).toContain('2 articles for the desk alone, or with an address that is, not asked.');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => /withheld|marked/.test(path))).toEqual([]);
  } finally {
    server.off('request', note);
    for (const id of ['withheld', 'marked']) rmSync(join(folder, `d/articles/${id}.json`));
  }
});

test('a program gets all of them, and private networks are not asked unless that is set', async () => {
  const { status, stdout } = await check({ ALLOW_PRIVATE_TARGETS: '' }, '--json');
  expect([status, JSON.parse(stdout).map(({ page }: { page: { state: string } }) => page.state)]).toEqual([
    0,
    ['not-asked', 'not-asked'],
  ]);
});

test.each<[Record<string, string>, string[], string]>([
  [{ ARCHIVE_URL: 'https://archive.example/' }, [], 'ARCHIVE_URL: got "https://archive.example/", expected'],
  [{}, ['x'], 'x: unknown command'],
  [{}, ['--fast'], '--fast: unknown option'],
])('%j %j is refused', async (env, args, told) => {
  const { status, stdout, stderr } = await check(env, ...args);
  expect([status, stdout, stderr.slice(0, told.length)]).toEqual([2, '', told]);
});
