import { isLocale, locales } from '@/lib/i18n/locales';
import { unknownThing } from '@/lib/publish/http/problem';
import { downloadResponse } from '@/server/publish/downloads';
import { endpoint } from '@/server/publish/http/endpoint';
import { pageData } from '@/server/publish/page-data';

/** The files of the record (server/publish/downloads), and what the script of a page asks for (server/publish/page-data). */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<{ params: Promise<{ locale: string; file: string }> }>(
  async (request, { params }) => {
    const { locale, file } = await params;
    if (!isLocale(locale)) throw unknownThing('language', locale, locales().join(', '));
    return (await pageData(request, locale, file)) ?? downloadResponse(request, locale, file);
  },
);
