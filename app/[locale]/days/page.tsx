import { DaysPanel } from '@/components/panel/DaysPanel';
import { messagesFor } from '@/lib/i18n/messages';
import { theRecord } from '@/lib/store/open';
import { localeOf, type PageProps, pageMetadata } from '../../pages';

export async function generateMetadata(props: PageProps) {
  const locale = await localeOf(props);
  return { ...(await pageMetadata(props, () => null, '/days')), title: messagesFor(locale).record.days.title };
}

export default async function Page(props: PageProps) {
  return <DaysPanel record={theRecord().record} locale={await localeOf(props)} />;
}
