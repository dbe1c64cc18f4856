import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

/** `maydan export-site`: a small record as files, on a host that does nothing but send them, read without script. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'maydan-export-'));
const copy = join(folder, 'copy');
const origin = 'https://mirror.example';
let host: Server | undefined;
test.afterAll(() => {
  host?.close();
  rmSync(folder, { recursive: true, force: true });
});

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml',
};

/** A folder is led to its index, as hosts of files do. */
function serveFiles(): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname);
    const file = join(copy, path);
    if (existsSync(file) && statSync(file).isDirectory() && !path.endsWith('/'))
      return void response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
    const found = path.endsWith('/') ? join(file, 'index.html') : file;
    if (!existsSync(found))
      return void response.writeHead(404, { 'content-type': 'text/html' }).end(readFileSync(join(copy, '404.html')));
    response.writeHead(200, { 'content-type': types[extname(found)] ?? 'application/octet-stream' }).end(readFileSync(found));
  });
  host = server;
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
}

test('the site as files: every link that needs no server leads somewhere, and pages are read without script', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const env = {
    ...process.env,
    MAYDAN_DATA_DIR: 'tests/fixtures/instead',
    SITE_ORIGIN: origin,
    DATABASE_URL: '',
    MAYDAN_DESK_DIR: folder,
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['cli/maydan.mjs', 'export-site', copy], { cwd: root, env });
  expect(stdout).toMatch(/copy: \d+ pages, \d+ files, \d+ MB\.\n\d+ links have parameters/);
  const address = await serveFiles();

  const seen = new Set<string>(['/']);
  const broken: string[] = [];
  for (const path of seen) {
    const response = await fetch(address + path);
    if (response.status !== 200) {
      broken.push(path);
      continue;
    }
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    expect(html).not.toContain('127.0.0.1');
    for (const [, link = ''] of html.matchAll(/\shref="([^"?#]*)[^"]*"/g)) {
      const { origin: where, pathname } = new URL(link, `${origin}${path}`);
      if (where === origin && !/^\/(?:api|oembed)(?:\/|$)|\.js$/.test(pathname)) seen.add(pathname);
    }
  }
  expect(broken).toEqual([]);
  // Each page can be reached from the first one by links that need no server.
  const sitemap = await (await fetch(`${address}/sitemap.xml`)).text();
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
  expect(pages).toContain('/en/incidents/march-on-the-docks');
  expect(pages.filter((path) => !seen.has(path))).toEqual([]);
  expect(seen).toContain('/en/feed.xml');
  expect((await fetch(`${address}/en/nowhere`)).status).toBe(404);

  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const failed: string[] = [];
  page.on('response', (response) => response.status() >= 400 && failed.push(new URL(response.url()).pathname));
  await page.goto(`${address}/en`);
  await page.locator('a[href="/en/incidents/march-on-the-docks"]').first().click();
  await expect(page).toHaveURL(/\/en\/incidents\/march-on-the-docks\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('svg[role="img"], img[alt]').first()).toBeVisible();
  // Scripts are not in it; nothing else that a page shows is missing.
  expect(failed.filter((path) => !path.endsWith('.js'))).toEqual([]);
});
