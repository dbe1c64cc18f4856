import { TextPage } from '@/components/desk/TextPage';
import { paragraphsOf } from '@/lib/desk/compose';
import { draftTextOf } from '@/server/desk/draft-texts';
import { served } from '@/server/site/served';
import { articleAt } from '../../../../article-page';
import { extentOf } from '../../../../extent';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ writing }) => writing.text.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openOwnPage(props, 'text');
  const { document, shown } = await articleAt(props);
  const { text, marks, upon } = await draftTextOf(desk.store, document.id);
  return (
    <TextPage
      locale={locale}
      words={words}
      document={shown}
      language={String(document.body.language ?? locale)}
      text={text}
      paragraphs={paragraphsOf(text)}
      marks={marks}
      added={upon.places}
      extent={extentOf(served().record)}
      at={asked('at') === '' ? null : Number(asked('at'))}
      told={asked}
    />
  );
}
