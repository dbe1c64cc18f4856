/** Pages that Next keeps: one rendering for all, with nothing in it of who asked for it. */
import { createHash } from 'node:crypto';
import { request as ask } from 'node:http';
import { expect, test } from '@playwright/test';

const mark = 'xq7zpoison';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Node's own client sends what it is told, also headers that browsers and `fetch` keep back. */
const get = (baseURL: string | undefined, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(baseURL ?? '');
    ask({ hostname, port, path, headers, agent: false, setHost: !headers.Host }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('latin1') }),
      );
    })
      .on('error', reject)
      .end();
  });
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a visitor may send to get something of theirs into what others get, or to have it made otherwise. */
const attempts: Record<string, string>[] = [
  { 'Content-Security-Policy': `script-src 'nonce-${mark}'` },
  { 'Content-Security-Policy-Report-Only': `script-src 'nonce-${mark}'` },
  { Cookie: `a=${mark}` },
  { Cookie: `__prerender_bypass=${mark}; __next_preview_data=${mark}` },
  { Cookie: `NEXT_LOCALE=${mark}; next-instant-navigation-testing=1` },
  { 'X-Forwarded-Host': `${mark}.example` },
  { 'X-Forwarded-Proto': mark },
  { 'X-Forwarded-Port': '1' },
  { 'X-Forwarded-For': mark },
  { 'X-Forwarded-Prefix': `/${mark}` },
  { Forwarded: `host=${mark}.example` },
  { 'X-Original-URL': `/${mark}` },
  { 'X-Rewrite-URL': `/${mark}` },
  { 'X-Host': `${mark}.example` },
  { Host: `${mark}.example` },
  { Origin: `https://${mark}.example` },
  { Referer: `https://${mark}.example/` },
  { 'User-Agent': `facebookexternalhit/1.1 ${mark}` },
  { 'User-Agent': '' },
  { 'Accept-Language': `ar;q=1, ${mark}` },
  { Accept: mark },
  { 'Accept-Encoding': 'identity' },
  { 'Accept-Encoding': 'gzip' },
  { 'Accept-Encoding': 'br' },
  { 'Accept-Encoding': `gzip;q=0, deflate, ${mark}` },
  { Rsc: '1' },
  { Rsc: '1', 'Next-Router-Prefetch': '1' },
  { Rsc: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { Rsc: '1', 'Next-Router-State-Tree': encodeURIComponent(JSON.stringify([mark, {}])) },
  { Rsc: '1', 'Next-Router-State-Tree': mark },
  { Rsc: '1', 'Next-Url': `/${mark}` },
  { 'Next-Action': mark },
  { 'X-Nextjs-Data': '1' },
  { 'X-Middleware-Prefetch': '1' },
  { 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'X-Middleware-Rewrite': `/${mark}` },
  { 'X-Middleware-Override-Headers': 'cookie', 'X-Middleware-Request-Cookie': mark },
  { 'X-Prerender-Revalidate': mark },
  { 'X-Prerender-Bypass-Mode': 'static' },
  { 'X-Matched-Path': `/${mark}` },
  { 'X-Now-Route-Matches': `1=${mark}` },
  { 'X-Invoke-Path': `/${mark}`, 'X-Invoke-Status': '500' },
  { 'X-Invoke-Error': mark },
  { Purpose: 'prefetch', 'Sec-Fetch-Dest': 'image' },
  { Range: 'bytes=0-10' },
  { 'If-None-Match': `"${mark}"` },
  { 'Cache-Control': 'no-cache', Pragma: 'no-cache' },
  { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, baggage: mark },
];

// One that is asked for first by the attempts, and one that is kept before.
for (const [path, isKeptBefore] of [
  ['/en/actors/sdf', true],
  ['/ar/areas/besieged-pocket-at-prison', false],
] as const)
  test(`nothing of a visitor gets into ${path}, ${isKeptBefore ? 'kept before' : 'whoever asks first'}`, async ({ baseURL }) => {
    const before = isKeptBefore ? digest((await get(baseURL, path)).body) : null;
    for (const [i, headers] of attempts.entries()) {
      await get(baseURL, path, headers);
      await get(baseURL, `${path}?utm_source=${mark}&${mark}=${i}`, headers);
    }
    const after = await get(baseURL, path);
    const rsc = await get(baseURL, path, { Rsc: '1' });
    expect(after.status).toBe(200);
    expect(after.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(after.headers['cache-control']).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=600');
    expect(JSON.stringify(after.headers)).not.toContain(mark);
    for (const text of [after.body, rsc.body]) expect(text).not.toContain(mark);
    expect(after.body).toContain('<link rel="canonical"');
    expect(after.body.indexOf('<link rel="canonical"')).toBeLessThan(after.body.indexOf('<body'));
    if (before) expect(digest(after.body)).toBe(before);
  });

test('parameters that the site does not know cost no rendering', async ({ baseURL }) => {
  const kept = await get(baseURL, '/en/about');
  for (const query of ['fbclid=a', 'utm_source=b&utm_medium=c', 'theme=auto', 'type=', '%2C=/'])
    expect(await get(baseURL, `/en/about?${query}`)).toMatchObject({
      status: 200,
      body: kept.body,
      headers: { 'x-nextjs-cache': 'HIT', etag: kept.headers.etag },
    });
});

test('a page with parameters shows what they ask for, and is not kept', async ({ baseURL }) => {
  const plain = await get(baseURL, '/en');
  const dark = await get(baseURL, '/en?fbclid=x&theme=dark&type=battles');
  expect(dark.body).toContain('data-theme="dark"');
  expect(dark.headers['cache-control']).toContain('no-store');
  expect((await get(baseURL, '/en')).body).toBe(plain.body);
});

test('what the server asks of its own routes is closed to others', async ({ baseURL }) => {
  for (const path of ['/internal/on-request', '/internal/changed', '/_next/../internal/on-request', '//internal/on-request']) {
    const answer = await get(baseURL, path, { 'X-Maydan-Inside': '1' });
    expect([404, 308]).toContain(answer.status);
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
});

test('an address with “,” or “/” in its query is rendered once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() || request.headers().rsc) asked.push(request.url());
  });
  await page.goto('/en?type=battles,protests&map=9/36.5/40.7');
  await page.waitForLoadState('networkidle');
  expect(asked).toHaveLength(1);
});
