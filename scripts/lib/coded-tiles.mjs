/**
 * Vector tiles, compressed. Next does it for text alone, and takes the header away from a route that does it itself.
 * None is kept: they are small, and few are asked for twice.
 */
import { answerOf, endCoded } from './coding.mjs';

const isForTile = ({ method, url = '' }) => method === 'GET' && /^\/api\/tiles\/[^?]*\.mvt(?:\?|$)/.test(url);

/** @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} render */
export function codeTiles(render) {
  return async (request, response) => {
    if (!isForTile(request)) return render(request, response);
    const bytes = await answerOf(render, request, response);
    const isTile = response.statusCode === 200 && String(response.getHeader('content-type')).includes('vector-tile');
    return isTile ? endCoded(request, response, bytes) : response.end(bytes);
  };
}
