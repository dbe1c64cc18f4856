/** Where the paths of addresses lead, by the record: to what they name, or to the page that says why not. */
import { isLocale } from '../../lib/i18n/locales';
import { addressKey } from '../../lib/record/document-status';
import type { RecordCatalogue } from '../../lib/record/model';
import { isInRecord } from '../../lib/store/belonging';
import { pageOf } from '../../lib/url/paths';
import { meantPath } from '../../lib/url/redirects';
import { keptOfEach } from '../kept';
import { served } from './served';

/** A browser asks each time, which costs a few bytes when nothing has changed; a cache in between, once a minute. */
export const sharedCaching = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

/** The live embed alone is a page of the framework. */
export const isLiveEmbed = (pathname: string): boolean => pathname.split('/')[3] === 'live';

/** For a live embed of what is not in the record, the address of the static one, which says so; null where there is a map. */
export async function stillEmbedOf(pathname: string): Promise<string | null> {
  const [, , locale, live, ...thing] = pathname.split('/');
  if (live !== 'live' || thing.length === 0) return null;
  const path = `/${locale}/${thing.join('/')}`;
  return pageOf(path)?.selection && !(await leadsNowhere(path)) ? null : `/embed${path}`;
}

/**
 * Whether an address names neither a page nor a file, which answers for itself. Next's own `notFound` in a page sends a
 * page without a word in it, for a script to fill.
 */
export async function leadsNowhere(pathname: string): Promise<boolean> {
  if (pathname.split('/').at(-1)?.includes('.')) return false;
  const page = pageOf(pathname);
  const opened = served();
  if (page?.dataset !== undefined) return !opened.record.datasets.has(page.dataset);
  return page === null || (page.selection !== null && !(await isInRecord(opened, page.selection)));
}

/** The page that says that what stood at an address was withdrawn, or null. */
export function withdrawnAt(pathname: string): string | null {
  const { locale, selection } = pageOf(pathname) ?? {};
  const isGone = selection && served().record.withdrawn.has(addressKey(selection.kind, selection.slug));
  return isGone ? `/${locale}/withdrawn/${selection.kind}/${selection.slug}` : null;
}

/** The headers of an answer. */
export type AddedHeaders = Readonly<Record<string, string>>;

/**
 * What the proxy (proxy.ts) would add to the answer at a path without a query, where it would let the request go on as it
 * is; null where it may do something else. A test holds the two together.
 */
export async function headersAsAsked(pathname: string): Promise<AddedHeaders | null> {
  if (!spelling.test(pathname) || pathname.endsWith('.rsc')) return null;
  return knownOf(served().record).once(pathname, () => find(pathname));
}

const mostKnown = 20_000;
const knownOf = keptOfEach<RecordCatalogue, AddedHeaders | null>('ways', mostKnown, () => 1);
/** Anything else, such as "%61", is read by the framework in ways of its own; ".rsc" is a form of its pages. */
const spelling = /^\/[\w/.-]+$/;

async function find(pathname: string): Promise<AddedHeaders | null> {
  const { redirects, site } = served().record;
  const first = pathname.split('/')[1] ?? '';
  const isEmbed = first === 'embed';
  // Where an address names its language, that of the reader changes nothing.
  if (!isEmbed && !isLocale(first)) return null;
  if (meantPath(pathname, redirects, site.locales[0] ?? first, site.locales) !== null) return null;
  if (isEmbed ? await stillEmbedOf(pathname) : withdrawnAt(pathname) || (await leadsNowhere(pathname))) return null;
  const isPage = isEmbed ? isLiveEmbed(pathname) : pageOf(pathname) !== null;
  return isPage ? { 'Cache-Control': sharedCaching } : {};
}
