import { Notices } from '@/components/frame/Notices';
import { ActorPanel } from '@/components/panel/ActorPanel';
import { JsonLd } from '@/components/share/JsonLd';
import { belongingTo } from '@/lib/store/belonging';
import { focusOf } from '@/server/publish/focus';
import { openEntryPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'actors');

export default async function Page(props: PageProps) {
  const { entry, record, store, locale, notices } = await openEntryPage(props, 'actors', (all, slug) =>
    all.record.actors.get(slug),
  );
  const selection = { kind: 'actors', slug: entry.slug } as const;
  const [focus, { incidents, areas }] = await Promise.all([
    focusOf(selection, { record, store }, locale),
    belongingTo(store, selection),
  ]);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'actors')} />
      <Notices notices={notices} locale={locale} />
      <ActorPanel actor={entry} entries={[...incidents, ...areas]} focus={focus} record={record} locale={locale} />
    </>
  );
}
