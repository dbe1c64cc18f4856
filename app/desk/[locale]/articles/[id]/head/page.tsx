import { HeadPage } from '@/components/desk/HeadPage';
import { headFields } from '@/lib/desk/head-form';
import { articleAt } from '../../../../article-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ writing }) => writing.head.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openOwnPage(props, 'head');
  const { document, shown } = await articleAt(props);
  const { summary, language } = document.body;
  return (
    <HeadPage
      locale={locale}
      words={words}
      document={shown}
      fields={headFields(document.body, locale)}
      language={String(language ?? locale)}
      isSummedUp={Array.isArray(summary) && summary.length > 0}
      told={asked}
    />
  );
}
