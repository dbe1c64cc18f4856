import type { Article } from './schema';

/** A page on which a text can be read. */
export interface TextPage {
  url: string;
  /** Its site as a reader knows it: "rudaw.net". */
  site: string;
  /** It carries what another outlet published first. */
  isCopy: boolean;
}

/**
 * The pages of a text that are worth a link beside a claim: the first publisher's own where it is known, then the one on
 * which the text was read. Empty where none is known.
 */
export function textPages({ url, alsoAt = [], copyOf }: Pick<Article, 'url' | 'alsoAt' | 'copyOf'>): TextPage[] {
  const originals = copyOf === undefined ? [] : alsoAt.filter(({ source }) => source === copyOf).map((page) => page.url);
  return [...originals.map((original) => pageAt(original, false)), ...(url === null ? [] : [pageAt(url, copyOf !== undefined)])];
}

/** The site that an address belongs to: "https://www.rudaw.net/x" → "rudaw.net". */
export const siteOf = (url: string): string => new URL(url).hostname.replace(/^(?:www|m)\./, '');

const pageAt = (url: string, isCopy: boolean): TextPage => ({ url, site: siteOf(url), isCopy });
