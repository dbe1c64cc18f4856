import { isLocale } from '@/lib/i18n/locales';
import { downloadResponse } from '@/lib/publish/downloads';
import { endpoint } from '@/lib/publish/http/endpoint';
import { unknownThing } from '@/lib/publish/http/problem';
import { sendJson } from '@/lib/publish/http/respond';
import { loadScene } from '@/lib/publish/scene';
import { dropUnknown } from '@/lib/record/filters';
import { theRecord } from '@/lib/store/open';
import { filtersOf, readParams } from '@/lib/url/params';

/** The files of the record (lib/publish/downloads), and the map's own `scene.json`, as forgiving as a page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ locale: string; file: string }> }>(
  async (request, { params }) => {
    const { locale, file } = await params;
    if (!isLocale(locale)) throw unknownThing('language', locale, 'en, ar');
    if (file !== 'scene.json') return downloadResponse(request, locale, file);
    const filters = filtersOf(dropUnknown(readParams(new URL(request.url).searchParams), theRecord().record).params);
    return sendJson(request, await loadScene(locale, filters));
  },
);
