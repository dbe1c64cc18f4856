/** @jest-environment node */
import { isItemKind } from '@/lib/desk/items';
import { asRefusal } from '@/lib/desk/refusals';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import { openedAsCorrected } from './correction-preview';
import { documentOf } from './documents';
import { itemFields, listAt } from './items';
import { returnedTo } from './returned-forms';
import { writePlacesRecord } from './testing/desk-fixture';
import { idOf, TestDesk } from './testing/test-desk';

/** What a correction would make of a page, before anything is saved. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writePlacesRecord);
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
  return openedAsCorrected(form, await documentAt(of), now);
}

const documentAt = async ([kind, id]: readonly [string, string]) =>
  isItemKind(kind) ? listAt(kind, id) : (await documentOf(kind, id)).document;

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

test('an actor: its page, and the entry of corrections at the incident that names it', async () => {
  const filled = { kind: 'coalition', 'aliases-en': 'Dockers of Ansel', ...note };
  const opened = await previewed('/documents/actor/dockers-union/facts/correct', ['actor', 'dockers-union'], filled);
  expect(opened?.record.actors.get('dockers-union')).toMatchObject({
    kind: 'coalition',
    aliases: [{ text: 'Dockers of Ansel', lang: 'en' }],
  });
  expect((await opened?.store.incident(incident))?.corrections).toHaveLength(1);
  expect((await documentOf('actor', 'dockers-union')).document.body.kind).not.toBe('coalition');
});

test('a place of the dataset: where it would be; nothing is saved', async () => {
  const of = ['places', 'harbour-1994'] as const;
  const form = await itemFields(...of, 'east-quay', 'en');
  const action = '/documents/places/harbour-1994/items/east-quay/correct';
  const opened = await previewed(action, of, { ...form.fields, latitude: '-20.27', correction: 'no' });
  expect(opened?.record.gazetteer.get('east-quay')?.coordinates).toEqual([-30.09, -20.27]);
  expect(await itemFields(...of, 'east-quay', 'en')).toEqual(form);
  expect(await previewed(action, of, { ...form.fields, citation: '' }).catch(asRefusal)).toMatchObject({
    code: 'place-unsourced',
  });
});

test('an earlier version of a place: where it was; nothing is saved', async () => {
  const of = ['places', 'harbour-1994'] as const;
  const own = '/documents/places/harbour-1994/items/east-quay';
  const { fields, version } = await itemFields(...of, 'east-quay', 'en');
  const moved = await on.ask('POST', `${own}/correct`, {
    cookie: await on.cookieOf(idOf('reviewer')),
    body: { version, ...fields, latitude: '-20.28', reason: 'Measured', correction: 'no' },
  });
  expect(moved.status).toBe(200);
  const form = await itemFields(...of, 'east-quay', 'en');
  const [made] = await on.site.truth.history(...of);
  const pointAt = async (sequence: string) =>
    (await previewed(`${own}/restore/correct`, of, { sequence, correction: 'no' }))?.record.gazetteer.get('east-quay')
      ?.coordinates;
  // The list came from files: what stood before its first change is its first version.
  expect(await pointAt(`before-${made?.sequence}`)).toEqual([-30.09, -20.26]);
  expect(await pointAt(`${made?.sequence}`)).toEqual([-30.09, -20.28]);
  expect(await pointAt('before-999').catch(asRefusal)).toMatchObject({ code: 'not-found' });
  expect(await itemFields(...of, 'east-quay', 'en')).toEqual(form);
});

test('an earlier version of a source: its name where a claim says who makes it, and the correction at the incident', async () => {
  const of = ['sources', 'harbour-1994'] as const;
  const own = '/documents/sources/harbour-1994/items/ansel-gazette';
  const { fields, version } = await itemFields(...of, 'ansel-gazette', 'en');
  const renamed = await on.ask('POST', `${own}/correct`, {
    cookie: await on.cookieOf(idOf('reviewer')),
    body: { version, ...fields, 'name-en': 'Gazette of Ansel', reason: 'As printed', correction: 'no' },
  });
  expect(renamed.status).toBe(200);
  const [made] = await on.site.truth.history(...of);
  const opened = await previewed(`${own}/restore/correct`, of, { sequence: `before-${made?.sequence}`, ...note });
  const entry = await opened?.store.incident(incident);
  expect(entry?.claims[0]?.chain[0]?.source.name.en).toBe('Ansel Gazette');
  expect(entry?.corrections.map(({ what }) => what.en)).toEqual(['The title.']);
  expect((await itemFields(...of, 'ansel-gazette', 'en')).fields['name-en']).toBe('Gazette of Ansel');
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

test('what is said of an article itself: the address beside its claim, and the correction at the incident; nothing is saved', async () => {
  const of = ['article', 'ansel-gazette-1994-03-05'] as const;
  const { document } = await documentOf(...of);
  const url = 'https://gazette.example/moved';
  const opened = await previewed('/articles/ansel-gazette-1994-03-05/head/correct', of, { url, ...note });
  const entry = await opened?.store.incident(incident);
  expect([entry?.claims[0]?.article.url, entry?.corrections.map(({ what }) => what.en)]).toEqual([url, ['The title.']]);
  expect(await previewed('/articles/ansel-gazette-1994-03-05/head/correct', of, { url: 'x', correction: 'no' })).toBeNull();
  expect((await documentOf(...of)).document).toEqual(document);
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
