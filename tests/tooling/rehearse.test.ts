/** What the server does once before it listens. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { oneOfEach, rehearse } from '../../scripts/lib/rehearse.mjs';

const paths = [
  '/en',
  '/ar',
  '/en/about',
  '/ar/about',
  '/en/incidents/a',
  '/en/incidents/b',
  '/ar/incidents/a',
  '/ar/incidents/b',
];

test('of a sitemap’s pages one of each kind is asked for, the languages by turns', () => {
  expect(oneOfEach(paths)).toEqual(['/en', '/ar', '/en/about', '/ar/incidents/a']);
});

test('every kind of page, form and machine answer is asked for once, and what fails stops nothing', async () => {
  const asked: string[] = [];
  const answered = await rehearse(({ url = '' }: IncomingMessage, response: ServerResponse) => {
    asked.push(url);
    if (url.startsWith('/api')) response.statusCode = 500;
    response.end(
      url === '/sitemap.xml' ? paths.map((path) => `<url><loc>https://maydan.example${path}</loc></url>`).join('') : 'x',
    );
  });
  expect(asked).toEqual(
    expect.arrayContaining(['/ar/card.png', '/api/collections/incidents/items', '/en/feed.xml', '/embed/en']),
  );
  expect(asked.slice(-4)).toEqual(oneOfEach(paths));
  expect(asked).toContain('/ar/incidents/a.png');
  expect(new Set(asked).size).toBe(asked.length);
  expect(answered).toBe(asked.filter((path) => !path.startsWith('/api')).length);
});
