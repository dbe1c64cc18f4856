import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { freePort } from '../../scripts/lib/settings.mjs';

test.describe.configure({ mode: 'default' });

/** A tile of one colour that stands nowhere else on the page. */
function png([r, g, b]: readonly [number, number, number]): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(checksum(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: 8 }, () => Buffer.from([r, g, b]))]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: 8 }, () => row)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
/** zlib.crc32 came with Node 20.15. */
const checksum = (data: Buffer): number => {
  if (crc32) return crc32(data);
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
};

const magenta = [255, 0, 255] as const;
let tiles: Server;
let host: string;
let asked: string[] = [];
let answers: 'well' | 'not at all' | 'without tiles' | 'without the list of tiles' | 'no style' = 'well';
const sites: ChildProcess[] = [];
let offering: string;
let showing: string;

async function site(env: Record<string, string>): Promise<string> {
  const port = await freePort();
  // With the headers of the server in front of Next, which let a page load the listed basemaps and nothing else.
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', SITE_ORIGIN: '', HOST: '', PORT: String(port), ...env },
    stdio: 'ignore',
  });
  sites.push(child);
  const origin = `http://localhost:${port}`;
  await expect
    .poll(
      () =>
        fetch(`${origin}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  return origin;
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const tile = png(magenta);
  tiles = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (answers === 'not at all') return request.socket.destroy();
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    const isTile = request.url?.endsWith('.png');
    // Never answered, and never refused.
    if (isTile ? answers === 'without tiles' : request.url === '/tiles.json') return;
    if (isTile) return response.setHeader('Content-Type', 'image/png').end(tile);
    const tilesOrList = answers === 'without the list of tiles' ? { url: '/tiles.json' } : { tiles: ['/tiles/{z}/{x}/{y}.png'] };
    response.setHeader('Content-Type', 'application/json').end(
      JSON.stringify({
        version: 8,
        glyphs: `http://${host}/glyphs/{fontstack}/{range}.pbf`,
        sources: { ground: { type: 'raster', ...tilesOrList, tileSize: 256, attribution: 'Tiles of the test' } },
        layers: [{ id: 'ground', type: answers === 'no style' ? 'carpet' : 'raster', source: 'ground' }],
      }),
    );
  });
  await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(tiles.address() as AddressInfo).port}`;
  const style = `http://${host}/style.json`;
  offering = await site({ BASEMAPS: JSON.stringify([{ id: 'test', name: { en: 'Test streets', ar: 'شوارع' }, light: style }]) });
  showing = await site({ BASEMAP_STYLE_URL: style });
});

test.afterAll(() => {
  for (const child of sites) child.kill();
  tiles.close();
  tiles.closeAllConnections();
});

test.beforeEach(() => {
  test.setTimeout(150_000);
  asked = [];
  answers = 'well';
});

/** Part of the map's pixels that have the colour of the test's tiles, or nearly, as halos lie over them. */
async function coverage(page: Page): Promise<number> {
  const picture = await page.locator('canvas.maplibregl-canvas').screenshot();
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i]! > 170 && data[i + 1]! < 110 && data[i + 2]! > 170) found++;
    return found / (data.length / 4);
  }, picture.toString('base64'));
}
const live = (page: Page) => expect(page.locator('section[data-state="live"]')).toBeVisible({ timeout: 45_000 });
/** The same for a server that hangs, without the 12 s that it is given: what is under way comes first. */
const gone = async (page: Page) => {
  await page.waitForTimeout(1_000);
  await page.clock.fastForward(12_000);
  await back(page);
};
const back = (page: Page) => expect(page.getByText(`${host} does not answer`)).toBeVisible({ timeout: 30_000 });

test('streets are off until pressed; the switch says first which server is asked', async ({ page }) => {
  await page.goto(`${offering}/en`);
  await live(page);
  await page.locator('summary', { hasText: 'Streets' }).click();
  await expect(page.getByText(`Choosing them asks ${host}`)).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Test streets' }).click();
  await expect.poll(() => coverage(page), { timeout: 30_000 }).toBeGreaterThan(0.3);
  await expect(page).toHaveURL(/\?base=test$/);
  expect(asked.some((path) => path.startsWith('/glyphs/'))).toBe(false);
  await expect(page.getByText('Tiles of the test')).toBeAttached();
  // The incidents still stand on it, and the choice goes along to the next page.
  await page.getByRole('button', { name: /incidents at al-Sina'a prison/ }).click();
  await page.locator('.maplibregl-popup a').first().click();
  await expect(page).toHaveURL(/\/incidents\/.*base=test/);
  await page.locator('summary', { hasText: 'Streets' }).click();
  await page.getByRole('button', { name: /own map/ }).click();
  await expect.poll(() => coverage(page), { timeout: 30_000 }).toBeLessThan(0.01);
  await expect(page).not.toHaveURL(/base=/);
});

test('a server that does not answer: the site’s own map stays, and it is said until the notice is closed', async ({ page }) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  answers = 'not at all';
  await page.goto(`${offering}/ar`);
  await live(page);
  await page.locator('summary', { hasText: 'الشوارع' }).click();
  await page.getByRole('button', { name: 'شوارع', exact: true }).click();
  const notice = page.getByText(`لا يجيب ${host}`);
  await expect(notice).toBeVisible({ timeout: 30_000 });
  expect(await coverage(page)).toBe(0);
  await page.getByRole('button', { name: 'إغلاق هذا التنبيه' }).click();
  await expect(notice).toBeHidden();
  await page.locator('main a[href*="/incidents/"]').first().click();
  await expect(page).toHaveURL(/\/incidents\/[a-z0-9-]+$/);
  await expect(notice).toBeHidden();
  expect(failures).toEqual([]);
});

test('a server that fails later is noticed after the choice: own map, said, not in the address, and offered again', async ({
  page,
}) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  const switches = page.locator('summary', { hasText: 'Streets' });
  const [own, streets] = [page.getByRole('button', { name: /own map/ }), page.getByRole('button', { name: 'Test streets' })];
  await page.clock.install();
  await page.goto(`${offering}/en`);
  await live(page);
  for (const how of ['without tiles', 'without the list of tiles', 'no style'] as const)
    await test.step(how, async () => {
      answers = how;
      await switches.click();
      await streets.click();
      // Nothing is touched meanwhile: a movement would have it looked at again.
      await gone(page);
      await expect(page).toHaveURL(/\/en$/);
      await switches.click();
      await expect(own).toHaveAttribute('aria-pressed', 'true');
      await expect(streets).toHaveAttribute('aria-pressed', 'false');
      await switches.click();
      expect(await coverage(page)).toBe(0);
      answers = 'well';
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => coverage(page), { timeout: 30_000 }).toBeGreaterThan(0.3);
      await expect(page).toHaveURL(/base=test/);
      await expect(page.getByText(`${host} does not answer`)).toHaveCount(0);
      await switches.click();
      await own.click();
      await expect(page).not.toHaveURL(/base=/);
    });
  expect(failures).toEqual([]);
});

test('in a browser that refuses storage, a link to streets asks first, and the choice holds from page to page', async ({
  page,
}) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await page.goto(`${offering}/en?base=test`);
  await live(page);
  await expect(page.getByText(`It would ask ${host}`)).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Test streets' }).click();
  await expect.poll(() => coverage(page), { timeout: 30_000 }).toBeGreaterThan(0.3);
  await page.locator('main a[href*="/incidents/"]').first().click();
  await expect(page).toHaveURL(/\/incidents\/.*base=test/);
  expect(failures).toEqual([]);
});

test('the operator’s style is there from the start; when it stops answering midway, the site’s own map returns', async ({
  page,
}) => {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto(`${showing}/en`);
  await live(page);
  await expect.poll(() => coverage(page), { timeout: 30_000 }).toBeGreaterThan(0.3);
  await expect(page).not.toHaveURL(/base=/);
  answers = 'not at all';
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.move(box.x + 300, box.y + 300);
  for (let step = 0; step < 4; step++) await page.mouse.wheel(0, -400);
  await back(page);
  await expect.poll(() => coverage(page), { timeout: 30_000 }).toBeLessThan(0.01);
  await expect(page.locator('.maplibregl-marker button').first()).toBeVisible();
  expect(failures).toEqual([]);
});

test('the operator’s style whose tiles hang from the start gives way to the site’s own map', async ({ page }) => {
  answers = 'without tiles';
  await page.clock.install();
  await page.goto(`${showing}/en`);
  await gone(page);
  await live(page);
  expect(await coverage(page)).toBe(0);
  await expect(page).toHaveURL(/\/en$/);
});

test('a style that cannot be had at the start leaves the site’s own map', async ({ page }) => {
  answers = 'not at all';
  await page.goto(`${showing}/en`);
  await live(page);
  await back(page);
  expect(await coverage(page)).toBe(0);
});
