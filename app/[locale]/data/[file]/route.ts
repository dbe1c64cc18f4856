import { isLocale } from '@/lib/i18n/locales';
import { areaFeatures, incidentFeatures } from '@/lib/publish/geojson';
import { json } from '@/lib/publish/responses';
import { loadScene } from '@/lib/publish/scene';
import { dropUnknown } from '@/lib/record/filters';
import { theRecord } from '@/lib/store/open';
import { filtersOf, readParams } from '@/lib/url/params';

/** `/en/data/incidents.geojson`, `areas.geojson` and the map's own `scene.json`, with the filters of the pages. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; file: string }> },
): Promise<Response> {
  const { locale, file } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { record, store } = theRecord();
  const filters = filtersOf(dropUnknown(readParams(new URL(request.url).searchParams), record).params);
  switch (file) {
    case 'scene.json':
      return json(request, await loadScene(locale, filters), record.version);
    case 'incidents.geojson':
      return json(
        request,
        incidentFeatures((await store.incidents({ filters })).items, record, locale),
        record.version,
        'application/geo+json',
      );
    case 'areas.geojson':
      return json(
        request,
        areaFeatures((await store.areas({ filters })).items, record, locale),
        record.version,
        'application/geo+json',
      );
    default:
      return new Response(null, { status: 404 });
  }
}
