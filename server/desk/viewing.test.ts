/** @jest-environment node */
import type { Role } from '@/lib/desk/roles';
import { makeToken } from '../accounts/accounts';
import type { JsonObject } from '../truth/json';
import { findDocuments } from './bulk/find';
import { documentSeenBy, documentsAtWork, publishedDocuments } from './documents';
import { draft, harbour, withDraft } from './testing/second-draft';
import { idOf, TestDesk } from './testing/test-desk';

/** What somebody at the desk sees who only looks on. */

const reason = 'She is sixteen';
const exact = {
  relation: 'point',
  place: 'port-ansel',
  coordinates: [-30.04321, -20.01234],
  uncertaintyMeters: 50,
  precision: 'site',
  source: 'the text',
};
const wantsAll = { kind: '', status: '', dataset: '', q: '', assigned: '', lacks: '' };

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open(withDraft);
  await on.reset();
});
afterAll(() => on.close());
const look: TestDesk['look'] = (...asked) => on.look(...asked);
const act: TestDesk['act'] = (...asked) => on.act(...asked);

test('who only looks on sees what readers would get of what is kept, and nothing of why', async () => {
  const kept = { ...draft, slug: 'third', title: { en: 'Amal, 16, was there' }, summary: draft.summary };
  kept.claims = [{ ...draft.claims[0], where: { ...exact } }];
  await on.put([{ kind: 'article', id: 'third', body: kept }]);
  const third = '/documents/article/third';
  const position = { mark: 'position', path: 'claims.c01.where', to: '0.1', reason };
  expect((await act('editor', third, 'desk-only', position)).status).toBe(200);
  const title = { mark: 'part', path: 'title', 'instead-en': 'Somebody was there', reason };
  expect((await act('editor', third, 'desk-only', title)).status).toBe(200);
  const viewed = async (path: string) => {
    const response = await on.ask('GET', path, { cookie: await on.cookieOf(idOf('viewer')) });
    return { status: response.status, text: await response.text() };
  };
  const secrets = ['Amal', 'sixteen', '30.04321', 'deskOnly'];
  const { status, text } = await viewed(third);
  expect([status, secrets.filter((secret) => text.includes(secret))]).toEqual([200, []]);
  expect(text).toContain('Somebody was there');
  const token = await makeToken(on.desk.store, idOf('viewer'), { label: 'x', scopes: ['read'], days: 1 }, new Date());
  const byToken = await on.ask('GET', third, { headers: { authorization: `Bearer ${token}` } });
  const told = await byToken.text();
  expect([byToken.status, secrets.filter((secret) => told.includes(secret))]).toEqual([200, []]);
  // Of its history nothing can be opened, as what was before the mark holds it.
  expect((await documentSeenBy({ role: 'viewer' }, 'article', 'third')).mayBeOpened).toBe(false);
  expect(JSON.stringify((await look(third)).document)).toContain('30.04321');
  for (const who of [{ role: 'viewer' }, { role: 'editor' }] as const) {
    const titles = JSON.stringify((await documentsAtWork(who)).map(({ document }) => document.body.title));
    expect(titles.includes('Amal')).toBe(who.role === 'editor');
    const found = await findDocuments(who, on.desk.store, { ...wantsAll, q: 'amal' });
    expect(found.map(({ document: { id } }) => id)).toEqual(who.role === 'editor' ? ['third'] : []);
  }

  expect((await act('editor', third, 'keep', { reason: 'She is in danger' })).status).toBe(200);
  expect((await viewed(third)).status).toBe(404);
  expect((await viewed('/documents')).text).not.toContain('third');
  expect((await publishedDocuments({ role: 'viewer' }, 'third')).count).toBe(0);
  expect((await publishedDocuments({ role: 'editor' }, 'third')).count).toBe(1);
  expect((await act('editor', third, 'lift', { reason: 'She is out of danger' })).status).toBe(200);
  const after = await viewed(third);
  expect([after.status, after.text.includes('danger')]).toEqual([200, false]);
});

test('what viewers see names nothing that is kept from them elsewhere', async () => {
  const claim = (id: string, more: object = {}) => ({ ...draft.claims[0], id, ...more });
  const link = [{ claim: 'amals-diary#c01', about: { en: 'x' } }];
  const put = (kind: 'article' | 'incident' | 'story', body: JsonObject) => ({ kind, id: String(body.slug), body });
  const step = { title: { en: 'x' }, text: { en: 'x' }, claims: ['named#c01', 'amals-diary#c01'], incidents: ['amals-arrest'] };
  const entry = harbour('incidents/march-on-the-docks.json');
  await on.put([
    put('article', { ...draft, slug: 'amals-diary', title: { en: 'Diary' }, status: 'desk-only' }),
    put('article', {
      ...draft,
      slug: 'named',
      claims: [claim('c01', { contradicts: link, replacedBy: 'amals-diary#c01' }), claim('c02')],
      deskOnly: { parts: [{ path: 'claims.c02', reason }] },
    }),
    put('incident', { ...entry, slug: 'amals-arrest', status: 'desk-only' }),
    put('incident', {
      ...entry,
      slug: 'resting',
      status: 'draft',
      claims: ['named#c01', 'named#c02'],
      beside: ['amals-diary#c01'],
    }),
    put('story', { slug: 'told-of', title: { en: 'x' }, summary: { en: 'x' }, steps: [step, step], status: 'draft' }),
  ]);
  const told = async (role: Role) => {
    const paths = ['/documents', '/documents/article/named', '/documents/incident/resting', '/documents/story/told-of'];
    const cookie = await on.cookieOf(idOf(role));
    return Promise.all(paths.map(async (path) => (await on.ask('GET', path, { cookie })).text()));
  };
  for (const text of await told('editor')) expect(text).toMatch(/amals-/);
  for (const text of await told('viewer')) expect(text).not.toMatch(/amals-|c02/);
  // What is only named by an earlier version is not opened either.
  await on.put([put('incident', { ...entry, slug: 'resting', status: 'draft' })]);
  const opened = async (role: Role) => (await documentSeenBy({ role }, 'incident', 'resting')).mayBeOpened;
  expect([await opened('viewer'), await opened('editor')]).toEqual([false, true]);
});
