import { draftMode } from 'next/headers';
import { endpoint } from '@/server/publish/http/endpoint';
import { refuseVisitors } from '../inside';

/** Gives the server in front of Next the cookie by which a page is rendered on request. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<unknown>(async (request) => {
  refuseVisitors(request);
  (await draftMode()).enable();
  return new Response(null, { status: 204 });
});
