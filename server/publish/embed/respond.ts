import { defaultLocale, isLocale, type Locale } from '../../../lib/i18n/locales';
import { embedPath, readEmbed } from '../../../lib/url/embed';
import { siteOrigin } from '../../../lib/url/origin';
import { isKind, type Selection } from '../../../lib/url/paths';
import { Kept } from '../../kept';
import { oneOf } from '../../shared';
import { served } from '../../site/served';
import { type Made, made, sizeOfMade } from '../http/made';
import { embeddedCaching, send } from '../http/respond';
import { embedHtml, goneHtml } from './page';

/** The answer to an embed's address. Where it may be framed is said by lib/publish/http/security-headers.mjs. */
export async function embedResponse(
  request: Request,
  asked: { locale: string; kind?: string; slug?: string },
): Promise<Response> {
  const origin = siteOrigin(process.env);
  const { locale, kind, slug } = asked;
  const isThing = kind !== undefined && slug !== undefined;
  const search = new URL(request.url).searchParams;
  const embed =
    isLocale(locale) && (!isThing || isKind(kind))
      ? await keptEmbed(locale, isThing && isKind(kind) ? { kind, slug } : null, search, origin)
      : null;
  const type = 'text/html; charset=utf-8';
  if (embed === null) {
    const gone = goneHtml(isLocale(locale) ? locale : defaultLocale(), origin);
    return new Response(gone, { status: 404, headers: { 'Content-Type': type } });
  }
  return send(request, { type, ...embed, headers: { 'Cache-Control': embeddedCaching } });
}

const mostBytes = 24 * 1024 * 1024;
const embeds = oneOf('embeds', () => new Kept<Made | null>(mostBytes, sizeOfMade, 'embeds'));

/** An embed is the same for all who ask for it, until the record changes. */
function keptEmbed(locale: Locale, selection: Selection | null, search: URLSearchParams, origin: string) {
  const opened = served();
  const key = `${opened.record.version} ${embedPath(locale, selection, readEmbed(search))}`;
  return embeds.once(key, async () => {
    const html = await embedHtml({ opened, locale, selection, search, origin });
    return html === null ? null : made(html);
  });
}
