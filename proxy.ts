import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { isOfDesk } from './lib/desk/address.mjs';
import { deskPathHeader, deskPolicy, deskReturnedHeader } from './lib/desk/policy';
import { returnedName } from './lib/desk/returned-form';
import { isOwnLanguage, ownLanguages } from './lib/i18n/languages';
import { isLocale, locales } from './lib/i18n/locales';
import { negotiate } from './lib/url/negotiate';
import { canonicalQuery } from './lib/url/params';
import { pageOf } from './lib/url/paths';
import { meantPath, meantSearch } from './lib/url/redirects';
import { gateOf, onceCookie } from './server/desk/gate';
import { serving } from './server/pages';
import { served } from './server/site/served';
import { isLiveEmbed, leadsNowhere, sharedCaching, stillEmbedOf, withdrawnAt } from './server/site/ways';

/**
 * Leads every address to what was meant (lib/url/redirects), in the reader's language where it names none, and decides
 * which pages are rendered on request. Those that lead to nothing get the page that says so.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const { redirects, site } = served().record;
  const locale = negotiate(request.headers.get('accept-language'), site.locales);
  if (isOfDesk(pathname)) {
    const own = site.locales.filter(isOwnLanguage);
    return desk(request, negotiate(request.headers.get('accept-language'), own.length > 0 ? own : ownLanguages));
  }
  const meant = meantPath(pathname, redirects, locale, site.locales);
  if (meant !== null) {
    // Not for good where it hangs on the reader's language, or on which languages the site offers today.
    const isNegotiated = locales().some((other) => meantPath(pathname, redirects, other) !== meant);
    return lead(request, meant, isNegotiated ? 307 : 308);
  }
  // What runs in the browser reads the filters from the address, and does not know what moved.
  const meantQuery = meantSearch(request.nextUrl.searchParams, redirects);
  if (meantQuery) return lead(request, pathname, 308, meantQuery);
  const first = pathname.split('/')[1] ?? '';
  if (first === 'embed') {
    const still = await stillEmbedOf(pathname);
    if (still) return NextResponse.rewrite(at(request, still), { status: 404 });
    return isLiveEmbed(pathname) ? page(request) : NextResponse.next();
  }
  const gone = withdrawnAt(pathname);
  if (gone) return page(request, { path: gone, status: 410 });
  if (await leadsNowhere(pathname)) return page(request, { path: `/${isLocale(first) ? first : locale}/missing`, status: 404 });
  return pageOf(pathname) ? page(request) : NextResponse.next();
}

/**
 * A page of the desk, for whoever may see it. Its answer is nobody else's: it is kept nowhere, and what may run in it has
 * a nonce, by the framework's own means (https://nextjs.org/docs/app/guides/content-security-policy).
 */
async function desk(request: NextRequest, locale: string): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  const gate = await gateOf({ pathname, search: searchParams, headers: request.headers }, locale);
  if (gate.kind === 'lead') {
    const to = new URL(gate.to, request.nextUrl);
    // What an OpenID provider says stands in the address to which it sends somebody back.
    if (gate.keepsQuery) to.search = request.nextUrl.search;
    return NextResponse.redirect(to, 303);
  }
  const policy = deskPolicy(crypto.randomUUID(), process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set(deskPathHeader, request.nextUrl.pathname);
  headers.set(deskReturnedHeader, searchParams.get(returnedName) ?? '');
  const response =
    gate.kind === 'pass'
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(at(request, gate.page), { request: { headers }, status: gate.status });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'private, no-store');
  response.headers.set('X-Robots-Tag', 'noindex, nofollow');
  // To no other site, but to the desk itself: its forms are known by where they come from.
  response.headers.set('Referrer-Policy', 'same-origin');
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  if (request.cookies.has(onceCookie())) response.cookies.set(onceCookie(), '', { path: '/desk', maxAge: 0 });
  return response;
}

const at = (request: NextRequest, path: string): NextRequest['nextUrl'] => {
  const url = request.nextUrl.clone();
  url.pathname = path;
  return url;
};

/**
 * A page of a plain address is kept by Next; one with parameters is rendered on request, with those that the site knows,
 * in one order. Parameters that it does not know (`fbclid`, `utm_source`) change nothing.
 */
function page(request: NextRequest, { path = request.nextUrl.pathname, status = 200 } = {}): NextResponse {
  const query = canonicalQuery(request.nextUrl.searchParams);
  const url = at(request, path);
  url.search = query;
  const { onRequest, policyWith } = serving();
  if (query === '' || onRequest === undefined) {
    const headers = { 'Cache-Control': sharedCaching };
    return status === 200 ? NextResponse.next({ headers }) : NextResponse.rewrite(url, { headers, status });
  }
  const headers = new Headers(request.headers);
  headers.set('cookie', onRequest);
  // An embed starts by a script of our own, which has none.
  if (!policyWith || path.startsWith('/embed/')) return NextResponse.rewrite(url, { request: { headers }, status });
  // Next puts the nonce of a request's policy into the scripts that it writes.
  const policy = policyWith(path, randomBytes(16).toString('base64'));
  headers.set(policyHeader, policy);
  return NextResponse.rewrite(url, { request: { headers }, status, headers: { [policyHeader]: policy } });
}

const policyHeader = 'Content-Security-Policy';

/** 308 is kept by browsers and search engines for good; an answer that hangs on the reader's language is not. */
function lead(request: NextRequest, pathname: string, status: 307 | 308, query?: URLSearchParams): NextResponse {
  const url = request.nextUrl.clone();
  const [path = '', fragment = ''] = pathname.split('#');
  url.pathname = path;
  if (fragment) url.hash = fragment;
  if (query) url.search = query.toString();
  // Next writes the query anew; a link stays as readable as it was.
  url.search = url.search.replaceAll('%2F', '/').replaceAll('%2C', ',');
  const response = NextResponse.redirect(url, status);
  if (status === 307) response.headers.set('Vary', 'Accept-Language');
  return response;
}

/**
 * Not for files, machine interfaces and what the framework serves itself. Whole names only: an address that merely begins
 * like one of them ("/oembedx") is led to the page that says so. Nor for what the server in front has marked
 * (scripts/lib/past-proxy.mjs), which passes no mark of a visitor's; nothing of the desk goes past its gate, marked or not.
 */
export const config = {
  matcher: [
    '/desk/((?!api/).*)',
    '/desk',
    {
      source:
        '/((?!(?:_next|api|forms|basemap|fonts|internal|desk/api)/|(?:api|healthz|readyz|oembed|sitemap\\.xml|robots\\.txt|icon\\.svg|favicon\\.ico|embed\\.js|\\.well-known/security\\.txt)$).*)',
      missing: [{ type: 'header', key: 'x-maydan-as-asked' }],
    },
  ],
};
