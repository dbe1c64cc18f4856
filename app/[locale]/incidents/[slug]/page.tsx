import { Notices } from '@/components/frame/Notices';
import { EntryPanel } from '@/components/panel/EntryPanel';
import { JsonLd } from '@/components/share/JsonLd';
import { citableOf } from '@/server/publish/citable';
import { focusOf } from '@/server/publish/focus';
import { openEntryPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'incidents');

export default async function Page(props: PageProps) {
  const { entry, record, store, locale, notices } = await openEntryPage(props, 'incidents', (all, slug) =>
    all.store.incident(slug),
  );
  const focus = await focusOf({ kind: 'incidents', slug: entry.slug }, { record, store }, locale);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'incidents')} />
      <Notices notices={notices} locale={locale} />
      <EntryPanel entry={entry} focus={focus} citable={citableOf(entry, record, locale)} record={record} locale={locale} />
    </>
  );
}
