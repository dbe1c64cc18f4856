import { notFound } from 'next/navigation';
import { DaysPanel } from '@/components/panel/DaysPanel';
import { messagesFor } from '@/lib/i18n/messages';
import { datedDataset } from '@/lib/record/days';
import { theRecord } from '@/server/store/open';
import { openPage, type PageProps, pageMetadata } from '../../pages';

export { generateStaticParams } from '../../kept';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => ({
    path: '/days',
    title: datedDataset(theRecord().record)?.period.title[locale] ?? '',
    description: messagesFor(locale).record.days.intro,
  }));

export default async function Page(props: PageProps) {
  const { record, locale } = await openPage(props);
  const dataset = datedDataset(record) ?? notFound();
  return <DaysPanel record={record} dataset={dataset} locale={locale} />;
}
