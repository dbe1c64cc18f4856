import { notFound } from 'next/navigation';
import { DaysPanel } from '@/components/panel/DaysPanel';
import { messagesFor } from '@/lib/i18n/messages';
import { datedDataset } from '@/lib/record/days';
import { theRecord } from '@/server/store/open';
import { localeOf, type PageProps, pageMetadata } from '../../pages';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => ({
    path: '/days',
    title: datedDataset(theRecord().record)?.period.title[locale] ?? '',
    description: messagesFor(locale).record.days.intro,
  }));

export default async function Page(props: PageProps) {
  const { record } = theRecord();
  const dataset = datedDataset(record) ?? notFound();
  return <DaysPanel record={record} dataset={dataset} locale={await localeOf(props)} />;
}
