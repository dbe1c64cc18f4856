import { Notices } from '@/components/frame/Notices';
import { Overview } from '@/components/panel/Overview';
import { JsonLd } from '@/components/share/JsonLd';
import { readOpening } from '@/lib/lists/opening';
import { loosenings } from '@/lib/store/loosen';
import { saidAmong } from '@/lib/store/said';
import { readTimeline } from '@/lib/time/read-timeline';
import { filtersOf } from '@/lib/url/params';
import { rowsFor } from '@/server/publish/rows';
import { openPage, type PageProps, pageJsonLd, pageMetadata } from '../pages';

export { generateStaticParams } from '../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, null);

export default async function Page(props: PageProps) {
  const { locale, record, store, params, notices } = await openPage(props);
  const filters = filtersOf(params);
  const asked = saidAmong({ record, store }, filters);
  const [opening, incidents, statements, areas, said, total, timeline] = await Promise.all([
    readOpening({ record, store }, params, locale),
    rowsFor({ record, store }, null, 'incidents', params, locale, asked),
    rowsFor({ record, store }, null, 'statements', params, locale, asked),
    rowsFor({ record, store }, null, 'areas', params, locale),
    asked,
    store.extent('incidents', { filters: {} }),
    readTimeline(store, params),
  ]);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, null)} />
      <Notices notices={notices} locale={locale} />
      <Overview
        opening={opening}
        incidents={incidents}
        areas={areas}
        total={total.count}
        statements={statements}
        said={said}
        timeline={timeline}
        loosenings={incidents.matched + statements.matched === 0 ? await loosenings(store, filters) : []}
        params={params}
        record={record}
        locale={locale}
      />
    </>
  );
}
