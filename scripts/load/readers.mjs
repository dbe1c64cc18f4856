/** A thousand readers at once, each of whom opens something every few seconds, and a link that all of them follow. */
import { itemOf, someIncident, tileAt, viewBeside } from './addresses.mjs';
import { atLeast, atMost, ms } from './report.mjs';
import { asFastAsAnswered, ask, atRate } from './requests.mjs';

const readers = 1_000;
/** Of a hundred things that readers open: pages and what stands beside them, and what is made for one reader. */
const keptOfHundred = 85;
const limits = { keptMs: 200, madeMs: 800 }; // 95th percentile
const spikeSeconds = 5;

/**
 * What they open, once it has been opened by somebody before.
 * @param {string} site its origin
 */
export async function mixOf(site) {
  const { slug, middle } = await someIncident(site);
  const kept = [
    '/en',
    '/ar',
    `/en/incidents/${slug}`,
    `/ar/incidents/${slug}`,
    '/en/days',
    '/ar/about',
    '/en/data',
    `/embed/ar/incidents/${slug}`,
  ];
  const made = [
    (i) => `/en?map=${viewBeside(middle, i)}`,
    (i) => tileAt(middle, 4 + (i % 8)),
    () => itemOf(slug),
    (i) => `/api/collections/incidents/items?limit=${1 + (i % 100)}&f=json`,
    (i) => `/ar?q=${encodeURIComponent(['السجن', 'الجسر', 'قصف'][i % 3] ?? '')}&map=${viewBeside(middle, i)}`,
    () => '/ar/feed.xml',
  ];
  for (const path of [...kept, ...made.map((pathOf) => pathOf(0))]) await ask(site, path);
  return { kept, made };
}

/**
 * A part of the readers on one site.
 * @param {Awaited<ReturnType<typeof mixOf>>} mix
 * @param {{ seconds: number, every: number, share?: number }} options
 * @returns {Promise<import('./report.mjs').Result[]>}
 */
export async function readAll(site, { kept, made }, { seconds, every, share = 1 }) {
  const perSecond = (readers / every) * share;
  const [ofKept, ofMade] = await Promise.all([
    atRate({ origin: site, pathOf: (i) => kept[i % kept.length], perSecond: (perSecond * keptOfHundred) / 100, seconds }),
    atRate({
      origin: site,
      pathOf: (i) => made[i % made.length](i),
      perSecond: (perSecond * (100 - keptOfHundred)) / 100,
      seconds,
    }),
  ]);
  return [
    {
      label: `${readers * share} readers: pages that are kept`,
      measured: ofKept,
      checks: [
        atMost('readers: kept pages, 95th percentile', ofKept.p95, limits.keptMs, ms),
        atLeast('readers: kept pages, answers with status 200', sound(ofKept), ofKept.requests),
      ],
    },
    {
      label: `${readers * share} readers: what is made for one`,
      measured: ofMade,
      checks: [
        atMost('readers: what is made for one, 95th percentile', ofMade.p95, limits.madeMs, ms),
        atLeast('readers: what is made for one, answers with status 200', sound(ofMade), ofMade.requests),
      ],
    },
  ];
}

const sound = ({ statuses }) => statuses[200] ?? 0;

/** @type {import('./scenarios.mjs').Scenario['run']} */
export async function readersMix({ site, seconds, connections, every }) {
  const mix = await mixOf(site);
  const read = await readAll(site, mix, { seconds, every });
  const spike = await asFastAsAnswered({
    origin: site,
    paths: [mix.kept[2]],
    seconds: Math.min(seconds, spikeSeconds),
    connections: connections * 4,
  });
  return [
    ...read,
    {
      label: `a link that all follow, ${connections * 4} connections`,
      measured: spike,
      checks: [atLeast('a link that all follow: answers with status 200', sound(spike), spike.requests)],
    },
  ];
}
