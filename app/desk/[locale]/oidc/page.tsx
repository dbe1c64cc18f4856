import { notFound } from 'next/navigation';
import { OidcReturn } from '@/components/desk/OidcReturn';
import { oidcSettings } from '@/server/accounts/oidc';
import { type DeskPageProps, deskTitle, openDeskPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ signIn }) => signIn.title);

/**
 * Where an OpenID provider sends people back to. Browsers keep the desk's cookies from a request that begins on another
 * site, so this page only passes on what the provider says, by a form of our own.
 */
export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openDeskPage(props, 'oidc');
  const provider = oidcSettings(process.env) ?? notFound();
  const names = ['code', 'state', 'iss', 'error', 'error_description'];
  const given = names.flatMap((name) => (asked(name) === '' ? [] : [[name, asked(name)]]));
  return (
    <OidcReturn
      locale={locale}
      words={words}
      provider={provider.name}
      query={asked('state') === '' ? '' : new URLSearchParams(given).toString()}
      isFailed={asked('error') !== ''}
      told={asked}
    />
  );
}
