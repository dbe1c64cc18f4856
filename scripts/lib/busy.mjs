/** The answer to a request whose turn has not come in time. */
import { crossOrigin, problemDocument, problemKinds, problemType } from '../../lib/publish/http/problems.mjs';
import { busy } from '../../messages/error.mjs';

const retryAfterSeconds = 5;

/** @param {boolean} isPage for a reader: then it is a page, else a problem document */
export function busyAnswer({ url, method }, response, isPage, origin) {
  const path = url.split('?')[0];
  const body = isPage ? pageFor(path) : problemFor(path, origin);
  const headers = {
    'Content-Type': isPage ? 'text/html; charset=utf-8' : problemType,
    'Content-Length': Buffer.byteLength(body),
    'Retry-After': retryAfterSeconds,
    'Cache-Control': 'no-store',
    ...(!isPage && crossOrigin),
  };
  response.writeHead(problemKinds.busy.status, headers).end(method === 'HEAD' ? undefined : body);
}

const problemFor = (path, origin) =>
  JSON.stringify(
    problemDocument(
      { kind: 'busy', detail: `Expected to begin with this in time. Ask again in ${retryAfterSeconds} s.` },
      path,
      origin,
    ),
  );

function pageFor(path) {
  const [lang, dir] = /^\/(?:embed\/)?ar(?:\/|$)/.test(path) ? ['ar', 'rtl'] : ['en', 'ltr'];
  const { title, text } = busy[lang];
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="margin:2rem;font-family:system-ui,sans-serif;line-height:1.5"><h1>${title}</h1><p>${text}</p></body></html>`;
}
