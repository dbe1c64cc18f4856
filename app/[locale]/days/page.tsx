import { DaysPanel } from '@/components/panel/DaysPanel';
import { messagesFor } from '@/lib/i18n/messages';
import { openPage, type PageProps, pageMetadata } from '../../pages';

export { generateStaticParams } from '../../kept';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { days } = messagesFor(locale).record;
    return { path: '/days', title: days.title, description: days.intro };
  });

export default async function Page(props: PageProps) {
  const { record, locale } = await openPage(props);
  return <DaysPanel record={record} locale={locale} />;
}
