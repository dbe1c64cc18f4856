import type { MetadataRoute } from 'next';
import { everyAddress } from '@/lib/publish/addresses';
import { siteOrigin } from '@/lib/url/origin';
import { theRecord } from '@/server/store/open';

export const dynamic = 'force-dynamic';

export default function sitemap(): MetadataRoute.Sitemap {
  const origin = siteOrigin(process.env);
  return everyAddress(theRecord().record).map(({ path, languages }) => ({
    url: `${origin}${path}`,
    alternates: {
      languages: Object.fromEntries(Object.entries(languages).map(([locale, other]) => [locale, `${origin}${other}`])),
    },
  }));
}
