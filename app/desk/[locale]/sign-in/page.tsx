import { SignIn } from '@/components/desk/SignIn';
import { pages, rowAt } from '@/lib/desk/actions';
import { oidcSettings } from '@/server/accounts/oidc';
import { canHavePasskeys } from '@/server/accounts/passkeys';
import { type DeskPageProps, deskTitle, openDeskPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ signIn }) => signIn.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openDeskPage(props, 'sign-in');
  // Only to a page of the desk, whatever the address says.
  const next = rowAt(pages, 'GET', asked('next')) ? asked('next') : '';
  return (
    <SignIn
      locale={locale}
      words={words}
      next={next}
      isFromElsewhere={asked('elsewhere') !== ''}
      hasPasskeys={canHavePasskeys(desk.party)}
      provider={oidcSettings(process.env)?.name ?? null}
      told={asked}
    />
  );
}
