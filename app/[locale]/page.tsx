import { Notices } from '@/components/frame/Notices';
import { Overview } from '@/components/panel/Overview';
import { JsonLd } from '@/components/share/JsonLd';
import { entriesFor } from '@/lib/store/belonging';
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
  const [found, total, spans, facets] = await Promise.all([
    entriesFor(store, { filters }),
    store.extent('incidents', { filters: {} }),
    store.spans({ filters: anyTime }),
    store.facets(filters),
  ]);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, null)} />
      <Notices notices={notices} locale={locale} />
      <Overview
        {...found}
        total={total.count}
        facets={facets}
        timeline={timelineOf(spans)}
        loosenings={found.matched.incidents === 0 ? await loosenings(store, filters) : []}
        params={params}
        record={record}
        locale={locale}
      />
    </>
  );
}
