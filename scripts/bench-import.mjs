#!/usr/bin/env node
/**
 * npm run bench:import -- SAMPLE.csv: a data set of many rows is imported while the site is asked.
 *
 *   npm run bench:import -- GEDEvent_sample.csv                 400,000 rows
 *   npm run bench:import -- GEDEvent_sample.csv --rows 50000    another number
 *
 * The rows are those of the sample, a table with the columns of UCDP GED, again and again under ids of their own; every
 * second time round each stands a little elsewhere. Prints, before the import, while it reads, while the site takes the rows
 * over, after it, and while the same rows are read in another order, how many requests were asked, how many failed, and how long they
 * took. Ends with exit code 1 where one failed, or the site had not all rows.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { ensureBuilt } from './lib/build.mjs';
import { inProject, main, quietEnv, root, Stop } from './lib/project.mjs';
import { serveBuilt } from './lib/serve-built.mjs';
import { ask } from './load/requests.mjs';

const id = 'bench-ged';
const quietSeconds = 15;
const patienceMs = 600_000; // for the rows to be taken over
const perSecond = 4;
const batch = 4_000_000; // characters that are written together
const moved = 0.2; // degrees, at most

/** Asked in turns: kept pages, pages and data that are made on request, tiles, the interface. */
const paths = [
  '/en',
  '/ar',
  '/en?status=contested',
  '/ar?q=%D8%A7%D9%84%D8%B3%D8%AC%D9%86',
  '/en/days',
  '/en/data/scene.json',
  '/api/collections/incidents/items?limit=10',
  '/api/tiles/incidents/6/39/24.mvt',
  '/en/data/areas.geojson',
];

await main(async () => {
  const { sample, rows } = readArguments(process.argv.slice(2));
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'maydan-bench-import-'));
  const env = {
    ...process.env,
    ...quietEnv,
    NODE_ENV: 'production',
    MAYDAN_DATA_DIR: join(folder, 'data'),
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
  };
  let site;
  try {
    cpSync(inProject('data'), env.MAYDAN_DATA_DIR, { recursive: true });
    const file = join(folder, 'GEDEvent_v25_1.csv');
    const bytes = await writeRows(sample, file, rows);
    console.error(`${rows} rows, ${Math.round(bytes / 1e6)} MB`);
    site = await serveBuilt(root, () => [inProject('scripts', 'serve.mjs')], env);
    const asking = startAsking(site.origin.replace('localhost', '127.0.0.1'));
    await wait(quietSeconds * 1_000);
    asking.phase('import');
    const begun = performance.now();
    const took = () => `${Math.round((performance.now() - begun) / 1000)} s`;
    await run(['cli/maydan.mjs', 'import', file, '--as', id, '--show'], env);
    console.error(`imported after ${took()}`);
    asking.phase('taking over');
    const matched = await untilTaken(site.origin);
    console.error(`${matched} rows taken over after ${took()}`);
    asking.phase('after');
    await wait(quietSeconds * 1_000);
    asking.phase('again');
    const other = join(folder, 'other', 'GEDEvent_v25_1.csv');
    mkdirSync(join(folder, 'other'));
    await writeRows(sample, other, rows, { isBackwards: true });
    const again = performance.now();
    const words = await run(['cli/maydan.mjs', 'import', other, '--as', id], env);
    console.error(
      `the same rows in another order read in ${Math.round((performance.now() - again) / 1000)} s: ${/rows read.*/.exec(words)?.[0] ?? words}`,
    );
    const failed = print(await asking.end());
    return failed === 0 && matched > 0 ? 0 : 1;
  } finally {
    site?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

function readArguments(words) {
  const [sample, option, number] = words;
  const rows = option === undefined ? 400_000 : Number(number);
  if (!sample || sample.startsWith('-') || (option !== undefined && option !== '--rows') || !(rows >= 1))
    throw new Stop(`bench:import: got "${words.join(' ')}", expected a CSV of UCDP GED and perhaps --rows NUMBER.`, 2);
  return { sample, rows };
}

/** @returns {Promise<number>} bytes */
async function writeRows(sample, file, count, { isBackwards = false } = {}) {
  const [header, ...rows] = parse(readFileSync(sample));
  const at = (name) => header.indexOf(name);
  const [idAt, latAt, lonAt, wktAt] = ['id', 'latitude', 'longitude', 'geom_wkt'].map(at);
  if (idAt < 0 || latAt < 0)
    throw new Stop(`${sample}: got the columns ${header.slice(0, 5).join(', ')} …, expected those of UCDP GED.`, 2);
  const out = await open(file, 'w');
  const line = (cells) =>
    `${cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
  let text = line(header);
  for (let written = 0; written < count; written++) {
    const i = isBackwards ? count - 1 - written : written;
    const cells = [...rows[i % rows.length]];
    const turn = Math.floor(i / rows.length);
    cells[idAt] = String(i + 1);
    if (turn % 2 === 1) {
      const by = (part) => (((turn * part) % 1000) / 1000 - 0.5) * 2 * moved;
      cells[latAt] = (Number(cells[latAt]) + by(137)).toFixed(6);
      cells[lonAt] = (Number(cells[lonAt]) + by(311)).toFixed(6);
      if (wktAt >= 0) cells[wktAt] = `POINT (${cells[lonAt]} ${cells[latAt]})`;
    }
    text += line(cells);
    if (text.length < batch && written < count - 1) continue;
    await out.appendFile(text);
    text = '';
  }
  const { size } = await out.stat();
  await out.close();
  return size;
}

/** Asks at a steady rate, whatever the answers take; what was asked counts for the phase in which it was. */
function startAsking(origin) {
  const phases = new Map();
  let name = 'before';
  let count = 0;
  const pending = new Set();
  const timer = setInterval(() => {
    const path = paths[count++ % paths.length];
    const phase = phases.get(name) ?? { times: [], failed: [], slowest: '' };
    phases.set(name, phase);
    const one = ask(origin, path).then(({ status, ms }) => {
      phase.times.push(ms);
      if (ms === Math.max(...phase.times)) phase.slowest = path;
      if (status < 200 || status >= 400) phase.failed.push(`${status} ${path}`);
      pending.delete(one);
    });
    pending.add(one);
  }, 1000 / perSecond);
  return {
    phase: (next) => {
      name = next;
    },
    end: async () => {
      clearInterval(timer);
      await Promise.all(pending);
      return phases;
    },
  };
}

/** Incidents of the data set, once the site shows it with all its rows. */
async function untilTaken(origin) {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const page = await fetch(`${origin}/api/collections/incidents/items?dataset=${id}&limit=1`).then(
      (response) => (response.ok ? response.json() : null),
      () => null,
    );
    if (page?.numberMatched > 0) return page.numberMatched;
    await wait(500);
  }
  return 0;
}

/** @returns how many failed */
function print(phases) {
  let failures = 0;
  for (const [name, { times, failed, slowest }] of phases) {
    const sorted = times.toSorted((a, b) => a - b);
    const part = (share) => `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))])} ms`;
    console.log(
      `${name}: ${times.length} requests, ${failed.length} failed, p50 ${part(0.5)}, p95 ${part(0.95)}, most ${part(1)} (${slowest})`,
    );
    for (const each of new Set(failed)) console.log(`  ${each}`);
    failures += failed.length;
  }
  return failures;
}

/** @returns {Promise<string>} what it writes to standard output */
function run(words, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let written = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      written += text;
    });
    child.on('close', (code) => (code === 0 ? resolve(written) : reject(new Stop(`maydan import: ended with ${code}.`))));
  });
}
