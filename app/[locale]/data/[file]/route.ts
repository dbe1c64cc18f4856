import { isLocale } from '@/lib/i18n/locales';
import { areaFeatures, incidentFeatures } from '@/lib/publish/geojson';
import { endpoint } from '@/lib/publish/http/endpoint';
import { Problem, unknownThing } from '@/lib/publish/http/problem';
import { sendJson } from '@/lib/publish/http/respond';
import { loadScene } from '@/lib/publish/scene';
import { dropUnknown } from '@/lib/record/filters';
import { theRecord } from '@/lib/store/open';
import { filtersOf, readParams } from '@/lib/url/params';

/** `/en/data/incidents.geojson`, `areas.geojson` and the map's own `scene.json`, with the filters of the pages. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ locale: string; file: string }> }>(
  async (request, { params }) => {
    const { locale, file } = await params;
    if (!isLocale(locale)) throw new Problem('not-found', 'Expected a language, en or ar.');
    const { record, store } = theRecord();
    const filters = filtersOf(dropUnknown(readParams(new URL(request.url).searchParams), record).params);
    switch (file) {
      case 'scene.json':
        return sendJson(request, await loadScene(locale, filters));
      case 'incidents.geojson':
        return sendJson(
          request,
          incidentFeatures((await store.incidents({ filters })).items, record, locale),
          'application/geo+json',
        );
      case 'areas.geojson':
        return sendJson(request, areaFeatures((await store.areas({ filters })).items, record, locale), 'application/geo+json');
      default:
        throw unknownThing('file', file, 'incidents.geojson, areas.geojson');
    }
  },
);
