import { embedResponse } from '@/lib/publish/embed/respond';

/** The embed of everything that passes the filters. */
export const GET = async (request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> =>
  embedResponse(request, await params);
