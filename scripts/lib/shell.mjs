/** Headers that bound what a browser may do with an answer. */
import { securityHeaders } from '../../lib/publish/http/security-headers.mjs';

/**
 * They are known before an answer is made; a route or the proxy may set another value.
 * @param {import('node:http').RequestListener} handle
 * @param {import('../../lib/publish/http/security-headers.mjs').HeaderSettings} settings
 * @returns {import('node:http').RequestListener}
 */
export function setHeaders(handle, settings) {
  const headersOf = securityHeaders(settings);
  return (request, response) => {
    const [path] = request.url.split('?');
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    return handle(request, response);
  };
}
