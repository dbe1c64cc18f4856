import { escapeHtml } from './embed/code';

/** Addresses in one file; the protocol allows 50,000 and 50 MB, and each of ours names its other languages. */
export const mostAddresses = 10_000;

export interface Address {
  path: string;
  /** Paths in every language, its own among them. */
  languages: Record<string, string>;
}

/** Addresses in their order, of which only what is asked for is read. */
export interface Addresses {
  count: number;
  slice(offset: number, limit: number): Promise<readonly Address[]>;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * A sitemap (sitemaps.org) of all addresses; of more than fit one file the index of its pages, which `?page=` names from 1 on.
 * @returns null where there is no such page
 */
export async function sitemapXml({ count, slice }: Addresses, page: number | null, origin: string): Promise<string | null> {
  const pages = Math.ceil(count / mostAddresses);
  if (page === null) return pages <= 1 ? urlSet(await slice(0, count), origin) : sitemapIndex(pages, origin);
  return page <= pages ? urlSet(await slice((page - 1) * mostAddresses, mostAddresses), origin) : null;
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
