import { addressesOf } from '@/lib/publish/addresses';
import { Problem, wrongParameters } from '@/lib/publish/http/problem';
import { sitemapXml } from '@/lib/publish/sitemap';
import { siteOrigin } from '@/lib/url/origin';
import { endpoint } from '@/server/publish/http/endpoint';
import { send } from '@/server/publish/http/respond';
import { served } from '@/server/site/served';

/** Every page of the site; of very many the index of sitemaps, whose parts `page` names. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(async (request: Request) => {
  const page = new URL(request.url).searchParams.get('page');
  if (page !== null && !/^[1-9]\d{0,5}$/.test(page))
    throw wrongParameters([{ name: 'page', got: page, expected: 'a whole number from 1 on' }]);
  const addresses = await addressesOf(served());
  const body = await sitemapXml(addresses, page === null ? null : Number(page), siteOrigin(process.env));
  if (body === null) throw new Problem('not-found', `page: got ${page}, expected one that /sitemap.xml names.`);
  return send(request, { type: 'application/xml; charset=utf-8', body });
});
