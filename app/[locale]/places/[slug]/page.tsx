import { Notices } from '@/components/frame/Notices';
import { PlacePanel } from '@/components/panel/PlacePanel';
import { JsonLd } from '@/components/share/JsonLd';
import { openNamedPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'places');

export default async function Page(props: PageProps) {
  const { entry, notices, ...page } = await openNamedPage(props, 'places', ({ gazetteer }, slug) => gazetteer.get(slug));
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'places')} />
      <Notices notices={notices} locale={page.locale} />
      <PlacePanel place={entry} {...page} />
    </>
  );
}
