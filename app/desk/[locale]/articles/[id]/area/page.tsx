import { notFound } from 'next/navigation';
import { AreaPage } from '@/components/desk/AreaPage';
import { longestSearch } from '@/lib/desk/work';
import { textIn } from '@/lib/i18n/text-in';
import { isClosed } from '@/lib/record/document-status';
import { areaKinds } from '@/lib/record/schema';
import { gazetteerFor } from '@/server/desk/claim-places';
import { claimsIn } from '@/server/desk/claims';
import { draftTextOf } from '@/server/desk/draft-texts';
import { findEntries } from '@/server/desk/find-entries';
import { likelyAreas } from '@/server/desk/likely';
import { served } from '@/server/site/served';
import { anyArticleAt } from '../../../../article-page';
import { placeNamesOf } from '../../../../claim-shown';
import { actorsShown, chosenOf } from '../../../../document-shown';
import { extentOf } from '../../../../extent';
import { likelyShown } from '../../../../joins-shown';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ record }) => record.area.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openOwnPage(props, 'area');
  const { document, shown, status } = await anyArticleAt(props);
  if (isClosed(status)) notFound();
  const claims = claimsIn(document);
  const chosen = chosenOf(claims, (await props.searchParams).claims);
  const kind = areaKinds.find((one) => one === asked('kind')) ?? null;
  const search = asked('find').slice(0, longestSearch);
  const likely = chosen.length > 0 ? await likelyAreas(document, chosen, kind) : [];
  const { record } = served();
  return (
    <AreaPage
      locale={locale}
      words={words}
      document={shown}
      claims={claims.map(({ id, text }) => ({ id, text: Object.keys(text).length > 0 ? textIn(text, locale) : id }))}
      chosen={chosen}
      kind={kind ?? ''}
      likely={likelyShown(likely, 'area', words, locale)}
      search={search}
      found={await findEntries(search, locale)}
      isPublished={status === 'published'}
      actors={actorsShown(record, locale)}
      placeNames={placeNamesOf(gazetteerFor(await draftTextOf(desk.store, document.id)), locale)}
      extent={extentOf(record)}
      told={asked}
    />
  );
}
