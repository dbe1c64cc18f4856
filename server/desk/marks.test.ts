/** @jest-environment node */
import type { FormFields } from '@/lib/desk/form-fields';
import { changeDraftText } from './draft-texts';
import { pastedText, saltQuay, writeDeskRecord } from './testing/desk-fixture';
import { idOf, TestDesk } from './testing/test-desk';

/** Two people decide what the same text means, asked as over the network. */

let on: TestDesk;
const article = 'ansel-gazette-1994-03-06';
const text = pastedText('ar');
type By = 'editor' | 'reviewer';
type Body = Record<string, unknown>;
const post = async (by: By, path: string, body: Body) =>
  on.ask('POST', path, { cookie: await on.cookieOf(idOf(by)), body }) as Promise<Response>;
const get = async (path: string) => (await on.ask('GET', path, { cookie: await on.cookieOf(idOf('editor')) })).json();
const marksNow = async () => (await get(`/articles/${article}/text`)).marks as Body[];

const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const [port, road, witnesses] = [spanOf('بورت أنسل'), spanOf('الطريق'), spanOf('شهود')];
const at = (place: string) => ({ relation: 'at', place });
const chosen = (span: typeof port, place: string, more: Body = {}) => ({
  ...span,
  decision: 'chosen',
  where: at(place),
  ...more,
});
const noPlace = (span: typeof port) => ({ ...span, decision: 'no-place', where: null });
const decide = (by: By, mark: Body | null, seen: Body[], span = port) =>
  post(by, `/articles/${article}/marks`, { marks: [{ ...span, ...(mark && { start: mark.start, end: mark.end }), mark, seen }] });
const refused = async (response: Response) => {
  const { code, detail } = (await response.json()) as { code: string; detail: string };
  return { status: response.status, code, detail };
};

beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
  const pasted = { dataset: 'harbour-1994', outlet: 'ansel-gazette', language: 'ar', published: '6 March 1994', text };
  expect((await post('editor', '/articles', pasted)).status).toBe(200);
});
beforeEach(() => changeDraftText(on.desk.store, article, (stored) => ({ ...stored, marks: [] })));
afterAll(() => on.close());

test('two people who decide of different words do not hinder each other, and each is answered with what stands', async () => {
  const [hers, his] = [chosen(port, 'port-ansel'), noPlace(witnesses)];
  await decide('editor', hers, []);
  // He has seen none of it.
  const answer = await decide('reviewer', his, []);
  expect(answer.status).toBe(200);
  const both = [hers, his].sort((a, b) => a.start - b.start);
  expect(((await answer.json()) as Body).marks).toEqual(both);
  // Both at once.
  const [first, second] = await Promise.all([
    decide('editor', noPlace(port), [hers]),
    decide('reviewer', chosen(witnesses, 'marsan'), [his]),
  ]);
  expect([first?.status, second?.status]).toEqual([200, 200]);
  expect(await marksNow()).toEqual([noPlace(port), chosen(witnesses, 'marsan')].sort((a, b) => a.start - b.start));
});

test('who has not seen what stands is refused with it, nothing is lost, and it is saved once it was seen', async () => {
  const hers = chosen(port, 'port-ansel');
  await decide('editor', hers, []);
  for (const mark of [noPlace(port), chosen(port, 'marsan'), null]) {
    const answer = await refused(await decide('reviewer', mark, mark === null ? [noPlace(port)] : []));
    expect([answer.status, answer.code]).toEqual([409, 'stale']);
    expect(answer.detail).toContain(JSON.stringify([hers]));
  }
  // Words of which others are only a part.
  const wider = { ...chosen(port, 'marsan'), end: port.end + 1 };
  expect((await decide('reviewer', wider, [])).status).toBe(409);
  expect(await marksNow()).toEqual([hers]);
  expect((await decide('reviewer', noPlace(port), [hers])).status).toBe(200);
  expect(await marksNow()).toEqual([noPlace(port)]);
});

test('of several that are sent together none is kept where one is refused', async () => {
  await decide('editor', chosen(port, 'port-ansel'), []);
  const marks = [
    { ...witnesses, mark: noPlace(witnesses), seen: [] },
    { ...port, mark: noPlace(port), seen: [] },
  ];
  expect((await post('reviewer', `/articles/${article}/marks`, { marks })).status).toBe(409);
  expect(await marksNow()).toEqual([chosen(port, 'port-ansel')]);
});

test('who decides as the other did is not refused; who says nothing of what they have seen is', async () => {
  await decide('editor', chosen(port, 'port-ansel'), []);
  expect((await decide('reviewer', chosen(port, 'port-ansel'), [])).status).toBe(200);
  const { seen: _, ...unseen } = { ...port, mark: noPlace(port), seen: [] };
  const answer = await refused(await post('reviewer', `/articles/${article}/marks`, { marks: [unseen] }));
  expect([answer.code, answer.detail]).toEqual(['wrong-input', expect.stringContaining('marks[0].seen')]);
});

test('words that mean the same as others are refused where these are elsewhere by now', async () => {
  await decide('editor', chosen(road, 'marsan'), []);
  await decide('editor', chosen(road, 'port-ansel'), [chosen(road, 'marsan')]);
  const same = (place: string) => chosen(witnesses, place, { as: road.start });
  const answer = await refused(await decide('reviewer', same('marsan'), []));
  expect([answer.code, answer.detail]).toEqual(['stale', expect.stringContaining('port-ansel')]);
  expect((await decide('reviewer', same('port-ansel'), [])).status).toBe(200);
});

test('a place that is added for words which somebody has decided meanwhile is refused, and kept once that was seen', async () => {
  const place = {
    ...saltQuay,
    'words-from': String(road.start),
    'words-to': String(road.end),
  };
  const formNow = async (seen = '') =>
    (await get(
      `/documents/article/${article}/form?form=words&item=${road.start}-${road.end}&language=en&seen=${seen}`,
    )) as FormFields;
  const { version } = await formNow();
  await decide('editor', noPlace(road), []);
  const refusal = await refused(await post('reviewer', `/articles/${article}/places`, { ...place, version }));
  expect(refusal.code).toBe('stale');
  expect([await marksNow(), (await get(`/articles/${article}/text`)).upon.places]).toEqual([[noPlace(road)], []]);
  const now = await formNow(version);
  expect(now.changed).toEqual([{ label: 'الطريق', before: null, after: 'not a place' }]);
  expect((await post('reviewer', `/articles/${article}/places`, { ...place, version: now.version })).status).toBe(200);
  expect(await marksNow()).toEqual([chosen(road, 'salt-quay')]);
});
