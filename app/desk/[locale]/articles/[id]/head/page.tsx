import { HeadPage } from '@/components/desk/HeadPage';
import { headFields } from '@/lib/desk/head-form';
import { canBeTold } from '@/server/desk/entries-changed';
import { writableArticleAt } from '../../../../article-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ writing }) => writing.head.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, asked } = await openOwnPage(props, 'head');
  const { document, shown, isPublished } = await writableArticleAt(props, account);
  const { language, reading } = document.body as { language?: string; reading?: { paragraphs?: number } };
  return (
    <HeadPage
      locale={locale}
      words={words}
      document={shown}
      fields={headFields(document.body, locale)}
      language={String(language ?? locale)}
      paragraphs={Number(reading?.paragraphs) || 0}
      isPublished={isPublished}
      canBeTold={isPublished && (await canBeTold(document))}
      today={new Date().toISOString().slice(0, 10)}
      told={asked}
    />
  );
}
