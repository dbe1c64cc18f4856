import type { Alert } from '../../lib/desk/alerts';
import { dropUnknown } from '../../lib/record/filters';
import type { Filters, Opened } from '../../lib/store/store';
import { siteOrigin } from '../../lib/url/origin';
import { filtersOf, readParams } from '../../lib/url/params';
import { type FeedEntry, feedOf } from '../publish/feeds/entries';

const filtersIn = (query: string, { record }: Opened): Filters =>
  filtersOf(dropUnknown(readParams(new URLSearchParams(query)), record).params);

/** What the feed of an alert's filters has now. */
export const entriesOf = async (opened: Opened, { query, locale }: Pick<Alert, 'query' | 'locale'>): Promise<FeedEntry[]> =>
  (await feedOf(opened, null, locale, filtersIn(query, opened))).entries;

/** Of times in ISO 8601, UTC; "" of none. */
export const latestOf = (times: readonly string[]): string => times.toSorted().at(-1) ?? '';

/** What is told from now on is what is not there now. */
export function seenIn(entries: readonly FeedEntry[]): Pick<Alert, 'seen' | 'latest'> {
  const seen = Object.fromEntries(entries.map(({ id, updated }) => [id, updated]));
  return { seen, latest: latestOf(Object.values(seen)) };
}

/**
 * Entries that are new, or changed, since an alert was last told. One that comes into the feed because another has left it
 * is older than what was told, and no news.
 */
export const newsIn = (entries: readonly FeedEntry[], { seen, latest }: Pick<Alert, 'seen' | 'latest'>): FeedEntry[] =>
  entries.filter(({ id, updated }) => (Object.hasOwn(seen, id) ? seen[id] !== updated : updated > latest));

/** What a webhook is sent of an entry. */
const shown = ({ id, url, title, summary, published, updated }: FeedEntry) => ({ id, url, title, summary, published, updated });

export const webhookBody = (type: string, at: string, news: readonly FeedEntry[], { query, locale, label }: Alert): string =>
  JSON.stringify({
    type,
    timestamp: at,
    data: { site: siteOrigin(process.env), label, filters: query, language: locale, entries: news.map(shown) },
  });
