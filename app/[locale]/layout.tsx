import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import '../fonts.css';
import '../global.css';
import { Frame } from '@/components/frame/Frame';
import { MapSection } from '@/components/map/MapSection';
import { direction, isLocale } from '@/lib/i18n/locales';
import { siteOrigin } from '@/lib/url/origin';
import { stillMapOf } from '@/server/publish/still-map';
import { served } from '@/server/site/served';
import { shownByPage } from '../shown';

export { generateStaticParams } from '../kept';

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
  const { site } = served().record;
  return {
    metadataBase: new URL(siteOrigin(process.env)),
    title: { default: `${site.name[locale]}: ${site.tagline[locale]}`, template: `%s · ${site.name[locale]}` },
    description: site.description[locale],
    openGraph: { siteName: site.name[locale], locale: site.socialLocales[locale], type: 'website' },
  };
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const opened = served();
  const { record } = opened;
  const { query, params: asked, selection } = await shownByPage();
  return (
    <html lang={locale} dir={direction[locale]} data-theme={asked.theme}>
      <body>
        <Frame
          locale={locale}
          query={query}
          site={{ name: record.site.name[locale], tagline: record.site.tagline[locale] }}
          other={record.site.locales.find((each) => each !== locale) ?? null}
          version={record.version}
          map={<MapSection locale={locale} {...(await stillMapOf(opened, asked, selection, locale))} />}
        >
          {children}
        </Frame>
      </body>
    </html>
  );
}
