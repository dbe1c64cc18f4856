import { LinkPage } from '@/components/desk/LinkPage';
import { linkOf } from '@/server/accounts/links';
import { type DeskPageProps, deskTitle, openDeskPage } from '../../../page-of-desk';

export const generateMetadata = deskTitle(({ link }) => link.title);

/** Looking at a link does not use it up: messengers open links to preview them, and only the form on this page signs in. */
export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openDeskPage(props, 'link');
  const { token = '' } = await props.params;
  return <LinkPage locale={locale} words={words} token={token} link={await linkOf(desk.store, token, new Date())} told={asked} />;
}
