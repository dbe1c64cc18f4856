import { DataPage } from '@/components/data/DataPage';
import { Notices } from '@/components/frame/Notices';
import { JsonLd } from '@/components/share/JsonLd';
import { messagesFor } from '@/lib/i18n/messages';
import { datasetGraph } from '@/lib/publish/jsonld';
import { siteOrigin } from '@/lib/url/origin';
import { filtersOf } from '@/lib/url/params';
import { tableColumns } from '@/server/publish/downloads';
import { snippets } from '@/server/publish/snippets';
import { openPage, type PageProps, pageMetadata } from '../../pages';

export { generateStaticParams } from '../../kept';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { dataPage } = messagesFor(locale);
    return { path: '/data', title: dataPage.title, description: dataPage.intro };
  });

export default async function Page(props: PageProps) {
  const { locale, record, store, params, notices } = await openPage(props);
  const filters = filtersOf(params);
  const [incidents, areas, facets] = await Promise.all([
    store.incidents({ filters, limit: 0 }),
    store.areas({ filters, limit: 0 }),
    store.facets({}),
  ]);
  const graph = datasetGraph({ record, locale, origin: siteOrigin(process.env) });
  const counts = { incidents: incidents.matched, areas: areas.matched };
  return (
    <>
      <JsonLd graph={graph} />
      <Notices notices={notices} locale={locale} />
      <DataPage
        record={record}
        facets={facets}
        filters={filters}
        counts={counts}
        columns={tableColumns(record, locale)}
        snippets={snippets()}
        locale={locale}
      />
    </>
  );
}
