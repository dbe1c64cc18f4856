/** How much is made at once, asked over real connections. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boundRequests, queueFor, queuesOf } from '../../scripts/lib/bounds.mjs';

const origin = 'https://maydan.example';
const longestMs = 10_000;
let server: Server | undefined;
let begun: { url: string; response: ServerResponse }[];
/** How many requests came in, and how many of them are over. */
let seen = { came: 0, over: 0 };

/** Every answer waits until the test gives it. */
function answer(index: number, headers: Record<string, string> = {}) {
  const response = begun[index]?.response;
  for (const [name, value] of Object.entries(headers)) response?.setHeader(name, value);
  response?.end(`made ${index}`);
}

const start = (bounds: { atOnce: number; waiting: number; patienceMs: number; longestMs: number; restMs?: number }) =>
  new Promise<void>((resolve) => {
    const own: typeof begun = [];
    begun = own;
    const handle = ({ url = '' }: IncomingMessage, response: ServerResponse) =>
      new Promise((done) => {
        own.push({ url, response });
        response.once('close', done);
      });
    const other = { ...bounds, atOnce: 1, waiting: 0 };
    const handler = boundRequests(handle as never, origin, {
      queues: queuesOf({ page: bounds, view: bounds, picture: other, other }),
    });
    const counted = { came: 0, over: 0 };
    seen = counted;
    server = createServer((request, response) => {
      response.once('close', () => counted.over++);
      counted.came++;
      handler(request, response);
    }).listen(0, '127.0.0.1', resolve);
  });
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

function ask(path: string) {
  const { port } = (server as Server).address() as AddressInfo;
  const sent = request({ port, path, agent: false });
  const answered = new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }>(
    (resolve, reject) => {
      sent.on('error', reject);
      sent.on('response', (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (data) => {
          body += data;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
    },
  );
  // The end of a test cuts off what still waits.
  answered.catch(() => {});
  sent.end();
  return { answered, leave: () => sent.destroy() };
}
const until = async (isTrue: () => boolean) => {
  for (let i = 0; i < 4_000 && !isTrue(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isTrue()).toBe(true);
};

test.each([
  ['/healthz', '', null],
  ['/readyz', '', null],
  ['/_next/static/chunks/a.js', '', null],
  ['/en', '', 'page'],
  ['/en/incidents/x', '', 'page'],
  ['/', '', 'page'],
  ['/en', '?type=battles', 'view'],
  ['/embed/en/live', '', 'page'],
  ['/embed/en/live/incidents/x', '?theme=dark', 'view'],
  ['/embed/en/incidents/x', '', 'other'],
  ['/en/card.png', '', 'picture'],
  ['/en/incidents/x.png', '?width=600', 'picture'],
  ['/en/picture.svg', '', 'picture'],
  ['/api/collections', '', 'other'],
  ['/en/feed.xml', '', 'other'],
  ['/oembed', '?url=x', 'other'],
  ['/basemap/still/9/36.5/40.75/845x684.svg', '', 'ground'],
  ['/basemap/locator/SY.svg', '', null],
])('%s%s waits in the queue %s', (path, search, queue) => expect(queueFor(path, search)).toBe(queue));

test('more than may be made at once waits; more than may wait is refused', async () => {
  await start({ atOnce: 1, waiting: 1, patienceMs: 5_000, longestMs });
  const first = ask('/en/a');
  await until(() => begun.length === 1);
  const second = ask('/en/b');
  await until(() => seen.came === 2);
  const third = await ask('/en/c').answered;
  expect(third).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } });
  expect(third.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(third.body).toContain('<h1>Too many requests at once</h1>');
  expect(begun.map(({ url }) => url)).toEqual(['/en/a']);
  answer(0);
  await until(() => begun.length === 2);
  answer(1);
  expect((await first.answered).body).toBe('made 0');
  expect((await second.answered).body).toBe('made 1');
});

test('between two that wait for each other the thread is left to what is kept', async () => {
  const restMs = 80;
  await start({ atOnce: 1, waiting: 5, patienceMs: 5_000, longestMs, restMs });
  const asked = [ask('/en/a'), ask('/en/b')];
  await until(() => seen.came === 2);
  const before = performance.now();
  answer(0);
  await until(() => begun.length === 2);
  expect(performance.now() - before).toBeGreaterThanOrEqual(restMs - 5);
  answer(1);
  await Promise.all(asked.map(({ answered }) => answered));
  // The next one, for which nobody has waited, begins at once.
  const last = ask('/en/c');
  await until(() => begun.length === 3);
  answer(2);
  expect((await last.answered).status).toBe(200);
});

test('nothing holds up another kind, nor the state of health', async () => {
  await start({ atOnce: 1, waiting: 1, patienceMs: 5_000, longestMs });
  ask('/en?q=a');
  await until(() => begun.length === 1);
  ask('/en?q=b');
  await until(() => seen.came === 2);
  for (const path of ['/en', '/en/card.png', '/api', '/healthz', '/_next/static/a.js']) ask(path);
  await until(() => begun.length === 6);
  expect(new Set(begun.map(({ url }) => url))).toEqual(
    new Set(['/en?q=a', '/en', '/en/card.png', '/api', '/healthz', '/_next/static/a.js']),
  );
});

test('who waits longer than is reasonable is refused, in the reader’s language or as a problem document', async () => {
  await start({ atOnce: 1, waiting: 5, patienceMs: 50, longestMs });
  ask('/ar/a');
  ask('/api');
  await until(() => begun.length === 2);
  const page = await ask('/ar/b').answered;
  expect([page.status, page.body]).toEqual([503, expect.stringContaining('<html lang="ar" dir="rtl">')]);
  const machine = await ask('/api/collections').answered;
  expect(machine.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(JSON.parse(machine.body)).toMatchObject({ status: 503, type: `${origin}/api/docs#busy`, instance: '/api/collections' });
});

test('what nobody waits for any more is not begun', async () => {
  await start({ atOnce: 1, waiting: 5, patienceMs: 5_000, longestMs });
  ask('/en/a');
  await until(() => begun.length === 1);
  const gone = ask('/en/b');
  await until(() => seen.came === 2);
  gone.leave();
  await until(() => seen.over === 1);
  ask('/en/c');
  await until(() => seen.came === 3);
  answer(0);
  await until(() => begun.length === 2);
  expect(begun.map(({ url }) => url)).toEqual(['/en/a', '/en/c']);
});

test('what takes longer than is reasonable no longer keeps others out', async () => {
  await start({ atOnce: 1, waiting: 5, patienceMs: 5_000, longestMs: 50 });
  ask('/en/a');
  await until(() => begun.length === 1);
  ask('/en/b');
  await until(() => begun.length === 2);
  expect(begun.map(({ url }) => url)).toEqual(['/en/a', '/en/b']);
});

test('a page of before a change, which Next sends while it makes the new one, does not wait either', async () => {
  await start({ atOnce: 1, waiting: 5, patienceMs: 5_000, longestMs });
  const first = ask('/en/a');
  await until(() => begun.length === 1);
  answer(0, { 'x-nextjs-cache': 'STALE', 'Cache-Control': 'public, s-maxage=60' });
  await first.answered;
  ask('/en/b');
  await until(() => begun.length === 2);
  ask('/en/a');
  await until(() => begun.length === 3);
  expect(begun.map(({ url }) => url)).toEqual(['/en/a', '/en/b', '/en/a']);
});

test('a page that Next has kept does not wait, whatever the digest in its address', async () => {
  await start({ atOnce: 1, waiting: 5, patienceMs: 5_000, longestMs });
  const first = ask('/en/a');
  await until(() => begun.length === 1);
  answer(0, { 'x-nextjs-cache': 'HIT', 'Cache-Control': 'public, s-maxage=60' });
  await first.answered;
  const onRequest = ask('/en?q=a');
  await until(() => begun.length === 2);
  answer(1, { 'x-nextjs-cache': 'HIT', 'Cache-Control': 'private, no-store' });
  await onRequest.answered;
  ask('/en/b');
  ask('/en?q=b');
  await until(() => begun.length === 4);
  ask('/en/a');
  ask('/en/a?_rsc=abc');
  ask('/en?q=a');
  ask('/en/c');
  await until(() => seen.came === 8);
  await until(() => begun.length === 6);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(new Set(begun.slice(4).map(({ url }) => url))).toEqual(new Set(['/en/a', '/en/a?_rsc=abc']));
});
