import { Notices } from '@/components/frame/Notices';
import { PlacePanel } from '@/components/panel/PlacePanel';
import { JsonLd } from '@/components/share/JsonLd';
import { focusOf } from '@/server/publish/focus';
import { openEntryPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'places');

export default async function Page(props: PageProps) {
  const { entry, record, locale, notices } = await openEntryPage(props, 'places', (all, slug) => all.gazetteer.get(slug));
  const focus = focusOf({ kind: 'places', slug: entry.id }, record, locale);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'places')} />
      <Notices notices={notices} locale={locale} />
      <PlacePanel place={entry} focus={focus} record={record} locale={locale} />
    </>
  );
}
