/**
 * What is refused by its head, before Next reads anything of it: the public site is for reading, so a request has neither
 * a body nor a method that would write, and its address is UTF-8. Next would keep up to 10 MB of each body in memory, and
 * answers an address that it cannot decode, or a method that it does not know, with status 500. The desk takes what is
 * posted to it, up to a size that is told beforehand.
 */
import { STATUS_CODES } from 'node:http';
import { isOfDesk, largestTextFile, takesFiles, takesPosts, takesTextFiles } from '../../lib/desk/address.mjs';
import {
  allowedMethods,
  crossOrigin,
  preflightHeaders,
  problemDocument,
  problemKinds,
  problemType,
} from '../../lib/publish/http/problems.mjs';

/** @typedef {{ kind: import('../../lib/publish/http/problems.mjs').ProblemKind, detail: string }} Problem */

const methods = allowedMethods.split(', ');
const deskMethods = ['GET', 'HEAD'];
const methodsFor = (url) => (takesPosts(url) ? [...deskMethods, 'POST'] : isOfDesk(url) ? deskMethods : methods);
const largestBody = 1_000_000; // bytes: a long article, many times over
const largestTextForm = largestTextFile + largestBody; // with what is typed beside the file
const bodyMs = 60_000; // for what is typed, on a slow line too; a file has as long as the server gives any request

/**
 * @param {import('node:http').RequestListener} handle what answers the requests that pass
 * @param {string} origin the site's own, named in problem documents
 * @param {{ largestFile?: number, patienceMs?: number }} [options] `largestFile`: bytes of a request that brings a file to the desk
 * @returns {import('node:http').RequestListener}
 */
export function guardRequests(handle, origin, { largestFile = largestBody, patienceMs = bodyMs } = {}) {
  return (request, response) => {
    request.url = withoutAuthority(request.url);
    // What is no form with files is held in memory whole, whoever sends it, and so is small at every address.
    const isForm = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
    const isFile = isForm && (takesFiles(request.url) || takesTextFiles(request.url));
    const largest = takesTextFiles(request.url) ? largestTextForm : largestFile;
    const problem = problemOf(request, isFile ? Math.max(largest, largestBody) : largestBody);
    if (problem) return refuse(request, response, problem, origin);
    // Not of the desk: nothing of it is for pages of other sites.
    if (request.method === 'OPTIONS') return response.writeHead(204, preflightHeaders).end();
    if (request.method === 'POST' && !isFile) endWithout(request, response, patienceMs, origin);
    return handle(request, response);
  };
}

/** Ends a request of which not all has come in time. */
function endWithout(request, response, patienceMs, origin) {
  const timer = setTimeout(() => {
    if (request.complete) return;
    const problem = { kind: 'too-slow', detail: 'The body of the request was not complete in time.' };
    if (response.headersSent) request.destroy();
    else refuse(request, response, problem, origin);
  }, patienceMs);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}

/** "http://maydan.example/en" → "/en": the form in which a proxy is asked, which every server has to take (RFC 9112, 3.2.2). */
const withoutAuthority = (url) => {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '');
  return path === url || path.startsWith('/') ? path : `/${path}`;
};

/** Closed: nothing uses Next's image resizer, which is switched off in next.config.js. */
const closed = /^\/_next\/image(?:[/?]|$)/;

/** @returns {Problem | null} */
function problemOf({ method, url, headers }, largest) {
  const expected = methodsFor(url);
  if (!expected.includes(method))
    return { kind: 'method-not-allowed', detail: `Got ${method}, expected one of ${expected.join(', ')}.` };
  const { 'content-length': length, 'transfer-encoding': coding } = headers;
  const hasBody = coding !== undefined || (length !== undefined && Number(length) !== 0);
  if (hasBody && method !== 'POST')
    return { kind: 'body-not-allowed', detail: `Got ${length ? `a body of ${length} bytes` : 'a body'}, expected none.` };
  if (hasBody && !(Number(length) <= largest)) {
    const got = length ? `a body of ${length} bytes` : 'a body without Content-Length';
    return { kind: 'body-too-large', detail: `Got ${got}, expected at most ${largest} bytes, as Content-Length tells.` };
  }
  if (method === 'OPTIONS' && url === '*') return null;
  const path = url.split('?')[0];
  if (!path.startsWith('/')) return { kind: 'invalid-address', detail: 'Expected a path that begins with "/".' };
  if (!isDecodable(path))
    return {
      kind: 'invalid-address',
      detail: `Got "${path.slice(0, 100)}", expected UTF-8 in which every "%" is followed by two hexadecimal digits.`,
    };
  if (closed.test(url)) return { kind: 'not-found', detail: 'Got an address of the image resizer, which is not in use.' };
  return null;
}

function isDecodable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Answers and closes the connection, so that a body is not waited for. */
function refuse({ method, url }, response, problem, origin) {
  const { status, headers, body } = answerTo(problem, url.split('?')[0], origin);
  response.writeHead(status, headers).end(method === 'HEAD' ? undefined : body);
}

function answerTo(problem, path, origin) {
  const { status } = problemKinds[problem.kind];
  const body = JSON.stringify(problemDocument(problem, path, origin));
  return {
    status,
    body,
    headers: {
      'Content-Type': problemType,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      Connection: 'close',
      ...crossOrigin,
      ...(status === 405 && { Allow: methodsFor(path).join(', ') }),
    },
  };
}

/** What Node cannot read as a request, by its error code; what is not listed is not valid HTTP. @type {Record<string, Problem>} */
const unreadable = {
  ERR_HTTP_REQUEST_TIMEOUT: { kind: 'too-slow', detail: 'The head of the request was not complete in time.' },
  HPE_HEADER_OVERFLOW: { kind: 'head-too-large', detail: 'Expected an address and headers of at most 16 kB together.' },
  HPE_INVALID_URL: {
    kind: 'invalid-address',
    detail: 'Expected an address in ASCII, other letters as "%" and hexadecimal digits.',
  },
};
const notHttp = { kind: 'invalid-request', detail: 'Expected a request in HTTP/1.1.' };

/**
 * Listens to `clientError` of an HTTP server: what could not be read as a request gets a problem document too.
 * @param {string} origin
 * @returns {(error: Error & { code?: string }, socket: import('node:stream').Duplex) => void}
 */
export function answerUnreadable(origin) {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const { status, headers, body } = answerTo(unreadable[error.code] ?? notHttp, '', origin);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  };
}
