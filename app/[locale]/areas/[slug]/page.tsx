import { Notices } from '@/components/frame/Notices';
import { EntryPanel } from '@/components/panel/EntryPanel';
import { JsonLd } from '@/components/share/JsonLd';
import { entryOf, type PageProps, pageJsonLd, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'areas');

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.areas.get(slug));
  const { notices } = await readAddress(props, record);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'areas')} />
      <Notices notices={notices} locale={locale} />
      <EntryPanel entry={entry} record={record} locale={locale} />
    </>
  );
}
