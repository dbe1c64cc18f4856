import { PlacePage } from '@/components/desk/PlacePage';
import { gazetteerFor } from '@/server/desk/claim-places';
import { draftTextOf, versionOfMarks } from '@/server/desk/draft-texts';
import { served } from '@/server/site/served';
import { articleAt } from '../../../../article-page';
import { placeNamesOf } from '../../../../claim-shown';
import { extentOf } from '../../../../extent';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ record }) => record.place.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openOwnPage(props, 'place');
  const { document, shown } = await articleAt(props);
  const text = await draftTextOf(desk.store, document.id);
  const span = { start: Number(asked('from')), end: Number(asked('to')) };
  const isOfText = Number.isInteger(span.start) && span.start >= 0 && span.start < span.end && span.end <= text.text.length;
  return (
    <PlacePage
      locale={locale}
      words={words}
      document={shown}
      name={{ text: asked('name').slice(0, 100), language: String(document.body.language ?? locale) }}
      span={isOfText ? { ...span, version: versionOfMarks(text, span) } : null}
      placeNames={placeNamesOf(gazetteerFor(text), locale)}
      extent={extentOf(served().record)}
      told={asked}
    />
  );
}
