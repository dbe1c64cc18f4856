import type { z } from 'zod';
import { isLocale, type Locale } from '../../../lib/i18n/locales';
import { htmlPage } from '../../../lib/publish/api/html';
import { claimsNamedIn, namesIn } from '../../../lib/publish/api/names';
import type { Link } from '../../../lib/publish/api/schemas';
import { Problem } from '../../../lib/publish/http/problem';
import { negotiate } from '../../../lib/url/negotiate';
import { siteOrigin } from '../../../lib/url/origin';
import type { Opened } from '../../store/open';
import { bytesOf, send } from '../http/respond';
import type { Query } from './parameters';

export type Links = z.infer<typeof Link>[];

/** A request to `/api`, read. */
export interface Asked extends Opened {
  request: Request;
  url: URL;
  /** Values of the path's parameters. */
  path: Readonly<Record<string, string>>;
  query: Query;
}

export interface Answer {
  title: string;
  /** The JSON form, its links included. */
  body: { links?: Links } & Record<string, unknown>;
  /** Media type of the JSON form. */
  type?: string;
  headers?: Readonly<Record<string, string>>;
  /** Whether it says when it was made, which its entity tag leaves out. */
  isStamped?: boolean;
  /** Whether it is to be had as HTML too; default yes. */
  html?: boolean;
}

export const api = (path = ''): string => `${siteOrigin(process.env)}/api${path}`;

/** Sends the form that the client asks for: by `f`, else by Accept, else JSON. */
export async function answer(
  asked: Asked,
  { title, body, type = 'application/json', headers, isStamped = false, html = true }: Answer,
): Promise<Response> {
  const { request, query } = asked;
  const form = query.f ?? acceptable(request.headers.get('accept'), type, html);
  const vary = { Vary: 'Accept, Accept-Language', ...(body.links && { Link: linkHeader(body.links) }), ...headers };
  const stamp: Record<string, string> = isStamped ? { timeStamp: new Date().toISOString() } : {};
  if (form === 'html') {
    if (!html) throw new Problem('not-acceptable', `Got html, expected json: this answer has no other form.`);
    const locale = readerLocale(request);
    const address = `${asked.url.pathname}${asked.url.search}`;
    const named = await asked.store.claimsOf(claimsNamedIn(body));
    const page = htmlPage({ title, body: { ...body, ...stamp }, locale, address, nameOf: namesIn(asked.record, named, locale) });
    return send(request, {
      type: 'text/html; charset=utf-8',
      body: page,
      ...(isStamped && { tagOf: `${locale} ${JSON.stringify(body)}` }),
      headers: { ...vary, 'Content-Language': locale },
    });
  }
  const text = JSON.stringify(body);
  const full = type.includes(';') ? type : `${type}; charset=utf-8`;
  if (!isStamped) return send(request, { type: full, body: text, headers: vary });
  const bytes = bytesOf(text);
  return send(request, { type: full, body: withStamp(bytes, stamp), tagOf: bytes, headers: vary });
}

/** A JSON object with further members at its end, without writing all of it a second time. */
const withStamp = (object: Uint8Array<ArrayBuffer>, members: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  Buffer.concat([object.subarray(0, -1), bytesOf(`,${JSON.stringify(members).slice(1)}`)]);

const readerLocale = (request: Request): Locale => {
  const locale = negotiate(request.headers.get('accept-language'));
  return isLocale(locale) ? locale : 'en';
};

/** @throws Problem not-acceptable */
function acceptable(accept: string | null, type: string, html: boolean): 'json' | 'html' {
  if (!accept?.trim()) return 'json';
  const ranges = accept.split(',').map((item) => {
    const [range = '', ...parameters] = item.trim().toLowerCase().split(';');
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    return { range: range.trim(), quality: q === undefined ? 1 : Number(q) };
  });
  const bare = type.split(';')[0] as string;
  const own = {
    json: [bare, 'application/json', 'application/*', '*/*'],
    html: ['text/html', 'application/xhtml+xml', 'text/*', '*/*'],
  };
  // The most specific range that fits decides (RFC 9110, section 12.5.1).
  const quality = (form: 'json' | 'html') => {
    for (const wanted of own[form]) {
      const found = ranges.find(({ range }) => range === wanted);
      if (found) return found.quality;
    }
    return 0;
  };
  const [json, page] = [quality('json'), html ? quality('html') : 0];
  if (json <= 0 && page <= 0)
    throw new Problem('not-acceptable', `Got Accept: ${accept.slice(0, 200)}, expected ${bare}${html ? ' or text/html' : ''}.`);
  return page > json ? 'html' : 'json';
}

/** Links as the header (RFC 8288); titles stay in the body, as a header holds only ASCII. */
const linkHeader = (links: Links): string =>
  links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`).join(', ');
