/** What stands in front of Next refuses by the head, asked over a real connection. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { answerUnreadable, guardRequests } from '../../scripts/lib/guard.mjs';

const origin = 'https://maydan.example';
let server: Server;
let port: number;
let passed: string[];

beforeAll(async () => {
  const handler = guardRequests(
    (request, response) => {
      passed.push(`${request.method} ${request.url}`);
      // As a route does, which reads what was sent before it answers.
      request.on('end', () => response.end('passed')).resume();
    },
    origin,
    { largestFile: 3_000_000, patienceMs: 100 },
  );
  // On a loaded machine two megabytes take a second, and a head may wait for one.
  server = createServer({ headersTimeout: 2_000, requestTimeout: 3_000, connectionsCheckingInterval: 50 }, handler);
  server.on('checkContinue', handler);
  server.on('clientError', answerUnreadable(origin));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  passed = [];
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends bytes and reads until the server closes the connection. */
const send = (bytes: string) =>
  new Promise<{ status: number; head: string; body: string }>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head, body });
    });
  });
const ask = (line: string, ...headers: string[]) =>
  send([`${line} HTTP/1.1`, 'Host: maydan.example', 'Connection: close', ...headers, '', ''].join('\r\n'));

test.each(['GET /en?q=%FF', 'HEAD /ar', 'GET /en/places/%D8%B3%D8%AC%D9%86', 'GET /en/100%25'])('%s passes', async (line) => {
  expect((await ask(line)).status).toBe(200);
  expect(passed).toEqual([line]);
});

test('an address with the host in it is the same address without', async () => {
  expect((await ask('GET http://maydan.example/en?q=http://x/')).status).toBe(200);
  await ask('GET HTTPS://maydan.example');
  expect(passed).toEqual(['GET /en?q=http://x/', 'GET /']);
});

test.each<[string, number, string, ...string[]]>([
  ['GET /en/%FF', 400, 'invalid-address'],
  ['GET /api/collections/%E0%A4%A', 400, 'invalid-address'],
  ['GET /embed/en/incidents/%D3%CC%E4', 400, 'invalid-address'],
  ['GET /fonts/%', 400, 'invalid-address'],
  ['GET /en/\u00d3\u00cc\u00e4', 400, 'invalid-address'],
  ['GET *', 400, 'invalid-address'],
  ['TRACE /embed.js', 405, 'method-not-allowed'],
  ['PROPFIND /en', 405, 'method-not-allowed'],
  ['POST /en', 405, 'method-not-allowed', 'Content-Length: 10000000'],
  ['PUT /api', 405, 'method-not-allowed', 'Expect: 100-continue', 'Content-Length: 10000000'],
  ['GET /en', 413, 'body-not-allowed', 'Content-Length: 1'],
  ['OPTIONS /en', 413, 'body-not-allowed', 'Transfer-Encoding: chunked'],
  ['POST /desk/api/session', 413, 'body-too-large', 'Content-Length: 1000001'],
  ['POST /desk/api/session', 413, 'body-too-large', 'Transfer-Encoding: chunked'],
  ['GET /desk/en', 413, 'body-not-allowed', 'Content-Length: 1'],
  ['POST /deskx', 405, 'method-not-allowed', 'Content-Length: 1'],
  ['GET /_next/image?url=%2Ficon.svg&w=64&q=75', 404, 'not-found'],
  ['GET /_next/image/x', 404, 'not-found'],
  ['GET /en', 431, 'head-too-large', `X: ${'x'.repeat(20_000)}`],
  ['NONSENSE', 400, 'invalid-request'],
])('%s is answered %d with a problem document, before any body', async (line, status, kind, ...headers) => {
  const answer = await ask(line, ...headers);
  expect(answer.head).toContain('Content-Type: application/problem+json; charset=utf-8');
  expect(answer.head).not.toContain('100 Continue');
  expect({ status: answer.status, ...JSON.parse(answer.body) }).toMatchObject({ status, type: `${origin}/api/docs#${kind}` });
  expect(answer.head.includes('Allow: GET, HEAD, OPTIONS')).toBe(status === 405);
  expect(passed).toEqual([]);
});

test('the desk takes what is posted to it, and no other method that would write', async () => {
  expect((await ask('POST /desk/api/session', 'Content-Length: 0')).status).toBe(200);
  expect(passed).toEqual(['POST /desk/api/session']);
  const { status, head } = await ask('DELETE /desk/api/session');
  expect([status, head.includes('Allow: GET, HEAD, POST')]).toEqual([405, true]);
});

test('nothing can be posted to a page of the desk', async () => {
  const { status, head } = await ask('POST /desk/en/sign-in', 'Content-Length: 1');
  expect([status, /^Allow: (.*)\r$/m.exec(head)?.[1]]).toEqual([405, 'GET, HEAD']);
  expect(passed).toEqual([]);
});

test.each(['OPTIONS /embed.js', 'OPTIONS *'])('%s tells the methods', async (line) => {
  const { status, head, body } = await ask(line);
  expect([status, body]).toEqual([204, '']);
  expect(head).toContain('Allow: GET, HEAD, OPTIONS');
  expect(head).toContain('Access-Control-Allow-Origin: *');
});

test('a head that does not come to its end is cut off', async () => {
  const { status, body } = await send('GET /en HT');
  expect([status, JSON.parse(body).status]).toEqual([408, 408]);
});

const form = 'multipart/form-data; boundary=x';
test.each([
  ['/desk/api/imports?locale=ar', form, 2_000_000, 200],
  ['/desk/api/documents/article/x/copies', form, 2_000_000, 200],
  ['/desk/api/imports', form, 3_000_001, 413],
  ['/desk/api/imports', 'application/json', 2_000_000, 413],
  ['/desk/api/imports/i-1/check', form, 2_000_000, 413],
  ['/desk/api/articles?locale=ar', form, 3_500_000, 200],
  ['/desk/api/articles', form, 9_400_000, 413],
  ['/desk/api/articles', 'application/json', 2_000_000, 413],
  ['/en/imports', form, 2_000_000, 405],
])('what is sent to %s as %s with %i bytes: %i', async (path, type, bytes, status) => {
  const headers = ['Host: maydan.example', 'Connection: close', `Content-Type: ${type}`, `Content-Length: ${bytes}`];
  const head = `POST ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`;
  expect((await send(status === 200 ? head + 'x'.repeat(bytes) : head)).status).toBe(status);
});

test('what is typed is given a minute, here less; a file as long as any request', async () => {
  const slow = (path: string) =>
    send(`POST ${path} HTTP/1.1\r\nHost: maydan.example\r\nContent-Type: ${form}\r\nContent-Length: 100\r\n\r\nx`);
  const begun = performance.now();
  const typed = await slow('/desk/api/session');
  const first = performance.now() - begun;
  expect([typed.status, JSON.parse(typed.body).detail]).toEqual([408, 'The body of the request was not complete in time.']);
  await slow('/desk/api/imports');
  expect(performance.now() - begun - first).toBeGreaterThan(2_000);
});
