/**
 * Requests that the proxy of Next (proxy.ts) would let go on as they are go past it: it costs as much as all else that Next
 * does for a page that it has kept (docs/decisions/0059).
 */

import { withoutDigest } from './bounds.mjs';

/** By it the matcher of proxy.ts knows them. A visitor's own never gets here (request-headers.mjs). */
const mark = 'x-maydan-as-asked';

/**
 * @param {import('node:http').RequestListener} handle
 * @param {() => ((path: string) => Promise<Record<string, string> | null>) | undefined} headersAsAsked what tells the headers
 *   that the proxy would add at a path without a query; null: it has to be asked (server/site/ways.ts)
 * @returns {import('node:http').RequestListener}
 */
export function passProxy(handle, headersAsAsked) {
  return async (request, response) => {
    const { url, headers } = request;
    const [path] = url.split('?');
    const isPlain = withoutDigest(url.slice(path.length)) === '';
    const added = isPlain ? await headersAsAsked()?.(path).catch(() => null) : null; // what failed fails in the proxy again, which tells
    if (added) {
      headers[mark] = '1';
      for (const name in added) response.setHeader(name, added[name]);
    }
    return handle(request, response);
  };
}
