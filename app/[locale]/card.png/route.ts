import { isLocale, locales } from '@/lib/i18n/locales';
import { unknownThing } from '@/lib/publish/http/problem';
import { cardResponse } from '@/server/publish/card/request';
import { endpoint } from '@/server/publish/http/endpoint';
import { served } from '@/server/site/served';

/** The card of everything that passes the filters, with the parameters of the page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ locale: string }> }>(
  async (request, { params }) => {
    const { locale } = await params;
    const response = isLocale(locale) ? await cardResponse(request, served(), locale, null) : null;
    if (!response) throw unknownThing('language', locale, locales().join(', '));
    return response;
  },
);
