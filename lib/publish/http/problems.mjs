/**
 * Problem documents (RFC 9457). Plain JavaScript: what stands in front of Next (scripts/lib/guard.mjs) answers with the
 * same ones as the routes, and runs without a TypeScript loader.
 */

/** The kinds of problem that a machine interface answers with, and their status. Anchors of `/api/docs`. */
export const problemKinds = /** @type {const} */ ({
  'invalid-parameter': { status: 400, title: 'A parameter was not understood' },
  'invalid-address': { status: 400, title: 'The address is not valid' },
  'invalid-request': { status: 400, title: 'The request is not valid HTTP' },
  'not-found': { status: 404, title: 'There is no such thing' },
  withdrawn: { status: 410, title: 'It was withdrawn' },
  'method-not-allowed': { status: 405, title: 'This address is for reading only' },
  'not-acceptable': { status: 406, title: 'No form of this answer is acceptable' },
  'too-slow': { status: 408, title: 'The request did not arrive in time' },
  'body-not-allowed': { status: 413, title: 'This address takes no body' },
  'too-many-requests': { status: 429, title: 'One address asks for too much' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'head-too-large': { status: 431, title: 'The head of the request is too large' },
  internal: { status: 500, title: 'Something went wrong here' },
  'format-not-implemented': { status: 501, title: 'The answer is not made in this format' },
  busy: { status: 503, title: 'Too much is asked for at once' },
});
/** @typedef {keyof typeof problemKinds} ProblemKind */

export const problemType = 'application/problem+json; charset=utf-8';

/** The methods that every address takes, as headers list them. */
export const allowedMethods = 'GET, HEAD, OPTIONS';

/** What every site may read, and what of it. */
export const crossOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, Content-Disposition, Content-Crs, Allow',
};

/** Headers of the answer to OPTIONS: what browsers ask before they read from another site. */
export const preflightHeaders = {
  Allow: allowedMethods,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': allowedMethods,
  'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match, If-Modified-Since',
  'Access-Control-Max-Age': '86400',
};

/**
 * The document of a problem, with the address that was asked for.
 * @param {{ kind: ProblemKind, detail: string, parameters?: readonly { name: string, got: string, expected: string }[] }} problem
 * @param {string} path
 * @param {string} origin the site's own
 */
export function problemDocument({ kind, detail, parameters = [] }, path, origin) {
  const { status, title } = problemKinds[kind];
  return {
    type: `${origin}/api/docs#${kind}`,
    title,
    status,
    detail,
    instance: path,
    ...(parameters.length > 0 && { parameters }),
  };
}
