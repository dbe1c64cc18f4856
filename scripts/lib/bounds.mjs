/**
 * How much is made at once. Each kind of answer has a queue of its own, so that cards or filtered pages that many ask for
 * do not hold up the others; beyond its bounds the answer is 503. What costs next to nothing waits in none: files, and
 * pages that Next has kept.
 */

import { isOfDesk } from '../../lib/desk/address.mjs';
import { busyAnswer, tooManyAnswer } from './busy.mjs';
import { Queue } from './queue.mjs';

const longestMs = 10_000;
/** Some thirty kept pages are answered in it. */
const restMs = 40;
/**
 * Renderings share one thread: more at once would only be later, all of them, and so would what is kept. Of pictures
 * another process draws one while the next is laid out.
 * @type {Record<string, import('./queue.mjs').Bounds>}
 */
const bounds = {
  page: { atOnce: 2, waiting: 200, patienceMs: 10_000, longestMs, restMs },
  view: { atOnce: 1, waiting: 100, patienceMs: 5_000, longestMs, restMs },
  picture: { atOnce: 2, waiting: 60, patienceMs: 10_000, longestMs, restMs },
  // Of still maps, which pages show until the live one is there: most are kept, and cards are not to hold them up.
  ground: { atOnce: 2, waiting: 100, patienceMs: 10_000, longestMs },
  desk: { atOnce: 4, waiting: 100, patienceMs: 10_000, longestMs },
  other: { atOnce: 8, waiting: 300, patienceMs: 10_000, longestMs },
};

const files = /^\/(?:_next|fonts|basemap(?!\/still\/))\/|^\/(?:healthz|readyz|icon\.svg|favicon\.ico|robots\.txt|embed\.js)$/;
const machines = /^\/(?:api|forms|embed|oembed)(?:\/|$)/;

/** @returns {string | null} the queue for an address; null: none @param {string} path @param {string} search */
export function queueFor(path, search) {
  if (files.test(path)) return null;
  if (path.startsWith('/basemap/still/')) return 'ground'; // drawn for its view
  if (isOfDesk(path)) return 'desk';
  if (/\.(?:png|svg)$/.test(path)) return 'picture';
  const isLive = /^\/embed\/[a-z]+\/live(?:\/|$)/.test(path);
  if (!isLive && (machines.test(path) || path.includes('.'))) return 'other';
  return search === '' ? 'page' : 'view';
}

/** Next's script puts it into the addresses of the data that it asks for. @param {string} search */
export const withoutDigest = (search) => search.replace(/^\?_rsc=[^&]*$|&_rsc=[^&]*$/, '');
const mostKnown = 20_000;

/** @param {Record<string, import('./queue.mjs').Bounds>} [most] @returns {Record<string, Queue>} */
export const queuesOf = (most = bounds) =>
  Object.fromEntries(Object.entries(most).map(([name, each]) => [name, new Queue(each)]));

/**
 * @param {import('node:http').RequestListener} handle
 * @param {string} origin the site's own, named in problem documents
 * @param {{ queues?: Record<string, Queue>, secondsUntil?: (address: string) => Promise<number> }} [options] `secondsUntil`: in how
 *   many seconds an address may ask for something that has to be made (limit.mjs)
 * @returns {import('node:http').RequestListener}
 */
export function boundRequests(handle, origin, { queues = queuesOf(), secondsUntil = async () => 0 } = {}) {
  /** Addresses whose last answer came from what Next keeps, oldest first. */
  const kept = new Set();
  const note = (address, response) => {
    kept.delete(address);
    // STALE: of before the last change, sent while the new one is made.
    const isKept =
      /^(?:HIT|STALE)$/.test(response.getHeader('x-nextjs-cache')) && !/no-store/.test(response.getHeader('cache-control'));
    if (!isKept) return;
    kept.add(address);
    if (kept.size > mostKnown) kept.delete(kept.values().next().value);
  };
  return async (request, response) => {
    const [path, ...rest] = request.url.split('?');
    const search = withoutDigest(rest.length > 0 ? `?${rest.join('?')}` : '');
    const address = path + search;
    const name = queueFor(path, search);
    const isPage = name === 'page' || name === 'view';
    const work = async () => {
      await handle(request, response);
      if (isPage) note(address, response);
    };
    if (name === null || kept.has(address)) return work();
    const seconds = await secondsUntil(request.clientAddress);
    if (seconds > 0) return tooManyAnswer(request, response, isPage, origin, seconds);
    const outcome = await queues[name].run(response, work);
    if (outcome === 'refused') busyAnswer(request, response, isPage, origin);
  };
}
