import { Notices } from '@/components/frame/Notices';
import { ActorPanel } from '@/components/panel/ActorPanel';
import { entryOf, type PageProps, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (record, slug) => {
    const actor = record.actors.get(slug);
    return actor ? { kind: 'actors', slug, title: actor.name, description: actor.description ?? actor.name } : null;
  });

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.actors.get(slug));
  const { notices } = await readAddress(props, record);
  return (
    <>
      <Notices notices={notices} locale={locale} />
      <ActorPanel actor={entry} record={record} locale={locale} />
    </>
  );
}
