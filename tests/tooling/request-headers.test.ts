import type { IncomingMessage, ServerResponse } from 'node:http';
import { withoutToken } from '../../lib/desk/address.mjs';
import { passKnownHeaders } from '../../scripts/lib/request-headers.mjs';

const passedOf = (headers: Record<string, string>, url = '/en') => {
  let passed: Record<string, unknown> = {};
  passKnownHeaders((request: IncomingMessage) => {
    passed = { ...request.headers };
  })({ url, headers: { ...headers }, clientAddress: '203.0.113.7' } as unknown as IncomingMessage, {} as ServerResponse);
  return passed;
};

test('what an answer may hang on is passed', () => {
  const headers = { host: 'maydan.example', accept: 'text/html', 'accept-language': 'ar', 'if-none-match': '"x"', rsc: '1' };
  expect(passedOf(headers)).toEqual({ ...headers, 'user-agent': 'any' });
});

test.each([
  'cookie',
  'content-security-policy',
  'content-security-policy-report-only',
  'x-forwarded-host',
  'x-middleware-subrequest',
  'x-prerender-revalidate',
  'x-nextjs-data',
  'x-maydan-inside',
  'next-action',
  'authorization',
])('%s is not', (name) => expect(passedOf({ host: 'maydan.example', [name]: 'x' })).not.toHaveProperty(name));

test('no program is known by its name', () => {
  expect(passedOf({ 'user-agent': 'facebookexternalhit/1.1' })['user-agent']).toBe('any');
  expect(passedOf({})['user-agent']).toBe('any');
});

test.each([
  ['/desk/link/abc', '/desk/link/…'],
  ['/desk/ar/link/abc', '/desk/ar/link/…'],
  ['/desk/en/people', '/desk/en/people'],
])('%s is logged as %s', (path, logged) => expect(withoutToken(path)).toBe(logged));

describe('of a request to the desk', () => {
  const headers = {
    cookie: 'desk-session=x',
    authorization: 'Bearer x',
    origin: 'https://maydan.example',
    'sec-fetch-site': 'same-origin',
  };

  test('who asks and from where is passed, and nothing else that is not to others', () => {
    expect(passedOf({ ...headers, 'x-forwarded-host': 'x', 'content-security-policy': 'x' }, '/desk/en?x')).toEqual({
      ...headers,
      'user-agent': 'any',
      'x-maydan-client': '203.0.113.7',
    });
    expect(passedOf({ 'x-maydan-client': 'spoofed' }, '/desk/api/session')['x-maydan-client']).toBe('203.0.113.7');
    expect(passedOf(headers, '/deskx')).toEqual({ 'user-agent': 'any' });
  });
});
