import type { Alert, Delivery } from '../../lib/desk/alerts';
import { deskMessages } from '../../lib/desk/messages';
import { format } from '../../lib/i18n/format';
import type { Opened } from '../../lib/store/store';
import { siteOrigin } from '../../lib/url/origin';
import { newId } from '../accounts/tokens';
import type { DeskStore } from '../desk/store/store';
import type { FeedEntry } from '../publish/feeds/feed';
import { type Current, currentOf, latestOf, newsIn, seenIn, webhookBody } from './changes';

/** A message of an alert, to be sent at once. */
export function messageOf(
  alert: Alert,
  type: Delivery['type'],
  { subject = '', body }: { subject?: string; body: string },
  now: Date,
): Delivery {
  const at = now.toISOString();
  return { id: newId('d'), alert: alert.id, at, type, subject, body, attempts: [], next: at, isDelivered: false };
}

/**
 * Notes for every alert what has changed since it was last told, as a message to be sent. Of several processes that serve
 * the same change only the first finds news.
 * @returns how many messages there are
 */
export async function noticeChanges(store: DeskStore, opened: Opened, now: Date): Promise<number> {
  const all = (await store.list('alert')).filter(isAwake);
  // Alerts of the same filters have the same feed.
  const feeds = new Map<string, Promise<Current>>();
  const feedFor = (alert: Alert) => {
    const key = `${alert.locale} ${alert.query}`;
    const feed = feeds.get(key) ?? currentOf(opened, alert);
    feeds.set(key, feed);
    return feed;
  };
  const found = await Promise.all(all.map(async (alert) => ({ alert, current: await feedFor(alert) })));
  if (!found.some(({ alert, current }) => newsIn(current, alert).length > 0)) return 0;
  return store.change(async (on) => {
    let count = 0;
    for (const { alert: looked, current } of found) {
      const alert = await on.get('alert', looked.id);
      if (!alert) continue;
      const news = newsIn(current, alert);
      if (news.length === 0) continue;
      const { seen, latest } = seenIn(current.entries);
      on.put('alert', alert.id, { ...alert, seen, latest: latestOf([latest, alert.latest]) });
      const message = messageOf(alert, 'record.changed', contentOf(alert, news, now), now);
      on.put('delivery', message.id, message);
      count += 1;
    }
    return count;
  });
}

/** Mails wait until their address is confirmed. */
const isAwake = ({ to }: Alert): boolean => to.kind === 'webhook' || to.confirmed !== null;

function contentOf(alert: Alert, news: readonly FeedEntry[], now: Date): { subject: string; body: string } {
  if (alert.to.kind === 'webhook') return { subject: '', body: webhookBody('record.changed', now.toISOString(), news, alert) };
  const { alerts: words } = deskMessages(alert.locale);
  const lines = news.map(({ title, url, summary }) => `${title}\n${url}\n${summary}`);
  const own = `${siteOrigin(process.env)}/desk/${alert.locale}/alerts`;
  return {
    subject: format(alert.locale, words.mail.subject, { label: alert.label, count: news.length }),
    body: [...lines, `--\n${format(alert.locale, words.mail.end, { address: own })}`, ''].join('\n\n'),
  };
}
