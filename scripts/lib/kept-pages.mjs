/**
 * Rendered pages, kept. A page is a function of its address, of the record and of the day, which citations give as that of
 * access: there are no cookies and no accounts. So each is rendered and compressed once for each state of the record and
 * day, and answered from memory after that. What React needs of it comes apart (page-data.mjs).
 */
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { Kept } from '../../lib/publish/kept.mjs';
import { digestOf, namesTag } from '../../server/publish/http/tags.mjs';
import { answerOf, codingFor, endCoded, toBrotli, toGzip, varying } from './coding.mjs';
import { failedPage } from './failed-page.mjs';
import { firstPictureFirst } from './first-picture.mjs';
import { partData, readDataAddress } from './page-data.mjs';

const fromBrotli = promisify(brotliDecompress);

/** Bytes kept at most; then the page that was asked for longest ago goes. */
const defaultRoom = 48 * 1024 * 1024;
const longestAddress = 2_000;
/** Asked again each time, which costs a few bytes when nothing has changed; and Back shows the page as it was left. */
const checked = 'public, max-age=0, must-revalidate';
/** What has its digest in its address never changes. */
const lasting = 'public, max-age=31536000, immutable';

/** Addresses of pages: under a language, and no file. Redirects, 404s and what else is no whole page is never kept. */
const isPageAddress = (url) =>
  /^\/(?:en|ar)(?:[/?]|$)/.test(url) && !/^[^?]*\.[a-z]+(?:\?|$)/.test(url) && url.length <= longestAddress;

/** Next asks for parts of a page with headers of its own; those are not pages. */
const isForPage = ({ method, headers, url = '' }) =>
  (method === 'GET' || method === 'HEAD') &&
  isPageAddress(url) &&
  !headers.rsc &&
  !headers['next-action'] &&
  !headers.authorization;

/**
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} render
 *   what answers a request that is not kept
 * @param {{ room?: number, now?: () => Date }} [options] bytes kept at most, and the clock
 * @returns a request handler of the same kind
 */
export function keepPages(render, { room = defaultRoom, now = () => new Date() } = {}) {
  /** @type {Kept<Page>} by day and address */
  const kept = new Kept(room);

  /** The page at the request's address, kept or rendered. Null where it is none: then the response is what came instead. */
  const pageFor = async (request, response) => {
    // The day before rendering: a page that is rendered across midnight is then asked for again, not kept for the new day.
    const key = `${utcDay(now())} ${servedVersion()} ${request.url}`;
    const known = kept.get(key);
    if (known) return known;
    const { method } = request;
    const asked = request.headers['accept-encoding'];
    // HEAD is asked as GET: its head tells what GET would send, and Node keeps the body back.
    request.method = 'GET';
    request.headers['accept-encoding'] = 'identity';
    const html = await answerOf(render, request, response);
    request.method = method;
    request.headers['accept-encoding'] = asked;
    const isPage = response.statusCode === 200 && String(response.getHeader('content-type')).startsWith('text/html');
    if (!isPage) {
      const isFailed = response.statusCode >= 500;
      await endCoded(request, response, isFailed ? Buffer.from(failedPage(html.toString(), request.url)) : html);
      return null;
    }
    const page = await compressed(response.getHeaders(), html.toString(), request.url);
    kept.add(key, page, page.html.br.length + (page.data?.br.length ?? 0));
    return page;
  };

  return async (request, response) => {
    const { url } = request;
    const asked = readDataAddress(url);
    if (asked) request.url = asked.page;
    if (!isForPage(request)) {
      request.url = url;
      return render(request, response);
    }
    const page = await pageFor(request, response);
    if (!page) return;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    if (!asked) return answer(request, response, page.html, checked);
    // Of another day or build: the page that asks holds older words, and React mends what differs.
    if (page.data) return answer(request, response, page.data, asked.digest === page.data.digest ? lasting : checked);
    response.statusCode = 404;
    return response.end();
  };
}

/** The record that is served now (server/site): a page of an earlier one is not answered with. */
const servedVersion = () => globalThis.maydan?.record?.record.version ?? '';

/** "2026-11-23": the day as pages give it. */
const utcDay = (time) => time.toISOString().slice(0, 10);

/**
 * @typedef {{ headers: Record<string, unknown>, digest: string, br: Buffer }} Resource compressed
 * @typedef {{ html: Resource, data: Resource | null }} Page
 */

/** @returns {Promise<Page>} */
async function compressed({ 'content-length': _length, 'cache-control': _control, ...headers }, whole, address) {
  const { html, data } = partData(firstPictureFirst(whole), address);
  const resource = async (text, digest, about) => ({ headers: about, digest, br: await toBrotli(Buffer.from(text)) });
  const scriptHeaders = { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return {
    html: await resource(html, digestOf(html), headers),
    data: data && (await resource(data.text, data.digest, scriptHeaders)),
  };
}

/** What is kept as the request can read it, or that it has not changed. */
async function answer(request, response, { headers, digest, br }, cacheControl) {
  const etag = `W/"${digest}"`; // weak: it goes out in several codings
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
