/** @jest-environment node */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveRoutes } from '../../scripts/lib/inside.mjs';
import { recordChanged, serving } from '../../server/pages';

test('a server learns how to have pages rendered on request, and passes on that it changed', async () => {
  const asked: string[] = [];
  await serveRoutes(({ url, headers }: IncomingMessage, response: ServerResponse) => {
    asked.push(`${url} ${headers['x-maydan-inside']}`);
    if (url === '/internal/on-request') response.setHeader('Set-Cookie', 'bypass=secret; Path=/; HttpOnly');
    response.writeHead(204).end();
  });
  expect(asked).toEqual(['/internal/on-request 1', '/internal/changed 1']);
  expect(serving().onRequest).toBe('bypass=secret');
  await recordChanged();
  expect(asked.slice(2)).toEqual(['/internal/changed 1']);
});
