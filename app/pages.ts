import type { Metadata } from 'next';
import { draftMode } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Graph } from 'schema-dts';
import { format } from '@/lib/i18n/format';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { cardPath, cardSize, oembedPath } from '@/lib/publish/card/address';
import { feedLinks } from '@/lib/publish/feeds/addresses';
import { pageGraph } from '@/lib/publish/jsonld';
import { alternativeOf, descriptionOf, subjectOf } from '@/lib/publish/metadata';
import { dropUnknown } from '@/lib/record/filters';
import type { RecordCatalogue } from '@/lib/record/model';
import { embeddedId, readBasemaps } from '@/lib/scene/basemaps.mjs';
import { socialTag } from '@/lib/site/social-tag';
import { siteOrigin } from '@/lib/url/origin';
import { canonicalQuery, filtersOf, type Notice, type Params, readParams, type Search, writeParams } from '@/lib/url/params';
import { atStep, inLocale, type Kind, thingPath } from '@/lib/url/paths';
import { focusOf } from '@/server/publish/focus';
import { rowsFor } from '@/server/publish/rows';
import type { Opened } from '@/server/store/open';
import { servedToPage } from './kept';
import { announceShown } from './shown';

/** What Next gives to every page under `[locale]`. */
export interface PageProps {
  params: Promise<{ locale: string; kind?: string; slug?: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const localeOf = async ({ params }: Pick<PageProps, 'params'>): Promise<Locale> => {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
};

/**
 * The query, which only a page that is rendered on request may look at (proxy.ts decides): one that Next keeps is the
 * same for every query. The development server renders all pages on request.
 */
export async function queryOf({ searchParams }: Pick<PageProps, 'searchParams'>): Promise<Search> {
  const isOnRequest = process.env.NODE_ENV === 'development' || (await draftMode()).isEnabled;
  return isOnRequest ? await searchParams : {};
}

/** The address's parameters; what is not understood, or names nothing in the record, is left out and told. */
export async function readAddress(
  props: Pick<PageProps, 'searchParams'>,
  record: RecordCatalogue,
): Promise<{ params: Params; notices: Notice[] }> {
  const bases = readBasemaps(process.env).offered.map(({ id }) => id);
  return dropUnknown(readParams(await queryOf(props)), record, new Set([embeddedId, ...bases]));
}

/**
 * What every page begins with: its language and parameters, of which the layout is told too.
 * @param dataset that of whose page it is: the map shows its rows alone
 */
export async function openPage(props: PageProps, kind: Kind | null = null, dataset?: string) {
  const locale = await localeOf(props);
  const { slug = '' } = await props.params;
  const { record, store } = await servedToPage();
  const { params, notices } = await readAddress(props, record);
  announceShown({
    query: canonicalQuery(await queryOf(props)),
    params: { ...params, ...(dataset !== undefined && { dataset: [dataset] }) },
    selection: kind && atStep({ kind, slug }, params.step),
  });
  return { locale, record, store, params, notices };
}

/** The same for the page of a thing, with the entry that its slug names, or the 404 page. */
export async function openEntryPage<T>(
  props: PageProps,
  kind: Kind,
  find: (opened: Opened, slug: string) => T | null | undefined | Promise<T | null>,
) {
  const page = await openPage(props, kind);
  const { slug = '' } = await props.params;
  const entry = await find(page, slug);
  return entry ? { ...page, entry } : notFound();
}

/** The same for a thing that incidents and areas name, with these and what the map shows of it. */
export async function openNamedPage<T>(
  props: PageProps,
  kind: 'actors' | 'places',
  find: (record: RecordCatalogue, slug: string) => T | undefined,
) {
  const page = await openEntryPage(props, kind, ({ record }, slug) => find(record, slug));
  const { slug = '' } = await props.params;
  const { params, locale } = page;
  const [focus, incidents, areas] = await Promise.all([
    focusOf({ kind, slug }, page, locale),
    rowsFor(page, { kind, slug }, 'incidents', params, locale),
    rowsFor(page, { kind, slug }, 'areas', params, locale),
  ]);
  return { ...page, focus, incidents, areas };
}

/** Once for each rendering: what a page tells links and machines is of the same thing. */
const subjectOfPage = cache(async (kind: Kind | null, slug: string, query: string, locale: Locale) => {
  const { params } = readParams(new URLSearchParams(query));
  return subjectOf(await servedToPage(), kind && atStep({ kind, slug }, params.step), filtersOf(params), locale, 0);
});
/** As much of an address as its subject hangs on. */
const subjectQuery = (params: Params): string =>
  writeParams({ ...filtersOf(params), ...(params.step !== undefined && { step: params.step }) });

/** A page that is no thing of the record. */
interface OwnPage {
  /** After the language: "/data". */
  path: string;
  title: string;
  description: string;
  /** What its picture shows; left out: everything. */
  filters?: Params;
}

/**
 * Title, description, picture, canonical address and the other language's, for search engines and unfurled links.
 * A link to a view or a selection keeps both: the picture is of that view, and `og:url` leads back to it.
 */
export async function pageMetadata(props: PageProps, page: Kind | null | ((locale: Locale) => OwnPage)): Promise<Metadata> {
  const { locale, slug = '' } = await props.params;
  if (!isLocale(locale)) return {};
  const opened = await servedToPage();
  const { params } = await readAddress(props, opened.record);
  const selection = typeof page === 'string' ? atStep({ kind: page, slug }, params.step) : null;
  const own = typeof page === 'function' ? page(locale) : null;
  const subject = await subjectOfPage(selection?.kind ?? null, slug, subjectQuery(own?.filters ?? params), locale);
  if (!subject) return {};
  const path = own ? `/${locale}${own.path}` : selection ? thingPath(locale, selection.kind, selection.slug) : `/${locale}`;
  const isPlain = !selection && Object.keys(filtersOf(params)).length === 0;
  const title = own?.title ?? subject.title;
  const description = own?.description ?? descriptionOf(subject);
  const { theme: _, base: __, ...shown } = params;
  const address = `${path}${writeParams(own ? {} : shown)}`;
  const image = {
    url: cardPath(locale, selection, own ? (own.filters ?? {}) : params),
    ...cardSize,
    type: 'image/png',
    alt: alternativeOf(subject, locale),
  };
  const origin = siteOrigin(process.env);
  const oembed = (format: string) => [{ url: `${origin}${oembedPath(`${origin}${address}`, format)}`, title }];
  const { site } = opened.record;
  return {
    // The overview's own title is the site's; a selection says what it is a selection of.
    ...((own || !isPlain) && { title }),
    description,
    alternates: {
      canonical: path,
      languages: {
        ...Object.fromEntries(site.locales.map((other) => [other, inLocale(path, other)])),
        'x-default': inLocale(path, site.locales[0] ?? defaultLocale()),
      },
      types: {
        'application/json+oembed': oembed('json'),
        'text/xml+oembed': oembed('xml'),
        ...feedLinks(
          locale,
          selection && { ...selection, title },
          format(locale, messagesFor(locale).feed.all, { site: textIn(site.name, locale) }),
        ),
      },
    },
    openGraph: {
      siteName: textIn(site.name, locale),
      title,
      description,
      url: address,
      type: selection?.kind === 'articles' || selection?.kind === 'incidents' ? 'article' : 'website',
      locale: socialTag(locale, site),
      alternateLocale: site.locales.filter((other) => other !== locale).map((other) => socialTag(other, site)),
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [{ url: image.url, alt: image.alt }] },
  };
}

/** The same for machines that read schema.org's types. */
export async function pageJsonLd(props: PageProps, kind: Kind | null): Promise<Graph | null> {
  const locale = await localeOf(props);
  const { slug = '' } = await props.params;
  const opened = await servedToPage();
  const { params } = await readAddress(props, opened.record);
  const subject = await subjectOfPage(kind, slug, subjectQuery(params), locale);
  const detail = kind === 'articles' ? await opened.store.article(slug) : null;
  return subject && pageGraph(subject, { record: opened.record, locale, origin: siteOrigin(process.env), detail });
}
