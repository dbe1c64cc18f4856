/** A JSON answer that readers elsewhere may use and caches may keep while the record's version stands. */
export function json(request: Request, body: unknown, version: string, type = 'application/json'): Response {
  const etag = `"${version}"`;
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    ETag: etag,
    'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
    'Access-Control-Allow-Origin': '*',
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(JSON.stringify(body), { headers });
}
