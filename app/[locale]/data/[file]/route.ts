import { isLocale } from '@/lib/i18n/locales';
import { unknownThing } from '@/lib/publish/http/problem';
import { dropUnknown } from '@/lib/record/filters';
import { filtersOf, readParams } from '@/lib/url/params';
import { downloadResponse } from '@/server/publish/downloads';
import { endpoint } from '@/server/publish/http/endpoint';
import { sendJson } from '@/server/publish/http/respond';
import { loadScene } from '@/server/publish/scene';
import { theRecord } from '@/server/store/open';

/** The files of the record (server/publish/downloads), and the map's own `scene.json`, as forgiving as a page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ locale: string; file: string }> }>(
  async (request, { params }) => {
    const { locale, file } = await params;
    if (!isLocale(locale)) throw unknownThing('language', locale, 'en, ar');
    if (file !== 'scene.json') return downloadResponse(request, locale, file);
    const filters = filtersOf(dropUnknown(readParams(new URL(request.url).searchParams), theRecord().record).params);
    return sendJson(request, await loadScene(locale, filters));
  },
);
