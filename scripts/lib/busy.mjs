/** The answers to a request whose turn has not come in time, and to one of too many. */
import { crossOrigin, problemDocument, problemKinds, problemType } from '../../lib/publish/http/problems.mjs';
import { busy, tooMany } from '../../messages/error.mjs';

const retryAfterSeconds = 5;

/** @param {boolean} isPage for a reader: then it is a page, else a problem document */
export function busyAnswer(request, response, isPage, origin) {
  const detail = `Expected to begin with this in time. Ask again in ${retryAfterSeconds} s.`;
  refuse(request, response, isPage ? pageFor(request, busy) : problemFor(request, { kind: 'busy', detail }, origin), {
    kind: 'busy',
    isPage,
    seconds: retryAfterSeconds,
  });
}

/** One address has asked for more than it may. @param {number} seconds until it may ask again */
export function tooManyAnswer(request, response, isPage, origin, seconds) {
  const detail = `Got more requests from this address in a minute than one may send. Ask again in ${seconds} s.`;
  const body = isPage ? pageFor(request, tooMany) : problemFor(request, { kind: 'too-many-requests', detail }, origin);
  refuse(request, response, body, { kind: 'too-many-requests', isPage, seconds });
}

function refuse({ method }, response, body, { kind, isPage, seconds }) {
  const headers = {
    'Content-Type': isPage ? 'text/html; charset=utf-8' : problemType,
    'Content-Length': Buffer.byteLength(body),
    'Retry-After': seconds,
    'Cache-Control': 'no-store',
    ...(!isPage && crossOrigin),
  };
  response.writeHead(problemKinds[kind].status, headers).end(method === 'HEAD' ? undefined : body);
}

const problemFor = ({ url }, problem, origin) => JSON.stringify(problemDocument(problem, url.split('?')[0], origin));

function pageFor({ url }, words) {
  const [lang, dir] = /^\/(?:embed\/)?ar(?:[/?]|$)/.test(url) ? ['ar', 'rtl'] : ['en', 'ltr'];
  const { title, text } = words[lang];
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="margin:2rem;font-family:system-ui,sans-serif;line-height:1.5"><h1>${title}</h1><p>${text}</p></body></html>`;
}
