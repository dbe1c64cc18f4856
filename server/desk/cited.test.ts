/** @jest-environment node */
import type { Role } from '@/lib/desk/roles';
import type { JsonObject } from '../truth/json';
import { writeDeskRecord } from './testing/desk-fixture';
import { idOf, TestDesk } from './testing/test-desk';

/** What was not read, or not to a known end, is not told to have been when something else of it is written. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
  await on.put([
    { kind: 'article', id: 'ansel-times-1994', body: cited('ansel-times-1994', {}) },
    { kind: 'article', id: 'ansel-herald-1994', body: cited('ansel-herald-1994', { status: 'draft' }) },
    { kind: 'article', id: 'ansel-post-1994', body: unsized },
  ]);
});
afterAll(() => on.close());

const claim = {
  id: 'c01',
  text: { en: 'The dockers marched.', ar: 'سار عمال المرفأ.' },
  locator: { whole: true },
  attribution: [{ source: 'ansel-gazette' }],
  modes: ['reports'],
  said: null,
  happened: { edtf: '1994-03-04', basis: 'stated' },
  hedges: [],
  access: 'cited',
  where: { relation: 'at', place: 'port-ansel' },
  supports: [],
  contradicts: [],
};
const cited = (slug: string, more: JsonObject): JsonObject => ({
  slug,
  ...more,
  title: { en: 'Dockers march', ar: 'مسيرة عمال المرفأ' },
  headline: null,
  outlet: { source: 'ansel-gazette', basis: 'stated' },
  language: 'en',
  published: { edtf: '1994-03-05', basis: 'stated' },
  url: `https://gazette.example/${slug}`,
  access: 'cited',
  summary: [],
  claims: [claim],
});
/** It was read to its end, and nothing says how many paragraphs it has. */
const unsized: JsonObject = {
  ...cited('ansel-post-1994', { status: 'draft' }),
  access: 'read',
  reading: { of: 'text', extent: 'whole' },
  claims: [{ ...claim, locator: { paragraph: 5 }, access: 'read' }],
};

const at = (id: string) => `/documents/article/${id}`;
const get = async (path: string) => (await on.ask('GET', path, { cookie: await on.cookieOf(idOf('editor')) })).json();
const stored = async (id: string): Promise<JsonObject> => (await get(at(id))).document;
/** What the form of a claim holds now, sent with other words. */
async function write(role: Role, id: string, action: string, more: JsonObject): Promise<number> {
  const { version, fields } = await get(`${at(id)}/form?form=claim&claim=c01&language=en`);
  const body = { version, claim: 'c01', ...fields, ...more };
  return (await on.ask('POST', `/articles/${id}/${action}`, { cookie: await on.cookieOf(idOf(role)), body })).status;
}
const head = async (id: string, more: JsonObject) =>
  on.ask('POST', `/articles/${id}/head`, {
    cookie: await on.cookieOf(idOf('editor')),
    body: { version: (await get(at(id))).version, 'title-en': 'x', 'title-ar': 'س', published: '1994-03-05', ...more },
  });

test('a claim at second hand is corrected, and stays one', async () => {
  const words = { 'text-en': 'Dockers marched.', reason: 'Put more plainly', correction: 'no' };
  expect(await write('reviewer', 'ansel-times-1994', 'claims/correct', words)).toBe(200);
  expect((await stored('ansel-times-1994')).claims).toEqual([{ ...claim, text: { ...claim.text, en: 'Dockers marched.' } }]);
  expect(await write('reviewer', 'ansel-times-1994', 'claims/correct', { ...words, paragraph: '1' })).toBe(400);
});

test('what is said of an article at second hand makes it neither read nor in need of a reason for its missing address', async () => {
  const before = await stored('ansel-herald-1994');
  const { url: _, ...rest } = before;
  expect((await head('ansel-herald-1994', { url: '', summary: 'none' })).status).toBe(200);
  expect(await stored('ansel-herald-1994')).toEqual({ ...rest, url: null, title: { en: 'x', ar: 'س' } });
  expect((await get(at('ansel-herald-1994'))).problems).toEqual([]);
});

test('of an article of unknown length a claim stays in its paragraph, and no length is made up', async () => {
  expect(await write('editor', 'ansel-post-1994', 'claims', { 'text-en': 'Dockers marched.' })).toBe(200);
  expect(await stored('ansel-post-1994')).toMatchObject({ claims: [{ locator: { paragraph: 5 } }] });
  expect((await head('ansel-post-1994', { url: 'https://gazette.example/post', summary: 'none' })).status).toBe(200);
  expect((await stored('ansel-post-1994')).reading).toEqual({ of: 'text', extent: 'whole' });
});
