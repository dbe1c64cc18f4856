import { Notices } from '@/components/frame/Notices';
import { PlacePanel } from '@/components/panel/PlacePanel';
import { JsonLd } from '@/components/share/JsonLd';
import { belongingTo } from '@/lib/store/belonging';
import { focusOf } from '@/server/publish/focus';
import { openEntryPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'places');

export default async function Page(props: PageProps) {
  const { entry, record, store, locale, notices } = await openEntryPage(props, 'places', (all, slug) =>
    all.record.gazetteer.get(slug),
  );
  const selection = { kind: 'places', slug: entry.id } as const;
  const [focus, { incidents, areas }] = await Promise.all([
    focusOf(selection, { record, store }, locale),
    belongingTo(store, selection),
  ]);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'places')} />
      <Notices notices={notices} locale={locale} />
      <PlacePanel place={entry} entries={[...incidents, ...areas]} focus={focus} record={record} locale={locale} />
    </>
  );
}
