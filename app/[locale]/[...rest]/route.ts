import { unknownThing } from '@/lib/publish/http/problem';
import { endpoint } from '@/server/publish/http/endpoint';

interface Context {
  params: Promise<{ locale: string; rest: string[] }>;
}

/** Files that are not there, such as /en/nothing.png. The proxy leads every other address without a page to `missing`. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint<Context>(async (_request, { params }) => {
  const { locale, rest } = await params;
  throw unknownThing('file', rest.join('/'), `those on /${locale}/data`);
});
