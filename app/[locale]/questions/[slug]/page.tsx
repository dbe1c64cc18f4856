import { Notices } from '@/components/frame/Notices';
import { QuestionPanel } from '@/components/questions/QuestionPanel';
import { JsonLd } from '@/components/share/JsonLd';
import { accountsChart } from '@/lib/accounts/chart';
import { focusOf } from '@/server/publish/focus';
import { openEntryPage, type PageProps, pageJsonLd, pageMetadata } from '../../../pages';

export { generateStaticParams } from '../../../kept';

export const generateMetadata = (props: PageProps) => pageMetadata(props, 'questions');

export default async function Page(props: PageProps) {
  const { entry, record, store, locale, notices } = await openEntryPage(props, 'questions', (all, slug) =>
    accountsChart(all, slug),
  );
  const { id } = entry.question;
  const focus = await focusOf({ kind: 'questions', slug: id }, { record, store }, locale);
  return (
    <>
      <JsonLd graph={await pageJsonLd(props, 'questions')} />
      <Notices notices={notices} locale={locale} />
      <QuestionPanel chart={entry} entries={await store.answers(id)} focus={focus} record={record} locale={locale} />
    </>
  );
}
