import { changedAt } from '../../../lib/publish/dates';
import type { Rows } from '../../../lib/publish/downloads/csv';
import { crossOrigin } from '../../../lib/publish/http/problems.mjs';
import { served } from '../../site/served';
import { digestOf, namesTag } from './tags';

/** One form of a resource, ready to go out. */
export interface Representation {
  /** Media type, with its charset where it is text. */
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
  /** What the entity tag is made of, where the body holds something that differs each time, such as the hour. */
  tagOf?: string | Uint8Array;
  /** The entity tag, where it is known already: to make one of the body takes longer than to send it. */
  tag?: string;
  /** When it changed last, where it holds more than the record, such as the day: ISO 8601. Default: when the record did. */
  changed?: string;
  headers?: Readonly<Record<string, string>>;
}

/**
 * A minute fresh; for ten a cache may answer with the old one while it fetches the new. Not longer: what is taken back to
 * protect somebody is to be gone elsewhere too within minutes.
 */
export const caching = 'public, max-age=60, stale-while-revalidate=600';

/** For what stands in other people's pages, which ask for it with every reader: five minutes fresh. */
export const embeddedCaching = 'public, max-age=300, stale-while-revalidate=600';

/** Weak tags: the same answer may go out compressed or not. */
export const tagOf = (...content: (string | Uint8Array)[]): string => `W/"${digestOf(...content)}"`;

const encoder = new TextEncoder();
export const bytesOf = (content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? encoder.encode(content) : content;

export const lastModified = (changed: string = changedAt(served().record)): string => new Date(changed).toUTCString();

/** Answers with a representation, or with 304 where the client already holds it. */
export function send(request: Request, { type, body, tagOf: tagged, tag, changed, headers }: Representation): Response {
  // As bytes at once: a Response that is given a text of 300 kB looks through it for 8 ms first.
  const bytes = bytesOf(body);
  const known = tag ?? tagOf(...(tagged === undefined ? [bytes] : [`${type} `, tagged]));
  const all = { ...headersOf(type, known, headers), 'Last-Modified': lastModified(changed) };
  return unchanged(request, all) ?? new Response(bytes, { headers: all });
}

const headersOf = (type: string, tag: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  'Content-Type': type,
  ETag: tag,
  'Last-Modified': lastModified(),
  'Cache-Control': caching,
  ...crossOrigin,
  ...more,
});

/** 304 where the client already holds the answer with these headers; null where it has to be sent. */
export function unchanged(request: Request, headers: Record<string, string>): Response | null {
  if (!isCurrent(request, headers)) return null;
  const { 'Content-Type': _, ...kept } = headers;
  return new Response(null, { status: 304, headers: kept });
}

/** Conditional requests (RFC 9110, section 13): the tag decides; the date only where no tag was sent. */
function isCurrent(request: Request, headers: Record<string, string>): boolean {
  const wanted = request.headers.get('if-none-match');
  if (wanted !== null) return namesTag(wanted, headers.ETag ?? '');
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && since >= Date.parse(headers['Last-Modified'] ?? '');
}

const wholeUpTo = 1_000_000; // characters; longer ones are streamed as they are made

/**
 * Answers with a text made piece by piece. A short one goes out whole, tagged by its content;
 * a long one streams and is tagged by `version`, which must change whenever the text does.
 */
export async function sendText(
  request: Request,
  { type, pieces, version, headers }: Omit<Representation, 'body' | 'tagOf'> & { pieces: Rows<string>; version: string },
): Promise<Response> {
  const iterator = each(pieces);
  let start = '';
  let ended = false;
  while (!ended && start.length < wholeUpTo) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else start += next.value;
  }
  if (ended) return send(request, { type, body: start, ...(headers && { headers }) });
  const all = headersOf(type, tagOf(`${version} ${new URL(request.url).search}`), headers);
  const held = unchanged(request, all);
  if (held) return held;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(start)),
    pull: async (controller) => {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    // A reader who goes away leaves the rest unmade.
    cancel: async () => void (await iterator.return(undefined)),
  });
  return new Response(stream, { headers: all });
}

/** Answers with a file that is made for the request, unless the client holds it; tagged by `version` likewise. */
export async function sendBytes(
  request: Request,
  {
    type,
    version,
    headers,
    make,
  }: Omit<Representation, 'body' | 'tagOf'> & { version: string; make(): Promise<ReadableStream<Uint8Array>> },
): Promise<Response> {
  const all = headersOf(type, tagOf(`${version} ${new URL(request.url).search}`), headers);
  return unchanged(request, all) ?? new Response(await make(), { headers: all });
}

async function* each<T>(items: Rows<T>): AsyncGenerator<T> {
  yield* items;
}

/** A JSON answer that readers elsewhere may use. */
export const sendJson = (
  request: Request,
  body: unknown,
  type = 'application/json',
  headers: Readonly<Record<string, string>> = {},
): Response => send(request, { type: type.includes(';') ? type : `${type}; charset=utf-8`, body: JSON.stringify(body), headers });

/** Leads to where a thing is found now. */
export const movedPermanently = (address: string): Response =>
  new Response(null, { status: 308, headers: { Location: address, 'Cache-Control': caching, ...crossOrigin } });
