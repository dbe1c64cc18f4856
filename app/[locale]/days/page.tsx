import { DaysPanel } from '@/components/panel/DaysPanel';
import { messagesFor } from '@/lib/i18n/messages';
import { theRecord } from '@/server/store/open';
import { localeOf, type PageProps, pageMetadata } from '../../pages';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { days } = messagesFor(locale).record;
    return { path: '/days', title: days.title, description: days.intro };
  });

export default async function Page(props: PageProps) {
  return <DaysPanel record={theRecord().record} locale={await localeOf(props)} />;
}
