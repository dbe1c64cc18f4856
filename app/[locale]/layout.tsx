import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import '../fonts.css';
import '../global.css';
import { Frame } from '@/components/frame/Frame';
import { MapSection } from '@/components/map/MapSection';
import { direction, isLocale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { focusOf } from '@/lib/publish/focus';
import { loadScene } from '@/lib/publish/scene';
import { readBasemaps } from '@/lib/scene/basemaps.mjs';
import { loadStillBasemap } from '@/lib/scene/still/load';
import { theRecord } from '@/lib/store/open';
import { siteOrigin } from '@/lib/url/origin';
import { filtersOf } from '@/lib/url/params';
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
  const { record } = theRecord();
  const { query, params: asked, selection } = await shownByPage();
  const filters = filtersOf(asked);
  return (
    <html lang={locale} dir={direction[locale]} data-theme={asked.theme}>
      <body>
        <Frame
          locale={locale}
          query={query}
          version={record.version}
          map={
            <MapSection
              locale={locale}
              scene={await loadScene(locale, filters)}
              asked={asked}
              filters={filters}
              selection={selection}
              focus={selection && focusOf(selection, record, locale)}
              basemap={loadStillBasemap(record.gazetteer)}
              bases={readBasemaps(process.env)}
            />
          }
        >
          {children}
        </Frame>
      </body>
    </html>
  );
}
