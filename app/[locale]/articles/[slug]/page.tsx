import { Notices } from '@/components/frame/Notices';
import { ArticlePanel } from '@/components/panel/ArticlePanel';
import { JsonLd } from '@/components/share/JsonLd';
import { focusOf } from '@/server/publish/focus';
import { summaryOf } from '@/server/publish/summary';
import { entryOf, type PageProps, pageJsonLd, pageMetadata, readAddress } from '../../../pages';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'articles');

export default async function Page(props: PageProps) {
  const { entry, record, locale } = await entryOf(props, (all, slug) => all.articles.get(slug));
  const { notices } = await readAddress(props, record);
  const focus = focusOf({ kind: 'articles', slug: entry.slug }, record, locale);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'articles')} />
      <Notices notices={notices} locale={locale} />
      <ArticlePanel article={entry} summary={summaryOf(entry, locale, record)} focus={focus} record={record} locale={locale} />
    </>
  );
}
