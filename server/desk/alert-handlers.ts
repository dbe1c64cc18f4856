import { z } from 'zod';
import { longestLabel } from '../../lib/desk/account';
import type { AlertActionName } from '../../lib/desk/actions';
import { type Alert, longestQuery } from '../../lib/desk/alerts';
import { isLocale } from '../../lib/i18n/locales';
import { alertsOf, confirmMail, makeMail, makeWebhook, pingWebhook, removeAlert } from '../alerts/manage';
import { alertSettings } from '../alerts/settings';
import { alerts } from '../alerts/start';
import { line, read } from './input';
import type { Asked, Outcome } from './outcome';

const wanted = {
  label: line(longestLabel).min(1),
  filters: line(longestQuery).default(''),
  language: z.string().refine(isLocale),
};
const Webhook = z.object({ ...wanted, url: line(2_000) });
const Mail = z.object({ ...wanted, address: line(300) });
const Confirming = z.object({ token: z.string().max(200) });

/** As programs get it: without secrets. */
const told = ({ id, label, query, locale, created, to }: Alert) => ({
  id,
  label,
  filters: query,
  language: locale,
  created,
  to: to.kind === 'mail' ? { kind: to.kind, address: to.address, confirmed: to.confirmed } : { kind: to.kind, url: to.url },
});
const page = '/alerts';
/** What is to be sent is sent while whoever asked reads on. */
const sendNow = () => void alerts().deliver();

export const alertHandlers: Readonly<Record<AlertActionName, (asked: Asked) => Promise<Outcome>>> = {
  async 'list-alerts'({ desk: { store }, account }) {
    return { body: { alerts: (await alertsOf(store, account)).map(told) } };
  },

  async 'make-webhook'({ desk: { store }, account, input, now }) {
    const { language, ...given } = read(Webhook, input);
    const { id, secret } = await makeWebhook(store, { ...given, locale: language }, account, alertSettings(process.env), now);
    sendNow();
    return { body: { id, secret }, page, once: { kind: 'secret', value: secret, label: given.label } };
  },

  async 'ping-webhook'({ desk: { store }, parameters: { id = '' }, now }) {
    await pingWebhook(store, id, now);
    sendNow();
    return { page, done: 'ping-sent' };
  },

  async 'make-mail'({ desk: { store }, account, input, now }) {
    const { language, ...given } = read(Mail, input);
    await makeMail(store, { ...given, locale: language }, account, alertSettings(process.env), now);
    sendNow();
    return { page, done: 'mail-asked' };
  },

  async 'confirm-mail'({ desk: { store }, account, input, now }) {
    await confirmMail(store, read(Confirming, input).token, account, now);
    return { page, done: 'mail-confirmed' };
  },

  async 'remove-alert'({ desk: { store }, account, parameters: { id = '' } }) {
    await removeAlert(store, id, account);
    return { page, done: 'alert-removed' };
  },
};
