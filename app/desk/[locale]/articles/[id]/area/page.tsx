import { notFound } from 'next/navigation';
import { AreaPage } from '@/components/desk/AreaPage';
import { textIn } from '@/lib/i18n/text-in';
import { claimsIn, gazetteerFor } from '@/server/desk/claims';
import { draftTextOf } from '@/server/desk/draft-texts';
import { served } from '@/server/site/served';
import { anyArticleAt } from '../../../../article-page';
import { placeNamesOf } from '../../../../claim-shown';
import { actorsShown, chosenOf } from '../../../../document-shown';
import { extentOf } from '../../../../extent';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ record }) => record.area.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openOwnPage(props, 'area');
  const { document, shown, status } = await anyArticleAt(props);
  if (status === 'withdrawn') notFound();
  const claims = claimsIn(document);
  const { record } = served();
  return (
    <AreaPage
      locale={locale}
      words={words}
      document={shown}
      claims={claims.map(({ id, text }) => ({ id, text: Object.keys(text).length > 0 ? textIn(text, locale) : id }))}
      chosen={chosenOf(claims, (await props.searchParams).claims)}
      actors={actorsShown(record, locale)}
      placeNames={placeNamesOf(gazetteerFor(await draftTextOf(desk.store, document.id)), locale)}
      extent={extentOf(record)}
      told={asked}
    />
  );
}
