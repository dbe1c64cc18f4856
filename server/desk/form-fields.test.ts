/** @jest-environment node */
import type { FormFields } from '@/lib/desk/form-fields';
import { pastedText, writeDeskRecord } from './testing/desk-fixture';
import { idOf, TestDesk } from './testing/test-desk';

/** How the forms of every kind of document would be filled in now, so that it can stand beside what somebody has typed. */

let on: TestDesk;
const article = 'ansel-gazette-1994-03-06';
type Body = Record<string, unknown>;
const cookie = () => on.cookieOf(idOf('administrator'));
const get = async (path: string) => on.ask('GET', path, { cookie: await cookie() });
const post = async (path: string, body: Body) => on.ask('POST', path, { cookie: await cookie(), body });
const document = async (kind = 'article', id = article) =>
  (await (await get(`/documents/${kind}/${id}`)).json()) as { version: string; document: Body };
const change = async (path: string, body: Body, of: readonly [string, string] = ['article', article]) => {
  const response = await post(path, { version: (await document(...of)).version, ...body });
  expect([path, response.status]).toEqual([path, 200]);
};
const formOf = async (form: string, kind: string, id: string, more = '') =>
  (await (await get(`/documents/${kind}/${id}/form?form=${form}&language=ar${more}`)).json()) as FormFields;

beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
  const pasted = { dataset: 'harbour-1994', outlet: 'ansel-gazette', published: '6 March 1994', text: pastedText('ar') };
  await post('/articles', { ...pasted, url: 'https://gazette.example/1' });
  await change(`/articles/${article}/claims`, {
    paragraph: '1',
    'source-1': 'شرطة المرفأ',
    mode: 'denies',
    'text-en': 'There was no march on the docks.',
    happened: 'يوم الجمعة',
    where: 'mention-0',
  });
});
afterAll(() => on.close());

test('a claim, with where it is in words, and how it stands to others', async () => {
  const claim = await formOf('claim', 'article', article, '&claim=c01');
  expect(claim.version).toBe((await document()).version);
  expect(claim.fields).toMatchObject({ paragraph: '1', 'source-1': 'شرطة المرفأ', mode: 'denies', where: 'kept' });
  expect(claim.shown?.where).toMatch(/\p{Script=Arabic}/u);
  const other = 'ansel-gazette-1994-03-05#c01';
  expect((await formOf('links', 'article', article, '&claim=c01')).fields).toEqual({});
  await change(`/articles/${article}/claims/c01/links`, {
    [`link-${other}-claim`]: other,
    [`link-${other}`]: 'contradicts',
    [`about-${other}-en`]: 'whether there was a march',
  });
  expect((await formOf('links', 'article', article, '&claim=c01')).fields).toEqual({
    [`link-${other}`]: 'contradicts',
    [`about-${other}-en`]: 'whether there was a march',
  });
});

test('an incident: its claims by name, actors and type; an actor: its texts; an article: what is said of it', async () => {
  const incident = await formOf('facts', 'incident', 'march-on-the-docks');
  const { document: body } = await document('incident', 'march-on-the-docks');
  const [claim = ''] = body.claims as string[];
  expect(incident.fields).toMatchObject({
    [`belongs-${claim}`]: 'claims',
    first: claim,
    type: `${body.eventType} › ${body.subEventType}`,
  });
  expect(incident.labels?.[`belongs-${claim}`]).toMatch(/\p{Script=Arabic}/u);
  expect(Object.keys((await formOf('texts', 'actor', 'dockers-union')).fields)).toContain('name.en');
  expect((await formOf('facts', 'actor', 'dockers-union')).fields).toMatchObject({ kind: 'civilians', 'aliases-ku': '' });
  const source = await formOf('item', 'sources', 'harbour-1994', '&item=harbour-police');
  expect(source).toMatchObject({
    version: (await document('sources', 'harbour-1994')).version,
    fields: { 'name-ar': 'شرطة المرفأ', kind: 'official' },
  });
  expect((await formOf('head', 'article', article)).fields).toMatchObject({ url: 'https://gazette.example/1' });
});

test('a claim that was removed, a form that is none and a document that is none are refused', async () => {
  const codes = [
    `article/${article}/form?form=claim&claim=c09&language=en`,
    'incident/none/form?form=facts&language=en',
    'sources/harbour-1994/form?form=item&item=none&language=en',
  ];
  for (const path of codes) expect((await get(`/documents/${path}`)).status).toBe(404);
  expect((await get(`/documents/article/${article}/form?form=none&language=en`)).status).toBe(400);
});

test('an address that is changed was opened today, unless another day is said', async () => {
  const head = { 'title-en': 'A title', published: '1994-03-06', summary: 'none', 'no-address-en': 'Not on the web' };
  const today = new Date().toISOString().slice(0, 10);
  const accessed = async () => ((await document()).document.evidence as Body | undefined)?.accessed;
  const write = (more: Body) => change(`/articles/${article}/head`, { ...head, ...more });
  await write({ url: 'https://gazette.example/1', accessed: '2026-01-02' });
  expect(await accessed()).toBe('2026-01-02');
  await write({ url: 'https://gazette.example/2', accessed: '2026-01-02' });
  expect(await accessed()).toBe(today);
  await write({ url: 'https://gazette.example/3', accessed: '2026-01-03' });
  expect(await accessed()).toBe('2026-01-03');
  // Without an address there is nothing that was opened.
  await write({ url: '', accessed: '2026-01-03' });
  expect(await accessed()).toBeUndefined();
  const wrong = await post(`/articles/${article}/head`, {
    version: (await document()).version,
    ...head,
    url: 'https://gazette.example/1',
    accessed: 'soon',
  });
  expect(await wrong.json()).toMatchObject({ code: 'wrong-input', field: 'accessed' });
});
