import { People } from '@/components/desk/People';
import { oidcSettings } from '@/server/accounts/oidc';
import { mayBeOwn } from '@/server/desk/standing';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ people }) => people.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked, headers } = await openOwnPage(props, 'people');
  const accounts = await desk.store.list('account');
  const once = await desk.cookies.read('once', headers);
  return (
    <People
      locale={locale}
      words={words}
      own={account}
      accounts={accounts}
      once={once}
      hasProvider={oidcSettings(process.env) !== null}
      mayBeOwn={mayBeOwn()}
      told={asked}
    />
  );
}
