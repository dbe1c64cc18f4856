import { notFound } from 'next/navigation';
import { DaysPanel } from '@/components/panel/DaysPanel';
import { messagesFor } from '@/lib/i18n/messages';
import { claimsIn } from '@/lib/record/claims';
import { datedDataset, daysOf } from '@/lib/record/days';
import { entriesFor } from '@/lib/store/belonging';
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
  const { record, store, locale } = await openPage(props);
  const dataset = datedDataset(record) ?? notFound();
  const { incidents, areas } = await entriesFor(store, { filters: { dataset: [dataset.id] } });
  const articles = [...record.articles.values()].filter((article) => article.dataset === dataset.id);
  const claims = articles.flatMap((article) => claimsIn(article, record));
  return <DaysPanel dataset={dataset} days={daysOf(dataset, [...incidents, ...areas], claims)} record={record} locale={locale} />;
}
