/** Finds a Chromium for the browser tests, and gets one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inProject, Stop } from './project.mjs';
import { run } from './run.mjs';

/** The build without windows first: the same engine, of which a whole run of the tests takes a quarter less time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const downloadMs = 60_000;

const asRoot = () => process.getuid?.() === 0;

/** No word to anyone outside; letters as wide as readers have them, which the build without windows rounds to whole pixels. */
const commonArgs = [
  ...(asRoot() ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];
/**
 * Features of Chromium that are switched off: two pages of its own for the address bar, which each new window loads
 * (measured: 1 s of processor time for each context, with or without a page in it), and what Playwright switches off, as
 * only the last such argument counts.
 */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];
/**
 * WebGL 2 without a graphics card. The page around it is painted and put together without that detour (measured: a page
 * without the live map takes 1.1 s of processor time instead of 1.8, one with it the same, and nothing once it rests).
 */
export const chromiumArgs = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  `--disable-features=${disabledFeatures}`,
  ...commonArgs,
];
/** No WebGL; pages are painted without the detour of a graphics card in software. */
export const plainChromiumArgs = ['--disable-gpu', ...commonArgs];

/** The path of a browser that starts: CHROMIUM_PATH, else an installed one, else Playwright's own; undefined without one. */
export async function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (starts(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Stop(
      `CHROMIUM_PATH: got "${env.CHROMIUM_PATH}", which does not start. Expected the path of a Chromium or Chrome.`,
      2,
    );
  }
  const onPath = names.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  return [...onPath, ...elsewhere].find(starts) ?? (await playwrights());
}

/**
 * Finds a browser or gets one: Playwright's download, given one minute; else Debian's package when we are root.
 * @throws {Stop} saying what to install
 */
export async function ensureChromium({ env = process.env, say = console.error } = {}) {
  return (
    (await findChromium(env)) ??
    (await download({ env, say })) ??
    (await installPackage({ env, say })) ??
    (() => {
      throw new Stop(
        'No browser for the browser tests: found no Chromium or Chrome, could not download one, and could not install the package. ' +
          'Install Chromium (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.',
      );
    })()
  );
}

/** A browser that draws maps, for commands that look at pages. */
export async function startChromium() {
  const { chromium } = await import('@playwright/test');
  return chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
}

async function download({ env, say }) {
  say(`No Chromium found: trying Playwright's download for ${downloadMs / 1000} s …`);
  const { code, timedOut } = await run(process.execPath, [playwrightCli, 'install', 'chromium', '--no-shell'], {
    env,
    stdio: ['ignore', 2, 2],
    timeoutMs: downloadMs,
  });
  const found = code === 0 ? await playwrights() : undefined;
  if (!found) say(timedOut ? 'The download took too long.' : 'The download gave no browser that starts here.');
  return found;
}

async function installPackage({ env, say }) {
  if (!asRoot() || !(env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, 'apt-get')))) return undefined;
  say("Installing Debian's package of Chromium …");
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2] };
  await run('apt-get', ['update', '-q'], options);
  // Without a font of its own a browser draws no letter that a page does not bring with it.
  for (const name of names.slice(0, 2)) {
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name, 'fonts-liberation'], options);
    const found = await findChromium(env);
    if (found) return found;
  }
  return undefined;
}

const playwrightCli = inProject('node_modules', '@playwright', 'test', 'cli.js');

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser whose libraries are missing stands there and does not start. */
function starts(path) {
  if (!isExecutable(path)) return false;
  return spawnSync(path, ['--version'], { timeout: 15_000, stdio: 'ignore' }).status === 0;
}
