import { Notices } from '@/components/frame/Notices';
import { ActorPanel } from '@/components/panel/ActorPanel';
import { JsonLd } from '@/components/share/JsonLd';
import { focusOf } from '@/server/publish/focus';
import { openEntryPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'actors');

export default async function Page(props: PageProps) {
  const { entry, record, locale, notices } = await openEntryPage(props, 'actors', (all, slug) => all.actors.get(slug));
  const focus = focusOf({ kind: 'actors', slug: entry.slug }, record, locale);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'actors')} />
      <Notices notices={notices} locale={locale} />
      <ActorPanel actor={entry} focus={focus} record={record} locale={locale} />
    </>
  );
}
