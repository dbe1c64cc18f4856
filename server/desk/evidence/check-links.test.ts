import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isBroken, linkGroupOf } from '../../../lib/desk/evidence';
import type { Document } from '../../truth/truth';
import { type CheckOptions, checkLinks } from './check-links';

let server: Server;
let port: number;
let asked: string[];
beforeAll(async () => {
  server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    asked.push(`${method} ${headers.host?.split(':')[0]}${url}`);
    const answers: Record<string, () => void> = {
      '/there': () => response.end('x'),
      '/moved': () => response.writeHead(301, { Location: '/there' }).end(),
      '/round': () => response.writeHead(302, { Location: '/round' }).end(),
      '/away': () => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
      '/no-head': () => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
      '/gone': () => response.writeHead(410).end(),
      '/closed': () => response.writeHead(403).end(),
      '/broken': () => response.writeHead(500).end(),
      '/cut': () => request.socket.destroy(),
    };
    (answers[url] ?? (() => response.writeHead(404).end()))();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const article = (id: string, url: string | null, archive?: string): Document => ({
  kind: 'article',
  id,
  dataset: 'd',
  version: 'v',
  body: { url, ...(archive && { evidence: { archive } }) },
});
const at = (path: string, host = 'a.example') => `http://${host}:${port}${path}`;
const options: CheckOptions = {
  archiveTemplate: null,
  allowsPrivate: true,
  now: () => new Date('2026-11-26T12:00:00Z'),
  pauseMs: 0,
  timeoutMs: 5_000,
  resolve: async (host) =>
    host === 'nowhere.example'
      ? Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
      : [{ address: '127.0.0.1', family: 4 }],
};

test.each([
  ['/there', 'answers', 200, ''],
  ['/moved', 'answers', 200, ''],
  ['/no-head', 'answers', 200, ''],
  ['/round', 'fails', null, 'too many redirects'],
  ['/gone', 'gone', 410, ''],
  ['/none', 'gone', 404, ''],
  ['/closed', 'refuses', 403, ''],
  ['/broken', 'fails', 500, ''],
  ['/cut', 'fails', null, 'ECONNRESET'],
])('an address of which the server says %s %s', async (path, state, status, reason) => {
  const [check] = await checkLinks([article('a', at(path))], options);
  expect(check?.page).toEqual({ address: at(path), state, status, reason });
  const groups: Readonly<Record<string, string | null>> = { answers: null, refuses: 'refused', gone: 'dead', fails: 'dead' };
  expect(check && linkGroupOf(check)).toBe(groups[state]);
});

test('the archived copy and the configured archive are asked too; what has no address is passed over', async () => {
  const template = `http://archive.example:${port}/save?url={url}`;
  const articles = [
    article('a', at('/there'), at('/gone', 'b.example')),
    article('b', null),
    article('c', 'http://nowhere.example/'),
  ];
  const [first, second, ...rest] = await checkLinks(articles, { ...options, archiveTemplate: template });
  expect(rest).toEqual([]);
  expect([first?.archive?.state, first && isBroken(first)]).toEqual(['gone', true]);
  expect(first?.inArchive).toMatchObject({
    address: `http://archive.example:${port}/save?url=${encodeURIComponent(at('/there'))}`,
    state: 'gone',
  });
  // A page that answers, and that the configured archive lacks, is shown as that.
  expect(first && linkGroupOf({ ...first, archive: null })).toBe('not-archived');
  expect(second).toMatchObject({ id: 'c', page: { state: 'fails', status: null, reason: 'ENOTFOUND' }, archive: null });
});

test('servers of private networks are not asked, by redirects either', async () => {
  const resolve: CheckOptions['resolve'] = async () => [{ address: '127.0.0.1', family: 4 }];
  const [check] = await checkLinks([article('a', at('/there'))], { ...options, allowsPrivate: false, resolve });
  expect([check?.page.state, check && linkGroupOf(check), asked]).toEqual(['not-asked', 'not-asked', []]);
});

test('a server is asked one question after another', async () => {
  const paths = ['/there', '/gone', '/none', '/moved', '/closed'];
  const checks = await checkLinks(
    paths.map((path, n) => article(`a${n}`, at(path))),
    options,
  );
  expect(checks.map(({ page }) => page.address)).toEqual(paths.map((path) => at(path)));
  const order = [...new Set(asked.map((line) => line.split(' ')[1]))];
  expect(order.slice(0, 2)).toEqual(['a.example/there', 'a.example/gone']);
});
