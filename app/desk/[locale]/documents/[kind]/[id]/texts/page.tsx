import { notFound } from 'next/navigation';
import { WriteTexts } from '@/components/desk/WriteTexts';
import { actions, mayDo } from '@/lib/desk/actions';
import { textsOf } from '@/lib/desk/texts';
import { documentAt } from '../../../../../document-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../page-of-desk';

export const generateMetadata = deskTitle(({ documents }) => documents.writeTexts);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, asked } = await openOwnPage(props, 'texts');
  const { document, status, shown } = await documentAt(props);
  // Only who may correct what is public gets there.
  if (status === 'withdrawn' || (status === 'published' && !mayDo(actions.correct, account.role))) notFound();
  return (
    <WriteTexts
      locale={locale}
      words={words}
      document={shown}
      texts={textsOf(document.body)}
      isPublished={status === 'published'}
      told={asked}
    />
  );
}
