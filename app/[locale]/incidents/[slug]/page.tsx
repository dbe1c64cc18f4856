import { Notices } from '@/components/frame/Notices';
import { EntryPanel } from '@/components/panel/EntryPanel';
import { entryOf, type PageProps, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (record, slug) => {
    const entry = record.incidents.get(slug);
    return entry ? { kind: 'incidents', slug, title: entry.title, description: entry.summary } : null;
  });

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.incidents.get(slug));
  const { notices } = await readAddress(props, record);
  return (
    <>
      <Notices notices={notices} locale={locale} />
      <EntryPanel entry={entry} record={record} locale={locale} />
    </>
  );
}
