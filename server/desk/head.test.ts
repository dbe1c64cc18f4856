/** @jest-environment node */
import type { Role } from '@/lib/desk/roles';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { writeDeskRecord } from './testing/desk-fixture';
import { codeOf, idOf, TestDesk } from './testing/test-desk';

/** What is said of a published article itself is corrected at the desk: its address, date, headline, and whether it is summed up. */

const article = 'ansel-gazette-1994-03-05';
let on: TestDesk;
let original: JsonObject;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
  original = (await on.site.truth.get('article', article))?.body as JsonObject;
});
beforeEach(() =>
  on.put([
    { kind: 'article', id: article, body: original },
    { kind: 'corrections', id: 'harbour-1994', body: { corrections: [] } },
  ]),
);
afterAll(() => on.close());

type Body = Record<string, unknown>;
const incident = 'march-on-the-docks';
const path = `/articles/${article}/head/correct`;
const note: Body = {
  correction: 'yes',
  'what-en': 'The address.',
  'what-ar': 'العنوان.',
  'why-en': 'It moved.',
  'why-ar': 'انتقلت.',
};
const moved = 'https://gazette.example/archive/dockers-march';

const stood = async () => (await on.site.truth.get('article', article))?.body as JsonObject;
async function correct(body: Body, role: Role = 'reviewer'): Promise<Response> {
  const version = (await on.site.truth.get('article', article))?.version;
  return on.ask('POST', path, { cookie: await on.cookieOf(idOf(role)), body: { version, reason: 'Read again', ...body } });
}
const shown = () => served().store.incident(incident);
const ok = async (answer: Promise<Response>) => {
  const { status } = await answer;
  expect([status, status === 200 ? '' : await (await answer).text()]).toEqual([200, '']);
};

test('an address is corrected by who may, with a reason, and every incident that rests on a claim of the article tells of it', async () => {
  expect(await codeOf(await correct({ url: moved, ...note }, 'editor'))).toBe('not-allowed');
  expect(await codeOf(await correct({ url: moved, ...note, reason: '' }))).toBe('reason-missing');
  expect(await codeOf(await correct({ url: moved }))).toBe('correction-unsaid');
  expect(await codeOf(await correct({ url: moved, ...note, version: 'older' }))).toBe('stale');
  expect(await codeOf(await correct({ url: 'gazette', ...note }))).toBe('not-sound');
  expect(await stood()).toEqual(original);
  await ok(correct({ url: moved, ...note }));
  // What is not sent stays, word for word.
  expect(await stood()).toEqual({ ...original, url: moved });
  const entry = await shown();
  expect([entry?.claims[0]?.article.url, entry?.corrections.map(({ what }) => what.en)]).toEqual([moved, ['The address.']]);
});

test('a title is no correction of an incident, which does not show it', async () => {
  expect(await codeOf(await correct({ 'title-en': 'Dockers march on', ...note }))).toBe('note-nowhere');
  await ok(correct({ 'title-en': 'Dockers march on', headline: 'DOCKERS MARCH', correction: 'no' }));
  expect(await stood()).toMatchObject({ title: { en: 'Dockers march on', ar: 'مسيرة لعمال المرفأ' }, headline: 'DOCKERS MARCH' });
  expect((await shown())?.corrections).toEqual([]);
});

test('a date in words, one that cannot be read, and one that is left as the form shows it', async () => {
  expect(await codeOf(await correct({ published: 'soon', correction: 'no' }))).toBe('time-unread');
  expect(await codeOf(await correct({ published: '', correction: 'no' }))).toBe('time-unread');
  await ok(correct({ published: '٦ آذار ١٩٩٤', ...note }));
  expect((await stood()).published).toEqual({ edtf: '1994-03-06', basis: 'stated' });
  expect((await shown())?.corrections).toHaveLength(1);
  await on.put([{ kind: 'article', id: article, body: { ...(await stood()), published: { edtf: null } } }]);
  await ok(correct({ published: '', headline: 'X', correction: 'no' }));
  expect(await stood()).toMatchObject({ published: { edtf: null }, headline: 'X' });
});

test('a page that is gone for good: no address any more, and why; the day on which one was opened', async () => {
  expect(await codeOf(await correct({ url: '', ...note }))).toBe('not-sound');
  const why = { 'no-address-en': 'The paper closed.', 'no-address-ar': 'أُغلقت الصحيفة.' };
  await ok(correct({ url: '', ...why, ...note }));
  expect(await stood()).toMatchObject({ url: null, noAddress: { en: 'The paper closed.', ar: 'أُغلقت الصحيفة.' } });
  // The form sends the day, which nobody has given for this address: it is that on which it was entered.
  await ok(correct({ url: moved, ...why, accessed: '', ...note }));
  const { noAddress, evidence, url } = await stood();
  expect([noAddress, evidence, url]).toEqual([undefined, { accessed: new Date().toISOString().slice(0, 10) }, moved]);
});

test('a summary is taken away, of which the number of paragraphs stays, and written again as a whole', async () => {
  await ok(correct({ summary: 'none', correction: 'no' }));
  expect(await stood()).toMatchObject({ summary: [], reading: { of: 'text', extent: 'whole', paragraphs: 1 } });
  await on.put([
    { kind: 'article', id: article, body: { ...(await stood()), reading: { of: 'text', extent: 'whole', paragraphs: 2 } } },
  ]);
  const first = { 'summary-1-en': 'The union says that they marched.', 'summary-1-ar': 'يقول الاتحاد إنهم ساروا.' };
  const refused = await correct({ ...first, correction: 'no' });
  expect(await refused.json()).toMatchObject({ code: 'wrong-input', field: 'summary-2-en' });
  await ok(correct({ ...first, 'summary-2-en': 'Nobody was hurt.', 'summary-2-ar': 'لم يُصب أحد.', correction: 'no' }));
  expect((await stood()).summary).toEqual([
    { en: 'The union says that they marched.', ar: 'يقول الاتحاد إنهم ساروا.' },
    { en: 'Nobody was hurt.', ar: 'لم يُصب أحد.' },
  ]);
});

test('the form of a draft does not write what is public, nor this one a draft', async () => {
  const version = (await on.site.truth.get('article', article))?.version;
  const cookie = await on.cookieOf(idOf('reviewer'));
  expect(await codeOf(await on.ask('POST', `/articles/${article}/head`, { cookie, body: { version, url: moved } }))).toBe(
    'other-status',
  );
  await on.put([{ kind: 'article', id: 'unseen', body: { ...(await stood()), slug: 'unseen', status: 'draft' } }]);
  const draft = await on.site.truth.get('article', 'unseen');
  const sent = { version: draft?.version, reason: 'x', correction: 'no', url: moved };
  expect(await codeOf(await on.ask('POST', '/articles/unseen/head/correct', { cookie, body: sent }))).toBe('other-status');
});
