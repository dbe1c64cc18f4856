import type { Metadata } from 'next';
import { NotFound } from '@/components/frame/NotFound';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { requestedParams } from '../page-request';

const askedLocale = async (): Promise<Locale> => {
  const locale = (await requestedParams()).pathname.split('/')[1] ?? '';
  return isLocale(locale) ? locale : defaultLocale;
};

export const generateMetadata = async (): Promise<Metadata> => ({ title: messagesFor(await askedLocale()).notFound.title });

/** The page for an address that leads to nothing. Its metadata are what Next gives to status 404; it takes no parameters. */
export default async function NotFoundPage() {
  return <NotFound locale={await askedLocale()} />;
}
