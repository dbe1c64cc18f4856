import { createHash } from 'node:crypto';
import { patiently } from './patiently';

/** What an answer comes to, in a few words that change when a reader or a program would notice. */
export interface Look {
  /** "200", or of a redirect "308 /en". */
  status: string;
  /** Subtype of its media type, without parameters: "geo+json". */
  type: string;
  /** Of a page, without the name of the site; else empty. */
  title: string;
  /** How much is in it: "incidents/areas/articles" that a page links to, or the number of features, rows or addresses. */
  count: string;
  /** Of the content, without what differs from one answer to the next. */
  digest: string;
}

interface Site {
  /** "http://localhost:3000" */
  origin: string;
  /** Of the record. */
  version: string;
}

/** Asks a site for an address and looks at the answer. `{origin}` in an address stands for that of the site. */
export async function lookAt(address: string, site: Site): Promise<Look> {
  const path = address.replaceAll(encodeURIComponent('{origin}'), encodeURIComponent(site.origin));
  const response = await patiently(
    () => fetch(`${site.origin}${path}`, { redirect: 'manual', headers: { 'accept-language': 'en' } }),
    ({ status, headers }) => (status === 503 ? headers.get('retry-after') : null),
  );
  const type = (response.headers.get('content-type') ?? '').replace(/^[^/]*\/|;.*/g, '');
  const location = response.headers.get('location');
  const status = `${response.status}${location ? ` ${location.replace(site.origin, '')}` : ''}`;
  const bytes = Buffer.from(await response.arrayBuffer());
  // How a picture is coded may change with the library that draws it; what it shows is in the SVG.
  if (type === 'png') return { status, type, title: '', count: '', digest: '' };
  if (type.includes('vector-tile') || bytes.length === 0)
    return { status, type, title: '', count: '', digest: bytes.length > 0 ? digestOf(bytes) : '' };
  const body = settled(bytes.toString('utf8'), site);
  if (type !== 'html') return { status, type, title: '', count: countIn(body, type), digest: digestOf(body) };
  return { status, type, title: titleOf(body), count: linksIn(body), digest: digestOf(wordsOf(body)) };
}

const digestOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 6);

/** A body without what depends on where and when it is asked for. */
function settled(body: string, { origin, version }: Site): string {
  const { host } = new URL(origin);
  return body
    .replaceAll(host, 'HOST')
    .replaceAll(encodeURIComponent(host), 'HOST')
    .replaceAll(version, 'VERSION')
    .replaceAll(version.slice(0, 8), 'VERSION')
    .replace(/"timeStamp":"[^"]*"/g, '"timeStamp":null')
    .replace(/<dt>timeStamp<\/dt><dd>.*?<\/dd>/g, '')
    .replace(/urldate = \{[\d-]+\}/g, '')
    .replace(/"accessed":\{"date-parts":\[\[[\d,]+\]\]\}/g, '"accessed":null');
}

const titleOf = (html: string): string => /<title>(.*?)<\/title>/s.exec(html)?.[1]?.replace(/ · [^·]*$/, '') ?? '';

/** How many things of each kind the panel links to. */
function linksIn(html: string): string {
  const main = mainOf(html);
  return ['incidents', 'areas', 'articles']
    .map((kind) => new Set(main.match(new RegExp(`(?<=href="/(?:en|ar)/${kind}/)[a-z0-9-]+`, 'g')) ?? []).size)
    .join('/');
}

const mainOf = (html: string): string => /<main\b.*<\/main>/s.exec(html)?.[0] ?? '';

/**
 * What a page says: its words, links, metadata and structured data. Not how it is marked up, nor where Next puts its parts,
 * which differ from one rendering to the next; nor the citation, which gives the day (the forms .bib and .csl.json hold it).
 */
function wordsOf(html: string): string {
  const main = mainOf(html).replace(/<details\b[^>]*\bid="cite".*?<\/details>/s, '');
  const text = main
    .replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->/gs, '')
    .split(/<[^>]*>/)
    .map((part) => part.trim());
  const graphs = html.match(/<script type="application\/ld\+json">.*?<\/script>/gs) ?? [];
  const metadata =
    html.match(/<meta (?:name|property)="[^"]*" content="[^"]*"\/?>|<link rel="(?:canonical|alternate)"[^>]*>/g) ?? [];
  const links = main.match(/(?<=href=")[^"]*/g) ?? [];
  return [...text.filter(Boolean), ...links, ...graphs, ...metadata.sort()].join('\n');
}

function countIn(body: string, type: string): string {
  const matches = (pattern: RegExp) => String(body.match(pattern)?.length ?? 0);
  if (type === 'csv') return matches(/\r\n/g);
  if (type.endsWith('xml')) return matches(/<(?:url|entry|Placemark)\b/g);
  if (!type.endsWith('json')) return '';
  const json = JSON.parse(body);
  const list = json.features ?? json.items ?? json['@graph'] ?? json.collections ?? json.incidents;
  return [json.numberMatched, Array.isArray(list) ? list.length : list].filter((value) => value !== undefined).join('/');
}
