import { siteOrigin } from '@/lib/url/origin';
import { endpoint } from '@/server/publish/http/endpoint';
import { send } from '@/server/publish/http/respond';
import { oembedOf, oembedXml } from '@/server/publish/oembed';
import { served } from '@/server/site/served';

export const dynamic = 'force-dynamic';

/** https://oembed.com: what an address of this site becomes in another's page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<unknown>(async (request) => {
  const answer = await oembedOf(new URL(request.url).searchParams, siteOrigin(process.env), served());
  const isJson = answer.format === 'json';
  return send(request, {
    type: isJson ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8',
    body: isJson ? JSON.stringify(answer.body) : oembedXml(answer.body),
    headers: { 'Cache-Control': 'public, max-age=300, stale-while-revalidate=600' },
  });
});
