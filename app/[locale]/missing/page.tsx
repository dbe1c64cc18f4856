import { NotFound } from '@/components/frame/NotFound';
import { openPage, type PageProps } from '../../pages';

export { generateStaticParams } from '../../kept';

/** What the proxy answers with, under status 404. It is not thrown: of that Next would make a page for a script to fill. */
export default async function Page(props: PageProps) {
  const { locale } = await openPage(props);
  return <NotFound locale={locale} />;
}
