import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import { failuresAmong } from './helpers/walk';
import { withoutWebGL } from './helpers/without-webgl';

test.beforeEach(({ page }) => withoutWebGL(page));

for (const locale of ['en', 'ar']) {
  test(`the data page (${locale}): every link leads somewhere, and nothing runs out at the side @phone`, async ({
    page,
    request,
    isMobile,
  }) => {
    test.setTimeout(120_000);
    await page.goto(`/${locale}/data`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    if (isMobile) return;
    const links = await page.locator('main article a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const own = [...new Set(links)].filter((href) => new URL(href).origin === new URL(page.url()).origin);
    expect(own.length).toBeGreaterThan(12);
    expect(await failuresAmong(request, own)).toEqual([]);
  });
}

test('the form hands its filters to every file', async ({ page, request }) => {
  await page.goto('/en/data');
  await page.locator('#files > details > summary').click();
  await page.locator('#files select[name="status"]').selectOption('contested');
  await page.locator('#files button').click();
  await expect(page).toHaveURL(/status=contested/);
  const href = (await page.locator('#files a', { hasText: 'incidents.geojson' }).getAttribute('href')) ?? '';
  const { features } = await (await request.get(href)).json();
  expect(features.length).toBeGreaterThan(0);
  for (const { properties } of features) expect(properties.contested).toBe(true);
});

test('the JavaScript of the page runs as it stands there', async ({ page, request }) => {
  await page.goto('/en/data');
  const code = (await page.locator('pre[data-language="JavaScript"]').textContent()) ?? '';
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { numberMatched } = await (await request.get('/api/collections/incidents/items?status=contested&limit=1')).json();
  expect(stdout.trim().split('\n')).toHaveLength(numberMatched);
});

test('the SQL of the page runs as it stands there, on the file that it names', async ({ request }, info) => {
  const page = await (await request.get('/en/data')).text();
  const code = / data-language="DuckDB"[^>]*><code>([^<]*)</.exec(page)?.[1] ?? '';
  const file = info.outputPath('incidents.parquet');
  writeFileSync(file, await (await request.get('/en/data/incidents.parquet')).body());
  const instance = await DuckDBInstance.create(':memory:');
  const on = await instance.connect();
  const sql = code.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replace("'incidents.parquet'", `'${file}'`);
  const found = (await on.runAndReadAll(sql)).getRowsJS();
  on.closeSync();
  instance.closeSync();
  const { numberMatched } = await (await request.get('/api/collections/incidents/items?limit=1')).json();
  expect(found.reduce((sum, [, incidents]) => sum + Number(incidents), 0)).toBe(numberMatched);
});
