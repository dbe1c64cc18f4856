import { isOfDesk } from '../../lib/desk/address.mjs';
import { networkOf } from './client-address.mjs';

/**
 * What Next gets to see of a visitor's headers. What it makes of one request it may keep for all: so a header that is not
 * listed here never reaches it, such as cookies, `Content-Security-Policy` with a nonce or those of Next's own machinery
 * (`x-middleware-subrequest`, `x-prerender-revalidate`).
 */
const passed = new Set([
  'host',
  'connection',
  'accept',
  'accept-encoding',
  'accept-language',
  'if-none-match',
  'if-modified-since',
  // By these the framework's script asks for a page's data instead of its HTML.
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
]);
/**
 * Of a request to the desk, of which nothing is kept, also who asks: session or token, where the request comes from, and
 * what its body is.
 */
const passedToDesk = new Set([
  ...passed,
  'cookie',
  'authorization',
  'origin',
  'sec-fetch-site',
  'content-type',
  'content-length',
]);
/** Next writes a page otherwise for programs that it knows by name. Here all get the same. */
const userAgent = 'any';

/** @param {import('node:http').RequestListener} handle @returns {import('node:http').RequestListener} */
export function passKnownHeaders(handle) {
  return (request, response) => {
    const { headers } = request;
    const isDesk = isOfDesk(request.url);
    const known = isDesk ? passedToDesk : passed;
    for (const name of Object.keys(headers)) if (!known.has(name)) delete headers[name];
    // By which attempts to sign in are counted: client-address.mjs has found it.
    if (isDesk) headers['x-maydan-client'] = networkOf(request.clientAddress ?? '');
    headers['user-agent'] = userAgent;
    // By which what is logged of an answer is found again; nothing that is answered holds it.
    if (request.id) headers['x-request-id'] = request.id;
    return handle(request, response);
  };
}
