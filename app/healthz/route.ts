import { theSite } from '@/server/site';
import { served } from '@/server/site/served';

export const dynamic = 'force-dynamic';

/**
 * 200 and the record's version when the site can serve. Where a change is not served, as it does not pass the checks or
 * cannot be read, the last good state is, and `refused` says since when, and of how many problems. What they are stands in
 * the log and at the desk: a problem tells what stands in a document that is not public.
 */
export async function GET(): Promise<Response> {
  const { record, store } = served();
  const { count } = await store.extent('incidents', { filters: {} });
  const refusal = (await theSite())?.refusal;
  const refused = refusal && { since: refusal.since, problems: refusal.problems.length, isReadable: refusal.unreadable === null };
  return Response.json(
    { status: refused ? 'stale' : 'ok', version: record.version, incidents: count, ...(refused && { refused }) },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
