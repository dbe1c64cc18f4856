import { type NextRequest, NextResponse } from 'next/server';
import { isLocale } from './lib/i18n/locales';
import { addressHeader, negotiate } from './lib/url/negotiate';

/**
 * Puts the language first in every address and tells the layout, which sees no query, what was asked for.
 * `/` and addresses without a language are led to the reader's language; the rest passes untouched.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const first = pathname.split('/')[1] ?? '';
  if (!isLocale(first)) {
    const locale = negotiate(request.headers.get('accept-language'));
    const url = request.nextUrl.clone();
    const lower = first.toLowerCase();
    const rest = isLocale(lower) ? pathname.slice(first.length + 1) : pathname === '/' ? '' : pathname;
    url.pathname = `/${isLocale(lower) ? lower : locale}${rest}`;
    const response = NextResponse.redirect(url, 307);
    response.headers.set('Vary', 'Accept-Language');
    return response;
  }
  const headers = new Headers(request.headers);
  headers.set(addressHeader, `${pathname}${search}`);
  return NextResponse.next({ request: { headers } });
}

/** Not for files, machine interfaces and what the framework serves itself. */
export const config = {
  matcher: [
    '/((?!_next/|api/|embed/|basemap/|fonts/|healthz|oembed|sitemap.xml|robots.txt|favicon.ico|icon.svg|embed.js|apple-icon).*)',
  ],
};
