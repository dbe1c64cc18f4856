import { Notices } from '@/components/frame/Notices';
import { ActorPanel } from '@/components/panel/ActorPanel';
import { JsonLd } from '@/components/share/JsonLd';
import { focusOf } from '@/server/publish/focus';
import { entryOf, type PageProps, pageJsonLd, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'actors');

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.actors.get(slug));
  const { notices } = await readAddress(props, record);
  const focus = focusOf({ kind: 'actors', slug: entry.slug }, record, locale);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'actors')} />
      <Notices notices={notices} locale={locale} />
      <ActorPanel actor={entry} focus={focus} record={record} locale={locale} />
    </>
  );
}
