/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@/lib/desk/roles';
import { served } from '../site/served';
import { codeOf, idOf, TestDesk } from './testing/test-desk';

/** A document on its way to the public and back, asked as over the network. */

const fixture = join(process.cwd(), 'tests/fixtures/instead/harbour-1994');
const read = (path: string) => JSON.parse(readFileSync(join(fixture, path), 'utf8'));
const article = { ...read('articles/ansel-gazette-1994-03-05.json'), status: 'draft', slug: 'second', title: { en: '' } };
const incident = {
  ...read('incidents/march-on-the-docks.json'),
  status: 'draft',
  slug: 'second-march',
  claims: ['second#c01'],
};

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({
    'harbour-1994/articles/second.json': article,
    'harbour-1994/incidents/second-march.json': incident,
  });
  await on.reset();
});
afterAll(() => on.close());

interface Told {
  version: string;
  status: string;
  problems: string[];
  document: Record<string, unknown>;
  history: { reason: string; author?: string; sequence: number }[];
}
const look = async (role: Role, path = '/documents/article/second'): Promise<Told> =>
  (await on.ask('GET', path, { cookie: await on.cookieOf(idOf(role)) })).json();
const act = async (role: Role | 'second', name: string, more: object = {}, path = '/documents/article/second') => {
  const cookie = await on.cookieOf(role === 'second' ? 'a-second' : idOf(role));
  const { version } = await look('viewer', path);
  return on.ask('POST', `${path}/${name}`, { cookie, body: { version, ...more } });
};

test('from a draft to the public, by two people, and back', async () => {
  expect((await look('viewer')).problems).toEqual([expect.stringContaining('title')]);
  const list = await (await on.ask('GET', '/documents', { cookie: await on.cookieOf(idOf('viewer')) })).json();
  expect(list.documents.map(({ id, status }: { id: string; status: string }) => [id, status]).sort()).toEqual([
    ['second', 'draft'],
    ['second-march', 'draft'],
  ]);

  // Handed over with what it lacks, which keeps it from being published.
  expect((await act('editor', 'submit')).status).toBe(200);
  expect(await codeOf(await act('editor', 'publish'))).toBe('not-allowed');
  const unsound = await act('reviewer', 'publish');
  expect([unsound.status, await codeOf(unsound)]).toEqual([409, 'not-sound']);
  expect(await codeOf(await act('reviewer', 'return'))).toBe('reason-missing');
  expect((await act('reviewer', 'return', { reason: 'The title is missing' })).status).toBe(200);

  // A stale version is refused, and nothing is overwritten.
  const { version } = await look('editor');
  const cookie = await on.cookieOf(idOf('editor'));
  const write = (title: string) =>
    on.ask('POST', '/documents/article/second/texts', { cookie, body: { version, 'title.en': title, reason: 'Title written' } });
  expect((await write('Dockers march again')).status).toBe(200);
  expect(await codeOf(await write('Another title'))).toBe('stale');
  expect((await look('editor')).document.title).toEqual({ en: 'Dockers march again' });

  // Whoever has written does not sign off, whatever their role.
  expect((await act('reviewer', 'texts', { 'title.en': 'The dockers march again' })).status).toBe(200);
  expect((await act('editor', 'submit')).status).toBe(200);
  expect(await codeOf(await act('reviewer', 'publish'))).toBe('own-work');
  expect(await served().store.article('second')).toBeNull();
  expect((await act('second', 'publish')).status).toBe(200);
  expect((await served().store.article('second'))?.article.title.en).toBe('The dockers march again');

  // Then what builds on it.
  const march = '/documents/incident/second-march';
  expect((await act('editor', 'submit', {}, march)).status).toBe(200);
  expect((await act('reviewer', 'publish', {}, march)).status).toBe(200);
  expect((await served().store.incident('second-march'))?.slug).toBe('second-march');
  expect(await codeOf(await act('editor', 'texts', { 'title.en': 'x' }, march))).toBe('other-status');

  // A correction of what is public is told where readers look, and one without a reason is refused.
  const corrected = {
    'title.en': 'March on the quays, says the union',
    correction: 'yes',
    'what-en': 'The title.',
    'why-en': 'The source says quays.',
  };
  expect(await codeOf(await act('reviewer', 'correct', corrected, march))).toBe('reason-missing');
  expect(await codeOf(await act('editor', 'correct', { ...corrected, reason: 'x' }, march))).toBe('not-allowed');
  // Whether it is one is not for the server to guess, not even from what is said of it.
  const unsaid = await act('reviewer', 'correct', { ...corrected, reason: 'Quays', correction: '' }, march);
  expect([unsaid.status, await codeOf(unsaid)]).toEqual([400, 'correction-unsaid']);
  expect((await act('reviewer', 'correct', { ...corrected, reason: 'Quays' }, march)).status).toBe(200);
  const entry = await served().store.incident('second-march');
  expect(entry?.title.en).toBe(corrected['title.en']);
  expect(entry?.corrections.map(({ what }) => what.en)).toEqual(['The title.']);

  // What is still built on is not taken back; then it is, and its address says why.
  const why = { 'why-en': 'It was told twice.', 'why-ar': 'رُوي مرتين.' };
  expect(await codeOf(await act('reviewer', 'withdraw', why))).toBe('not-sound');
  expect((await act('reviewer', 'withdraw', why, march)).status).toBe(200);
  expect(served().record.withdrawn.get('incidents/second-march')?.why).toMatchObject({ en: why['why-en'], ar: why['why-ar'] });
});

test('a draft is made of a pasted text, of which no sentence is kept in the record', async () => {
  const cookie = await on.cookieOf(idOf('editor'));
  const text = 'Dockers marched again in Port Ansel on Tuesday, says a leaflet.\n\nNobody else has told of it so far.';
  const body = { dataset: 'harbour-1994', outlet: 'ansel-gazette', language: 'en', published: '1994-03-09', text };
  const ask = (more: object) => on.ask('POST', '/articles', { cookie, body: { ...body, ...more } });
  expect(await (await ask({})).json()).toEqual({
    kind: 'article',
    id: 'ansel-gazette-1994-03-09',
    page: '/articles/ansel-gazette-1994-03-09/text',
  });
  expect(await codeOf(await ask({}))).toBe('address-taken');
  expect(await codeOf(await ask({ published: 'Tuesday' }))).toBe('time-unread');
  for (const more of [{ outlet: 'nobody' }, { dataset: '..' }, { slug: '../x' }])
    expect(await codeOf(await ask(more))).toBe('wrong-input');
  expect(await codeOf(await ask({ text: ' ' }))).toBe('text-missing');
  const { document, status, problems } = await look('editor', '/documents/article/ansel-gazette-1994-03-09');
  expect([status, (document.summary as unknown[]).length, problems.length > 0]).toEqual(['draft', 2, true]);
  const kept = readFileSync(join(on.dataDir, 'history.jsonl'), 'utf8') + JSON.stringify(document);
  for (const sentence of ['marched again', 'Nobody else']) expect(kept).not.toContain(sentence);
});

test('the history keeps who did what and why, and a viewer does not see who', async () => {
  const reasons = ({ history }: Told) => history.map(({ reason, author }) => [reason, author]);
  expect(reasons(await look('editor'))).toEqual([
    ['Signed off and published', 'a-second'],
    ['Handed over to review', 'a-editor'],
    ['Texts changed', 'a-reviewer'],
    ['Title written', 'a-editor'],
    ['The title is missing', 'a-reviewer'],
    ['Handed over to review', 'a-editor'],
  ]);
  expect(reasons(await look('viewer')).every(([, author]) => author === undefined)).toBe(true);
});

test('no name of an account is written into the record or its history', () => {
  const history = readFileSync(join(on.dataDir, 'history.jsonl'), 'utf8');
  expect(history).toContain('a-reviewer');
  expect(history).not.toContain('Name of the');
});
