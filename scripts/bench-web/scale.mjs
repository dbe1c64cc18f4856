/** The same page with the project's own incidents and with a great many: what it weighs, and what its map costs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../lib/bundle.mjs';
import { inProject, root } from '../lib/project.mjs';
import { serveBuilt } from '../lib/serve-built.mjs';
import { ask } from '../load/requests.mjs';
import { tour } from './tour.mjs';

const limits = { beside: 1.2, firstMarkers: 1.3, heapMb: 150, requestMs: 150, tileMs: 100 };
const stillRuns = 7;

/**
 * @param sizes incidents, the first of them what the others are compared with
 * @param keep a folder in which the sites are kept for the next time; else they are made anew and go afterwards
 * @param visits measures first visits of a site's overview: `(origin) => Promise<Record<string, number | null>>`
 * @returns {Promise<number>} how many limits are not held
 */
export async function compareSizes(sizes, { keep, env, executablePath, visits }) {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'maydan-web-'));
  const found = [];
  try {
    const { makeSite } = await import(pathToFileURL(await bundle(inProject('scripts', 'bench', 'web-site.ts'))).href);
    for (const size of sizes) {
      const { dataDir, index } = await makeSite(join(folder, String(size)), size);
      // One after the other: both keep their pages in the same build.
      const site = await serveBuilt(root, () => [inProject('scripts', 'serve.mjs')], {
        ...env,
        MAYDAN_DATA_DIR: dataDir,
        MAYDAN_INDEX: index,
      });
      try {
        // Once that does not count, as for every visit: what is asked for first is made.
        await tour(executablePath, `${site.origin}/en`);
        found.push({
          ...(await visits(site.origin)),
          ...(await tour(executablePath, `${site.origin}/en`)),
          embed: await timeOf(site.origin, '/embed/en'),
          card: await timeOf(site.origin, '/en/card.png'),
        });
      } finally {
        site.stop();
      }
    }
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
  return report(sizes, found);
}

/** How long a still overview takes that nobody asked for before: of one view after another, the median. ms */
async function timeOf(origin, path) {
  const times = [];
  for (let i = 0; i <= stillRuns; i++) times.push((await ask(origin, `${path}?map=4.5/${34 + i / 10}/40`)).ms);
  return percentile(times.slice(1), 0.5);
}

const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0;
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value) => `${Math.round(value)} ms`;

/** What is measured: its name, its value, how it is written; and what it has to hold, beside the first size or by itself. */
const rows = [
  ['page itself, compressed', ({ html }) => html, kb, { beside: limits.beside }],
  ['script without the map engine', ({ script }) => script, kb, { beside: limits.beside }],
  ['largest paint', ({ lcp }) => lcp, ms, { beside: limits.beside }],
  ['blocked until the engine starts', ({ blocking }) => blocking, ms, { beside: limits.beside }],
  ['layout shift', ({ cls }) => cls, (value) => value.toFixed(4), {}],
  ['first markers drawn', ({ firstMarkers }) => firstMarkers, ms, { beside: limits.firstMarkers }],
  ['longest frame in ten views', ({ longestFrame }) => longestFrame, ms, {}],
  ['filter pressed until the map is redrawn', ({ redrawn }) => redrawn, ms, {}],
  ['an embed of a new view', ({ embed }) => embed, ms, {}],
  ['a card of a new view', ({ card }) => card, ms, {}],
  ['heap of the tab', ({ heap }) => heap, (value) => `${value.toFixed(0)} MB`, { most: limits.heapMb }],
  ['requests, 95th percentile', ({ requests }) => percentile(requests.all, 0.95), ms, { most: limits.requestMs }],
  ['tiles, 95th percentile', ({ requests }) => percentile(requests.tiles, 0.95), ms, { most: limits.tileMs }],
];

function report(sizes, found) {
  let broken = 0;
  const table = rows.map(([name, value, show, { beside, most }]) => {
    const values = found.map(value);
    const verdicts = values.slice(1).map((own) => {
      if (own === null || values[0] === null) return '–';
      const limit = beside === undefined ? most : beside * values[0];
      const ratio = `${(own / values[0]).toFixed(2)} ×`;
      if (limit === undefined) return ratio;
      if (own > limit) broken++;
      return `${ratio} ${own <= limit ? '✓' : '✗'} (limit ${beside === undefined ? show(most) : `${beside} ×`})`;
    });
    return [name, ...values.map((own) => (own === null ? '–' : show(own))), ...verdicts];
  });
  const head = [
    '',
    ...sizes.map((size) => `${size.toLocaleString('en')} incidents`),
    ...sizes.slice(1).map(() => 'beside the first'),
  ];
  const lines = [head, ...table];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  for (const line of lines)
    console.log(line.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('   '));
  console.log(
    `${found.map(({ requests }) => requests.all.length).join(', ')} requests, of which ${found.map(({ requests }) => requests.tiles.length).join(', ')} for tiles`,
  );
  return broken;
}
