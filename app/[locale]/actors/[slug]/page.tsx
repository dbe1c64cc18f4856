import { Notices } from '@/components/frame/Notices';
import { ActorPanel } from '@/components/panel/ActorPanel';
import { JsonLd } from '@/components/share/JsonLd';
import { openNamedPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'actors');

export default async function Page(props: PageProps) {
  const { entry, notices, ...page } = await openNamedPage(props, 'actors', ({ actors }, slug) => actors.get(slug));
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'actors')} />
      <Notices notices={notices} locale={page.locale} />
      <ActorPanel actor={entry} claims={await page.store.claimsAbout(entry.slug)} {...page} />
    </>
  );
}
