import { Notices } from '@/components/frame/Notices';
import { PlacePanel } from '@/components/panel/PlacePanel';
import { entryOf, type PageProps, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, ({ gazetteer }, slug) => {
    const place = gazetteer.get(slug);
    if (!place) return null;
    const title = { en: gazetteer.name(slug, 'en'), ar: gazetteer.name(slug, 'ar') };
    return { kind: 'places', slug, title, description: place.note ?? title };
  });

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.gazetteer.get(slug));
  const { notices } = await readAddress(props, record);
  return (
    <>
      <Notices notices={notices} locale={locale} />
      <PlacePanel place={entry} record={record} locale={locale} />
    </>
  );
}
