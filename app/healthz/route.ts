import { theRecord } from '@/server/store/open';

export const dynamic = 'force-dynamic';

/** 200 and the record's version when the site can serve. */
export function GET(): Response {
  const { record } = theRecord();
  return Response.json(
    { status: 'ok', version: record.version, incidents: record.incidents.size },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
