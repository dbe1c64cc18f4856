import { isLocale, locales } from '@/lib/i18n/locales';
import { unknownThing } from '@/lib/publish/http/problem';
import { datasetFile } from '@/server/publish/dataset-files';
import { endpoint } from '@/server/publish/http/endpoint';

interface Context {
  params: Promise<{ locale: string; id: string; file: string }>;
}

/** The versions of a dataset, and the rows of those that are kept. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<Context>(async (request, { params }) => {
  const { locale, id, file } = await params;
  if (!isLocale(locale)) throw unknownThing('language', locale, locales().join(', '));
  return datasetFile(request, locale, id, file);
});
