/** Tiles on their way out: coded as the client takes them, everything else untouched. */
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { codeTiles } from '../../scripts/lib/coded-tiles.mjs';

let server: Server;
const tile = Buffer.from('a tile '.repeat(300));

/** Like Next, it is done only once the answer has gone out. */
function render({ url = '' }: IncomingMessage, response: ServerResponse) {
  const isTile = url.startsWith('/api/tiles/incidents/');
  const [z] = /\d+/.exec(url) ?? ['99'];
  response.writeHead(Number(z) > 14 ? 400 : 200, {
    'Content-Type': isTile && Number(z) <= 14 ? 'application/vnd.mapbox-vector-tile' : 'application/json',
    ETag: 'W/"x"',
  });
  const finished = new Promise((resolve) => response.once('finish', resolve));
  if (z !== '14') response.write(tile.subarray(0, 100));
  response.end(z === '14' ? undefined : tile.subarray(100));
  return finished;
}

beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server = createServer(codeTiles(render)).listen(0, resolve);
    }),
);
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<IncomingMessage & { body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Object.assign(response, { body: Buffer.concat(chunks) })));
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['gzip, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['identity', undefined, (body: Buffer) => body],
])('who takes “%s” gets a tile as %s', async (accepted, coding, read) => {
  const { headers, body } = await get('/api/tiles/incidents/5/1/2.mvt?status=single', { 'accept-encoding': accepted });
  expect(headers).toMatchObject({ etag: 'W/"x"', vary: 'Accept-Encoding' });
  expect(headers['content-encoding']).toBe(coding);
  expect(read(body)).toEqual(tile);
});

test.each([
  ['an empty tile', '/api/tiles/incidents/14/1/2.mvt', 200],
  ['a refusal', '/api/tiles/incidents/99/1/2.mvt', 400],
  ['another address', '/api/tiles/incidents.json', 400],
])('%s goes out as it is', async (_, path, status) => {
  const { headers, body, statusCode } = await get(path, { 'accept-encoding': 'br' });
  expect(statusCode).toBe(status);
  expect(headers['content-encoding']).toBeUndefined();
  expect(body).toEqual(path.includes('/14/') ? Buffer.alloc(0) : tile);
});
