/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { served } from '../site/served';
import { codeOf, idOf, TestDesk } from './testing/test-desk';

/** A site of one person, who signs off what they have written. */

const fixture = join(process.cwd(), 'tests/fixtures/instead');
const read = (path: string) => JSON.parse(readFileSync(join(fixture, path), 'utf8'));
const article = { ...read('harbour-1994/articles/ansel-gazette-1994-03-05.json'), status: 'draft', slug: 'second' };

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({
    'site.json': { ...read('site.json'), signOff: 'anyone' },
    'harbour-1994/articles/second.json': article,
  });
  await on.reset();
});
afterAll(() => on.close());

test('where another person is not asked for, a reviewer publishes what they wrote, and an editor still does not', async () => {
  const cookies = { editor: await on.cookieOf(idOf('editor')), reviewer: await on.cookieOf(idOf('reviewer')) };
  const act = async (role: keyof typeof cookies, step: string, body: object = {}) => {
    const cookie = cookies[role];
    const { version } = await (await on.ask('GET', '/documents/article/second', { cookie })).json();
    return on.ask('POST', `/documents/article/second/${step}`, { cookie, body: { version, ...body } });
  };
  expect((await act('reviewer', 'texts', { 'title.en': 'Dockers march again' })).status).toBe(200);
  expect((await act('reviewer', 'submit')).status).toBe(200);
  expect(await codeOf(await act('editor', 'publish'))).toBe('not-allowed');
  expect((await act('reviewer', 'publish')).status).toBe(200);
  expect((await served().store.article('second'))?.article.title.en).toBe('Dockers march again');
});
