import { isLocale, type Locale, locales } from '../../../lib/i18n/locales';
import { messagesFor } from '../../../lib/i18n/messages';
import { type FeedForm, type FeedScope, feedPath, feedTypes } from '../../../lib/publish/feeds/addresses';
import { unknownThing, wrongParameters } from '../../../lib/publish/http/problem';
import { rowTerms } from '../../../lib/publish/licence';
import { dropUnknown } from '../../../lib/record/filters';
import { isInRecord } from '../../../lib/store/belonging';
import type { Filters, Opened } from '../../../lib/store/store';
import { siteOrigin } from '../../../lib/url/origin';
import { filtersOf, readParams, writeParams } from '../../../lib/url/params';
import { Kept } from '../../kept';
import { oneOf } from '../../shared';
import { served } from '../../site/served';
import { endpoint } from '../http/endpoint';
import { type Made, made, sizeOfMade } from '../http/made';
import { send } from '../http/respond';
import { atom } from './atom';
import { feedOf } from './entries';
import type { Feed } from './feed';

/** The functions of a feed's route: of everything, or of the actors or places that the path names. */
export const feedEndpoint = (form: FeedForm, kind: 'actors' | 'places' | null = null) =>
  endpoint<{ params: Promise<{ locale: string; slug?: string }> }>(async (request, { params }) => {
    const { locale, slug = '' } = await params;
    if (!isLocale(locale)) throw unknownThing('language', locale, locales().join(', '));
    const scope: FeedScope = kind && { kind, slug };
    const opened = served();
    if (scope && !(await isInRecord(opened, scope))) throw unknownThing('slug', slug, `the ${kind} of /${locale}`);
    const filters = scope ? {} : feedFilters(new URL(request.url).searchParams, opened, locale);
    const key = `${opened.record.version} ${feedPath(locale, scope, form)}${writeParams(filters)}`;
    const answer = await feeds.once(key, async () => {
      const feed = await feedOf(opened, scope, locale, filters);
      return made(form === 'xml' ? atom(feed, scope, opened.record.site.locales) : JSON.stringify(jsonFeed(feed, scope)));
    });
    return send(request, { type: `${feedTypes[form]}; charset=utf-8`, ...answer, headers: { 'Content-Language': locale } });
  });

const mostBytes = 16 * 1024 * 1024;
/** Programs ask for the same feeds again and again. */
const feeds = oneOf('feeds', () => new Kept<Made>(mostBytes, sizeOfMade));

/** The filters of a feed's address, or a refusal: a reader who follows it would not see that one of them was passed over. */
function feedFilters(search: URLSearchParams, { record }: Opened, locale: Locale): Filters {
  const { params, notices } = dropUnknown(readParams(search), record);
  const { expected } = messagesFor(locale);
  const wrong = notices.map(({ name, got, expected: key }) => ({ name, got, expected: expected[key] }));
  if (wrong.length > 0) throw wrongParameters(wrong);
  return filtersOf(params);
}

/** JSON Feed 1.1. */
const jsonFeed = (feed: Feed, scope: FeedScope) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  description: feed.description,
  home_page_url: feed.page,
  feed_url: `${siteOrigin(process.env)}${feedPath(feed.locale, scope, 'json')}${feed.query}`,
  language: feed.locale,
  authors: [{ name: feed.site, url: `${siteOrigin(process.env)}/${feed.locale}/about` }],
  _maydan: { datasets: feed.terms },
  items: feed.entries.map(({ id, url, title, summary, html, published, updated, categories, terms, entry }) => ({
    id,
    url,
    title,
    summary,
    content_html: html,
    date_published: published,
    date_modified: updated,
    language: feed.locale,
    tags: categories.map(({ label }) => label),
    _maydan: {
      ...rowTerms(terms),
      ...(entry && {
        anchor: entry.location.anchor,
        uncertainty_meters: Math.round(entry.location.uncertaintyMeters),
        origins: entry.corroboration.origins.length,
        contested: entry.contest.contested,
        geojson: `${url}.geojson`,
      }),
    },
  })),
});
