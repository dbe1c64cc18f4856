import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask, isOfPublicNetwork, NotAsked } from './ask';

let server: Server;
let origin: string;
let asked: { method: string; host: string; body: string }[];
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push({ method: request.method ?? '', host: request.headers.host ?? '', body });
      if (request.url === '/silent') return;
      if (request.url === '/moved') response.writeHead(302, { Location: '/there' });
      response.end('x'.repeat(10_000));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const question = { timeoutMs: 5_000, allowsPrivate: true };

test('an answer is read to a bound, and a redirect is told, not followed', async () => {
  expect(await ask(`${origin}/moved`, { ...question, method: 'POST', body: 'ميدان', mostBytes: 100 })).toMatchObject({
    status: 302,
    location: '/there',
  });
  expect(asked).toEqual([{ method: 'POST', host: new URL(origin).host, body: 'ميدان' }]);
});

test.each([
  'http://127.0.0.1:9/',
  'http://localhost:9/',
  'http://[::1]:9/',
  'http://[::ffff:10.0.0.1]/',
  'http://169.254.169.254/latest/meta-data',
  'http://2130706433/',
  'ftp://maydan.example/',
  'http://user:word@maydan.example/',
  'file:///etc/passwd',
  'x',
])('%s is not asked', async (address) => {
  await expect(ask(address, { ...question, allowsPrivate: false })).rejects.toThrow(NotAsked);
});

test('a name is asked only where all that it leads to is public, and then there', async () => {
  const { port } = new URL(origin);
  const resolve = async () => [
    { address: '192.0.32.10', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ];
  await expect(ask(`http://maydan.example:${port}/`, { ...question, allowsPrivate: false, resolve })).rejects.toThrow(NotAsked);
  expect(asked).toEqual([]);
  const own = async () => [{ address: '127.0.0.1', family: 4 }];
  expect((await ask(`http://maydan.example:${port}/`, { ...question, resolve: own })).status).toBe(200);
  expect(asked).toEqual([{ method: 'GET', host: `maydan.example:${port}`, body: '' }]);
});

test('one that is silent is not waited for', async () => {
  await expect(ask(`${origin}/silent`, { ...question, timeoutMs: 100 })).rejects.toThrow();
});

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['0.0.0.0', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['64:ff9b::7f00:1', false],
  ['nonsense', false],
])('%s is of the public network: %s', (address, is) => {
  expect(isOfPublicNetwork(address)).toBe(is);
});
