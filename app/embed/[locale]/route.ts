import { embedResponse } from '@/server/publish/embed/respond';
import { endpoint } from '@/server/publish/http/endpoint';

/** The embed of everything that passes the filters. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ locale: string }> }>(
  async (request, { params }) => embedResponse(request, await params),
);
