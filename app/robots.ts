import type { MetadataRoute } from 'next';
import { siteOrigin } from '@/lib/url/origin';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${siteOrigin(process.env)}/sitemap.xml` };
}
