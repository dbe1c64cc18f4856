import { defaultLocale, isLocale } from '../../i18n/locales';
import { theRecord } from '../../store/open';
import { siteOrigin } from '../../url/origin';
import { isKind } from '../../url/paths';
import { embeddedCaching, tagOf } from '../http/respond';
import { namesTag } from '../http/tags.mjs';
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
  const type = { 'Content-Type': 'text/html; charset=utf-8' };
  if (html === null)
    return new Response(goneHtml(isLocale(locale) ? locale : defaultLocale, origin), { status: 404, headers: type });
  const etag = tagOf(html);
  const headers = { ...type, ETag: etag, 'Cache-Control': embeddedCaching };
  if (namesTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(html, { headers });
}
