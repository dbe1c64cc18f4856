import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { textIn } from '@/lib/i18n/text-in';
import '../../fonts.css';
import '../../global.css';
import { DeskFrame } from '@/components/desk/DeskFrame';
import { ReturnedForms } from '@/components/desk/returned.client';
import { SiteLanguages } from '@/components/frame/SiteLanguages';
import { deskMessages } from '@/lib/desk/messages';
import { deskPathHeader, deskReturnedHeader } from '@/lib/desk/policy';
import { isOwnLanguage } from '@/lib/i18n/languages';
import { directionOf } from '@/lib/i18n/locales';
import { accountAt } from '@/server/desk/visitor';
import { served } from '@/server/site/served';
import { returnedShown } from '../returned-shown';

/** The title is that of pages that Next gives none of their own: those that are answered with 404. */
export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const { locale } = await params;
  return {
    robots: { index: false, follow: false },
    ...(isOwnLanguage(locale) && { title: `${deskMessages(locale).refused.title} · ${deskMessages(locale).title}` }),
  };
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };
/** Every answer has a nonce of its own (proxy.ts), and shows what one person may see. */
export const dynamic = 'force-dynamic';

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isOwnLanguage(locale)) notFound();
  const sent = await headers();
  // Where the desk cannot be used, its pages still say so.
  const account = await accountAt(sent).catch(() => null);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <SiteLanguages languages={served().record.site.languages} locale={locale} />
        <DeskFrame
          locale={locale}
          words={deskMessages(locale)}
          site={textIn(served().record.site.name, locale)}
          path={(sent.get(deskPathHeader) ?? '')
            .split('/')
            .slice(3)
            .map((segment) => `/${segment}`)
            .join('')}
          role={account?.role ?? null}
        >
          <ReturnedForms form={account && (await returnedShown(account, sent.get(deskReturnedHeader) ?? '', locale))}>
            {children}
          </ReturnedForms>
        </DeskFrame>
      </body>
    </html>
  );
}
