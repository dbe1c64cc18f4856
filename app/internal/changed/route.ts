import { endpoint } from '@/server/publish/http/endpoint';
import { expirePages } from '../../kept';
import { refuseVisitors } from '../inside';

/** The record has changed: see `recordChanged`. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<unknown>((request) => {
  refuseVisitors(request);
  expirePages();
  return new Response(null, { status: 204 });
});
