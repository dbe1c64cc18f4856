import { QuestionList } from '@/components/questions/QuestionList';
import { accountsChart } from '@/lib/accounts/chart';
import { messagesFor } from '@/lib/i18n/messages';
import { openPage, type PageProps, pageMetadata } from '../../pages';

export { generateStaticParams } from '../../kept';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { accounts } = messagesFor(locale);
    return { path: '/questions', title: accounts.title, description: accounts.intro };
  });

export default async function Page(props: PageProps) {
  const { record, store, locale } = await openPage(props);
  const charts = await Promise.all(record.answered.map(({ id }) => accountsChart({ record, store }, id)));
  return <QuestionList charts={charts.filter((chart) => chart !== null)} locale={locale} />;
}
