import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { Account } from '@/lib/desk/account';
import { mayDo, type PageName, pages } from '@/lib/desk/actions';
import { type DeskMessages, deskMessages } from '@/lib/desk/messages';
import { whileNotServed } from '@/lib/desk/not-served';
import { isOwnLanguage } from '@/lib/i18n/languages';
import type { Locale } from '@/lib/i18n/locales';
import type { Desk } from '@/server/desk/desk';
import { theDesk } from '@/server/desk/desk';
import { problemsInTheWay } from '@/server/desk/standing';
import { accountAt } from '@/server/desk/visitor';

export interface DeskPageProps {
  params: Promise<{ locale: string; token?: string; code?: string; kind?: string; id?: string; claim?: string; item?: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

interface OpenPage {
  locale: Locale;
  words: DeskMessages;
  account: Account | null;
  desk: Desk;
  /** A parameter of the address, where it stands once. */
  asked(name: string): string;
  headers: Headers;
}

/** What every page of the desk begins with. Whether whoever asks may see it is asked here once more, after proxy.ts. */
export async function openDeskPage({ params, searchParams }: DeskPageProps, page: PageName): Promise<OpenPage> {
  const [{ locale }, search, sent] = await Promise.all([params, searchParams, headers()]);
  if (!isOwnLanguage(locale)) notFound();
  const account = await accountAt(sent);
  if (!mayDo(pages[page], account?.role ?? null)) notFound();
  const asked = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value : '';
  };
  return { locale, words: deskMessages(locale), account, desk: await theDesk(), asked, headers: sent };
}

/** The same for a page that only people who are signed in see. */
export async function openOwnPage(props: DeskPageProps, page: PageName): Promise<OpenPage & { account: Account }> {
  const open = await openDeskPage(props, page);
  const account = open.account ?? notFound();
  // A form led here: what it says of public pages has to hold.
  if (open.asked('done') === '') return { ...open, account };
  return { ...open, account, words: whileNotServed(open.words, open.locale, await problemsInTheWay()) };
}

export const deskTitle = (title: (words: DeskMessages) => string) =>
  async function generateMetadata({ params }: DeskPageProps): Promise<Metadata> {
    const { locale } = await params;
    return isOwnLanguage(locale) ? { title: `${title(deskMessages(locale))} · ${deskMessages(locale).title}` } : {};
  };
