import { About } from '@/components/panel/About';
import { messagesFor } from '@/lib/i18n/messages';
import { theRecord } from '@/server/store/open';
import { localeOf, type PageProps, pageMetadata } from '../../pages';

export const generateMetadata = (props: PageProps) =>
  pageMetadata(props, (locale) => {
    const { about } = messagesFor(locale);
    return { path: '/about', title: about.title, description: about.paragraphs[0] ?? '' };
  });

export default async function Page(props: PageProps) {
  return <About record={theRecord().record} locale={await localeOf(props)} />;
}
