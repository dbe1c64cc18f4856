import { Notices } from '@/components/frame/Notices';
import { ArticlesPanel } from '@/components/panel/ArticlesPanel';
import { messagesFor } from '@/lib/i18n/messages';
import { openPage, type PageProps, pageMetadata } from '../../pages';

export { generateStaticParams } from '../../kept';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { overview, browse } = messagesFor(locale);
    return { path: '/articles', title: overview.articles, description: browse.articlesHint };
  });

export default async function Page(props: PageProps) {
  const { locale, record, params, notices } = await openPage(props);
  return (
    <>
      <Notices notices={notices} locale={locale} />
      <ArticlesPanel params={params} record={record} locale={locale} />
    </>
  );
}
