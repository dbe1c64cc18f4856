/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@/lib/desk/roles';
import type { JsonObject } from '../../truth/json';
import { codeOf, idOf, TestDesk } from '../testing/test-desk';
import { findDocuments, wantedIn } from './find';

/** One change in many documents: looked at first, made in all or in none. */

let on: TestDesk;
const incident = JSON.parse(
  readFileSync(join(process.cwd(), 'tests/fixtures/instead/harbour-1994/incidents/march-on-the-docks.json'), 'utf8'),
);
const draft = (slug: string, more: object = {}) => ({ ...incident, slug, status: 'draft', ...more });
beforeAll(async () => {
  on = await TestDesk.open({
    'harbour-1994/incidents/first-march.json': draft('first-march', { title: { en: 'A first march' } }),
    'harbour-1994/incidents/second-march.json': draft('second-march', { title: { en: 'A second march' }, status: 'in-review' }),
  });
});
beforeEach(() => on.reset());
afterAll(() => on.close());

const ask = async (by: 'editor' | 'reviewer', path: string, body: object) =>
  on.ask('POST', path, { cookie: await on.cookieOf(idOf(by)), body });
const begin = async (body: object, by: 'editor' | 'reviewer' = 'editor'): Promise<string> =>
  ((await (await ask(by, '/bulk', body)).json()) as { id: string }).id;
const see = async (id: string) =>
  (await (await on.ask('GET', `/bulk/${id}`, { cookie: await on.cookieOf(idOf('editor')) })).json()) as {
    documents: { id: string; left: string | null }[];
  };
const drafts = ['incident/first-march', 'incident/second-march'];
const bodyOf = async (id: string): Promise<JsonObject> => (await on.site.truth.get('incident', id))?.body as JsonObject;

test('words are replaced in all that are chosen, as one change set with its reason; what is in review is a draft again', async () => {
  const id = await begin({ field: 'texts', find: 'march', replace: 'strike', languages: 'en', documents: drafts });
  expect((await see(id)).documents.map(({ id: one, left }) => [one, left])).toEqual([
    ['first-march', null],
    ['second-march', null],
  ]);
  expect((await bodyOf('first-march')).title).toEqual({ en: 'A first march' });
  expect(await codeOf(await ask('editor', `/bulk/${id}/apply`, {}))).toBe('reason-missing');
  expect((await ask('editor', `/bulk/${id}/apply`, { reason: 'They struck' })).status).toBe(200);
  expect([(await bodyOf('first-march')).title, await bodyOf('second-march')]).toEqual([
    { en: 'A first strike' },
    expect.objectContaining({ title: { en: 'A second strike' }, status: 'draft' }),
  ]);
  const [change] = await on.site.truth.history('incident', 'first-march');
  expect(change).toMatchObject({ author: idOf('editor'), reason: 'They struck' });
  expect((await on.site.truth.history('incident', 'second-march'))[0]?.sequence).toBe(change?.sequence);
  expect(await codeOf(await ask('editor', `/bulk/${id}/apply`, { reason: 'Again' }))).toBe('not-found');
});

test('where one was changed meanwhile none is changed, it is named, and nothing of the edit is lost', async () => {
  const id = await begin({ field: 'type', type: 'Mob violence', documents: drafts });
  const stands = await on.site.truth.get('incident', 'second-march');
  await ask('editor', '/documents/incident/second-march/texts', { version: stands?.version, 'title.en': 'Another' });
  const refused = await ask('editor', `/bulk/${id}/apply`, { reason: 'It was one' });
  expect([refused.status, await refused.json()]).toEqual([
    409,
    expect.objectContaining({ code: 'stale', detail: expect.stringContaining('incident/second-march') }),
  ]);
  expect((await bodyOf('first-march')).subEventType).toBe(incident.subEventType);
  expect((await see(id)).documents.map(({ left }) => left)).toEqual([null, 'stale']);
  await ask('editor', `/bulk/${id}/renew`, {});
  expect((await ask('editor', `/bulk/${id}/apply`, { reason: 'It was one' })).status).toBe(200);
  expect(await bodyOf('second-march')).toMatchObject({
    eventType: 'Riots',
    subEventType: 'Mob violence',
    title: { en: 'Another' },
  });
});

test('what is public is changed by a reviewer alone, and not where the record would be unsound', async () => {
  const documents = ['incident/march-on-the-docks'];
  const { find, en } = { find: 'dock', en: incident.title.en as string };
  expect(en).toContain(find);
  const asked = { field: 'texts', find, replace: 'quay', languages: ['en'], documents };
  expect(await codeOf(await ask('editor', `/bulk/${await begin(asked)}/apply`, { reason: 'x' }))).toBe('not-allowed');
  const empty = await begin({ ...asked, find: en, replace: '' }, 'reviewer');
  expect(await codeOf(await ask('reviewer', `/bulk/${empty}/apply`, { reason: 'x' }))).toBe('correction-unsaid');
  expect(await codeOf(await ask('reviewer', `/bulk/${empty}/apply`, { reason: 'x', correction: 'no' }))).toBe('not-sound');
  const sound = await begin(asked, 'reviewer');
  expect((await ask('reviewer', `/bulk/${sound}/apply`, { reason: 'x', correction: 'no' })).status).toBe(200);
  expect((await bodyOf('march-on-the-docks')).title).toMatchObject({ en: en.replaceAll(find, 'quay') });
});

test('readers are told of a correction at every incident that it changes, once, in the same change set', async () => {
  const documents = ['incident/march-on-the-docks', 'article/ansel-gazette-1994-03-05'];
  const asked = { field: 'texts', find: 'union', replace: 'guild', languages: ['en'], documents };
  const id = await begin(asked, 'reviewer');
  const apply = (more: object) => ask('reviewer', `/bulk/${id}/apply`, { reason: 'Its own name', ...more });
  expect(await codeOf(await apply({ correction: 'yes', 'what-en': 'The name.' }))).toBe('note-missing');
  const note = { 'what-en': 'The name.', 'why-en': 'It is a guild.', 'what-ar': 'الاسم.', 'why-ar': 'هو نقابة.' };
  expect((await apply({ correction: 'yes', ...note })).status).toBe(200);
  const told = (await on.site.truth.get('corrections', 'harbour-1994'))?.body.corrections as JsonObject[];
  expect(told.filter(({ why }) => (why as JsonObject).en === 'It is a guild.')).toEqual([
    expect.objectContaining({ entry: 'march-on-the-docks', what: { en: 'The name.', ar: 'الاسم.' } }),
  ]);
  const [change] = await on.site.truth.history('incident', 'march-on-the-docks');
  expect((await on.site.truth.history('corrections', 'harbour-1994'))[0]?.sequence).toBe(change?.sequence);
});

test('a correction of drafts alone is told nowhere', async () => {
  const id = await begin({ field: 'type', type: 'Attack', documents: drafts }, 'reviewer');
  const note = { correction: 'yes', 'what-en': 'x', 'why-en': 'y' };
  expect(await codeOf(await ask('reviewer', `/bulk/${id}/apply`, { reason: 'x', ...note }))).toBe('note-nowhere');
});

test('all that a filter finds can be given to a person, who then finds them', async () => {
  const id = await begin({
    field: 'assigned',
    assigned: idOf('reviewer'),
    all: true,
    'wanted-status': 'draft',
    'wanted-kind': 'incident',
  });
  expect((await see(id)).documents.map(({ id: one }) => one).sort()).toEqual(['first-march', 'second-march']);
  expect((await ask('editor', `/bulk/${id}/apply`, { reason: 'Please' })).status).toBe(200);
  const again = await begin({ field: 'texts', find: 'x', languages: 'en', all: true, 'wanted-assigned': idOf('reviewer') });
  expect((await see(again)).documents).toHaveLength(2);
  // Who has what in hand is not for viewers, not even by the address of the list.
  const foundBy = async (role: Role, assigned: string) => {
    const wanted = wantedIn((name) => (name === 'assigned' ? assigned : ''), role);
    return (await findDocuments({ role }, on.desk.store, wanted)).length;
  };
  expect(await foundBy('editor', idOf('reviewer'))).toBe(2);
  expect(await foundBy('viewer', idOf('reviewer'))).toBe(await foundBy('viewer', ''));
});
