import { isLocale, locales } from '@/lib/i18n/locales';
import { unknownThing } from '@/lib/publish/http/problem';
import { dropUnknown } from '@/lib/record/filters';
import { filtersOf, readParams } from '@/lib/url/params';
import { endpoint } from '@/server/publish/http/endpoint';
import { sendJson } from '@/server/publish/http/respond';
import { markerPage } from '@/server/publish/marker';
import { served } from '@/server/site/served';

/** What a marker of a map of many stands for, page by page: `cell=64.39.25&page=2`, with the filters of the map. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ locale: string }> }>(
  async (request, { params }) => {
    const { locale } = await params;
    if (!isLocale(locale)) throw unknownThing('language', locale, locales().join(', '));
    const search = new URL(request.url).searchParams;
    const opened = served();
    const filters = filtersOf(dropUnknown(readParams(search), opened.record).params);
    return sendJson(request, await markerPage(opened, search, filters, locale));
  },
);
