import { isLocale } from '@/lib/i18n/locales';
import { cardResponse } from '@/lib/publish/card/request';
import { endpoint } from '@/lib/publish/http/endpoint';
import { unknownThing } from '@/lib/publish/http/problem';
import { theRecord } from '@/lib/store/open';

/** The card of everything that passes the filters, with the parameters of the page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ locale: string }> }>(
  async (request, { params }) => {
    const { locale } = await params;
    const response = isLocale(locale) ? await cardResponse(request, theRecord(), locale, null) : null;
    if (!response) throw unknownThing('language', locale, 'en, ar');
    return response;
  },
);
