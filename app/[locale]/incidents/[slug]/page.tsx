import { Notices } from '@/components/frame/Notices';
import { EntryPanel } from '@/components/panel/EntryPanel';
import { JsonLd } from '@/components/share/JsonLd';
import { citableOf } from '@/server/publish/citable';
import { focusOf } from '@/server/publish/focus';
import { entryOf, type PageProps, pageJsonLd, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'incidents');

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.incidents.get(slug));
  const { notices } = await readAddress(props, record);
  const focus = focusOf({ kind: 'incidents', slug: entry.slug }, record, locale);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'incidents')} />
      <Notices notices={notices} locale={locale} />
      <EntryPanel entry={entry} focus={focus} citable={citableOf(entry, record, locale)} record={record} locale={locale} />
    </>
  );
}
