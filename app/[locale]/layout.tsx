import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import '../fonts.css';
import '../global.css';
import { Frame } from '@/components/frame/Frame';
import { firstFonts } from '@/components/frame/fonts';
import { direction, isLocale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { loadScene } from '@/lib/publish/scene';
import { siteOrigin } from '@/lib/url/origin';
import { filtersOf } from '@/lib/url/params';
import { requestedParams } from '../page-request';

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14171a' },
  ],
};

export async function generateMetadata({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { site } = messagesFor(locale);
  return {
    metadataBase: new URL(siteOrigin(process.env)),
    title: { default: `${site.name}: ${site.tagline}`, template: `%s · ${site.name}` },
    description: site.description,
    openGraph: { siteName: site.name, locale: locale === 'ar' ? 'ar_SY' : 'en_GB', type: 'website' },
  };
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  for (const font of firstFonts[locale]) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  const { params: asked } = await requestedParams();
  const filters = filtersOf(asked);
  return (
    <html lang={locale} dir={direction[locale]} data-theme={asked.theme}>
      <body>
        <Frame locale={locale} scene={await loadScene(locale, filters)} filters={filters}>
          {children}
        </Frame>
      </body>
    </html>
  );
}
