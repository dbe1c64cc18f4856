/** What stands between Next and the reader: which coding a reader takes, and a body that is held back to be coded. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliOf = promisify(brotliCompress);
export const toGzip = promisify(gzip);
/** @param {Buffer} body */
export const toBrotli = (body) =>
  brotliOf(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });

/** Bytes; what is shorter gains too little. */
const leastBytes = 1_000;

/** Brotli or gzip, where the client takes it. @param {string} [accepted] `Accept-Encoding` */
export const codingFor = (accepted = '') =>
  ['br', 'gzip'].find((coding) =>
    accepted.split(',').some((part) => {
      const [name, ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
    }),
  );

/** `Vary` with `Accept-Encoding` added. @param {unknown} known */
export const varying = (known) => [...new Set([known ?? '', 'Accept-Encoding'].join().split(/,\s*/).filter(Boolean))].join(', ');

/** Ends a response with a body that is not kept: compressed as the client takes it, or as it is where it is short. */
export async function endCoded(request, response, body) {
  response.setHeader('Vary', varying(response.getHeader('vary')));
  const coding = body.length > leastBytes ? codingFor(request.headers['accept-encoding']) : undefined;
  if (!coding) return response.end(body);
  const coded = await { br: toBrotli, gzip: toGzip }[coding](body);
  response.setHeader('Content-Encoding', coding);
  response.setHeader('Content-Length', coded.length);
  return response.end(coded);
}

/**
 * What a handler answers, held back: its head on `response`, not sent, and its body. A handler may be done with the
 * answer before or only after that has gone out, which it does not here.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} render
 * @returns {Promise<Buffer>}
 */
export async function answerOf(render, request, response) {
  const held = collect(response);
  const rendering = Promise.resolve(render(request, response));
  return Promise.race([held, rendering.then(() => held)]);
}

/** Holds back what is written to a response, headers too, until all of it is there. @returns {Promise<Buffer>} its body */
function collect(response) {
  const chunks = [];
  const { write, end, writeHead, flushHeaders } = response;
  const add = (chunk, encoding) => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8') : chunk);
  };
  const calledBack = (words) => words.find((word) => typeof word === 'function');
  return new Promise((resolve) => {
    response.flushHeaders = () => {};
    response.writeHead = (status, ...rest) => {
      response.statusCode = status;
      const headers = rest.find((word) => typeof word === 'object') ?? {};
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    };
    response.write = (chunk, ...rest) => {
      add(chunk, rest[0]);
      const done = calledBack(rest);
      if (done) queueMicrotask(() => done());
      return true;
    };
    response.end = (...words) => {
      add(words[0], words[1]);
      Object.assign(response, { write, end, writeHead, flushHeaders });
      resolve(Buffer.concat(chunks));
      const done = calledBack(words);
      if (done) response.once('finish', done);
      return response;
    };
  });
}
