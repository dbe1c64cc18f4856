import { mostAddresses, sitemapXml } from './sitemap';

const origin = 'https://maydan.example';
const addresses = (count: number) => {
  const all = Array.from({ length: count }, (_, i) => ({
    path: `/en/incidents/x-${i}`,
    languages: { en: `/en/incidents/x-${i}`, ar: `/ar/incidents/x-${i}` },
  }));
  return { count, slice: async (offset: number, limit: number) => all.slice(offset, offset + limit) };
};
const located = (xml: string | null) => [...(xml ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);

test('what fits one file is one sitemap, each address with its other languages', async () => {
  const xml = await sitemapXml(addresses(2), null, origin);
  expect(located(xml)).toEqual([`${origin}/en/incidents/x-0`, `${origin}/en/incidents/x-1`]);
  expect(xml).toContain(`<xhtml:link rel="alternate" hreflang="ar" href="${origin}/ar/incidents/x-1" />`);
  expect(await sitemapXml(addresses(mostAddresses), null, origin)).not.toContain('sitemapindex');
  expect(await sitemapXml(addresses(2), 2, origin)).toBeNull();
});

test('more is an index of pages that hold every address once', async () => {
  const all = addresses(2 * mostAddresses + 5);
  const index = await sitemapXml(all, null, origin);
  expect(index).toContain('<sitemapindex');
  expect(located(index)).toEqual([1, 2, 3].map((page) => `${origin}/sitemap.xml?page=${page}`));
  const pages = await Promise.all([1, 2, 3].map(async (page) => located(await sitemapXml(all, page, origin))));
  expect(pages.map(({ length }) => length)).toEqual([mostAddresses, mostAddresses, 5]);
  expect(new Set(pages.flat()).size).toBe(all.count);
  expect(await sitemapXml(all, 4, origin)).toBeNull();
});
