import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;

test("GDAL's OAPIF driver reads the three collections", ({ baseURL }) => {
  test.skip(!hasGdal, 'GDAL is not installed (Debian: gdal-bin)');
  const script = fileURLToPath(new URL('../../scripts/check-gdal.sh', import.meta.url));
  const { status, stdout, stderr } = spawnSync('bash', [script, baseURL ?? ''], { encoding: 'utf8', timeout: 50_000 });
  expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
});
