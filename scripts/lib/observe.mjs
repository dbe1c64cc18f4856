/** Every request gets an id and is counted; what went wrong is logged. Neither reads nor changes what is answered. */
import { randomUUID } from 'node:crypto';
import { withoutToken } from '../../lib/desk/address.mjs';
import { queueFor } from './bounds.mjs';
import { clientOf } from './client-address.mjs';

const slowMs = 5_000;

/**
 * @param {import('node:http').RequestListener} handle
 * @param {{ log: import('pino').Logger, trusted?: import('node:net').BlockList, withAddresses?: boolean,
 *   onAnswered?: (what: Answered) => void }} options
 * @returns {import('node:http').RequestListener}
 *
 * @typedef {{ kind: string, status: number, seconds: number, cache: string }} Answered `kind`: the queue that it belongs to, or `file`;
 *   `cache`: what Next says of a page (HIT, MISS, STALE), or ''
 */
export function observeRequests(handle, { log, trusted, withAddresses = false, onAnswered = () => {} }) {
  return (request, response) => {
    const begun = performance.now();
    const { method, url } = request;
    const { address, isTrusted } = clientOf(request, trusted);
    request.clientAddress = address;
    request.id = idOf(request.headers['x-request-id'], isTrusted);
    response.setHeader('X-Request-Id', request.id);
    response.once('close', () => {
      const ms = performance.now() - begun;
      // A query holds what a reader searched for: it is not logged.
      const [path = ''] = url.split('?');
      const kind = path === '/metrics' ? 'file' : (queueFor(path, url.slice(path.length)) ?? 'file');
      const { statusCode: status, writableFinished } = response;
      onAnswered({ kind, status, seconds: ms / 1_000, cache: cacheOf(response) });
      const [level, text] = outcomeOf({ isCutOff: !writableFinished, status, ms });
      if (!log.isLevelEnabled(level)) return;
      const fields = { id: request.id, method, path: withoutToken(path).slice(0, 300), kind, status, ms: Math.round(ms) };
      log[level]({ ...fields, ...(!writableFinished && { cutOff: true }), ...(withAddresses && { address }) }, text);
    });
    return handle(request, response);
  };
}

/** Next says HIT of a page that is rendered on request too, as its route is one that it keeps. */
const cacheOf = (response) =>
  /no-store/.test(response.getHeader('cache-control') ?? '') ? '' : `${response.getHeader('x-nextjs-cache') ?? ''}`;

/** A trusted proxy's own id is kept, so that its log and ours can be laid side by side. */
const idOf = (told, isTrusted) => (isTrusted && /^[\w-]{8,64}$/.test(told ?? '') ? told : randomUUID());

/** At which level an answer is logged, and what is said of it. */
function outcomeOf({ isCutOff, status, ms }) {
  // Whoever goes away before the answer is no fault of the site; what failed without that is told.
  if (isCutOff) return ['debug', 'Broken off'];
  if (status >= 500 && status !== 503) return ['error', 'A request failed'];
  return ms > slowMs ? ['warn', 'A request took long'] : ['debug', 'Answered'];
}
