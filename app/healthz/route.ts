import { theSite } from '@/server/site';
import { served } from '@/server/site/served';

export const dynamic = 'force-dynamic';

/**
 * 200 and the record's version when the site can serve. Where a change is not served, as it does not pass the checks or
 * cannot be read, the last good state is, and `refused` says what is wrong.
 */
export async function GET(): Promise<Response> {
  const { record, store } = served();
  const { count } = await store.extent('incidents', { filters: {} });
  const refused = (await theSite())?.refusal ?? null;
  return Response.json(
    { status: refused ? 'stale' : 'ok', version: record.version, incidents: count, ...(refused && { refused }) },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
