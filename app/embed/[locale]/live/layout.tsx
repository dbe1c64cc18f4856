import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import '../../../fonts.css';
import '../../../global.css';
import { SiteLanguages } from '@/components/frame/SiteLanguages';
import { directionOf, isLocale } from '@/lib/i18n/locales';
import { servedToPage } from '../../../kept';
import { shownByPage } from '../../../shown';

export const metadata: Metadata = { robots: { index: false } };

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { record } = await servedToPage();
  const { params: asked } = await shownByPage();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={asked.theme}>
      <body>
        <SiteLanguages languages={record.site.languages} locale={locale} />
        {children}
      </body>
    </html>
  );
}
