import { type DataChoices, dataFilters } from '@/components/data/DataFilters';
import { DataPage } from '@/components/data/DataPage';
import { Notices } from '@/components/frame/Notices';
import { JsonLd } from '@/components/share/JsonLd';
import { messagesFor } from '@/lib/i18n/messages';
import { datasetGraph } from '@/lib/publish/jsonld';
import { entryOf } from '@/lib/store/belonging';
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
  const [incidents, areas, all, claims, found, corrected] = await Promise.all([
    store.extent('incidents', { filters }),
    store.extent('areas', { filters }),
    store.extent('incidents', { filters: {} }),
    store.countClaims(),
    Promise.all(dataFilters.map(async (name) => [name, await store.facet(name, {})] as const)),
    Promise.all([...new Set(record.corrections.flatMap(({ entry }) => entry ?? []))].map((slug) => entryOf(store, slug))),
  ]);
  const graph = datasetGraph(all, { record, locale, origin: siteOrigin(process.env) });
  const counts = { incidents: incidents.count, areas: areas.count, claims };
  return (
    <>
      <JsonLd graph={graph} />
      <Notices notices={notices} locale={locale} />
      <DataPage
        record={record}
        choices={Object.fromEntries(found) as unknown as DataChoices}
        filters={filters}
        counts={counts}
        corrected={corrected.filter((entry) => entry !== null)}
        columns={tableColumns(record, locale)}
        snippets={snippets()}
        locale={locale}
      />
    </>
  );
}
