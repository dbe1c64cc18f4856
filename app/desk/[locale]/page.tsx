import { DeskHome } from '@/components/desk/DeskHome';
import { type DeskPageProps, deskTitle, openOwnPage } from '../page-of-desk';

export const generateMetadata = deskTitle(({ home }) => home.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, asked } = await openOwnPage(props, 'home');
  return <DeskHome locale={locale} words={words} account={account} told={asked} />;
}
