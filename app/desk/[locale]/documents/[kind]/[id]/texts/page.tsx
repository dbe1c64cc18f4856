import { WriteTexts } from '@/components/desk/WriteTexts';
import { textsOf } from '@/lib/desk/texts';
import { documentAt } from '../../../../../document-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../../page-of-desk';

export const generateMetadata = deskTitle(({ documents }) => documents.writeTexts);

export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openOwnPage(props, 'texts');
  const { document, shown } = await documentAt(props);
  return <WriteTexts locale={locale} words={words} document={shown} texts={textsOf(document.body)} told={asked} />;
}
