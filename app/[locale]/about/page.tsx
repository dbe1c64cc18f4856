import { About } from '@/components/panel/About';
import { messagesFor } from '@/lib/i18n/messages';
import { theRecord } from '@/lib/store/open';
import { localeOf, type PageProps, pageMetadata } from '../../pages';

export async function generateMetadata(props: PageProps) {
  const locale = await localeOf(props);
  return { ...(await pageMetadata(props, () => null, '/about')), title: messagesFor(locale).about.title };
}

export default async function Page(props: PageProps) {
  return <About record={theRecord().record} locale={await localeOf(props)} />;
}
