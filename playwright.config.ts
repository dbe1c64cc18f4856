import { mkdtempSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/lib/browser.mjs';
import { freePort } from './scripts/lib/settings.mjs';

// This file is read again by every worker: what is found out once is handed on in the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.CHROMIUM_PATH ??= (await findChromium()) ?? '';
// Where the desk keeps accounts meanwhile: not beside those of whoever runs the tests.
process.env.E2E_DESK_DIR ??= mkdtempSync(join(tmpdir(), 'maydan-desk-'));
const port = Number(process.env.E2E_PORT);

/**
 * Browser tests against the site as `npm start` serves it. Tests tagged @phone run on a small touch screen too; those
 * tagged @timed, which judge how long an answer takes, when all others are done and one by one.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.{e2e,spec}.ts',
  outputDir: 'test-results/e2e',
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // One for each processor, and another while pages come to rest.
  workers: availableParallelism() + 1,
  // On a loaded machine one slip is not a fault; what passed only the second time is named and counted apart.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000, // the map is drawn in software
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    // Filming each test takes as long as the test where pages are drawn in software; for one that fails: --trace on
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: chromiumArgs },
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@timed/,
      use: { ...devices['Desktop Chrome'], channel: undefined, viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: {
        browserName: 'chromium',
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      },
    },
    { name: 'timed', grep: /@timed/, workers: 1, dependencies: ['desktop', 'phone'] },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    port,
    env: { PORT: String(port), HOST: '', SITE_ORIGIN: '', MAYDAN_DESK_DIR: process.env.E2E_DESK_DIR },
    timeout: 300_000, // it may have to build first
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
