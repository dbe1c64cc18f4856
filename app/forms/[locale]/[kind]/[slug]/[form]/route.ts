import { type FormPath, formResponse } from '@/server/publish/forms';
import { endpoint } from '@/server/publish/http/endpoint';

/** The other forms of a resource; `next.config.js` leads `/en/incidents/x.json` here. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<FormPath> }>(
  async (request, { params }) => formResponse(request, await params),
);
