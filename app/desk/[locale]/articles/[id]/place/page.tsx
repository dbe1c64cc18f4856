import { PlacePage } from '@/components/desk/PlacePage';
import { gazetteerFor } from '@/server/desk/claims';
import { draftTextOf } from '@/server/desk/draft-texts';
import { served } from '@/server/site/served';
import { articleAt } from '../../../../article-page';
import { placeNamesOf } from '../../../../claim-shown';
import { extentOf } from '../../../../extent';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ record }) => record.place.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openOwnPage(props, 'place');
  const { document, shown } = await articleAt(props);
  return (
    <PlacePage
      locale={locale}
      words={words}
      document={shown}
      name={{ text: asked('name').slice(0, 100), language: String(document.body.language ?? locale) }}
      placeNames={placeNamesOf(gazetteerFor(await draftTextOf(desk.store, document.id)), locale)}
      extent={extentOf(served().record)}
      told={asked}
    />
  );
}
