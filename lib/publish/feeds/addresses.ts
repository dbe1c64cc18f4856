import type { Locale } from '../../i18n/locales';
import { thingPath } from '../../url/paths';

/** What a feed is of: everything, an actor, or a place. */
export type FeedScope = { kind: 'actors' | 'places'; slug: string } | null;

export const feedTypes = { xml: 'application/atom+xml', json: 'application/feed+json' } as const;
export type FeedForm = keyof typeof feedTypes;

export const scopePath = (locale: Locale, scope: FeedScope): string =>
  scope ? thingPath(locale, scope.kind, scope.slug) : `/${locale}`;
export const feedPath = (locale: Locale, scope: FeedScope, form: FeedForm): string => `${scopePath(locale, scope)}/feed.${form}`;

/** The feeds that a page names in its head: its own where it has one, and that of everything. */
export function feedLinks(
  locale: Locale,
  page: { kind: string; slug: string; title: string } | null,
  siteTitle: string,
): Record<string, { url: string; title: string }[]> {
  const scope: FeedScope =
    page && (page.kind === 'actors' || page.kind === 'places') ? { kind: page.kind, slug: page.slug } : null;
  return Object.fromEntries(
    (Object.keys(feedTypes) as FeedForm[]).map((form) => [
      feedTypes[form],
      [
        ...(scope && page ? [{ url: feedPath(locale, scope, form), title: page.title }] : []),
        { url: feedPath(locale, null, form), title: siteTitle },
      ],
    ]),
  );
}
