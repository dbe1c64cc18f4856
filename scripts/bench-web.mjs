#!/usr/bin/env node
/**
 * npm run bench:web: how heavy and how quick a first visit is, beside an empty page of the same framework.
 *
 *   npm run bench:web                        five visits each to /en and /ar, medians
 *   npm run bench:web -- --runs 3 /en/data   other numbers and addresses
 *   npm run bench:web -- --scale             the overview with the project's incidents beside a million: what it weighs, and
 *                                            what its map costs; --sizes 55,10000 others, --keep FOLDER made sites stay there
 *
 * A phone with a quarter of this machine's speed on Chrome's "slow 4G", nothing cached, empty page and ours in turns.
 * Paints are those of a browser without WebGL: a phone paints by its graphics chip, and that chip in software, on the
 * same cores, would be most of what is measured. Everything else is of a second visit, with the live map drawn so.
 * Ends with exit code 1 when a limit is not held.
 */
import { launchBare } from './bench-web/bare-browser.mjs';
import { buildEmptyApp } from './bench-web/empty-app.mjs';
import { compareSizes } from './bench-web/scale.mjs';
import { visit } from './bench-web/visit.mjs';
import { chromiumArgs, ensureChromium, plainChromiumArgs } from './lib/browser.mjs';
import { ensureBuilt, nextBin } from './lib/build.mjs';
import { inProject, main, quietEnv, root, Stop } from './lib/project.mjs';
import { serveBuilt } from './lib/serve-built.mjs';

const limits = { script: 1.35, lcp: 1.4, cls: 0.02, blockingMs: 300 };

await main(async () => {
  const { runs, paths, sizes, keep } = readArguments(process.argv.slice(2));
  await ensureBuilt();
  const env = { ...process.env, ...quietEnv, NODE_ENV: 'production' };
  const executablePath = await ensureChromium();
  if (sizes) {
    const visits = (origin) =>
      withBrowsers(executablePath, async (visitTwice) => {
        const found = [];
        // The first does not count: the server compiles and fills its caches.
        for (let i = 0; i <= runs; i++) found.push(await visitTwice(`${origin}/en`, { waitForMap: true }));
        const keys = ['html', 'script', 'lcp', 'blocking', 'cls'];
        return Object.fromEntries(keys.map((key) => [key, median(found.slice(1), key)]));
      });
    return (await compareSizes(sizes, { keep, env, executablePath, visits })) ? 1 : 0;
  }
  const emptyFolder = await buildEmptyApp(inProject('test-results', 'bench-web', 'empty'));
  const [ours, empty] = await Promise.all([
    serveBuilt(root, () => [inProject('scripts', 'serve.mjs')], env),
    serveBuilt(emptyFolder, (port) => [nextBin, 'start', '--port', String(port)], env),
  ]);
  try {
    return await withBrowsers(executablePath, async (visitTwice) => {
      // One visit each that does not count: servers compile and fill their caches.
      await visitTwice(`${empty.origin}/`, { waitForMap: false });
      for (const path of paths) await visitTwice(`${ours.origin}${path}`, { waitForMap: false });

      const results = { empty: [], ...Object.fromEntries(paths.map((path) => [path, []])) };
      for (let i = 0; i < runs; i++) {
        results.empty.push(await visitTwice(`${empty.origin}/`, { waitForMap: false }));
        for (const path of paths) results[path].push(await visitTwice(`${ours.origin}${path}`, { waitForMap: true }));
        process.stderr.write('.');
      }
      process.stderr.write('\n');
      return report(results, paths, runs);
    });
  } finally {
    ours.stop();
    empty.stop();
  }
});

/** Runs work with what makes a visit in both browsers: paints are of the one without WebGL, all else of the other. */
async function withBrowsers(executablePath, work) {
  const [browser, plain] = await Promise.all([chromiumArgs, plainChromiumArgs].map((args) => launchBare(executablePath, args)));
  try {
    return await work(async (address, { waitForMap }) => {
      const { fcp, lcp, lcpElement, lcpFromServer } = await visit(plain, address, { waitForMap: false });
      return { ...(await visit(browser, address, { waitForMap })), fcp, lcp, lcpElement, lcpFromServer };
    });
  } finally {
    await Promise.all([browser.close(), plain.close()]);
  }
}

/** Of what was measured; null where nothing was. */
function median(list, key) {
  const values = list
    .map((one) => one[key])
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  return values.length ? values[Math.floor(values.length / 2)] : null;
}

function report(results, paths, runs) {
  const kb = (bytes) => (bytes === null ? '–' : `${(bytes / 1000).toFixed(1)} kB`);
  const ms = (value) => (value === null ? '–' : `${Math.round(value)} ms`);
  const rows = [
    ['page itself, compressed', 'html', kb],
    ['script without the map engine', 'script', kb],
    ['requests until the engine', 'requests', String],
    ['first paint', 'fcp', ms],
    ['largest paint', 'lcp', ms],
    ['blocked until the engine starts', 'blocking', ms],
    ['layout shift', 'cls', (value) => value.toFixed(4)],
    ['map engine’s script', 'engineScript', kb],
    ['map: from its script to its first picture', 'mapMs', ms],
    ['map: longest frame while it is dragged', 'longestFrame', ms],
  ];
  const columns = ['empty', ...paths];
  const table = [
    [`medians of ${runs}`, ...columns],
    ...rows.map(([label, key, show]) => [
      label,
      ...columns.map((name) => {
        const value = median(results[name], key);
        return value === null ? '–' : show(value);
      }),
    ]),
  ];
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
  for (const row of table) console.log(row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('   '));

  let broken = 0;
  const check = (label, value, limit, show) => {
    const holds = value <= limit;
    if (!holds) broken++;
    console.log(`${holds ? '✓' : '✗'} ${label}: ${show(value)} (limit ${show(limit)})`);
  };
  const ratio = (value) => `${value.toFixed(2)} ×`;
  console.log('');
  for (const path of paths) {
    const of = (key) => median(results[path], key);
    const base = (key) => median(results.empty, key);
    check(`${path}: script beside the empty page`, of('script') / base('script'), limits.script, ratio);
    check(`${path}: largest paint beside the empty page`, of('lcp') / base('lcp'), limits.lcp, ratio);
    check(`${path}: layout shift`, of('cls'), limits.cls, (value) => value.toFixed(3));
    check(`${path}: blocked until the map engine starts`, of('blocking'), limits.blockingMs, ms);
    console.log(
      `  largest paint is <${results[path][0].lcpElement}>; it is ${results[path].every((one) => one.lcpFromServer) ? '' : 'NOT '}in the server’s page`,
    );
    if (!results[path].every((one) => one.lcpFromServer)) broken++;
  }
  return broken ? 1 : 0;
}

function readArguments(words) {
  const paths = [];
  let [runs, sizes, keep] = [5];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--runs') runs = Number(words[++i]);
    else if (words[i] === '--scale') sizes ??= [55, 1_000_000];
    else if (words[i] === '--sizes') sizes = (words[++i] ?? '').split(',').map(Number);
    else if (words[i] === '--keep') keep = words[++i];
    else if (words[i].startsWith('/')) paths.push(words[i]);
    else
      throw new Stop(
        `bench:web: got "${words[i]}", expected --runs NUMBER, --scale, --sizes NUMBERS, --keep FOLDER or addresses such as /en.`,
        2,
      );
  }
  for (const number of [runs, ...(sizes ?? [])])
    if (!Number.isInteger(number) || number < 1) throw new Stop('bench:web: --runs and --sizes expect whole numbers from 1.', 2);
  return { runs, sizes, keep, paths: paths.length ? paths : ['/en', '/ar'] };
}
