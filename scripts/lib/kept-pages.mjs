/**
 * Rendered pages, kept. A page is a function of its address and of the day, which citations give as that of access: the
 * record does not change while the site runs, and there are no cookies and no accounts. So each is rendered and
 * compressed once a day, and answered from memory after that.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { namesTag } from '../../lib/publish/http/tags.mjs';
import { Kept } from '../../lib/publish/kept.mjs';
import { codingFor, collect, endCoded, toBrotli, toGzip, varying } from './coding.mjs';

const fromBrotli = promisify(brotliDecompress);

/** Bytes kept at most; then the page that was asked for longest ago goes. */
const defaultRoom = 48 * 1024 * 1024;
const longestAddress = 2_000;
/** Asked again each time, which costs a few bytes when nothing has changed; and Back shows the page as it was left. */
const cacheControl = 'public, max-age=0, must-revalidate';

/** Addresses of pages: under a language, and no file. Redirects, 404s and what else is no whole page is never kept. */
const isPageAddress = (url) =>
  /^\/(?:en|ar)(?:[/?]|$)/.test(url) && !/^[^?]*\.[a-z]+(?:\?|$)/.test(url) && url.length <= longestAddress;

/** Next asks for parts of a page with headers of its own; those are not pages. */
const isForPage = ({ method, headers, url = '' }) =>
  method === 'GET' && isPageAddress(url) && !headers.rsc && !headers['next-action'] && !headers.authorization;

/**
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} render
 *   what answers a request that is not kept
 * @param {{ room?: number, now?: () => Date }} [options] bytes kept at most, and the clock
 * @returns a request handler of the same kind
 */
export function keepPages(render, { room = defaultRoom, now = () => new Date() } = {}) {
  /** @type {Kept<{ headers: Record<string, unknown>, etag: string, br: Buffer }>} by day and address */
  const kept = new Kept(room);
  return async (request, response) => {
    if (!isForPage(request)) return render(request, response);
    // The day before rendering: a page that is rendered across midnight is then asked for again, not kept for the new day.
    const key = `${utcDay(now())} ${request.url}`;
    const known = kept.get(key);
    if (known) return answer(request, response, known);
    const asked = request.headers['accept-encoding'];
    request.headers['accept-encoding'] = 'identity';
    const body = collect(response);
    await render(request, response);
    const html = await body;
    request.headers['accept-encoding'] = asked;
    const isPage = response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html');
    if (!isPage) return endCoded(request, response, html);
    const page = await compressed(response.getHeaders(), html);
    kept.add(key, page, page.br.length);
    return answer(request, response, page);
  };
}

/** "2026-11-23": the day as pages give it. */
const utcDay = (time) => time.toISOString().slice(0, 10);

async function compressed({ 'content-length': _length, 'cache-control': _control, ...headers }, html) {
  // Weak: it goes out in several codings.
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  return { headers, etag, br: await toBrotli(html) };
}

/** The page as the request can read it, or that it has not changed. */
async function answer(request, response, { headers, etag, br }) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('ETag', etag);
  response.setHeader('Vary', varying(headers.vary));
  if (namesTag(request.headers['if-none-match'], etag)) {
    response.statusCode = 304;
    response.removeHeader('Content-Type');
    return response.end();
  }
  const coding = codingFor(request.headers['accept-encoding']);
  if (coding) response.setHeader('Content-Encoding', coding);
  const body = await as[coding ?? 'identity'](br);
  response.statusCode = 200;
  response.setHeader('Content-Length', body.length);
  return response.end(body);
}

/** The page in a coding. Nearly everyone takes the one that it is kept in. */
const as = {
  br: (br) => br,
  gzip: async (br) => toGzip(await fromBrotli(br)),
  identity: (br) => fromBrotli(br),
};
