import { isLocale, locales } from '@/lib/i18n/locales';
import { unknownThing } from '@/lib/publish/http/problem';
import { seenResponse } from '@/server/publish/card/seen';
import { endpoint } from '@/server/publish/http/endpoint';
import { served } from '@/server/site/served';

/** The map as the page's parameters show it, as PNG: `at=incidents/x`, `width` and `height` beside them. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ locale: string }> }>(
  async (request, { params }) => {
    const { locale } = await params;
    if (!isLocale(locale)) throw unknownThing('language', locale, locales().join(', '));
    return seenResponse(request, served(), locale, 'png');
  },
);
