import { readiness } from '@/server/site/readiness';

export const dynamic = 'force-dynamic';

/** 200 where requests should be sent here, 503 where not, each with the reasons; `/healthz` only says that the process serves. */
export async function GET(): Promise<Response> {
  const found = await readiness();
  return Response.json(found, { status: found.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
