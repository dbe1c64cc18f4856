import { mayDo, type PageName, pages, rowAt } from '../../lib/desk/actions';
import { localeOfState } from '../../lib/desk/oidc-state';
import { type RefusalCode, refusals } from '../../lib/desk/refusals';
import { isOwnLanguage } from '../../lib/i18n/languages';
import { siteOrigin } from '../../lib/url/origin';
import { log } from '../log';
import { refusalOf } from './desk';
import { cookieName } from './session';
import { accountAt } from './visitor';

/** What becomes of a request for a page of the desk. */
export type Gate =
  | { kind: 'pass' }
  /** To another page of the desk. */
  | { kind: 'lead'; to: string; keepsQuery?: true }
  /** The page that says why not, with its status. */
  | { kind: 'refuse'; page: string; status: number };

/**
 * Whether whoever asks may see a page, by the table of lib/desk/actions.
 * @param locale the reader's language, where the address names none
 */
export async function gateOf(
  { pathname, search = new URLSearchParams(), headers }: { pathname: string; search?: URLSearchParams; headers: Headers },
  locale: string,
): Promise<Gate> {
  const [, , first = '', ...rest] = pathname.replace(/\/+$/, '').split('/');
  if (!isOwnLanguage(first)) {
    // "/desk/link/…" as the command line prints it, and "/desk".
    const below = [first, ...rest]
      .filter(Boolean)
      .map((segment) => `/${segment}`)
      .join('');
    if (below === pages.oidc.path)
      return { kind: 'lead', to: `/desk/${localeOfState(search.get('state')) ?? locale}${below}`, keepsQuery: true };
    return rowAt<PageName>(pages, 'GET', below) ? { kind: 'lead', to: `/desk/${locale}${below}` } : refuse(locale, 'not-found');
  }
  const below = rest.map((segment) => `/${segment}`).join('');
  const row = rowAt<PageName>(pages, 'GET', below);
  if (!row) return refuse(first, 'not-found');
  try {
    const account = await accountAt(headers);
    if (mayDo(row.action, account?.role ?? null)) {
      return row.name === 'sign-in' && account ? { kind: 'lead', to: `/desk/${first}` } : { kind: 'pass' };
    }
    if (account) return refuse(first, 'not-allowed');
    const query = new URLSearchParams({
      ...(below !== '' && { next: below }),
      // A browser keeps the session from requests that begin on other sites.
      ...(headers.get('sec-fetch-site') === 'cross-site' && { elsewhere: '1' }),
    }).toString();
    return { kind: 'lead', to: `/desk/${first}/sign-in${query === '' ? '' : `?${query}`}` };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) log().error({ err: error }, 'The desk could not say who may see a page');
    return refuse(first, refusal?.code ?? 'went-wrong');
  }
}

const refuse = (locale: string, code: RefusalCode): Gate => ({
  kind: 'refuse',
  page: `/desk/${locale}/refused/${code}`,
  status: refusals[code],
});

/** The name of the cookie that holds what is shown once: its page takes it away. */
export const onceCookie = (): string => cookieName('once', siteOrigin(process.env));
