import { notFound } from 'next/navigation';
import { DatasetPage } from '@/components/data/DatasetPage';
import { JsonLd } from '@/components/share/JsonLd';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { datasetPageGraph } from '@/lib/publish/jsonld';
import { siteOrigin } from '@/lib/url/origin';
import { citableVersions } from '@/server/publish/dataset-files';
import { servedToPage } from '../../../kept';
import { openPage, type PageProps, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

interface DatasetProps extends PageProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata(props: DatasetProps) {
  const { id } = await props.params;
  const dataset = (await servedToPage()).record.datasets.get(id);
  return pageMetadata(props, (locale) => ({
    path: `/datasets/${id}`,
    title: textIn(dataset?.title, locale) ?? messagesFor(locale).datasetPage.kind,
    description: textIn(dataset?.summary, locale) ?? '',
    filters: { dataset: [id] },
  }));
}

/** What a dataset is: its licence, versions, how precisely it is placed, how to cite it. */
export default async function Page(props: DatasetProps) {
  const { id } = await props.params;
  const { locale, record, store } = await openPage(props, null, id);
  const dataset = record.datasets.get(id) ?? notFound();
  const filters = { dataset: [id] };
  const [incidents, areas] = await Promise.all([store.extent('incidents', { filters }), store.extent('areas', { filters })]);
  const counts = { incidents: incidents.count, areas: areas.count };
  const versions = await citableVersions(dataset, locale);
  const editions = record.editions.filter((edition) => edition.dataset === id);
  const graph = datasetPageGraph(dataset, incidents, { record, locale, origin: siteOrigin(process.env) });
  return (
    <>
      <JsonLd graph={graph} />
      <DatasetPage dataset={dataset} versions={versions} counts={counts} editions={editions} locale={locale} />
    </>
  );
}
