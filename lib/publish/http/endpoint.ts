import { Problem, problemDocument, problemKinds } from './problem';
import { crossOrigin } from './respond';

type Handler<Context> = (request: Request, context: Context) => Promise<Response> | Response;
export type Endpoint<Context> = Record<Method, (request: Request, context: Context) => Promise<Response>>;

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];
const allow = 'GET, HEAD, OPTIONS';

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
    problemResponse(request, new Problem('method-not-allowed', `Got ${request.method}, expected one of ${allow}.`));
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

/** What browsers ask before they read from another site. */
async function preflight(): Promise<Response> {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: allow,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': allow,
      'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
    },
  });
}

function problemResponse(request: Request, error: unknown): Response {
  const problem = error instanceof Problem ? error : new Problem('internal', 'The answer could not be made.');
  if (!(error instanceof Problem)) console.error(error);
  const { status } = problemKinds[problem.kind];
  return new Response(JSON.stringify(problemDocument(problem, new URL(request.url).pathname)), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': status === 404 ? 'public, max-age=60' : 'no-store',
      ...crossOrigin,
      ...(status === 405 && { Allow: allow }),
    },
  });
}
