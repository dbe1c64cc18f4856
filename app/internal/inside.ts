import { Problem } from '@/lib/publish/http/problem';

/** The server in front of Next sets it on its own requests (scripts/lib/inside.mjs), and passes none of a visitor's that it does not know. */
const header = 'x-maydan-inside';

/** @throws Problem where a visitor asks */
export function refuseVisitors(request: Request): void {
  if (request.headers.get(header) === null) throw new Problem('not-found', 'Expected a request of the server itself.');
}
