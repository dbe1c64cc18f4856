import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { freePort } from '../../scripts/lib/settings.mjs';
import { filesTruth } from '../../server/truth/files';
import { postgresTruth } from '../../server/truth/postgres';
import { startPostgres, type TestPostgres } from '../../server/truth/testing/postgres';
import { type Document, dump, type Truth } from '../../server/truth/truth';

/** The site while its record changes: read from files, and from PostgreSQL. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const slug = 'us-forces-begin-storming-prison-2022-01-23';
/** The same for both sites, so that their answers can be compared. */
const named = 'https://maydan.example';

interface Running {
  child: ChildProcess;
  origin: string;
  words: () => string;
}
const started: Running[] = [];
const folders: string[] = [];

async function serve(env: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: root,
    env: { ...process.env, HOST: '', SITE_ORIGIN: named, NODE_ENV: 'production', DATABASE_URL: '', ...env, PORT: String(port) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += data;
    });
  const running = { child, origin: `http://127.0.0.1:${port}`, words: () => output };
  started.push(running);
  await expect.poll(() => output, { timeout: 150_000 }).toContain('Maydan: ');
  return running;
}

function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maydan-living-'));
  folders.push(folder);
  cpSync(join(root, 'data'), folder, { recursive: true });
  return folder;
}

test.afterAll(async () => {
  for (const { child } of started) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** How much longer work takes here than on a core of its own: 1 on an idle machine. */
function slowdown(): number {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  for (let done = 0; performance.now() - begun < 300; ) done += Math.sqrt(done);
  const { user, system } = process.cpuUsage(used);
  return Math.max(1, ((performance.now() - begun) * 1_000) / (user + system));
}

/** The words of a page's panel, in lines. */
const textOf = (html: string): string[] =>
  (/<main\b.*<\/main>/s.exec(html)?.[0] ?? '')
    .replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->/gs, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter(Boolean);

const ask = async (origin: string, path: string) => {
  const response = await fetch(`${origin}${path}`, { redirect: 'manual' });
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    type: response.headers.get('content-type'),
    body: await response.text(),
  };
};

test.describe('files', () => {
  test('a file changed by hand is on page, file, feed, card and API within 2 s, and a wrong one on none @timed', async () => {
    test.setTimeout(300_000);
    const folder = copyOfData();
    const file = join(folder, 'hasakah-2022/incidents', `${slug}.json`);
    const original = readFileSync(file, 'utf8');
    const { origin, words } = await serve({ MAYDAN_DATA_DIR: folder });
    const paths = [
      `/en/incidents/${slug}`,
      `/en/incidents/${slug}.json`,
      `/en/incidents/${slug}.png`,
      `/embed/en/incidents/${slug}`,
      `/api/collections/incidents/items/${slug}`,
      '/en',
      '/en/data/incidents.csv',
      '/en/feed.xml',
      '/en/actors/us-forces/feed.json',
    ];
    const before = new Map<string, Awaited<ReturnType<typeof ask>>>();
    for (const path of paths) before.set(path, await ask(origin, path));
    const body = JSON.parse(original);
    body.title.en = `Zeppelin: ${body.title.en}`;
    const version = async () => (await (await fetch(`${origin}/healthz`)).json()).version;
    const first = await version();
    writeFileSync(file, JSON.stringify(body));
    const begun = performance.now();
    await expect.poll(version, { intervals: [50], timeout: 10_000 }).not.toBe(first);
    expect(performance.now() - begun).toBeLessThan(2_000 * slowdown());
    for (const path of paths) {
      const now = await ask(origin, path);
      expect(now.status, path).toBe(200);
      expect(now.etag, path).not.toBe(before.get(path)?.etag);
      if (!path.endsWith('.png')) expect(now.body, path).toContain('Zeppelin');
    }
    expect((await (await fetch(`${origin}/api/collections/incidents/items?q=zeppelin`)).json()).numberMatched).toBe(1);

    writeFileSync(file, original.replace('"eventType": "', '"eventType": "Not '));
    const health = async () => (await (await fetch(`${origin}/healthz`)).json()).status;
    await expect.poll(health, { intervals: [50], timeout: 10_000 }).toBe('stale');
    const { refused } = await (await fetch(`${origin}/healthz`)).json();
    expect(refused.problems).toMatchObject([
      {
        file: `data/hasakah-2022/incidents/${slug}.json`,
        path: 'eventType',
        got: expect.stringContaining('Not '),
        expected: expect.stringContaining('one of'),
      },
    ]);
    expect(words()).toContain(`data/hasakah-2022/incidents/${slug}.json at eventType`);
    expect((await ask(origin, paths[0] as string)).body).toContain('Zeppelin');
    const why = { en: 'It was told twice.', ar: 'رُوي مرتين.' };
    writeFileSync(file, JSON.stringify({ slug, status: 'withdrawn', withdrawal: { date: '2026-11-30', why } }));
    await expect.poll(async () => (await ask(origin, `/en/incidents/${slug}`)).status, { timeout: 10_000 }).toBe(410);
    for (const [path, said] of [
      [`/en/incidents/${slug}`, why.en],
      [`/ar/incidents/${slug}`, why.ar],
      [`/en/incidents/${slug}?q=prison`, why.en],
      [`/en/incidents/${slug}.json`, why.en],
      [`/api/collections/incidents/items/${slug}`, why.en],
    ] as const) {
      const now = await ask(origin, path);
      expect(now.status, path).toBe(410);
      expect(now.body, path).toContain(said);
    }
    expect((await ask(origin, '/sitemap.xml')).body).not.toContain(slug);

    writeFileSync(file, original);
    await expect.poll(version, { intervals: [50], timeout: 10_000 }).toBe(first);
  });
});

test.describe('PostgreSQL', () => {
  let server: TestPostgres;
  let truth: Truth;
  let url: string;

  test.beforeAll(async () => {
    server = await startPostgres();
    url = await server.database();
    truth = await postgresTruth(url);
    await truth.load(await dump(filesTruth(join(root, 'data'))));
  });
  test.afterAll(async () => {
    await truth.close();
    await server.stop();
  });

  test('serves what the files serve, and what is committed to it', async () => {
    test.setTimeout(400_000);
    const [files, database] = await Promise.all([serve({}), serve({ DATABASE_URL: url })]);
    const { body: sitemap } = await ask(files.origin, '/sitemap.xml');
    const pages = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
    const things = pages.filter((path) => path.split('/').length === 4);
    // Every thing as JSON; of pages one of each kind and language, as rendering takes longer.
    const ofEachKind = [...new Map(pages.map((path) => [path.split('/').slice(1, 3).join(' '), path])).values()];
    const machines = [
      '/api/collections/incidents/items?limit=100&f=json',
      '/api/collections/areas/items?bbox=40,36,41,37',
      '/api/collections/incidents/items?q=%D8%A7%D9%84%D8%B3%D8%AC%D9%86&status=several',
      '/api/tiles/incidents/5/19/12.mvt',
      '/en/data/incidents.geojson',
      '/ar/data/claims.csv',
      '/ar/feed.xml',
      '/sitemap.xml',
    ];
    for (const path of [...things.map((thing) => `${thing}.json`), ...machines, ...ofEachKind]) {
      const [one, other] = await Promise.all([ask(files.origin, path), ask(database.origin, path)]);
      // Where Next puts the title, and what React streams, differ from one rendering to the next.
      const bare = ({ status, type, etag, body }: typeof one) =>
        type?.startsWith('text/html')
          ? { status, type, text: textOf(body) }
          : { status, type, etag, body: body.replace(/"timeStamp":"[^"]*"/, '') };
      expect(bare(other), path).toEqual(bare(one));
      expect(one.status, path).toBe(200);
    }

    const { version, ...document } = (await truth.get('incident', slug)) as Document;
    const title = { ...(document.body.title as object), en: 'Committed to the database' };
    await truth.commit({
      author: 'amal',
      reason: 'a better title',
      puts: [{ ...document, body: { ...document.body, title } }],
      expectedVersions: { [`incident/${slug}`]: version },
    });
    const page = async () => (await ask(database.origin, `/en/incidents/${slug}`)).body;
    await expect.poll(page, { timeout: 15_000 }).toContain('Committed to the database');
    const { properties } = await (await fetch(`${database.origin}/api/collections/incidents/items/${slug}`)).json();
    expect(Date.now() - Date.parse(properties.updated)).toBeLessThan(60_000);
  });
});
