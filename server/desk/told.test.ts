/** @jest-environment node */
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { canBeTold } from './entries-changed';
import { writeDeskRecord } from './testing/desk-fixture';
import { codeOf, TestDesk } from './testing/test-desk';

/** A story is corrected like an incident; where nothing that is public rests on a change, readers are not told of it. */

const slug = 'march-in-steps';
const path = `/documents/story/${slug}`;
const article = 'ansel-gazette-1994-03-05';
const incident = 'march-on-the-docks';
const both = (en: string, ar: string) => ({ en, ar });
const step = { title: both('The march', 'المسيرة'), text: both('They marched.', 'ساروا.'), claims: [`${article}#c01`] };
const story: JsonObject = {
  slug,
  title: both('The march, step by step', 'المسيرة خطوة بخطوة'),
  summary: both('What is said of it.', 'ما يُقال عنها.'),
  steps: [{ ...step, incidents: [incident] }, step],
};
const note = { correction: 'yes', 'what-en': 'The title.', 'what-ar': 'العنوان.', 'why-en': 'A slip.', 'why-ar': 'سهو.' };
const reason = 'Read again';

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
  const fishers = {
    slug: 'fishers',
    name: both('Fishers', 'صيادون'),
    shortName: both('Fishers', 'صيادون'),
    aliases: [],
    kind: 'civilians',
  };
  const stood = (await on.site.truth.get('article', article))?.body as JsonObject;
  await on.put([
    { kind: 'story', id: slug, body: story },
    { kind: 'actor', id: 'fishers', body: fishers },
    { kind: 'article', id: 'copy', body: { ...stood, slug: 'copy', url: 'https://gazette.example/copy' } },
  ]);
});
afterAll(() => on.close());

const corrections = async () =>
  ((await on.site.truth.get('corrections', 'harbour-1994'))?.body.corrections ?? []) as JsonObject[];

test('a correction of a published story becomes an entry of its own corrections', async () => {
  expect(await canBeTold({ kind: 'story', id: slug })).toBe(true);
  const sent = { 'title.en': 'The march in steps', reason, ...note };
  expect(await codeOf(await on.act('editor', path, 'correct', sent))).toBe('not-allowed');
  expect((await on.act('reviewer', path, 'correct', sent)).status).toBe(200);
  expect(await corrections()).toEqual([
    expect.objectContaining({ story: slug, what: both('The title.', 'العنوان.'), why: both('A slip.', 'سهو.') }),
  ]);
  expect((await corrections())[0]).not.toHaveProperty('entry');
  const shown = served().record.stories.get(slug);
  expect([shown?.title.en, shown?.corrections.map(({ what }) => what.en)]).toEqual(['The march in steps', ['The title.']]);
  expect((await served().store.incident(incident))?.corrections).toEqual([]);
});

test('a correction of a claim is told at the incident and at the story that rest on it', async () => {
  const before = (await corrections()).length;
  const sent = { 'claims.0.text.en': 'Members of the union marched on the docks.', reason, ...note };
  expect((await on.act('reviewer', `/documents/article/${article}`, 'correct', sent)).status).toBe(200);
  const told = (await corrections()).slice(0, (await corrections()).length - before);
  expect(told.map(({ entry, story: of }) => entry ?? of).sort()).toEqual([slug, incident]);
});

test('of a story that is withdrawn its corrections stay in the file, and none is served', async () => {
  const why = { 'why-en': 'Told twice.', 'why-ar': 'رُويت مرتين.' };
  expect((await on.act('reviewer', path, 'withdraw', why)).status).toBe(200);
  expect((await corrections()).filter(({ story: of }) => of === slug)).toHaveLength(2);
  expect(served().record.corrections.filter(({ story: of }) => of === slug)).toEqual([]);
});

test.each([
  ['an article', 'article/copy', { 'title.en': 'Another title' }],
  ['an actor', 'actor/fishers', { 'name.en': 'Fishers of Ansel' }],
])('of %s on which nothing public rests no correction is told, and without one it is changed', async (_, of, change) => {
  const [kind = '', id = ''] = of.split('/');
  expect(await canBeTold({ kind, id })).toBe(false);
  const before = await corrections();
  expect(await codeOf(await on.act('reviewer', `/documents/${of}`, 'correct', { ...change, reason, ...note }))).toBe(
    'note-nowhere',
  );
  expect((await on.act('reviewer', `/documents/${of}`, 'correct', { ...change, reason, correction: 'no' })).status).toBe(200);
  expect(await corrections()).toEqual(before);
});
