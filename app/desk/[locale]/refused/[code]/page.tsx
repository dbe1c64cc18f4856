import { notFound } from 'next/navigation';
import { Refused } from '@/components/desk/Refused';
import { deskMessages } from '@/lib/desk/messages';
import { isRefusal } from '@/lib/desk/refusals';
import { isOwnLanguage } from '@/lib/i18n/languages';
import { type DeskPageProps, deskTitle } from '../../../page-of-desk';

export const generateMetadata = deskTitle(({ refused }) => refused.title);

/** Reached by proxy.ts alone, which gives the answer its status. */
export default async function Page({ params }: DeskPageProps) {
  const { locale, code = '' } = await params;
  if (!isOwnLanguage(locale) || !isRefusal(code)) notFound();
  return <Refused locale={locale} words={deskMessages(locale)} code={code} />;
}
