import { HeadPage } from '@/components/desk/HeadPage';
import { headFields } from '@/lib/desk/head-form';
import { articleAt } from '../../../../article-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ writing }) => writing.head.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openOwnPage(props, 'head');
  const { document, shown } = await articleAt(props);
  const { language } = document.body;
  return (
    <HeadPage
      locale={locale}
      words={words}
      document={shown}
      fields={headFields(document.body, locale)}
      language={String(language ?? locale)}
      today={new Date().toISOString().slice(0, 10)}
      told={asked}
    />
  );
}
