/** @jest-environment node */
import { createHmac } from 'node:crypto';
import { createServer as createHttp, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server as TcpServer } from 'node:net';
import type { Alert, Delivery } from '@/lib/desk/alerts';
import { backoffSeconds } from '@/lib/desk/alerts';
import { codeOf, idOf, TestDesk } from '../desk/testing/test-desk';
import { served } from '../site/served';
import { newsIn } from './changes';
import { deliverDue } from './deliver';
import { noticeChanges } from './notice';

/** Who wants to know of a change is told, by servers of this machine. */

interface Got {
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
let on: TestDesk;
let hooks: Server;
let got: Got[];
let status = 204;
let mails: TcpServer;
let letters: string[];

/** As much of SMTP as a mail takes. */
const smtp = () =>
  createTcp((socket) => {
    let isData = false;
    let text = '';
    socket.write('220 mail.example\r\n');
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        if (isData) {
          const last = text.indexOf('\r\n.\r\n');
          if (last < 0) return;
          letters.push(text.slice(0, last));
          text = text.slice(last + 5);
          isData = false;
          socket.write('250 taken\r\n');
          continue;
        }
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        isData = /^DATA/i.test(line);
        socket.write(isData ? '354 go on\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
    socket.on('error', () => {});
  });

beforeAll(async () => {
  hooks = createHttp((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  mails = smtp();
  for (const server of [hooks, mails]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  on = await TestDesk.open();
  process.env.ALLOW_PRIVATE_TARGETS = '1';
  process.env.SMTP_URL = `smtp://127.0.0.1:${portOf(mails)}`;
  process.env.MAIL_FROM = 'desk@maydan.example';
});
beforeEach(async () => {
  got = [];
  letters = [];
  status = 204;
  await on.reset();
  await on.desk.store.change(async (work) => {
    for (const { id } of await work.list('alert')) work.delete('alert', id);
    for (const { id } of await work.list('delivery')) work.delete('delivery', id);
  });
});
afterAll(async () => {
  hooks.closeAllConnections();
  hooks.close();
  mails.close();
  await on.close();
});

const portOf = (server: Server | TcpServer) => (server.address() as AddressInfo).port;
const target = () => `http://127.0.0.1:${portOf(hooks)}/hook`;
const ask = async (by: 'administrator' | 'editor' | 'viewer', path: string, body: object) =>
  on.ask('POST', path, { cookie: await on.cookieOf(idOf(by)), body });
const settings = (now: Date) => ({
  allowsPrivate: true,
  mail: { url: process.env.SMTP_URL as string, from: process.env.MAIL_FROM as string },
  now: () => now,
});
const deliveries = () => on.desk.store.list('delivery');
/** The messages that making an alert has sent are under way: until they have come to an outcome. */
async function settled(): Promise<Delivery[]> {
  for (;;) {
    const all = await deliveries();
    if (all.length > 0 && all.every(({ attempts }) => attempts.length > 0)) return all;
    await new Promise((done) => setTimeout(done, 20));
  }
}
async function correctTitle(title: string): Promise<void> {
  const stands = await on.site.truth.get('incident', 'march-on-the-docks');
  const path = '/documents/incident/march-on-the-docks/correct';
  const corrected = { version: stands?.version, 'title.en': title, reason: 'x', correction: 'no' };
  expect((await ask('administrator', path, corrected)).status).toBe(200);
}

test('a webhook is tried, told of a change that is served, and signed as Standard Webhooks asks', async () => {
  const made = await ask('administrator', '/alerts/webhooks', { label: 'Desk of ours', url: target(), language: 'en' });
  const { secret, id } = (await made.json()) as { secret: string; id: string };
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const listed = await on.ask('GET', '/alerts', { cookie: await on.cookieOf(idOf('administrator')) });
  expect(await listed.text()).not.toContain(secret);
  expect((await settled()).map(({ type, isDelivered }) => [type, isDelivered])).toEqual([['ping', true]]);
  expect(await noticeChanges(on.desk.store, served(), new Date())).toBe(0);

  await correctTitle('A march that was corrected');
  const now = new Date();
  expect(await noticeChanges(on.desk.store, served(), now)).toBe(1);
  // Another node that serves the same change finds that it was told.
  expect(await noticeChanges(on.desk.store, served(), now)).toBe(0);
  await deliverDue(on.desk.store, settings(now));
  const { headers, body } = got.at(-1) as Got;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
    .digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  expect(Number(headers['webhook-timestamp'])).toBe(Math.floor(now.getTime() / 1_000));
  expect(JSON.parse(body)).toMatchObject({
    type: 'record.changed',
    data: {
      label: 'Desk of ours',
      filters: '',
      entries: [{ title: 'A march that was corrected', url: expect.stringContaining('/en/incidents/march-on-the-docks') }],
    },
  });
  expect((await ask('administrator', `/alerts/${id}/remove`, {})).status).toBe(200);
  expect([await deliveries(), await on.desk.store.list('alert')]).toEqual([[], []]);
});

test('what does not arrive is tried again, later each time, and then given up; its outcomes are kept', async () => {
  status = 500;
  const { id } = (await (
    await ask('administrator', '/alerts/webhooks', { label: 'x', url: target(), language: 'ar' })
  ).json()) as { id: string };
  const [first] = await settled();
  let now = new Date(first?.next ?? '');
  const waits: number[] = [];
  for (let n = 0; n < backoffSeconds.length; n++) {
    const next = await deliverDue(on.desk.store, settings(now));
    if (!next) break;
    waits.push((next.getTime() - now.getTime()) / 1_000);
    expect(await deliverDue(on.desk.store, settings(new Date(next.getTime() - 1)))).toEqual(next);
    now = next;
  }
  await deliverDue(on.desk.store, settings(now));
  expect(waits).toEqual(backoffSeconds.slice(1));
  const [given] = await deliveries();
  expect(given).toMatchObject({ alert: id, next: null, isDelivered: false });
  expect(given?.attempts.map((one) => one.status)).toEqual(Array(backoffSeconds.length + 1).fill(500));
});

test('only what the filters choose is told', async () => {
  const of = (filters: string) =>
    ask('administrator', '/alerts/webhooks', { label: 'x', url: target(), language: 'en', filters });
  await of('https://maydan.example/en?category=nothing-of-this');
  await of('?from=2001-01-01');
  expect((await of('https://maydan.example/en?q=corrected&map=9/36/40#top')).status).toBe(200);
  const all = await on.desk.store.list('alert');
  expect(all.map(({ query }) => query).sort()).toEqual(['?from=2001-01-01', '?q=corrected']);
  await settled();
  await correctTitle('A march, corrected again');
  await noticeChanges(on.desk.store, served(), new Date());
  const told = (await deliveries()).filter(({ type }) => type === 'record.changed');
  expect(told.map(({ alert }) => all.find(({ id }) => id === alert)?.query)).toEqual(['?q=corrected']);
});

test('a mail is sent once its address was confirmed, by the person who asked for it', async () => {
  const asked = await ask('viewer', '/alerts/mails', { label: 'News', address: 'amal@maydan.example', language: 'en' });
  expect(asked.status).toBe(200);
  await settled();
  expect(letters.join('\n')).toMatch(/^To: amal@maydan\.example$/m);
  const token = /confirm=3D([\w-]+(?:=\r?\n[\w-]+)*)|confirm=([\w-]{43})/.exec(letters[0]?.replace(/=\r\n/g, '') ?? '');
  const given = (token?.[1] ?? token?.[2] ?? '').replace(/=\r?\n/g, '');
  await correctTitle('Before it was confirmed');
  expect(await noticeChanges(on.desk.store, served(), new Date())).toBe(0);
  expect(await codeOf(await ask('editor', '/alerts/confirm', { token: given }))).toBe('link-unknown');
  expect((await ask('viewer', '/alerts/confirm', { token: given })).status).toBe(200);
  await correctTitle('After it was confirmed');
  const now = new Date();
  expect(await noticeChanges(on.desk.store, served(), now)).toBe(1);
  await deliverDue(on.desk.store, settings(now));
  expect(letters).toHaveLength(2);
  expect(letters[1]).toContain('After it was confirmed');
  expect(letters[1]).toMatch(/^From: desk@maydan\.example$/m);
  const [alert] = await on.desk.store.list('alert');
  expect(await codeOf(await ask('editor', `/alerts/${alert?.id}/remove`, {}))).toBe('not-found');
});

test.each([
  ['/alerts/webhooks', { url: 'ftp://x.example/' }, 'wrong-target'],
  ['/alerts/webhooks', { url: 'https://user:word@x.example/' }, 'wrong-target'],
  ['/alerts/webhooks', { url: 'https://x.example/', filters: '?status=perhaps' }, 'wrong-filters'],
  ['/alerts/webhooks', { url: 'https://x.example/', filters: 'everything' }, 'wrong-filters'],
  ['/alerts/mails', { address: 'a@b.example, c@d.example' }, 'wrong-target'],
  ['/alerts/mails', { address: 'a@b.example\r\nBcc: c@d.example' }, 'wrong-input'],
])('%s with %j is refused', async (path, body, code) => {
  expect(await codeOf(await ask('administrator', path, { label: 'x', language: 'en', ...body }))).toBe(code);
  expect(await on.desk.store.list('alert')).toEqual([]);
});

test('private networks are told nothing unless that is set, and without a mail server there are no mails', async () => {
  process.env.ALLOW_PRIVATE_TARGETS = '';
  process.env.SMTP_URL = '';
  try {
    const asked = { label: 'x', language: 'en' };
    expect(await codeOf(await ask('administrator', '/alerts/webhooks', { ...asked, url: target() }))).toBe('wrong-target');
    expect(await codeOf(await ask('viewer', '/alerts/mails', { ...asked, address: 'a@b.example' }))).toBe('mail-off');
    await ask('administrator', '/alerts/webhooks', { ...asked, url: `https://127.0.0.1:${portOf(hooks)}/` });
    const [{ attempts, isDelivered } = { attempts: [], isDelivered: true }] = await settled();
    expect([isDelivered, attempts[0]?.status, attempts[0]?.reason]).toEqual([false, null, 'not-public']);
    expect(got).toEqual([]);
  } finally {
    process.env.ALLOW_PRIVATE_TARGETS = '1';
    process.env.SMTP_URL = `smtp://127.0.0.1:${portOf(mails)}`;
  }
});

test('an old entry that comes into a feed because another left it is no news', () => {
  const entry = (id: string, updated: string) => ({ id, updated }) as never;
  const alert = { seen: { a: '2026-01-03', b: '2026-01-02' }, latest: '2026-01-03' } as unknown as Alert;
  const entries = [entry('a', '2026-01-03'), entry('old', '2026-01-01'), entry('b', '2026-01-05'), entry('new', '2026-01-04')];
  expect(newsIn({ entries, withdrawn: [] }, alert).map(({ id }) => id)).toEqual(['b', 'new']);
  // A second correction of the day on which the last was told.
  const again = [entry('a', '2026-01-03'), entry('a/corrections/2', '2026-01-03T00:00:00Z')];
  expect(newsIn({ entries: again, withdrawn: [] }, { ...alert, latest: '2026-01-03T10:00:00Z' }).map(({ id }) => id)).toEqual([
    'a/corrections/2',
  ]);
});

test('whoever was told of something is told that it was withdrawn, whatever the filters, and nobody else is', async () => {
  const path = '/incidents/march-on-the-docks';
  const hook = async (label: string, filters: string) =>
    ask('administrator', '/alerts/webhooks', { label, filters, url: target(), language: 'ar' });
  for (const [label, filters] of [
    ['all', ''],
    ['those that match', '?actor=dockers-union'],
    ['others', '?status=contested'],
  ] as const)
    expect((await hook(label, filters)).status).toBe(200);
  await settled();
  const stands = await on.site.truth.get('incident', 'march-on-the-docks');
  const why = { 'why-en': 'It was told twice.', 'why-ar': 'رُوي مرتين.' };
  const withdrawal = await ask('administrator', '/documents/incident/march-on-the-docks/withdraw', {
    version: stands?.version,
    ...why,
  });
  expect(withdrawal.status).toBe(200);
  got = [];
  const now = new Date();
  expect(await noticeChanges(on.desk.store, served(), now)).toBe(2);
  expect(await noticeChanges(on.desk.store, served(), now)).toBe(0);
  await deliverDue(on.desk.store, settings(now));
  const told = got.map(({ body }) => JSON.parse(body).data).sort((a, b) => (a.label < b.label ? -1 : 1));
  const entry = {
    id: expect.stringMatching(/\/withdrawn$/),
    title: expect.stringContaining('سُحب حدث من السجل'),
    url: expect.stringContaining(`/ar${path}`),
    summary: expect.stringContaining('رُوي مرتين.'),
  };
  expect(told).toMatchObject([
    { label: 'all', entries: [entry] },
    { label: 'those that match', entries: [entry] },
  ]);
  expect(told.flatMap(({ entries }) => entries)).toHaveLength(2);
});
