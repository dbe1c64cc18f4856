/**
 * Whether a request that would change something comes from the desk's own pages (docs/decisions/0049): browsers say so in
 * `Sec-Fetch-Site`, which no page can forge; older ones, and those on a site without HTTPS, name at least the `Origin`.
 * What says neither is no browser's form or script, and has no business with a cookie.
 */
export function isFromOwnSite(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const named = headers.get('origin');
  return named !== null && (named === origin || hostOf(named) === headers.get('host'));
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
