/** The pages that the server keeps: rendered once for an address, answered in the coding that the client takes. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { keepPages } from '../../scripts/lib/kept-pages.mjs';

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

let server: Server;
let rendered: string[];

/** As Next writes it: the data in inline scripts after the text, one of its own that is none between them. */
const pageWithData = `<html><head><title>t</title></head><body><p>text</p><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>own()</script><script>self.__next_f.push([1,"a\\n\\"b)"])</script></body></html>`;

/** As Next writes a page that could not be made: a script is to fill it. */
const failedShell = '<html id="__next_error__"><body><script>fill()</script></body></html>';

/** Answers like the site: pages with their address as text, in two writes; `/en/missing` is not there, `failing` cannot be made. */
function render({ url = '', headers }: IncomingMessage, response: ServerResponse) {
  rendered.push(url);
  const isMissing = url.startsWith('/en/missing');
  response.setHeader('Vary', 'rsc');
  if (url.includes('failing')) {
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
    return response.end(failedShell);
  }
  response.writeHead(isMissing ? 404 : 200, { 'Content-Type': headers.rsc ? 'text/x-component' : 'text/html; charset=utf-8' });
  if (url.startsWith('/en/data?')) return response.end(pageWithData);
  response.write(`<p>${url} `);
  response.end('سجن</p>');
}

const start = (options: { room?: number; now?: () => Date } = {}) =>
  new Promise<void>((resolve) => {
    server = createServer(keepPages(render, options)).listen(0, resolve);
  });

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });

beforeEach(() => {
  rendered = [];
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

test('a page is rendered once for an address, query included', async () => {
  await start();
  const first = await get('/en?q=a');
  const again = await get('/en?q=a');
  await get('/en?q=b');
  expect(rendered).toEqual(['/en?q=a', '/en?q=b']);
  expect(first.body.toString()).toBe('<p>/en?q=a سجن</p>');
  expect(again).toMatchObject({ status: 200, body: first.body });
  expect(again.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'rsc, Accept-Encoding',
  });
});

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ['deflate', undefined, (body: Buffer) => body],
])('who takes “%s” gets %s, first time and later', async (accepted, coding, read) => {
  await start();
  for (let i = 0; i < 2; i++) {
    const { headers, body } = await get('/ar', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(coding);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(read(body).toString()).toBe('<p>/ar سجن</p>');
  }
});

test('who holds the page is told that it stands; who holds another is not', async () => {
  await start();
  const { etag = '' } = (await get('/en')).headers;
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/); // weak: one tag for every coding
  for (const held of [`"other", ${etag}`, etag.slice(2), '*'])
    expect(await get('/en', { 'if-none-match': held })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  expect(await get('/en', { 'if-none-match': '"other"' })).toMatchObject({ status: 200 });
});

test('what is no whole page is asked for anew each time', async () => {
  await start();
  for (let i = 0; i < 2; i++) {
    expect(await get('/en/missing')).toMatchObject({ status: 404, body: Buffer.from('<p>/en/missing سجن</p>') });
    await get('/en', { rsc: '1' });
    await get('/en/feed.xml');
    await get('/api/collections');
    await get('/en', {}, 'POST');
  }
  expect(rendered).toHaveLength(10);
});

test.each([
  ['/en/failing', '<h1>Something went wrong here</h1>', '<a href="/en">'],
  ['/ar/failing', '<h1>حدث خلل هنا</h1>', '<a href="/ar">'],
])('a page that cannot be made says so without script, and is tried anew: %s', async (path, title, way) => {
  await start();
  for (let i = 0; i < 2; i++) {
    const { status, body } = await get(path);
    const [, words] = /<noscript>(.*)<\/noscript><\/body>/.exec(body.toString()) ?? [];
    expect({ status, words }).toEqual({ status: 500, words: expect.stringContaining(title) });
    expect(words).toContain(way);
    expect(body.toString()).toContain('<script>fill()</script>');
  }
  expect(rendered).toHaveLength(2);
});

test('HEAD tells what GET would send, and sends nothing', async () => {
  await start();
  for (const path of ['/en', '/en/missing']) {
    const head = await get(path, { 'accept-encoding': 'br' }, 'HEAD');
    const { status, headers } = await get(path, { 'accept-encoding': 'br' });
    const { date: _, ...told } = head.headers;
    expect({ status: head.status, body: head.body.length }).toEqual({ status, body: 0 });
    expect(headers).toMatchObject(told);
  }
  expect((await get('/en', {}, 'HEAD')).headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' });
  expect(rendered).toEqual(['/en', '/en/missing', '/en/missing']);
});

test('what is not kept is compressed too, each time', async () => {
  await start();
  const path = `/en/missing?q=${'a'.repeat(1_500)}`;
  for (let i = 0; i < 2; i++) {
    const { status, headers, body } = await get(path, { 'accept-encoding': 'gzip, br' });
    expect({ status, coding: headers['content-encoding'] }).toEqual({ status: 404, coding: 'br' });
    expect(headers).toMatchObject({ vary: 'rsc, Accept-Encoding', 'content-length': String(body.length) });
    expect(brotliDecompressSync(body).toString()).toBe(`<p>${path} سجن</p>`);
  }
  expect(rendered).toHaveLength(2);
});

test('no more is kept than there is room for: what was asked for longest ago goes', async () => {
  await start({ room: 65 }); // each takes about 30 bytes
  await get('/en?q=1');
  await get('/en?q=2');
  await get('/en?q=3');
  await get('/en?q=3');
  await get('/en?q=1');
  expect(rendered).toEqual(['/en?q=1', '/en?q=2', '/en?q=3', '/en?q=1']);
});

test('a page is kept for one day of UTC: it gives the day as that of access', async () => {
  let time = '2026-11-23T23:59:59Z';
  await start({ now: () => new Date(time) });
  await get('/en');
  await get('/en');
  expect(rendered).toEqual(['/en']);
  time = '2026-11-24T00:00:00Z';
  await get('/en');
  await get('/en');
  expect(rendered).toEqual(['/en', '/en']);
});

describe('what React needs of a page', () => {
  const dataAddress = async (page: string) => {
    const html = (await get(page)).body.toString();
    const source = /<script src="(.*?)" fetchpriority="low"><\/script><\/body>/.exec(html)?.[1] ?? '';
    return { html, address: source.replaceAll('&amp;', '&') };
  };

  test('comes as a script of its own, the last of the page, in the order in which it stood', async () => {
    await start();
    const { html, address } = await dataAddress('/en/data?a=1&b=2');
    expect(html).toContain('<p>text</p><script>own()</script>');
    expect(html).not.toContain('__next_f');
    expect(address).toMatch(/^\/page-data\/[\w-]{22}\/en\/data\?a=1&b=2$/);
    const { status, headers, body } = await get(address);
    expect(body.toString()).toBe('(self.__next_f=self.__next_f||[]).push([0]);\nself.__next_f.push([1,"a\\n\\"b)"])');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(rendered).toHaveLength(1);
  });

  test('is there when the page is no longer kept, and not lasting when it has changed', async () => {
    await start();
    const { headers, body } = await get(`/page-data/${'x'.repeat(22)}/en/data?a`);
    expect(body.toString()).toContain('__next_f');
    expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', vary: 'Accept-Encoding' });
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  test('is nothing for an address that is no page, or a page without any', async () => {
    await start();
    const folder = `/page-data/${'x'.repeat(22)}`;
    expect(await get(`${folder}/en`)).toMatchObject({ status: 404, body: Buffer.alloc(0) });
    expect(await get(`${folder}/en/missing`)).toMatchObject({ status: 404 });
    await get(`${folder}/api/collections`);
    expect(rendered).toEqual(['/en', '/en/missing', `${folder}/api/collections`]);
  });
});
