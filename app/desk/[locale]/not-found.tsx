import { headers } from 'next/headers';
import { Refused } from '@/components/desk/Refused';
import { deskMessages } from '@/lib/desk/messages';
import { deskPathHeader } from '@/lib/desk/policy';
import { isOwnLanguage, ownLanguages } from '@/lib/i18n/languages';

/** Where a page finds nothing, or nothing that can be done now: the text of an article that is public, say. */
export default async function NotFound() {
  // This file is given no parameters: the language stands in the address, "/desk/ar/articles/x/head".
  const [, , given = ''] = ((await headers()).get(deskPathHeader) ?? '').split('/');
  const locale = isOwnLanguage(given) ? given : (ownLanguages[0] ?? 'en');
  return <Refused locale={locale} words={deskMessages(locale)} code="not-found" />;
}
