/** Releases that stand side by side, and a port that the system holds. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { answerEarlierFiles } from '../../scripts/lib/earlier-static.mjs';
import { servedPackages } from '../../scripts/lib/served-packages.mjs';

let folder: string;
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maydan-releases-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

test('scripts of an earlier release are answered for an hour, and nothing else of it', async () => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('old/.next/static/chunks/page-1a.js', 'old()');
  write('old/.next/static/chunks/same.js', 'of the old');
  write('old/.next/secret.json', 'secret');
  write('new/.next/static/chunks/same.js', 'of the new');
  let now = 0;
  const next: RequestListener = (_request, response) => response.writeHead(404).end('from Next');
  const handle = answerEarlierFiles(next, { own: join(folder, 'new'), releases: folder, now: () => now });
  server = createServer(handle);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = async (path: string) => {
    const response = await fetch(`${origin}${path}`, { headers: { connection: 'close' } });
    return [response.status, response.headers.get('content-type'), await response.text()];
  };
  expect(await ask('/_next/static/chunks/page-1a.js')).toEqual([200, 'text/javascript; charset=utf-8', 'old()']);
  for (const path of [
    '/_next/static/chunks/same.js', // this release has it: Next answers
    '/_next/static/chunks/none.js',
    '/_next/static/..%2Fsecret.json',
    '/_next/static/%2e%2e/secret.json',
    '/_next/static/chunks',
    '/en',
  ])
    expect(await ask(path)).toEqual([404, null, 'from Next']);
  now = 3_600_001;
  expect((await ask('/_next/static/chunks/page-1a.js'))[0]).toBe(404);
  expect(answerEarlierFiles(next, { own: folder, releases: undefined })).toBe(next);
});

test('a release holds what is served, without what is for development, of other platforms, or of no use', () => {
  const packages = {
    '': {},
    'node_modules/next': {},
    'node_modules/next/node_modules/inner': {},
    'node_modules/sharp': {},
    'node_modules/@img/sharp-linux-x64': {},
    'node_modules/@next/swc-linux-x64-gnu': {},
    'node_modules/jest': { dev: true },
    'node_modules/binary-win32': { optional: true },
  };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  for (const path of Object.keys(packages))
    if (path !== 'node_modules/binary-win32') mkdirSync(join(folder, path), { recursive: true });
  expect(servedPackages(folder)).toEqual(['node_modules/next', 'node_modules/next/node_modules/inner']);
});

test('the unit runs from the folder that a deploy moves, and the image runs the same program', () => {
  const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8');
  expect(read('docs/operate/maydan.service')).toMatch(/^WorkingDirectory=.*\/current$[\s\S]*^ExecStart=.* scripts\/serve\.mjs$/m);
  expect(read('Dockerfile')).toMatch(/^USER node$[\s\S]*^CMD \["node", "scripts\/serve\.mjs"\]$/m);
});
