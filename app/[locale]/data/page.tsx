import { DataPage } from '@/components/panel/DataPage';
import { messagesFor } from '@/lib/i18n/messages';
import { theRecord } from '@/lib/store/open';
import { localeOf, type PageProps, pageMetadata } from '../../pages';

export async function generateMetadata(props: PageProps) {
  const locale = await localeOf(props);
  return { ...(await pageMetadata(props, () => null, '/data')), title: messagesFor(locale).dataPage.title };
}

export default async function Page(props: PageProps) {
  return <DataPage record={theRecord().record} locale={await localeOf(props)} />;
}
