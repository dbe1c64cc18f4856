/** @jest-environment node */
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { answerDesk } from './answer';
import { slug, withDraft } from './testing/second-draft';
import { codeOf, idOf, TestDesk } from './testing/test-desk';

/** What the desk keeps of parts of documents, asked as over the network. */

const article = `/documents/article/${slug}`;
const reason = 'She is sixteen';

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open(withDraft);
  await on.reset();
});
afterAll(() => on.close());
const look: TestDesk['look'] = (...asked) => on.look(...asked);
const act: TestDesk['act'] = (...asked) => on.act(...asked);

test('a part of what is public goes at once, stays in its history, and does not come back with an earlier version', async () => {
  const mark = { mark: 'part', path: 'claims.c01.text', 'instead-en': 'Somebody marched.', reason };
  expect(await codeOf(await act('editor', article, 'desk-only/correct', mark))).toBe('not-allowed');
  expect(await codeOf(await act('reviewer', article, 'desk-only', mark))).toBe('other-status');
  expect(await codeOf(await act('reviewer', article, 'desk-only/correct', { ...mark, reason: '' }))).toBe('reason-missing');
  expect(await codeOf(await act('reviewer', article, 'desk-only/correct', { ...mark, path: 'claims.c09.text' }))).toBe(
    'wrong-input',
  );
  expect(await codeOf(await act('reviewer', article, 'desk-only/correct', { ...mark, 'instead-en': '' }))).toBe('not-sound');
  const textOf = async () => (await served().store.article(slug))?.article.claims[0]?.text.en;
  const before = await textOf();
  expect((await act('reviewer', article, 'desk-only/correct', mark)).status).toBe(200);
  expect(await textOf()).toBe('Somebody marched.');
  const { document, history } = await look(article);
  expect(document.deskOnly).toEqual({
    parts: [{ path: 'claims.c01.text', instead: { en: 'Somebody marched.' }, reason }],
  });
  expect(JSON.stringify(document)).toContain(before);

  // Two corrections; then the version between them, from before the mark was, is none without the mark.
  const title = (en: string) => act('reviewer', article, 'correct', { 'title.en': en, reason: 'x', correction: 'no' });
  expect((await title('The dockers march')).status).toBe(200);
  const [marked] = history;
  const restored = await act('reviewer', article, 'restore/correct', {
    sequence: marked?.sequence,
    reason: 'x',
    correction: 'no',
  });
  expect(restored.status).toBe(200);
  expect(await textOf()).toBe('Somebody marched.');

  // Whoever kept it does not bring it back alone.
  const lift = { mark: 'part-lifted', path: 'claims.c01.text', reason: 'She has left the country' };
  expect(await codeOf(await act('reviewer', article, 'desk-only/correct', lift))).toBe('own-work');
  expect((await act('administrator', article, 'desk-only/correct', lift)).status).toBe(200);
  expect(await textOf()).toBe(before);
  const lifted = await look(article);
  expect([lifted.document.deskOnly, lifted.history[0]?.reason]).toEqual([undefined, lift.reason]);
});

test('a position is told less exactly, of a draft by who writes it', async () => {
  const mark = { mark: 'position', path: 'claims.c01.where', to: '0.1', reason };
  const second = '/documents/article/second';
  expect(await codeOf(await act('viewer', second, 'desk-only', mark))).toBe('not-allowed');
  expect(await codeOf(await act('editor', second, 'desk-only', { ...mark, to: '7' }))).toBe('wrong-input');
  expect((await act('editor', second, 'desk-only', mark)).status).toBe(200);
  const { document, problems } = await look(second);
  expect(document.deskOnly).toEqual({ coordinates: [{ path: 'claims.c01.where', to: 0.1, reason }] });
  expect(problems).toEqual([]);
  expect((await act('reviewer', article, 'desk-only/correct', mark)).status).toBe(200);
  const entry = await served().store.incident('march-on-the-docks');
  expect(entry?.where).toMatchObject({ relation: 'point', place: 'anselia', generalizedTo: 0.1 });
  expect(entry?.location.explanation.en).toContain('on purpose');
});

test('a name that was looked at stays, with a word why', async () => {
  const seen = { mark: 'seen', name: 'Selim Kadir', reason: 'He asked to be named' };
  expect((await act('editor', '/documents/article/second', 'desk-only', seen)).status).toBe(200);
  expect((await look('/documents/article/second')).document.deskOnly).toMatchObject({
    seen: [{ name: 'Selim Kadir', reason: 'He asked to be named' }],
  });
});

test('sources of a dataset have parts for the desk alone too', async () => {
  const path = '/documents/sources/harbour-1994';
  const version = (await on.site.truth.get('sources', 'harbour-1994'))?.version;
  const mark = { version, mark: 'part', path: 'sources.dockers-union-voice.name', 'instead-en': 'a docker', reason };
  const cookie = await on.cookieOf(idOf('reviewer'));
  expect((await on.ask('POST', `${path}/desk-only/correct`, { cookie, body: mark })).status).toBe(200);
  expect(served().record.sources.get('dockers-union-voice')?.name).toEqual({ en: 'a docker' });
  expect((await on.ask('POST', `${path}/desk-only/correct`, { cookie, body: mark })).status).toBe(409);
});

test('questions, corrections and steps of stories have parts for the desk alone too', async () => {
  const id = 'harbour-1994';
  const text = (en: string) => ({ en });
  const correction = { id: 'one', entry: 'march-on-the-docks', date: '1994-03-07', what: text('Amal'), why: text('Her age') };
  await on.put([
    { kind: 'questions', id, body: { questions: [{ id: 'who', wording: text('Who saw Amal?'), answer: { kind: 'day' } }] } },
    { kind: 'corrections', id, body: { corrections: [correction] } },
  ]);
  const step = (title: string) => ({ title: text(title), text: text('x'), claims: [`${slug}#c01`] });
  await on.put([
    {
      kind: 'story',
      id: 'steps',
      body: {
        slug: 'steps',
        title: text('A story'),
        summary: text('x'),
        steps: [step('One'), step('Amal'), step('Three')],
      },
    },
  ]);
  const cookie = await on.cookieOf(idOf('reviewer'));
  const mark = async (kind: 'questions' | 'corrections' | 'story', own: string, path: string, instead: object) => {
    const version = (await on.site.truth.get(kind, own))?.version;
    const body = { version, mark: 'part', path, reason, ...instead };
    return (await on.ask('POST', `/documents/${kind}/${own}/desk-only/correct`, { cookie, body })).status;
  };
  expect(await mark('questions', id, 'questions.who.wording', { 'instead-en': 'Who saw it?' })).toBe(200);
  expect(await mark('corrections', id, 'corrections.one', {})).toBe(200);
  expect(await mark('story', 'steps', 'steps.step-2', {})).toBe(200);
  const { record, store } = served();
  expect(record.questions.get('who')?.wording.en).toBe('Who saw it?');
  expect((await store.incident('march-on-the-docks'))?.corrections).toEqual([]);
  expect(record.stories.get('steps')?.steps.map(({ title }) => title.en)).toEqual(['One', 'Three']);
  // A story goes through the desk as other documents do.
  const story = '/documents/story/steps';
  expect((await act('reviewer', story, 'withhold', { address: 'silent', reason })).status).toBe(200);
  expect(served().record.stories.has('steps')).toBe(false);
  for (const [role, name] of [
    ['editor', 'lift'],
    ['editor', 'submit'],
    ['administrator', 'publish'],
  ] as const)
    expect([name, (await act(role, story, name, { reason: 'x' })).status]).toEqual([name, 200]);
  expect(served().record.stories.get('steps')?.steps.length).toBe(2);
  // Nor is one published of which a step names what the record does not have.
  expect((await act('reviewer', story, 'withhold', { address: 'silent', reason })).status).toBe(200);
  const document = (await on.site.truth.get('story', 'steps'))?.body as JsonObject;
  const steps = (document.steps as JsonObject[]).map((one) => ({ ...one, filters: 'actor=nobody' }));
  await on.put([{ kind: 'story', id: 'steps', body: { ...document, steps, status: 'in-review' } as JsonObject }]);
  expect((await look(story)).problems).toEqual([
    expect.stringContaining('actor=nobody'),
    expect.stringContaining('actor=nobody'),
  ]);
  expect(await codeOf(await act('administrator', story, 'publish'))).toBe('not-sound');
});

test('what a form without script sends is answered with the page it came from', async () => {
  const path = '/documents/article/second';
  const { version } = await look(path);
  const form = new URLSearchParams({
    version,
    mark: 'position-lifted',
    path: 'claims.c01.where',
    reason,
    locale: 'ar',
    from: `${path}/desk-only`,
  });
  const response = await answerDesk(
    new Request(`https://maydan.example/desk/api${path}/desk-only`, {
      method: 'POST',
      headers: {
        host: 'maydan.example',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        cookie: await on.cookieOf(idOf('editor')),
      },
      body: form,
    }),
    `${path}/desk-only`,
  );
  expect([response.status, response.headers.get('location')]).toEqual([303, `/desk/ar${path}/desk-only?done=desk-only`]);
});
