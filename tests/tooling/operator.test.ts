/** What stands in front of Next for whoever runs the site: settings, who asks, how much, what is logged and measured. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { queuesOf } from '../../scripts/lib/bounds.mjs';
import { clientOf, networkOf } from '../../scripts/lib/client-address.mjs';
import { limitOf } from '../../scripts/lib/limit.mjs';
import { makeLog } from '../../scripts/lib/log.mjs';
import { answerMetrics, makeMetrics } from '../../scripts/lib/metrics.mjs';
import { observeRequests } from '../../scripts/lib/observe.mjs';
import { readOperatorSettings } from '../../scripts/lib/operator-settings.mjs';

const { TRUSTED_PROXIES: trusted } = readOperatorSettings({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' }).values;

describe('settings', () => {
  test('unset, or empty, they have their defaults', () => {
    const defaults = readOperatorSettings({});
    expect(defaults.problems).toEqual([]);
    expect(defaults.values).toMatchObject({
      LOG_FORMAT: 'text',
      LOG_ADDRESSES: false,
      METRICS: false,
      RATE_LIMIT: 1200,
      HSTS_SECONDS: 0,
    });
    expect(readOperatorSettings({ LOG_FORMAT: '', RATE_LIMIT: '' })).toEqual(defaults);
  });

  test.each([
    ['LOG_FORMAT', 'json', 'json'],
    ['LOG_ADDRESSES', '1', true],
    ['RATE_LIMIT', '0', 0],
    ['HSTS_SECONDS', '31536000', 31_536_000],
    ['SECURITY_CONTACT', 'mailto:desk@maydan.example', 'mailto:desk@maydan.example'],
    ['SECURITY_CONTACT', 'https://maydan.example/security', 'https://maydan.example/security'],
    ['BASEMAP_ORIGINS', 'https://a.example, http://localhost:8080', ['https://a.example', 'http://localhost:8080']],
    ['METRICS_TOKEN', '0123456789abcdef', '0123456789abcdef'],
  ])('%s=%s', (name, got, value) => {
    expect(readOperatorSettings({ [name]: got })).toMatchObject({ values: { [name]: value }, problems: [] });
  });

  test.each([
    ['LOG_FORMAT', 'xml'],
    ['LOG_LEVEL', 'all'],
    ['METRICS', 'yes'],
    ['RATE_LIMIT', '-1'],
    ['HSTS_SECONDS', '1 year'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['BASEMAP_ORIGINS', 'https://a.example/path'],
    ['BASEMAP_ORIGINS', "https://a.example; script-src 'unsafe-eval'"],
    ['SECURITY_CONTACT', 'desk@maydan.example'],
    ['SECURITY_CONTACT', 'http://maydan.example'],
  ])('%s=%s is refused with what was expected', (name, got) => {
    const { problems } = readOperatorSettings({ [name]: got });
    expect(problems).toEqual([
      expect.stringMatching(/^\w+: got ".*", expected .*\. Correct the variable or unset it \(then .*\)\.$/),
    ]);
  });

  test('a token that is wrong is not repeated', () => {
    expect(readOperatorSettings({ METRICS_TOKEN: 'secret' }).problems.join()).not.toContain('"secret"');
  });
});

describe('who asks', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    clientOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage, trusted);
  test.each<[string, string | undefined, string, string]>([
    ['192.0.2.7', '198.51.100.1', '192.0.2.7', 'nobody is believed by a header alone'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1', 'a trusted proxy is believed'],
    ['::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1', 'on a socket for both versions too'],
    ['127.0.0.1', '203.0.113.9, 198.51.100.1', '198.51.100.1', 'only the nearest that none of ours has written'],
    ['127.0.0.1', '203.0.113.9, 198.51.100.1, 10.1.2.3', '198.51.100.1', 'through two of ours'],
    ['127.0.0.1', '2001:db8::1', '2001:db8::1', 'IPv6'],
    ['127.0.0.1', 'unknown', '127.0.0.1', 'no address'],
    ['127.0.0.1', undefined, '127.0.0.1', 'no header'],
  ])('%s with %s is %s: %s', (remote, forwarded, address, _why) => expect(from(remote, forwarded).address).toBe(address));

  test('without the setting, a proxy on this machine or in a private network is believed, and nobody else', () => {
    const { TRUSTED_PROXIES: standard } = readOperatorSettings({}).values;
    const found = (remoteAddress: string) =>
      clientOf(
        { socket: { remoteAddress }, headers: { 'x-forwarded-for': '198.51.100.1' } } as unknown as IncomingMessage,
        standard,
      );
    for (const near of ['127.0.0.1', '::1', '::ffff:10.0.0.2', '172.18.0.3', 'fd00::2'])
      expect(found(near).address).toBe('198.51.100.1');
    for (const far of ['203.0.113.7', '172.32.0.1', '2001:db8::1']) expect(found(far).address).toBe(far);
  });

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0001::1:2', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
});

test('an address may ask so many times in a minute, another one and the machine itself all the same', async () => {
  const secondsUntil = limitOf(2);
  const ask = async (address: string, times: number) => {
    const found: number[] = [];
    for (let i = 0; i < times; i++) found.push(await secondsUntil(address));
    return found;
  };
  const [first, second, third = 0] = await ask('192.0.2.7', 3);
  expect([first, second]).toEqual([0, 0]);
  expect(third).toBeGreaterThan(55);
  expect(await ask('2001:db8::1', 2)).toEqual([0, 0]);
  expect((await ask('2001:db8::ffff', 1))[0]).toBeGreaterThan(0); // the same network
  expect(await ask('127.0.0.1', 5)).toEqual([0, 0, 0, 0, 0]);
  expect(await limitOf(0)('192.0.2.7')).toBe(0);
});

describe('a server that is observed', () => {
  let server: Server | undefined;
  let lines: string[];
  afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

  async function start(options: { token?: string; level?: string; withAddresses?: boolean } = {}) {
    lines = [];
    const log = makeLog({ format: 'json', level: options.level ?? 'debug', write: (line: string) => lines.push(line) });
    const inside = () => ({
      counters: new Map([['cards made', 3]]),
      served: { sequence: 7, documents: 200, servedAt: 1_700_000_000, refusedSince: 0 },
    });
    const metrics = makeMetrics({ queues: queuesOf(), inside });
    const handle = (request: IncomingMessage, response: ServerResponse) => {
      if (request.url === '/en') response.setHeader('x-nextjs-cache', 'HIT');
      // What Next does where its reader is gone.
      if (request.url === '/left') return void request.once('aborted', () => response.writeHead(500));
      response.writeHead(request.url === '/broken' ? 500 : 200).end('text');
    };
    const answered: unknown[] = [];
    server = createServer(
      observeRequests(answerMetrics(handle as RequestListener, metrics, options.token), {
        log,
        trusted,
        withAddresses: options.withAddresses ?? false,
        onAnswered: (what: unknown) => {
          answered.push(what);
          metrics.count(what as never);
        },
      }),
    );
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const headers = { connection: 'close' };
    return {
      origin,
      ask: (path: string, more: Record<string, string> = {}) => fetch(`${origin}${path}`, { headers: { ...headers, ...more } }),
      settled: async (count: number) => {
        for (let i = 0; i < 200 && answered.length < count; i++) await new Promise((resolve) => setTimeout(resolve, 5));
      },
    };
  }

  test('each request has an id, and no line names a reader or what was searched for', async () => {
    const { ask, settled } = await start();
    const reader = { 'x-forwarded-for': '198.51.100.1' };
    const response = await ask('/en?q=secret', reader);
    const id = response.headers.get('x-request-id') ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await ask('/en', { ...reader, 'x-request-id': 'proxy-id-1' })).headers.get('x-request-id')).toBe('proxy-id-1');
    await ask('/broken', reader);
    await settled(3);
    const told = lines.map((line) => JSON.parse(line));
    expect(told.map(({ level, kind, status, msg }) => [level, kind, status, msg])).toEqual([
      ['debug', 'view', 200, 'Answered'],
      ['debug', 'page', 200, 'Answered'],
      ['error', 'page', 500, 'A request failed'],
    ]);
    expect(told[0]).toMatchObject({ id, method: 'GET', path: '/en' });
    expect(lines.join('')).not.toMatch(/198\.51|127\.0|secret/);
  });

  test('whoever leaves before the answer is no fault', async () => {
    const { origin, settled } = await start();
    const asked = request(`${origin}/left`, { agent: false }).on('error', () => {});
    asked.end();
    setTimeout(() => asked.destroy(), 50);
    await settled(1);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'debug', path: '/left', cutOff: true, msg: 'Broken off' },
    ]);
  });

  test('with addresses where the operator asks for them', async () => {
    const { ask, settled } = await start({ withAddresses: true });
    await ask('/en', { 'x-forwarded-for': '198.51.100.1' });
    await settled(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ address: '198.51.100.1' });
  });

  test('/metrics counts them, and tells queues, what was made and what is served', async () => {
    const { ask, settled } = await start({ level: 'info' });
    await ask('/en');
    await ask('/api');
    await settled(2);
    expect(lines).toEqual([]);
    const response = await ask('/metrics');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    const text = await response.text();
    for (const line of [
      'maydan_http_requests_total{kind="page",status="200"} 1',
      'maydan_http_requests_total{kind="other",status="200"} 1',
      'maydan_pages_total{cache="HIT"} 1',
      'maydan_http_request_seconds_count{kind="page"} 1',
      'maydan_queue_waiting{queue="view"} 0',
      'maydan_made_total{what="cards",from="made"} 3',
      'maydan_truth_sequence 7',
      'maydan_served_timestamp_seconds 1700000000',
      'maydan_refused_timestamp_seconds 0',
    ])
      expect(text.split('\n')).toContain(line);
  });

  test('/metrics with a token answers nobody without it', async () => {
    const { ask } = await start({ token: '0123456789abcdef' });
    expect((await ask('/metrics')).status).toBe(401);
    expect((await ask('/metrics', { authorization: 'Bearer 0123456789abcdee' })).status).toBe(401);
    expect((await ask('/metrics', { authorization: 'Bearer 0123456789abcdef' })).status).toBe(200);
  });
});

test('lines for a terminal: the words first, what belongs to them behind, an error with its stack', () => {
  const lines: string[] = [];
  const log = makeLog({ write: (line: string) => lines.push(line) });
  log.info('Maydan is there');
  log.warn({ id: 'a' }, 'Something is odd');
  log.error({ err: new Error('broken') }, 'It failed');
  log.debug('nothing');
  expect(lines.slice(0, 2)).toEqual(['Maydan is there\n', 'warn: Something is odd id=a\n']);
  expect(lines[2]).toMatch(/^error: It failed\nError: broken\n +at /);
  expect(lines).toHaveLength(3);
});

test.each(['grafana.json', 'alerts.yml'])('%s names metrics that there are', async (file) => {
  const text = readFileSync(join('docs', 'operate', file), 'utf8');
  const named = new Set(text.match(/\b(?:maydan|nodejs|process)_[a-z0-9_]+/g));
  expect(named.size).toBeGreaterThan(3);
  const inside = () => ({
    counters: new Map([['cards made', 1]]),
    served: { sequence: 1, documents: 1, servedAt: 1, refusedSince: 0 },
  });
  const known = await makeMetrics({ queues: queuesOf(), inside }).text();
  expect([...named].filter((name) => !known.includes(`# TYPE ${name.replace(/_(?:bucket|sum|count)$/, '')} `))).toEqual([]);
});
