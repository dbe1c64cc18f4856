/**
 * Scripts and styles of the releases before this one: a page that was opened before a deploy asks for them by names that
 * only its own build has. They are answered for an hour after a start.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const forMs = 3_600_000;
const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * @param {import('node:http').RequestListener} handle
 * @param {{ own: string, releases: string | undefined, now?: () => number }} options `own`: the folder of this release; `releases`: that
 *   in which all of them stand, each with its `.next`
 * @returns {import('node:http').RequestListener}
 */
export function answerEarlierFiles(handle, { own, releases, now = Date.now }) {
  if (!releases) return handle;
  const until = now() + forMs;
  return async (request, response) => {
    const [path] = request.url.split('?');
    if (!path.startsWith('/_next/static/') || now() > until) return handle(request, response);
    const file = await earlierFile(path, own, releases);
    if (!file) return handle(request, response);
    response.writeHead(200, {
      'Content-Type': types[extname(file.path)] ?? 'application/octet-stream',
      'Content-Length': file.size,
      'Cache-Control': 'public, max-age=31536000, immutable', // a name holds a digest of the content
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}

/** A file of another release that this one does not have; null where there is none. */
async function earlierFile(path, own, releases) {
  const below = normalize(decodeURIComponent(path.slice('/_next/static/'.length)));
  if (below.startsWith('..') || below.includes('\0')) return null;
  const found = (folder) => stat(join(folder, '.next', 'static', below)).catch(() => undefined);
  if ((await found(own))?.isFile()) return null;
  for (const name of await readdir(releases).catch(() => [])) {
    const file = await found(join(releases, name));
    if (file?.isFile()) return { path: join(releases, name, '.next', 'static', below), size: file.size };
  }
  return null;
}
