import { OwnAccount } from '@/components/desk/OwnAccount';
import { scopes } from '@/lib/desk/roles';
import { mayHold } from '@/server/accounts/accounts';
import { oidcSettings } from '@/server/accounts/oidc';
import { canHavePasskeys } from '@/server/accounts/passkeys';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ account }) => account.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked, headers } = await openOwnPage(props, 'account');
  return (
    <OwnAccount
      locale={locale}
      words={words}
      account={account}
      scopes={scopes.filter((scope) => mayHold(account.role, scope))}
      hasPasskeys={canHavePasskeys(desk.party)}
      provider={oidcSettings(process.env)?.name ?? null}
      once={await desk.cookies.read('once', headers)}
      told={asked}
    />
  );
}
