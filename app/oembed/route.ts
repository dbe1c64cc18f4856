import { oembedOf, oembedXml } from '@/lib/publish/oembed';
import { theRecord } from '@/lib/store/open';
import { siteOrigin } from '@/lib/url/origin';

export const dynamic = 'force-dynamic';

const shared = { 'Access-Control-Allow-Origin': '*' };

/** https://oembed.com: what an address of this site becomes in another's page. */
export async function GET(request: Request): Promise<Response> {
  const answer = await oembedOf(new URL(request.url).searchParams, siteOrigin(process.env), theRecord());
  if (answer.status !== 200)
    return Response.json(
      { error: answer.reason },
      { status: answer.status, headers: { ...shared, 'Cache-Control': 'no-store' } },
    );
  const headers = { ...shared, 'Cache-Control': 'public, max-age=300, stale-while-revalidate=3600' };
  if (answer.format === 'json') return Response.json(answer.body, { headers });
  return new Response(oembedXml(answer.body), { headers: { ...headers, 'Content-Type': 'text/xml; charset=utf-8' } });
}
