import { DataPage } from '@/components/panel/DataPage';
import { messagesFor } from '@/lib/i18n/messages';
import { theRecord } from '@/lib/store/open';
import { localeOf, type PageProps, pageMetadata } from '../../pages';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { dataPage } = messagesFor(locale);
    return { path: '/data', title: dataPage.title, description: dataPage.intro };
  });

export default async function Page(props: PageProps) {
  return <DataPage record={theRecord().record} locale={await localeOf(props)} />;
}
