/** @jest-environment node */
import { served } from '../site/served';
import { slug, withDraft } from './testing/second-draft';
import { codeOf, TestDesk } from './testing/test-desk';
import { restingOn } from './withholding';

/** Documents that the desk keeps as a whole, asked as over the network. */

const article = `/documents/article/${slug}`;
const incident = '/documents/incident/march-on-the-docks';
const reason = 'She is sixteen';

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open(withDraft);
  await on.reset();
});
afterAll(() => on.close());
const look: TestDesk['look'] = (...asked) => on.look(...asked);
const act: TestDesk['act'] = (...asked) => on.act(...asked);

test('a document is withheld with what rests on it, without a trace or with what its address says, and comes back as a draft alone', async () => {
  const silent = { address: 'silent', reason };
  expect(await codeOf(await act('editor', article, 'withhold', silent))).toBe('not-allowed');
  expect(await codeOf(await act('reviewer', article, 'withhold', { address: 'told', reason }))).toBe('reason-missing');
  expect(await codeOf(await act('reviewer', article, 'withhold', { ...silent, along: 'incident:nothing' }))).toBe('wrong-input');
  // A story that tells of it is offered too, and left out with it.
  const step = { title: { en: 'x' }, text: { en: 'x' }, claims: [`${slug}#c01`], incidents: ['march-on-the-docks'] };
  const story = { slug: 'told', title: { en: 'x' }, summary: { en: 'x' }, steps: [step, { ...step, incidents: [] }] };
  await on.put([{ kind: 'story', id: 'told', body: story }]);
  expect(served().record.stories.has('told')).toBe(true);
  expect((await restingOn({ kind: 'incident', id: 'march-on-the-docks' })).map(({ id }) => id)).toEqual(['told']);
  const alone = await act('reviewer', article, 'withhold', silent);
  expect([alone.status, ((await alone.json()) as { detail: string }).detail]).toEqual([
    409,
    expect.stringContaining('march-on-the-docks.json at claims[0]'),
  ]);
  const told = { address: 'told', 'why-en': 'It is no longer public.', along: ['incident:march-on-the-docks'], reason };
  expect(await codeOf(await act('reviewer', article, 'withhold', told))).toBe('not-sound');
  // Who has not seen it as it stands is told that first.
  expect(await codeOf(await act('reviewer', article, 'withhold', { ...told, version: 'of before' }))).toBe('stale');
  told.along.push('story:told');
  expect((await act('reviewer', article, 'withhold', told)).status).toBe(200);
  expect([(await look(article)).status, (await look(incident)).status]).toEqual(['desk-only', 'desk-only']);
  expect(await served().store.incident('march-on-the-docks')).toBeNull();
  expect(served().record.stories.has('told')).toBe(false);
  expect(served().record.withdrawn.get(`articles/${slug}`)?.why).toEqual({ en: 'It is no longer public.' });

  // Nothing is changed of it but that it is a draft again, which goes its way.
  expect(await codeOf(await act('reviewer', article, 'correct', { 'title.en': 'x', reason, correction: 'no' }))).toBe(
    'other-status',
  );
  expect(await codeOf(await act('reviewer', article, 'publish'))).toBe('other-status');
  expect((await act('editor', article, 'lift', { reason: 'She agreed' })).status).toBe(200);
  expect((await look(article)).status).toBe('draft');
  expect((await act('editor', article, 'keep', { reason })).status).toBe(200);
  expect([(await look(article)).status, served().record.withdrawn.has(`articles/${slug}`)]).toEqual(['desk-only', false]);
});

test('what was withdrawn before it was withheld comes back withdrawn, with the words that its address said', async () => {
  // What rests on nothing else: an actor that no incident names.
  const body = {
    slug: 'harbour-board',
    name: { en: 'Harbour board' },
    shortName: { en: 'Board' },
    aliases: [],
    kind: 'civilians',
  };
  const actor = '/documents/actor/harbour-board';
  await on.put([{ kind: 'actor', id: 'harbour-board', body }]);
  const addressOf = () => served().record.withdrawn.get('actors/harbour-board');
  expect((await act('reviewer', actor, 'withdraw', { 'why-en': 'It never met.', 'why-ar': 'لم تجتمع قط.' })).status).toBe(200);
  const said = addressOf();
  expect(said?.why.en).toBe('It never met.');
  for (const told of [{ address: 'silent' }, { address: 'told' }, { address: 'told', 'why-en': 'Gone.', 'why-ar': 'أُزيلت.' }]) {
    expect((await act('reviewer', actor, 'withhold', { ...told, reason })).status).toBe(200);
    expect(await codeOf(await act('editor', actor, 'lift', { reason: 'x' }))).toBe('other-status');
    expect(await codeOf(await act('editor', actor, 'lift-withdrawn', { reason: 'x' }))).toBe('not-allowed');
    expect(await codeOf(await act('reviewer', actor, 'lift-withdrawn', { reason: 'x' }))).toBe('own-work');
    expect(await codeOf(await act('administrator', actor, 'lift-withdrawn'))).toBe('reason-missing');
    const lifted = await act('administrator', actor, 'lift-withdrawn', { reason: 'x' });
    expect([lifted.status, lifted.ok ? '' : await lifted.text()]).toEqual([200, '']);
    expect((await look(actor)).status).toBe('withdrawn');
    if (!('why-en' in told)) expect(addressOf()).toEqual(said);
  }
  expect(addressOf()?.why).toEqual({ en: 'Gone.', ar: 'أُزيلت.' });
});
