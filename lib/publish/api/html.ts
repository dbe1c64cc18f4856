import { directionOf, type Locale } from '../../i18n/locales';
import { messagesFor } from '../../i18n/messages';

/** Text as it may stand in HTML and XML. Characters that XML 1.0 does not know are left out. */
export const escapeText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: just those have no place in XML
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const style = `
:root{color-scheme:light dark;--line:light-dark(#dcd8ce,#343a40);--soft:light-dark(#565c63,#a9afb5);--accent:light-dark(#0b5a73,#7cc4dc)}
body{font:1rem/1.6 "IBM Plex Sans Arabic",system-ui,sans-serif;max-inline-size:60rem;margin-inline:auto;padding:1.5rem 1rem 3rem;background:light-dark(#fbfaf7,#14171a);color:light-dark(#1c1f22,#eceae4)}
a{color:var(--accent)}h1,h2,h3{line-height:1.3}code,pre{font-family:ui-monospace,monospace;font-size:.875em;overflow-wrap:anywhere}
pre{white-space:pre-wrap;border:1px solid var(--line);padding:.75rem;border-radius:6px}
dl{display:grid;gap:.25rem .75rem;margin:0}dt{color:var(--soft);font-size:.875rem}dd{margin:0;padding-inline-start:.75rem;border-inline-start:2px solid var(--line);overflow-wrap:anywhere}
li{padding-block:.125rem}table{border-collapse:collapse;inline-size:100%}th,td{border-block-end:1px solid var(--line);padding:.375rem .5rem;text-align:start;vertical-align:top}
article>a>span{display:block}summary{cursor:pointer}nav{display:flex;flex-wrap:wrap;gap:.5rem 1rem}article{border-block-start:1px solid var(--line);padding-block:.5rem}tr:last-child>*{border-block-end:0}
`;

/** A whole page: no script, nothing from elsewhere. `main` is HTML, all else text. */
export function htmlShell({ title, main, locale, nav }: { title: string; main: string; locale: Locale; nav: string }): string {
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(title)}</title><style>${style}</style></head>
<body><nav>${nav}</nav><main><h1 dir="auto">${escapeText(title)}</h1>${main}</main></body>
</html>
`;
}

const link = (href: string, text: string): string => `<a href="${escapeText(href)}">${escapeText(text)}</a>`;

/** The way through the API that stands atop each of its pages. */
export function apiNav(locale: Locale): string {
  const { api } = messagesFor(locale);
  return [
    link(`/${locale}/data`, messagesFor(locale).site.data),
    link('/api', api.title),
    link('/api/collections', api.collectionsTitle),
    link('/api/docs', api.docs),
  ].join('');
}

/** The name of what a field refers to by its id; undefined where the value is no such id. */
export type NameOf = (field: string, id: string) => string | undefined;

interface Page {
  title: string;
  body: Record<string, unknown>;
  locale: Locale;
  address: string;
  nameOf: NameOf;
}

/** A JSON answer as a page to read: the same content with names for ids, links that can be followed, and the address of the JSON. */
export function htmlPage({ title, body, locale, address, nameOf }: Page): string {
  const { api } = messagesFor(locale);
  const json = new URL(address, 'http://localhost');
  json.searchParams.set('f', 'json');
  const { links, features, ...rest } = body;
  const main = [
    `<p>${link(`${json.pathname}${json.search}`, api.asJson)}</p>`,
    valueHtml(rest, nameOf),
    ...(Array.isArray(features) ? features.map((feature) => featureHtml(feature, nameOf, api.fields)) : []),
    Array.isArray(links) ? `<h2>${escapeText(api.links)}</h2><ul>${links.map(linkItem).join('')}</ul>` : '',
  ];
  return htmlShell({ title, main: main.join('\n'), locale, nav: apiNav(locale) });
}

interface Link {
  href: string;
  rel: string;
  title?: string;
  type?: string;
}

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'href' in value && 'rel' in value;

const linkItem = ({ href, rel, title, type }: Link): string =>
  `<li><bdi>${link(href, title ?? href)}</bdi> <code>${escapeText(rel)}${type ? ` · ${escapeText(type)}` : ''}</code></li>`;

/** Of a feature its titles, the rest folded away. */
function featureHtml(feature: { id: string; properties: Record<string, unknown> }, nameOf: NameOf, fields: string): string {
  const { properties, id } = feature;
  const titles = ['title_en', 'title_ar', 'name_en', 'name_ar'].flatMap((key) => properties[key] ?? []);
  const heading = titles.map((title) => `<span dir="auto">${escapeText(String(title))}</span>`).join('');
  const kind = 'name_en' in properties ? 'places' : 'eventType' in properties ? 'incidents' : 'areas';
  return `<article><a href="/api/collections/${kind}/items/${escapeText(encodeURIComponent(id))}">${heading}</a><details><summary>${escapeText(fields)}</summary>${valueHtml(properties, nameOf)}</details></article>`;
}

function valueHtml(value: unknown, nameOf: NameOf, field = ''): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string')
    return /^https?:\/\//.test(value)
      ? link(value, value)
      : `<span dir="auto">${escapeText(nameOf(field, value) ?? value)}</span>`;
  if (typeof value !== 'object') return escapeText(String(value));
  if (Array.isArray(value)) {
    // Coordinates of an outline fill pages and tell a reader nothing.
    if (value.flat(4).length > 200) return `<code>[… ${value.flat(4).length}]</code>`;
    if (value.every((item) => typeof item === 'number')) return `<code>${value.join(', ')}</code>`;
    return `<ul>${value.map((item) => (isLink(item) ? linkItem(item) : `<li>${valueHtml(item, nameOf, field)}</li>`)).join('')}</ul>`;
  }
  const rows = Object.entries(value).map(
    ([key, inner]) => `<dt>${escapeText(key)}</dt><dd>${valueHtml(inner, nameOf, key)}</dd>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}
