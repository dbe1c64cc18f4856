import { endpoint } from '@/server/publish/http/endpoint';
import { expirePages } from '../../kept';
import { refuseVisitors } from '../inside';

/** The record has changed: see `recordChanged`. `version`: what was served until now; `gone`: none of its pages may be sent any more. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<unknown>((request) => {
  refuseVisitors(request);
  const { searchParams } = new URL(request.url);
  expirePages(searchParams.get('version'), searchParams.has('gone'));
  return new Response(null, { status: 204 });
});
