/** @jest-environment node */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { config, proxy } from '../../proxy';
import { passProxy } from '../../scripts/lib/past-proxy.mjs';
import { passKnownHeaders } from '../../scripts/lib/request-headers.mjs';
import { headersAsAsked } from '../../server/site/ways';
import { readRecording, recordingFile } from '../crawl/recording';

const mark = { 'x-maydan-as-asked': '1' };
const isProxied = (path: string, headers: Record<string, string> = {}) =>
  unstable_doesMiddlewareMatch({ config, url: `http://localhost${path}`, headers });

const thing = 'incidents/us-forces-begin-storming-prison-2022-01-23';
const moved = 'incidents/pentagon-confirms-ground-support-2022-01-24';
const paths = [
  ...new Set([...readRecording(readFileSync(recordingFile, 'utf8')).keys()].map((address) => address.split('?')[0] as string)),
  ...[
    '/',
    '/fr',
    '/EN',
    '/en/',
    '//en',
    '/en//data',
    '/en/nowhere',
    '/en/incidents/nothing',
    `/en/${moved}`,
    `/embed/en/${moved}`,
  ],
  ...[`/embed/en/live/${thing}`, '/embed/en/live/incidents/nothing', `/embed/${thing}`, '/embed', '/embed/en/days', '/en/%64ata'],
  ...[`/en/${thing}.rsc`, `/ar-SY/${thing}`, '/en/datasets/nothing', '/en/filters/nothing', '/desk', '/desk/en', '/en/data.rsc'],
];

test('what goes past the proxy is what it would let go on as it is, with the headers that it would add', async () => {
  const wrong: string[] = [];
  let past = 0;
  for (const path of paths) {
    const added = await headersAsAsked(path);
    if (added === null || !isProxied(path)) continue;
    past++;
    for (const language of ['ar', 'en', 'fr']) {
      const { status, headers } = await proxy(
        new NextRequest(`http://localhost${path}`, { headers: { 'accept-language': language } }),
      );
      const told = Object.fromEntries([...headers].filter(([name]) => name !== 'x-middleware-next'));
      const expected = Object.fromEntries(Object.entries(added).map(([name, value]) => [name.toLowerCase(), value]));
      const goesOn = status === 200 && headers.get('x-middleware-next') === '1';
      if (!goesOn || JSON.stringify(told) !== JSON.stringify(expected))
        wrong.push(`${path} (${language}): ${status} ${JSON.stringify(told)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(past).toBeGreaterThan(900);
});

test.each(['/en', '/ar/data', `/en/${thing}`, '/embed/ar/live'])('%s goes past, as a page', async (path) =>
  expect(await headersAsAsked(path)).toEqual({ 'Cache-Control': expect.stringContaining('s-maxage=60') }),
);

test.each(['/embed/en', `/embed/ar/${thing}`, '/en/card.png', '/en/feed.xml'])(
  '%s goes past, with its own headers',
  async (path) => expect(await headersAsAsked(path)).toEqual({}),
);

test.each(['/', '/fr', '/EN', '/en/', '//en', '/en/nowhere', '/en/incidents/nothing', `/en/${moved}`, `/embed/en/${moved}`])(
  '%s does not, as the proxy leads it elsewhere',
  async (path) => expect(await headersAsAsked(path)).toBeNull(),
);
test.each(['/embed/en/live/incidents/nothing', '/desk', '/desk/en', '/en/%64ata', `/en/${thing}.rsc`])(
  '%s does not',
  async (path) => expect(await headersAsAsked(path)).toBeNull(),
);

test('the matcher of the proxy knows the mark, and keeps the desk behind its gate', () => {
  expect([isProxied('/en'), isProxied('/en', mark)]).toEqual([true, false]);
  for (const path of ['/desk', '/desk/en', '/desk/en/people', '/desk/link/x']) expect(isProxied(path, mark)).toBe(true);
});

describe('in front', () => {
  /** What comes to Next of a request. */
  async function seen(url: string, headers: Record<string, string>, ways = headersAsAsked) {
    const set: Record<string, string> = {};
    const request = { url, headers: { ...headers } } as unknown as IncomingMessage;
    const response = { setHeader: (name: string, value: string) => Object.assign(set, { [name]: value }) };
    await passKnownHeaders(
      passProxy(
        () => {},
        () => ways,
      ),
    )(request, response as unknown as ServerResponse);
    return { isMarked: 'x-maydan-as-asked' in request.headers, set };
  }

  test('marks what may go past, and no visitor can', async () => {
    expect(await seen('/en', {})).toEqual({ isMarked: true, set: { 'Cache-Control': expect.any(String) } });
    expect((await seen('/en?_rsc=1a2b3', { rsc: '1' })).isMarked).toBe(true);
    for (const url of ['/en/nowhere', '/en?_rsc=1a2b3&map=9/36.5/40.7', '/en?theme=dark', '/desk/en'])
      expect(await seen(url, mark)).toEqual({ isMarked: false, set: {} });
  });

  test('asks the proxy where nothing tells, or what tells has failed', async () => {
    expect((await seen('/en', {}, async () => Promise.reject(new Error('The index is gone.')))).isMarked).toBe(false);
    const request = { url: '/en', headers: {} } as unknown as IncomingMessage;
    await passProxy(
      () => {},
      () => undefined,
    )(request, {} as ServerResponse);
    expect(request.headers).toEqual({});
  });
});
