import { type NextRequest, NextResponse } from 'next/server';
import { isLocale } from './lib/i18n/locales';
import { redirects } from './lib/url/moved';
import { addressHeader, negotiate } from './lib/url/negotiate';
import { meantPath } from './lib/url/redirects';

/**
 * Puts the language first in every address and tells the layout, which sees no query, what was asked for.
 * `/` and addresses without a language are led to the reader's language; those that are misspelt or have moved, to
 * what was meant (lib/url/redirects); the rest passes untouched.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const locale = negotiate(request.headers.get('accept-language'));
  const meant = meantPath(pathname, redirects, locale);
  if (meant !== null) return lead(request, meant, isNegotiated(pathname, meant) ? 307 : 308);
  const first = pathname.split('/')[1] ?? '';
  if (first !== 'embed' && !isLocale(first)) return lead(request, `/${locale}${pathname === '/' ? '' : pathname}`, 307);
  const headers = new Headers(request.headers);
  headers.set(addressHeader, `${pathname}${search}`);
  return NextResponse.next({ request: { headers } });
}

/** 308 is kept by browsers and search engines for good; an answer that hangs on the reader's language is not. */
function lead(request: NextRequest, pathname: string, status: 307 | 308): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = pathname;
  // Next writes the query anew; a link stays as readable as it was.
  url.search = url.search.replaceAll('%2F', '/').replaceAll('%2C', ',');
  const response = NextResponse.redirect(url, status);
  if (status === 307) response.headers.set('Vary', 'Accept-Language');
  return response;
}

/** Whether the language of the address was chosen by us: neither it nor its region's language stood there. */
const isNegotiated = (pathname: string, meant: string): boolean => {
  const language = meant.split('/').find(isLocale) ?? '';
  return !pathname.toLowerCase().split(/[/_-]/).includes(language);
};

/** Not for files, machine interfaces and what the framework serves itself. */
export const config = {
  matcher: [
    '/((?!_next/|api(?:/|$)|forms/|basemap/|fonts/|healthz|oembed|sitemap.xml|robots.txt|favicon.ico|icon.svg|embed.js|apple-icon).*)',
  ],
};
