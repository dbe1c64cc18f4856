import { Notices } from '@/components/frame/Notices';
import { ArticlePanel } from '@/components/panel/ArticlePanel';
import { JsonLd } from '@/components/share/JsonLd';
import { focusOf } from '@/server/publish/focus';
import { summaryOf } from '@/server/publish/summary';
import { openEntryPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'articles');

export default async function Page(props: PageProps) {
  const { entry, record, store, locale, notices } = await openEntryPage(props, 'articles', (all, slug) =>
    all.store.article(slug),
  );
  const { article } = entry;
  const focus = await focusOf({ kind: 'articles', slug: article.slug }, { record, store }, locale);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'articles')} />
      <Notices notices={notices} locale={locale} />
      <ArticlePanel detail={entry} summary={summaryOf(article, locale, record)} focus={focus} record={record} locale={locale} />
    </>
  );
}
