import { escapeHtml } from './embed/code';

/** Addresses in one file; the protocol allows 50,000 and 50 MB, and each of ours names its other languages. */
export const mostAddresses = 10_000;

export interface Address {
  path: string;
  /** Paths in every language, its own among them. */
  languages: Record<string, string>;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * A sitemap (sitemaps.org) of all addresses; of more than fit one file the index of its pages, which `?page=` names from 1 on.
 * @returns null where there is no such page
 */
export function sitemapXml(addresses: readonly Address[], page: number | null, origin: string): string | null {
  const pages = Math.ceil(addresses.length / mostAddresses);
  if (page === null) return pages <= 1 ? urlSet(addresses, origin) : sitemapIndex(pages, origin);
  const shown = addresses.slice((page - 1) * mostAddresses, page * mostAddresses);
  return shown.length > 0 ? urlSet(shown, origin) : null;
}

function sitemapIndex(pages: number, origin: string): string {
  const rows = Array.from(
    { length: pages },
    (_, i) => `<sitemap><loc>${escapeHtml(`${origin}/sitemap.xml?page=${i + 1}`)}</loc></sitemap>\n`,
  );
  return `${declaration}<sitemapindex ${namespace}>\n${rows.join('')}</sitemapindex>\n`;
}

function urlSet(addresses: readonly Address[], origin: string): string {
  const rows = addresses.map(({ path, languages }) => {
    const others = Object.entries(languages).map(
      ([language, other]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(`${origin}${other}`)}" />\n`,
    );
    return `<url>\n<loc>${escapeHtml(`${origin}${path}`)}</loc>\n${others.join('')}</url>\n`;
  });
  return `${declaration}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${rows.join('')}</urlset>\n`;
}
