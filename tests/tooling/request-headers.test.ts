import type { IncomingMessage, ServerResponse } from 'node:http';
import { passKnownHeaders } from '../../scripts/lib/request-headers.mjs';

const passedOf = (headers: Record<string, string>) => {
  let passed: Record<string, unknown> = {};
  passKnownHeaders((request: IncomingMessage) => {
    passed = { ...request.headers };
  })({ headers: { ...headers } } as unknown as IncomingMessage, {} as ServerResponse);
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
