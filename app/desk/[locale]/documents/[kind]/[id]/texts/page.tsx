import { notFound } from 'next/navigation';
import { WriteTexts } from '@/components/desk/WriteTexts';
import { actions, mayDo } from '@/lib/desk/actions';
import { paragraphsOf } from '@/lib/desk/compose';
import { noDraftText } from '@/lib/desk/draft-text';
import { textsOf } from '@/lib/desk/texts';
import { isClosed } from '@/lib/record/document-status';
import { draftTextOf } from '@/server/desk/draft-texts';
import { canBeTold } from '@/server/desk/entries-changed';
import { documentAt } from '../../../../../document-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../page-of-desk';

export const generateMetadata = deskTitle(({ documents }) => documents.writeTexts);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'texts');
  const { document, status, shown } = await documentAt(props, account);
  // Only who may correct what is public gets there.
  if (isClosed(status) || (status === 'published' && !mayDo(actions.correct, account.role))) notFound();
  const { text } = document.kind === 'article' ? await draftTextOf(desk.store, document.id) : noDraftText();
  return (
    <WriteTexts
      locale={locale}
      words={words}
      document={shown}
      texts={textsOf(document.body)}
      isPublished={status === 'published'}
      canBeTold={await canBeTold(document)}
      paragraphs={paragraphsOf(text).map((paragraph) => paragraph.text)}
      sourceLanguage={String(document.body.language ?? locale)}
      told={asked}
    />
  );
}
