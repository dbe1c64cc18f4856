/** @jest-environment node */
import { sharedCaching } from '../../site/ways';
import { caching, embeddedCaching, sendText } from './respond';

const pieceCount = 3_000;
const piece = (i: number) => `${String(i).padStart(6, '0')} ${'سطر '.repeat(250)}\n`;

/** Some three million characters; `made` counts what has been asked for. */
function long() {
  const made = { pieces: 0, ended: false };
  function* pieces() {
    try {
      for (let i = 0; i < pieceCount; i++) {
        made.pieces++;
        yield piece(i);
      }
    } finally {
      made.ended = true;
    }
  }
  return { made, text: { type: 'text/csv; charset=utf-8', pieces: pieces(), version: 'v1 long.csv' } };
}
const request = (headers: Record<string, string> = {}) =>
  new Request('http://localhost/en/data/long.csv?status=single', { headers });

describe('a text of more than a million characters', () => {
  test('streams: it is not whole before it is read, and is whole when it has been', async () => {
    const { made, text } = long();
    const response = await sendText(request(), text);
    expect(made.pieces).toBeLessThan(pieceCount / 2);
    expect(await response.text()).toBe(Array.from({ length: pieceCount }, (_, i) => piece(i)).join(''));
    expect(made).toEqual({ pieces: pieceCount, ended: true });
  });

  test('is tagged by its version and query, and answered 304 to who holds it', async () => {
    const tag = (await sendText(request(), long().text)).headers.get('etag')!;
    expect((await sendText(request({ 'If-None-Match': tag }), long().text)).status).toBe(304);
    expect((await sendText(request({ 'If-None-Match': tag }), { ...long().text, version: 'v2 long.csv' })).status).toBe(200);
  });

  test('is made no further once its reader has gone', async () => {
    const { made, text } = long();
    const reader = (await sendText(request(), text)).body!.getReader();
    await reader.read();
    await reader.cancel();
    expect(made.ended).toBe(true);
    expect(made.pieces).toBeLessThan(pieceCount / 2);
  });
});

test.each([caching, embeddedCaching, sharedCaching])('what is taken back is gone from caches within minutes: %s', (said) => {
  const seconds = [...said.matchAll(/(?:max-age|s-maxage|stale-while-revalidate)=(\d+)/g)].map(([, count]) => Number(count));
  expect(seconds.length).toBeGreaterThan(1);
  expect(Math.max(...seconds)).toBeLessThanOrEqual(600);
});

test('a short text goes out whole, tagged by its content', async () => {
  const send = (text: string) => sendText(request(), { type: 'text/csv', pieces: [text], version: 'v1' });
  expect(await (await send('a\n')).text()).toBe('a\n');
  expect((await send('a\n')).headers.get('etag')).not.toBe((await send('b\n')).headers.get('etag'));
});
