/** What the server asks of its own routes (app/internal), and what it provides to them (server/pages.ts). */
import { createServer } from 'node:http';

const dayMs = 86_400_000;
/** Pages that were being rendered at a change hold the state of before, and are kept after that: expired again so much later. */
const againAfterMs = [5_000];
/** Where something of before may be shown no longer, from the first moments on, and also what took long. */
const goneAgainAfterMs = [500, 1_000, 2_000, 5_000, 15_000];

/**
 * Has kept pages rendered anew when the record changes, and at midnight (UTC), as citations give the day.
 * @param {import('node:http').RequestListener} answer Next's request handler
 */
export async function serveRoutes(answer) {
  const expire = ({ version = null, isGone = false } = {}) => {
    const query = new URLSearchParams({ ...(version !== null && { version }), ...(isGone && { gone: '1' }) });
    return ask(answer, `/internal/changed?${query}`);
  };
  const expirePages = async (before) => {
    await expire(before);
    for (const ms of before?.isGone ? goneAgainAfterMs : againAfterMs)
      setTimeout(() => expire({ ...before, isGone: true }).catch(console.error), ms).unref();
  };
  const { headers } = await ask(answer, '/internal/on-request');
  const [cookie = ''] = headers.getSetCookie();
  provide({ onRequest: cookie.split(';')[0], expirePages });
  await expire(); // loads the route, which answers at once then
  const atMidnight = () => {
    setTimeout(() => expirePages().finally(atMidnight), dayMs - (Date.now() % dayMs)).unref();
  };
  atMidnight();
}

/** Gives the routes what `Serving` of server/pages.ts names. */
export function provide(more) {
  globalThis.maydan ??= {};
  globalThis.maydan.serving = { ...globalThis.maydan.serving, ...more };
}

/** Over the loopback, as Next answers only what came in over a connection. */
async function ask(answer, path) {
  const server = createServer(answer);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    return await fetch(`http://127.0.0.1:${server.address().port}${path}`, { headers: { 'x-maydan-inside': '1' } });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
