import nodemailer from 'nodemailer';
import { type Alert, backoffSeconds, type Delivery, mostDeliveries } from '../../lib/desk/alerts';
import type { DeskStore } from '../desk/store/store';
import { ask, NotAsked, type Question } from '../outside/ask';
import type { AlertSettings } from './settings';
import { signedHeaders } from './sign';

const timeoutMs = 15_000;
/** For so long nobody else tries what a process has taken up; then it has ended with it. */
const heldMs = 120_000;

export interface DeliverOptions extends AlertSettings {
  now: () => Date;
  resolve?: Question['resolve'];
}

type Outcome = { status: number | null; reason: string; isDelivered: boolean };

/**
 * Sends what is due, and notes how each went. A process takes a message up before it sends it, so that of several only one
 * does.
 * @returns when the next is due, or null
 */
export async function deliverDue(store: DeskStore, options: DeliverOptions): Promise<Date | null> {
  const { now } = options;
  const isDue = ({ next }: Delivery) => next !== null && Date.parse(next) <= now().getTime();
  if ((await store.list('delivery')).some(isDue)) {
    const taken = await store.change(async (on) => {
      const due = (await on.list('delivery')).filter(isDue);
      const until = new Date(now().getTime() + heldMs).toISOString();
      for (const delivery of due) on.put('delivery', delivery.id, { ...delivery, next: until });
      return due;
    });
    await Promise.all(taken.map((delivery) => deliver(store, delivery, options)));
  }
  const times = (await store.list('delivery')).flatMap(({ next }) => (next === null ? [] : [next]));
  const [first] = times.toSorted();
  return first === undefined ? null : new Date(first);
}

async function deliver(store: DeskStore, delivery: Delivery, options: DeliverOptions): Promise<void> {
  const alert = await store.get('alert', delivery.alert);
  const outcome = alert ? await send(alert, delivery, options) : null;
  const at = options.now();
  await store.change(async (on) => {
    const stands = await on.get('delivery', delivery.id);
    if (!stands) return;
    if (!outcome) return on.delete('delivery', delivery.id);
    const { isDelivered, status, reason } = outcome;
    const attempts = [...stands.attempts, { at: at.toISOString(), status, reason }];
    const wait = isDelivered ? undefined : backoffSeconds[attempts.length - 1];
    const next = wait === undefined ? null : new Date(at.getTime() + wait * 1_000).toISOString();
    on.put('delivery', stands.id, { ...stands, attempts, isDelivered, next });
    await forgetOld(on, stands.alert);
  });
}

/** Of those that have come to their end, the latest stay to be seen. */
async function forgetOld(on: Parameters<Parameters<DeskStore['change']>[0]>[0], alert: string): Promise<void> {
  const ended = (await on.list('delivery'))
    .filter((one) => one.alert === alert && one.next === null)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const old of ended.slice(mostDeliveries)) on.delete('delivery', old.id);
}

async function send({ to }: Alert, delivery: Delivery, options: DeliverOptions): Promise<Outcome> {
  try {
    if (to.kind === 'mail') return await sendMail(to.address, delivery, options);
    const { id, body } = delivery;
    const headers = signedHeaders(to.secret, { id, body, at: options.now() });
    const { allowsPrivate, resolve } = options;
    const { status } = await ask(to.url, {
      method: 'POST',
      headers,
      body,
      timeoutMs,
      allowsPrivate,
      ...(resolve && { resolve }),
    });
    return { status, reason: '', isDelivered: status >= 200 && status < 300 };
  } catch (error) {
    if (error instanceof NotAsked) return { status: null, reason: 'not-public', isDelivered: false };
    const { code, name, message } = error as NodeJS.ErrnoException;
    const reason = name === 'TimeoutError' ? 'silent' : (code ?? message.slice(0, 200));
    return { status: null, reason, isDelivered: false };
  }
}

async function sendMail(address: string, { id, subject, body }: Delivery, { mail }: DeliverOptions): Promise<Outcome> {
  if (!mail) return { status: null, reason: 'mail-off', isDelivered: false };
  const transport = nodemailer.createTransport(mail.url, { from: mail.from });
  try {
    const host = new URL(mail.url).hostname;
    await transport.sendMail({
      to: address,
      subject,
      text: body,
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { status: null, reason: '', isDelivered: true };
  } finally {
    transport.close();
  }
}
