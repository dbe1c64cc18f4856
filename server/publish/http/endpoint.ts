import { Problem } from '../../../lib/publish/http/problem';
import {
  allowedMethods,
  crossOrigin,
  preflightHeaders,
  problemDocument,
  problemKinds,
  problemType,
} from '../../../lib/publish/http/problems.mjs';
import { siteOrigin } from '../../../lib/url/origin';
import { log } from '../../log';

type Handler<Context> = (request: Request, context: Context) => Promise<Response> | Response;
export type Endpoint<Context> = Record<Method, (request: Request, context: Context) => Promise<Response>>;

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];

/**
 * A machine interface for reading, as the functions that a route exports: GET as given, HEAD without its body,
 * OPTIONS for browsers of other sites, 405 for what would write. A thrown `Problem` becomes its document.
 */
export function endpoint<Context>(handler: Handler<Context>): Endpoint<Context> {
  const get = async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handler(request, context);
    } catch (error) {
      return problemResponse(request, error);
    }
  };
  const refuse = async (request: Request): Promise<Response> =>
    problemResponse(request, new Problem('method-not-allowed', `Got ${request.method}, expected one of ${allowedMethods}.`));
  return {
    GET: get,
    HEAD: async (request, context) => {
      const { status, headers, body } = await get(request, context);
      await body?.cancel();
      return new Response(null, { status, headers });
    },
    OPTIONS: preflight,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

const preflight = async (): Promise<Response> => new Response(null, { status: 204, headers: preflightHeaders });

function problemResponse(request: Request, error: unknown): Response {
  const problem = error instanceof Problem ? error : new Problem('internal', 'The answer could not be made.');
  if (!(error instanceof Problem))
    log().error({ err: error, id: request.headers.get('x-request-id') }, 'An answer could not be made');
  const { status } = problemKinds[problem.kind];
  return new Response(JSON.stringify(problemDocument(problem, new URL(request.url).pathname, siteOrigin(process.env))), {
    status,
    headers: {
      'Content-Type': problemType,
      'Cache-Control': status === 404 ? 'public, max-age=60' : 'no-store',
      ...crossOrigin,
      ...(status === 405 && { Allow: allowedMethods }),
    },
  });
}
