import { Notices } from '@/components/frame/Notices';
import { EntryPanel } from '@/components/panel/EntryPanel';
import { JsonLd } from '@/components/share/JsonLd';
import { openEntryPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'incidents');

export default async function Page(props: PageProps) {
  const { entry, record, locale, notices } = await openEntryPage(props, 'incidents', (all, slug) => all.incidents.get(slug));
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'incidents')} />
      <Notices notices={notices} locale={locale} />
      <EntryPanel entry={entry} record={record} locale={locale} />
    </>
  );
}
