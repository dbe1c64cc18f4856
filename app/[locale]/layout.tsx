import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { textIn } from '@/lib/i18n/text-in';
import { socialTag } from '@/lib/site/social-tag';
import '../fonts.css';
import '../global.css';
import { Frame } from '@/components/frame/Frame';
import { SiteLanguages } from '@/components/frame/SiteLanguages';
import { MapSection } from '@/components/map/MapSection';
import { directionOf, isLocale } from '@/lib/i18n/locales';
import { siteOrigin } from '@/lib/url/origin';
import { stillMapOf } from '@/server/publish/still-map';
import { servedToPage } from '../kept';
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
  const { site } = (await servedToPage()).record;
  return {
    metadataBase: new URL(siteOrigin(process.env)),
    title: {
      default: `${textIn(site.name, locale)}: ${textIn(site.tagline, locale)}`,
      template: `%s · ${textIn(site.name, locale)}`,
    },
    description: textIn(site.description, locale),
    openGraph: { siteName: textIn(site.name, locale), locale: socialTag(locale, site), type: 'website' },
  };
}

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const opened = await servedToPage();
  const { record } = opened;
  const { query, params: asked, selection } = await shownByPage();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={asked.theme}>
      <body>
        <SiteLanguages languages={record.site.languages} locale={locale} />
        <Frame
          locale={locale}
          query={query}
          site={{ name: textIn(record.site.name, locale), tagline: textIn(record.site.tagline, locale) }}
          others={record.site.locales.filter((each) => each !== locale)}
          version={record.version}
          map={<MapSection locale={locale} {...(await stillMapOf(opened, asked, selection, locale))} />}
        >
          {children}
        </Frame>
      </body>
    </html>
  );
}
