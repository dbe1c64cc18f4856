import { About } from '@/components/panel/About';
import { messagesFor } from '@/lib/i18n/messages';
import { openPage, type PageProps, pageMetadata } from '../../pages';

export { generateStaticParams } from '../../kept';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { about } = messagesFor(locale);
    return { path: '/about', title: about.title, description: about.paragraphs[0] ?? '' };
  });

export default async function Page(props: PageProps) {
  const { record, locale } = await openPage(props);
  return <About record={record} locale={locale} />;
}
