import { QuestionList } from '@/components/questions/QuestionList';
import { accountsChart } from '@/lib/accounts/chart';
import { messagesFor } from '@/lib/i18n/messages';
import { answeredQuestions } from '@/lib/record/answers';
import { openPage, type PageProps, pageMetadata } from '../../pages';

export { generateStaticParams } from '../../kept';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { accounts } = messagesFor(locale);
    return { path: '/questions', title: accounts.title, description: accounts.intro };
  });

export default async function Page(props: PageProps) {
  const { record, locale } = await openPage(props);
  return <QuestionList charts={answeredQuestions(record).flatMap(({ id }) => accountsChart(record, id) ?? [])} locale={locale} />;
}
