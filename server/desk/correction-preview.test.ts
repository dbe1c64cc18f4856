/** @jest-environment node */
import { asRefusal } from '@/lib/desk/refusals';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import { openedAsCorrected } from './correction-preview';
import { documentOf } from './documents';
import { returnedTo } from './returned-forms';
import { writeDeskRecord } from './testing/desk-fixture';
import { idOf, TestDesk } from './testing/test-desk';

/** What a correction would make of a page, before anything is saved. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
});
afterAll(() => on.close());

const incident = 'march-on-the-docks';
const now = new Date('2026-11-27T12:00:00Z');
const note = { correction: 'yes', 'what-en': 'The title.', 'what-ar': 'العنوان.', 'why-en': 'A slip.', 'why-ar': 'سهو.' };

/** Asks for a preview as the button of the form does. */
async function previewed(action: string, of: readonly [string, string], fields: Record<string, string>) {
  const response = await on.ask('POST', action, {
    cookie: await on.cookieOf(idOf('reviewer')),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ locale: 'en', from: '/published', preview: 'yes', ...fields }).toString(),
  });
  const to = new URL(response.headers.get('location') ?? '', 'https://maydan.example');
  expect(to.pathname).toBe(`/desk/en/documents/${of.join('/')}/preview`);
  const form = await returnedTo(on.desk.store, idOf('reviewer'), to.searchParams.get('returned') ?? '', new Date());
  if (!form) throw new Error('It was not kept.');
  return openedAsCorrected(form, (await documentOf(...of)).document, now);
}

test('texts: the page with the words that are filled in, and the entry of its corrections; nothing is saved', async () => {
  const before = await documentOf('incident', incident);
  const opened = await previewed(`/documents/incident/${incident}/correct`, ['incident', incident], {
    'title.en': 'March at the harbour, says the union',
    ...note,
  });
  const entry = await opened?.store.incident(incident);
  expect(entry?.title.en).toBe('March at the harbour, says the union');
  expect(entry?.corrections.map(({ date, what }) => [date, what.en])).toEqual([['2026-11-27', 'The title.']]);
  expect((await documentOf('incident', incident)).document).toEqual(before.document);
});

test('facts and claims alike; what would be refused is refused here too', async () => {
  const [claim = ''] = (await documentOf('incident', incident)).document.body.claims as string[];
  const facts = `/documents/incident/${incident}/facts/correct`;
  const filled = { 'claim-a': claim, 'belongs-a': 'claims', first: claim, type: 'Riots › Mob violence' };
  const opened = await previewed(facts, ['incident', incident], filled);
  expect((await opened?.store.incident(incident))?.eventType).toBe('Riots');
  const refused = await previewed(facts, ['incident', incident], { ...filled, 'belongs-a': 'none' }).catch(asRefusal);
  expect(refused).toMatchObject({ code: 'claims-missing' });
  const [article = '', id = ''] = claim.split('#');
  const claims = await previewed(`/articles/${article}/claims/correct`, ['article', article], {
    claim: id,
    paragraph: '1',
    mode: 'reports',
    'text-en': 'Some of them marched.',
    'text-ar': 'سار بعضهم.',
    happened: '5 March 1994',
    where: 'kept',
    'source-1': "Dockers' union",
  });
  expect((await claims?.store.incident(incident))?.claims[0]?.text.en).toBe('Some of them marched.');
});

test('how claims stand to each other, a claim that is taken out, and an earlier version', async () => {
  const article = 'ansel-gazette-1994-03-05';
  const of = ['article', article] as const;
  const { document } = await documentOf(...of);
  const [first] = document.body.claims as JsonObject[];
  const withSecond = (text: string): Document => ({
    ...document,
    body: { ...document.body, claims: [first, { ...first, id: 'c02', text: { en: text, ar: 'تفرّقوا.' } }] as JsonObject[] },
  });
  for (const text of ['They dispersed.', 'They all dispersed.']) {
    const expectedVersions = { [keyOf(document)]: (await on.site.truth.get(...of))?.version ?? null };
    await on.site.truth.commit({ author: 'test', reason: text, puts: [withSecond(text)], expectedVersions });
  }
  await on.site.refresh();

  const links = {
    'link-0-claim': `${article}#c01`,
    'link-0': 'supports',
    'about-0-en': 'that they marched',
    'about-0-ar': 'أنهم ساروا',
  };
  const claimsOf = async (action: string, fields: Record<string, string>) =>
    (await (await previewed(action, of, fields))?.store.article(article))?.claims;
  const linked = await claimsOf(`/articles/${article}/claims/c02/links/correct`, links);
  // Readers find the link at either claim.
  expect(linked?.map(({ supports }) => supports.length)).toEqual([1, 1]);
  const unsaid = { ...links, 'about-0-en': '', 'about-0-ar': '' };
  const refused = await claimsOf(`/articles/${article}/claims/c02/links/correct`, unsaid).catch(asRefusal);
  expect(refused).toMatchObject({ code: 'about-missing' });

  expect((await claimsOf(`/articles/${article}/claims/c02/remove/correct`, {}))?.map(({ id }) => id)).toEqual(['c01']);
  // An incident rests on the other one: as when it is saved, it does not pass the checks.
  expect(await previewed(`/articles/${article}/claims/c01/remove/correct`, of, {})).toBeNull();

  const earlier = (await on.site.truth.history(...of)).find(({ reason }) => reason === 'They dispersed.');
  const restored = await claimsOf(`/documents/article/${article}/restore/correct`, { sequence: String(earlier?.sequence) });
  expect(restored?.[1]?.text.en).toBe('They dispersed.');
  expect((await documentOf(...of)).document.body).toMatchObject({
    claims: [{}, { text: { en: 'They all dispersed.' }, supports: [] }],
  });
});
