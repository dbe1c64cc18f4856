import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;

test("GDAL's OAPIF driver reads the three collections", ({ baseURL }) => {
  test.skip(!hasGdal, 'GDAL is not installed (Debian: gdal-bin)');
  const script = fileURLToPath(new URL('../../scripts/check-gdal.sh', import.meta.url));
  const { status, stdout, stderr } = spawnSync('bash', [script, baseURL ?? ''], { encoding: 'utf8', timeout: 50_000 });
  expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
});

test('the line for GDAL on the data page runs as it stands there', async ({ request }, info) => {
  test.skip(!hasGdal, 'GDAL is not installed (Debian: gdal-bin)');
  const page = await (await request.get('/en/data')).text();
  const line = (/ data-language="GDAL"[^>]*><code>([^<]*)</.exec(page)?.[1] ?? '').replaceAll('&quot;', '"');
  const cwd = info.outputPath();
  mkdirSync(cwd, { recursive: true });
  expect(spawnSync('bash', ['-c', line], { encoding: 'utf8', cwd })).toMatchObject({ status: 0 });
  expect(statSync(`${cwd}/incidents.gpkg`).size).toBeGreaterThan(100_000);
});
