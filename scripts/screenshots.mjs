#!/usr/bin/env node
/**
 * npm run screenshots: every kind of page and embed × language × theme × size, and one sheet of them all: screenshots/index.html.
 *
 *   npm run screenshots                    all of them
 *   npm run screenshots -- overview area   only these kinds; the sheet keeps the others as they are
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { writeFile } from '../server/disk/write-file.mjs';
import { embedKinds, frames, pageKinds, sizes, themes } from '../tests/page-kinds.mjs';
import { chromiumArgs, ensureChromium } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { inProject, main, quietEnv, root, Stop } from './lib/project.mjs';
import { serveBuilt } from './lib/serve-built.mjs';

const folder = inProject('screenshots');
const locales = ['en', 'ar'];
const kinds = [...Object.keys(pageKinds), ...Object.keys(embedKinds)];
const mapPatienceMs = 30_000;
const stillMs = 700; // the map faded in
const paintedMs = 300;
const typeMs = 1_000;
const pictureMs = 120_000; // a busy machine draws a map in software slowly, and one late picture would leave no sheet

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !kinds.includes(name));
  if (unknown.length) throw new Stop(`screenshots: got "${unknown.join(' ')}", expected any of ${kinds.join(', ')}.`, 2);
  const chosen = kinds.filter((name) => wanted.length === 0 || wanted.includes(name));
  await ensureBuilt();
  const site = await serveBuilt(root, () => [inProject('scripts', 'serve.mjs')], {
    ...process.env,
    ...quietEnv,
    NODE_ENV: 'production',
  });
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const began = Date.now();
  let count = 0;
  const take = async (page, name, path) => {
    await openInType(page, `${site.origin}${path}`);
    // A page without a map would wait for it in vain.
    const still = page.locator('[data-still]').first();
    // Not the canvas alone: once the map is drawn it fades in, and only then the still one goes.
    if (await still.isVisible())
      await still.waitFor({ state: 'hidden', timeout: mapPatienceMs }).catch(() => console.error(`${name}: no live map`));
    await page.waitForTimeout(stillMs);
    // Drawn in software, a first picture may lack what is not painted yet; taking it has all of it painted.
    await page.screenshot({ timeout: pictureMs });
    await page.waitForTimeout(paintedMs);
    await page.screenshot({ path: `${folder}/${name}`, timeout: pictureMs });
    count += 1;
    process.stderr.write('.');
  };
  try {
    for (const [size, device] of Object.entries(sizes))
      for (const theme of themes) {
        const context = await browser.newContext({ ...device, colorScheme: theme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        // One after the other: of two maps drawn at once in software, one is caught half painted.
        for (const kind of chosen) {
          await page.setViewportSize(kind in embedKinds ? frames[size] : device.viewport);
          for (const locale of locales) await take(page, `${kind}-${locale}-${theme}-${size}.png`, addressOf(kind, locale));
        }
        await context.close();
      }
  } finally {
    await browser.close();
    site.stop();
  }
  writeFile(`${folder}/index.html`, sheet(readdirSync(folder)));
  console.log(`\n${count} pictures in ${Math.round((Date.now() - began) / 1000)} s; open screenshots/index.html`);
});

function addressOf(kind, locale) {
  return kind in embedKinds ? `/embed/${locale}${embedKinds[kind]}` : `/${locale}${pageKinds[kind]}`;
}

/** Opens a page and waits until it stands in its own type. */
async function openInType(page, address) {
  await page.goto(address);
  const isThere = () => document.fonts.size > 0 && document.fonts.status === 'loaded';
  if (!(await page.waitForFunction(isThere, undefined, { timeout: typeMs }).catch(() => null)))
    console.error(`${address}: not in its own type`);
}

/** Every picture of a kind, in the order of the sheet. */
function all(kind) {
  const list = [];
  for (const size of Object.keys(sizes))
    for (const theme of themes)
      for (const locale of locales) list.push({ name: `${kind}-${locale}-${theme}-${size}.png`, locale, theme, size });
  return list;
}

/** A row for each kind of page; every picture is a link to itself at full size. */
function sheet(files) {
  const body = kinds
    .map((kind) => [kind, all(kind).filter(({ name }) => files.includes(name))])
    .filter(([, list]) => list.length > 0)
    .map(
      ([kind, list]) =>
        `<h2>${kind}</h2><div>${list
          .map(
            ({ name, locale, theme, size }) =>
              `<figure><a href="${name}"><img src="${name}" alt="" loading="lazy"></a><figcaption>${locale} · ${theme} · ${size}</figcaption></figure>`,
          )
          .join('')}</div>`,
    )
    .join('\n');
  return `<!doctype html><meta charset="utf-8"><title>Screenshots</title>
<style>body{font:14px system-ui;margin:24px;background:#888}div{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}img{block-size:360px;display:block}</style>
${body}
`;
}
