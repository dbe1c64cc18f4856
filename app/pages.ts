import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isLocale, type Locale, type Localized, locales } from '@/lib/i18n/locales';
import { dropUnknown } from '@/lib/record/filters';
import type { PublishedRecord } from '@/lib/record/model';
import { theRecord } from '@/lib/store/open';
import { type Notice, type Params, readParams } from '@/lib/url/params';
import { inLocale, type Kind, thingPath } from '@/lib/url/paths';

/** What Next gives to every page under `[locale]`. */
export interface PageProps {
  params: Promise<{ locale: string; slug?: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function localeOf({ params }: Pick<PageProps, 'params'>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}

/** The address's parameters; what is not understood, or names nothing in the record, is left out and told. */
export async function readAddress(
  { searchParams }: PageProps,
  record: PublishedRecord,
): Promise<{ params: Params; notices: Notice[] }> {
  return dropUnknown(readParams(await searchParams), record);
}

/** The entry that a page's slug names, or the 404 page. */
export async function entryOf<T>(
  props: PageProps,
  find: (record: PublishedRecord, slug: string) => T | undefined,
): Promise<{ entry: T; record: PublishedRecord; locale: Locale }> {
  const locale = await localeOf(props);
  const { slug = '' } = await props.params;
  const { record } = theRecord();
  const entry = find(record, slug);
  return entry ? { entry, record, locale } : notFound();
}

interface Described {
  kind: Kind;
  slug: string;
  title: Localized;
  description: Localized;
}

/** Title, description, canonical address and the other language's, for search engines and unfurled links. */
export async function pageMetadata(
  props: PageProps,
  read: (record: PublishedRecord, slug: string) => Described | null,
  path = '',
): Promise<Metadata> {
  const { locale, slug = '' } = await props.params;
  if (!isLocale(locale)) return {};
  const described = read(theRecord().record, slug);
  const own = described ? thingPath(locale, described.kind, described.slug) : `/${locale}${path}`;
  const title = described?.title[locale];
  const description = described?.description[locale];
  return {
    ...(title && { title }),
    ...(description && { description }),
    alternates: {
      canonical: own,
      languages: {
        ...Object.fromEntries(locales.map((other) => [other, inLocale(own, other)])),
        'x-default': inLocale(own, 'en'),
      },
    },
    openGraph: { ...(title && { title }), ...(description && { description }), url: own },
  };
}
