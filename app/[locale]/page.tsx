import { Notices } from '@/components/frame/Notices';
import { Overview } from '@/components/panel/Overview';
import { JsonLd } from '@/components/share/JsonLd';
import { loosenings } from '@/lib/store/loosen';
import { timelineOf } from '@/lib/time/timeline';
import { filtersOf } from '@/lib/url/params';
import { openPage, type PageProps, pageJsonLd, pageMetadata } from '../pages';

export { generateStaticParams } from '../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, null);

export default async function Page(props: PageProps) {
  const { locale, record, store, params, notices } = await openPage(props);
  const filters = filtersOf(params);
  const { from: _from, to: _to, ...anyTime } = filters;
  const [incidents, ofAnyTime, areas, facets] = await Promise.all([
    store.incidents({ filters }),
    store.incidents({ filters: anyTime }),
    store.areas({ filters }),
    store.facets(filters),
  ]);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, null)} />
      <Notices notices={notices} locale={locale} />
      <Overview
        incidents={incidents.items}
        areas={areas.items}
        facets={facets}
        timeline={timelineOf(ofAnyTime.items.map(({ bounds }) => bounds))}
        loosenings={incidents.matched === 0 ? await loosenings(store, filters) : []}
        params={params}
        record={record}
        locale={locale}
      />
    </>
  );
}
