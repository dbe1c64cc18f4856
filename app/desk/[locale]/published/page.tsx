import { Published } from '@/components/desk/Published';
import { publishedDocuments } from '@/server/desk/documents';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ published }) => published.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openOwnPage(props, 'published');
  return <Published locale={locale} words={words} search={asked('q')} {...(await publishedDocuments(asked('q')))} />;
}
