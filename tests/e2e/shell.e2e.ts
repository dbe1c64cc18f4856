import { expect, test } from '@playwright/test';

const scripts = (html: string): string[] => [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
const isCode = (attributes: string) => !/type="application\//.test(attributes);

test('a page with parameters runs no script but those with the nonce of this one answer', async ({ request }) => {
  const nonces = new Set<string>();
  for (let time = 0; time < 2; time++) {
    const response = await request.get('/en?status=contested');
    const { 'content-security-policy': policy = '', 'cache-control': caching } = response.headers();
    const [, nonce = ''] = /script-src 'self' 'nonce-([^']{20,})';/.exec(policy) ?? [];
    expect(policy).not.toMatch(/script-src [^;]*unsafe-inline/);
    expect(caching).toContain('no-store');
    const code = scripts(await response.text()).filter(isCode);
    expect(code.length).toBeGreaterThan(3);
    expect(code.filter((attributes) => !attributes.includes(`nonce="${nonce}"`))).toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

test('a kept page has no nonce, which all would share, and is bound to its own origin', async ({ request }) => {
  const response = await request.get('/en', { headers: { 'Content-Security-Policy': "script-src 'nonce-mine'" } });
  const headers = response.headers();
  expect(headers['content-security-policy']).toContain("script-src 'self' 'unsafe-inline'; script-src-attr 'none';");
  expect(headers['content-security-policy']).not.toMatch(/https:(?!\/\/)/); // no scheme as a source
  expect(headers).toMatchObject({ 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' });
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(await response.text()).not.toContain('nonce=');
});

test('a node tells that it is ready, and nothing that the operator did not turn on', async ({ request }) => {
  const ready = await request.get('/readyz');
  expect([ready.status(), await ready.json()]).toEqual([200, { ready: true, reasons: [] }]);
  for (const path of ['/metrics', '/.well-known/security.txt']) expect((await request.get(path)).status(), path).toBe(404);
  expect((await request.get('/en')).headers()).not.toHaveProperty('strict-transport-security');
});
