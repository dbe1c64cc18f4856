import type { Account } from '../../lib/desk/account';
import { type Alert, mostAlerts, mostMails } from '../../lib/desk/alerts';
import { deskMessages } from '../../lib/desk/messages';
import { Refusal } from '../../lib/desk/refusals';
import { format } from '../../lib/i18n/format';
import type { Locale } from '../../lib/i18n/locales';
import { dropUnknown } from '../../lib/record/filters';
import { siteOrigin } from '../../lib/url/origin';
import { filtersOf, readParams, writeParams } from '../../lib/url/params';
import { digestOfToken, newId, newToken } from '../accounts/tokens';
import type { DeskStore } from '../desk/store/store';
import { served } from '../site/served';
import { currentOf, seenIn, webhookBody } from './changes';
import { messageOf } from './notice';
import type { AlertSettings } from './settings';
import { newSecret } from './sign';

interface Wanted {
  label: string;
  /** The filters, or an address of the site that has them. */
  filters: string;
  locale: Locale;
}

/** "https://…/en?status=contested", "?status=contested" and "status=contested" → "?status=contested". @throws Refusal wrong-input */
function queryOf(given: string): string {
  const text = given.trim();
  const search = text.includes('?') ? text.slice(text.indexOf('?')).replace(/#.*$/, '') : text.includes('=') ? text : '';
  if (search === '' && text !== '' && !/^https?:\/\/|^\//.test(text))
    throw new Refusal('wrong-filters', `got "${text.slice(0, 100)}"`);
  const { params, notices } = dropUnknown(readParams(new URLSearchParams(search)), served().record);
  const wrong = notices.find(({ name }) => name !== 'base' && name !== 'map');
  if (wrong) throw new Refusal('wrong-filters', `${wrong.name}: got "${wrong.got}"`);
  return writeParams(filtersOf(params));
}

/** One that tells of what changes from now on. */
async function begin({ label, filters, locale }: Wanted, by: Account, to: Alert['to'], now: Date): Promise<Alert> {
  const query = queryOf(filters);
  const { entries } = await currentOf(served(), { query, locale });
  return { id: newId('w'), by: by.id, label, query, locale, created: now.toISOString(), to, ...seenIn(entries) };
}

const keep = (
  store: DeskStore,
  alert: Alert,
  more: Parameters<typeof messageOf>[2] | null,
  type: 'ping' | 'confirm',
  now: Date,
) =>
  store.change(async (on) => {
    const all = await on.list('alert');
    const count = all.length;
    // Mails go to addresses that nobody has confirmed yet.
    const own = all.filter(({ to, by }) => to.kind === 'mail' && by === alert.by).length;
    if (alert.to.kind === 'mail' && own >= mostMails)
      throw new Refusal('alerts-many', `got ${own}, expected fewer than ${mostMails}`);
    if (count >= mostAlerts) throw new Refusal('alerts-many', `got ${count}, expected fewer than ${mostAlerts}`);
    on.put('alert', alert.id, alert);
    const message = more && messageOf(alert, type, more, now);
    if (message) on.put('delivery', message.id, message);
  });

/** @returns the webhook's secret, which is shown this once. @throws Refusal wrong-target, wrong-filters, alerts-many */
export async function makeWebhook(
  store: DeskStore,
  { url, ...wanted }: Wanted & { url: string },
  by: Account,
  { allowsPrivate }: AlertSettings,
  now: Date,
): Promise<{ id: string; secret: string }> {
  const target = URL.canParse(url) ? new URL(url) : null;
  const isSpoken = target?.protocol === 'https:' || (allowsPrivate && target?.protocol === 'http:');
  if (!target || !isSpoken || target.username || target.password || url.length > 2_000)
    throw new Refusal('wrong-target', `got "${url.slice(0, 100)}", expected an https address`);
  const secret = newSecret();
  const alert = await begin(wanted, by, { kind: 'webhook', url: target.href, secret }, now);
  await keep(store, alert, { body: webhookBody('ping', now.toISOString(), [], alert) }, 'ping', now);
  return { id: alert.id, secret };
}

/** Asks whoever reads an address whether they want to be told. @throws Refusal mail-off, wrong-target, wrong-filters, alerts-many */
export async function makeMail(
  store: DeskStore,
  { address, ...wanted }: Wanted & { address: string },
  by: Account,
  { mail }: AlertSettings,
  now: Date,
): Promise<void> {
  if (!mail) throw new Refusal('mail-off');
  if (!/^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9.-]{1,190}\.[a-z0-9-]{2,63}$/i.test(address))
    throw new Refusal('wrong-target', 'expected one mail address');
  const token = newToken();
  const alert = await begin(wanted, by, { kind: 'mail', address, confirmed: null, digest: digestOfToken(token) }, now);
  const { alerts: words } = deskMessages(alert.locale);
  const link = `${siteOrigin(process.env)}/desk/${alert.locale}/alerts?confirm=${token}`;
  const subject = format(alert.locale, words.mail.confirmSubject, { label: alert.label });
  await keep(store, alert, { subject, body: format(alert.locale, words.mail.confirm, { link, name: by.name }) }, 'confirm', now);
}

/** By whom the link was opened is who asked for it: others learn nothing of it. @throws Refusal link-unknown */
export async function confirmMail(store: DeskStore, token: string, by: Account, now: Date): Promise<void> {
  await store.change(async (on) => {
    const digest = digestOfToken(token);
    const alert = (await on.list('alert')).find(({ to }) => to.kind === 'mail' && to.digest === digest);
    if (alert?.to.kind !== 'mail' || alert.by !== by.id) throw new Refusal('link-unknown');
    on.put('alert', alert.id, { ...alert, to: { ...alert.to, confirmed: now.toISOString() } });
  });
}

/** Those that a person may see: their own mails, and an administrator every webhook. */
export async function alertsOf(store: DeskStore, account: Account): Promise<Alert[]> {
  const all = await store.list('alert');
  return all.filter(({ to, by }) => (to.kind === 'mail' ? by === account.id : account.role === 'administrator'));
}

/** @throws Refusal not-found */
export async function removeAlert(store: DeskStore, id: string, account: Account): Promise<void> {
  if (!(await alertsOf(store, account)).some((one) => one.id === id)) throw new Refusal('not-found');
  await store.change(async (on) => {
    on.delete('alert', id);
    for (const delivery of await on.list('delivery')) if (delivery.alert === id) on.delete('delivery', delivery.id);
  });
}

/** Sends a message that says nothing, so that its other end can be tried. @throws Refusal not-found */
export async function pingWebhook(store: DeskStore, id: string, now: Date): Promise<void> {
  await store.change(async (on) => {
    const alert = await on.get('alert', id);
    if (alert?.to.kind !== 'webhook') throw new Refusal('not-found');
    const message = messageOf(alert, 'ping', { body: webhookBody('ping', now.toISOString(), [], alert) }, now);
    on.put('delivery', message.id, message);
  });
}
