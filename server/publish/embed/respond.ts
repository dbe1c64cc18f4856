import { defaultLocale, isLocale } from '../../../lib/i18n/locales';
import { siteOrigin } from '../../../lib/url/origin';
import { isKind } from '../../../lib/url/paths';
import { theRecord } from '../../store/open';
import { embeddedCaching, send } from '../http/respond';
import { embedHtml, goneHtml } from './page';

/** The answer to an embed's address. Where it may be framed is said by the headers of next.config.js. */
export async function embedResponse(
  request: Request,
  asked: { locale: string; kind?: string; slug?: string },
): Promise<Response> {
  const origin = siteOrigin(process.env);
  const { locale, kind, slug } = asked;
  const isThing = kind !== undefined && slug !== undefined;
  const search = new URL(request.url).searchParams;
  const html =
    isLocale(locale) && (!isThing || isKind(kind))
      ? await embedHtml({
          opened: theRecord(),
          locale,
          selection: isThing && isKind(kind) ? { kind, slug } : null,
          search,
          origin,
        })
      : null;
  const type = 'text/html; charset=utf-8';
  if (html === null) {
    const gone = goneHtml(isLocale(locale) ? locale : defaultLocale, origin);
    return new Response(gone, { status: 404, headers: { 'Content-Type': type } });
  }
  return send(request, { type, body: html, headers: { 'Cache-Control': embeddedCaching } });
}
