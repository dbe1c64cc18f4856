import { Notices } from '@/components/frame/Notices';
import { PlacePanel } from '@/components/panel/PlacePanel';
import { JsonLd } from '@/components/share/JsonLd';
import { focusOf } from '@/server/publish/focus';
import { entryOf, type PageProps, pageJsonLd, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'places');

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.gazetteer.get(slug));
  const { notices } = await readAddress(props, record);
  const focus = focusOf({ kind: 'places', slug: entry.id }, record, locale);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'places')} />
      <Notices notices={notices} locale={locale} />
      <PlacePanel place={entry} focus={focus} record={record} locale={locale} />
    </>
  );
}
