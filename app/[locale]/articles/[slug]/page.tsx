import { Notices } from '@/components/frame/Notices';
import { ArticlePanel } from '@/components/panel/ArticlePanel';
import { summaryOf } from '@/lib/publish/summary';
import { entryOf, type PageProps, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (record, slug) => {
    const article = record.articles.get(slug);
    return article ? { kind: 'articles', slug, title: article.title, description: article.note ?? article.title } : null;
  });

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.articles.get(slug));
  const { notices } = await readAddress(props, record);
  return (
    <>
      <Notices notices={notices} locale={locale} />
      <ArticlePanel article={entry} summary={summaryOf(entry, locale)} record={record} locale={locale} />
    </>
  );
}
