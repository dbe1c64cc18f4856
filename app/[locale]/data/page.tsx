import { DataPage } from '@/components/panel/DataPage';
import { JsonLd } from '@/components/share/JsonLd';
import { messagesFor } from '@/lib/i18n/messages';
import { datasetGraph } from '@/lib/publish/jsonld';
import { lastEdition } from '@/lib/record/editions';
import { theRecord } from '@/lib/store/open';
import { siteOrigin } from '@/lib/url/origin';
import { localeOf, type PageProps, pageMetadata } from '../../pages';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { dataPage } = messagesFor(locale);
    return { path: '/data', title: dataPage.title, description: dataPage.intro };
  });

export default async function Page(props: PageProps) {
  const locale = await localeOf(props);
  const { record } = theRecord();
  const graph = datasetGraph({ record, locale, origin: siteOrigin(process.env) }, lastEdition().published);
  return (
    <>
      <JsonLd graph={graph} />
      <DataPage record={record} locale={locale} />
    </>
  );
}
