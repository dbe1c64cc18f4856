/** @jest-environment node */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveRoutes } from '../../scripts/lib/inside.mjs';
import { recordChanged, serving } from '../../server/pages';

test('a server learns how to have pages rendered on request, and passes on what changed', async () => {
  const asked: string[] = [];
  await serveRoutes(({ url, headers }: IncomingMessage, response: ServerResponse) => {
    asked.push(`${url} ${headers['x-maydan-inside']}`);
    if (url === '/internal/on-request') response.setHeader('Set-Cookie', 'bypass=secret; Path=/; HttpOnly');
    response.writeHead(204).end();
  });
  expect(asked).toEqual(['/internal/on-request 1', '/internal/changed 1']);
  expect(serving().onRequest).toBe('bypass=secret');
  await recordChanged({ version: 'e70ea828aa48', isGone: false });
  const timed = jest.spyOn(globalThis, 'setTimeout');
  await recordChanged({ version: 'e70ea828aa48', isGone: true });
  // What a page that was being rendered meanwhile holds of before is not kept for long.
  const again = timed.mock.calls.map(([, ms]) => ms);
  timed.mockRestore();
  expect(again).toEqual(expect.arrayContaining([500, 1_000, 2_000, 5_000, 15_000]));
  expect(asked.slice(2)).toEqual(['/internal/changed?version=e70ea828aa48 1', '/internal/changed?version=e70ea828aa48&gone=1 1']);
});
