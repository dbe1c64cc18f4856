/** Pages that Next keeps: one rendering for all, with nothing in it of who asked for it. */
import { createHash } from 'node:crypto';
import { request as ask } from 'node:http';
import { expect, test } from '@playwright/test';
import { attempts, mark } from '../../scripts/load/poison.mjs';
import { changedAnswers } from '../../scripts/load/poisoned.mjs';

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

test('nothing of a visitor gets into embeds and cards', async ({ baseURL }) => {
  const thing = 'incidents/us-forces-begin-storming-prison-2022-01-23';
  expect(await changedAnswers(baseURL ?? '', [`/embed/en/${thing}`, `/en/${thing}.png`])).toEqual([]);
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
