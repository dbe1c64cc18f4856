import type { Alert } from '../../lib/desk/alerts';
import { dropUnknown } from '../../lib/record/filters';
import type { Filters, Opened } from '../../lib/store/store';
import { siteOrigin } from '../../lib/url/origin';
import { filtersOf, readParams } from '../../lib/url/params';
import { feedOf } from '../publish/feeds/entries';
import type { FeedEntry } from '../publish/feeds/feed';
import { type FeedWithdrawal, withdrawals } from '../publish/feeds/withdrawals';

const filtersIn = (query: string, { record }: Opened): Filters =>
  filtersOf(dropUnknown(readParams(new URLSearchParams(query)), record).params);

/** What the feed of an alert's filters has now, and all that was withdrawn. */
export interface Current {
  entries: readonly FeedEntry[];
  withdrawn: readonly FeedWithdrawal[];
}
export const currentOf = async (opened: Opened, { query, locale }: Pick<Alert, 'query' | 'locale'>): Promise<Current> => ({
  entries: (await feedOf(opened, null, locale, filtersIn(query, opened))).entries,
  withdrawn: withdrawals(opened.record, locale),
});

/** Of times in ISO 8601, UTC; "" of none. */
export const latestOf = (times: readonly string[]): string => times.toSorted().at(-1) ?? '';

/** What is told from now on is what is not there now. */
export function seenIn(entries: readonly FeedEntry[]): Pick<Alert, 'seen' | 'latest'> {
  const seen = Object.fromEntries(entries.map(({ id, updated }) => [id, updated]));
  return { seen, latest: latestOf(Object.values(seen)) };
}

/**
 * What is new, or changed, since an alert was last told; and of what it was told that it was withdrawn, whatever its filters.
 * An entry that comes into the feed because another has left it is older than what was told, and no news. Corrections and
 * withdrawals have a day and no hour: a second one of a day counts as well.
 */
export function newsIn({ entries, withdrawn }: Current, { seen, latest }: Pick<Alert, 'seen' | 'latest'>): FeedEntry[] {
  const dayOf = (time: string) => time.slice(0, '2026-11-30'.length);
  const news = entries.filter(({ id, updated }) =>
    Object.hasOwn(seen, id) ? seen[id] !== updated : dayOf(updated) >= dayOf(latest),
  );
  const told = new Set(entries.map(({ id }) => id));
  return [...news, ...withdrawn.flatMap(({ of, entry }) => (Object.hasOwn(seen, of) && !told.has(entry.id) ? [entry] : []))];
}

/** What a webhook is sent of an entry. */
const shown = ({ id, url, title, summary, published, updated }: FeedEntry) => ({ id, url, title, summary, published, updated });

export const webhookBody = (type: string, at: string, news: readonly FeedEntry[], { query, locale, label }: Alert): string =>
  JSON.stringify({
    type,
    timestamp: at,
    data: { site: siteOrigin(process.env), label, filters: query, language: locale, entries: news.map(shown) },
  });
