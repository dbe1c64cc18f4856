import { Notices } from '@/components/frame/Notices';
import { ArticlePanel } from '@/components/panel/ArticlePanel';
import { JsonLd } from '@/components/share/JsonLd';
import { summaryOf } from '@/lib/publish/summary';
import { entryOf, type PageProps, pageJsonLd, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'articles');

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.articles.get(slug));
  const { notices } = await readAddress(props, record);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'articles')} />
      <Notices notices={notices} locale={locale} />
      <ArticlePanel article={entry} summary={summaryOf(entry, locale, record)} record={record} locale={locale} />
    </>
  );
}
