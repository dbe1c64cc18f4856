/** @jest-environment node */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../truth/json';
import type { ChangeSet } from '../truth/truth';
import { writeDeskRecord } from './testing/desk-fixture';
import { codeOf, idOf, TestDesk } from './testing/test-desk';
import { earlierOf, versionsIn } from './versions';

/** What stood before a change is a version too, where no change set made it. */

const change = (sequence: number, before: JsonObject | null, after: JsonObject | null): ChangeSet => ({
  sequence,
  at: '1994-03-07T09:00:00.000Z',
  author: 'a-editor',
  reason: `Change ${sequence}`,
  changes: [{ kind: 'incident', id: 'x', dataset: 'harbour-1994', before, after }],
});
const [came, first, byHand, second] = ['came', 'first', 'by hand', 'second'].map((title) => ({ title }));
const told = (history: readonly ChangeSet[]) =>
  versionsIn(history).map(({ name, made, before, after }) => [name, made?.sequence ?? null, before, after]);

test('what came from files, and what was changed there, are versions without a change set', () => {
  expect(
    told([change(9, byHand as JsonObject, second as JsonObject), change(4, came as JsonObject, first as JsonObject)]),
  ).toEqual([
    ['9', 9, byHand, second],
    ['before-9', null, first, byHand],
    ['4', 4, came, first],
    ['before-4', null, null, came],
  ]);
});

test('what the desk made has none but its changes; nor has what was deleted for good', () => {
  const whole = [change(5, first as JsonObject, second as JsonObject), change(4, null, first as JsonObject)];
  expect(told(whole).map(([name]) => name)).toEqual(['5', '4']);
  const erased = { erased: true };
  const gone = [change(5, erased, null), change(4, erased, erased)];
  expect(told(gone).map(([name]) => name)).toEqual(['5', '4']);
  expect(() => earlierOf(gone, 'before-4')).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('a version is found by its name alone', () => {
  const history = [change(4, came as JsonObject, first as JsonObject)];
  expect([earlierOf(history, '4'), earlierOf(history, 'before-4')]).toEqual([first, came]);
  for (const name of ['5', 'before-5', '', 'before-', '4.5', '-4', 'after-4'])
    expect(() => earlierOf(history, name)).toThrow(expect.objectContaining({ code: 'not-found' }));
});

describe('at the desk', () => {
  const path = '/documents/incident/march-on-the-docks';
  let on: TestDesk;
  beforeAll(async () => {
    on = await TestDesk.open({}, writeDeskRecord);
    await on.reset();
  });
  afterAll(() => on.close());

  test('the first change of what came from files is undone', async () => {
    const stood = (await on.look(path)).document;
    const sent = { 'title.en': 'A march', reason: 'Shorter', correction: 'no' };
    expect((await on.act('reviewer', path, 'correct', sent)).status).toBe(200);
    const { history } = await on.look(path);
    expect(history).toHaveLength(1);
    const back = { sequence: `before-${history[0]?.sequence}`, reason: 'It was right', correction: 'no' };
    expect(await codeOf(await on.act('reviewer', path, 'restore/correct', { ...back, sequence: 'before-0' }))).toBe(
      'wrong-input',
    );
    expect(await codeOf(await on.act('reviewer', path, 'restore/correct', { ...back, sequence: 'before-999' }))).toBe(
      'not-found',
    );
    expect((await on.act('reviewer', path, 'restore/correct', back)).status).toBe(200);
    expect((await on.look(path)).document).toEqual(stood);
  });

  test('a draft that came from files is a draft as it was again', async () => {
    const actor = { slug: 'fishers', name: { en: 'Fishers', ar: 'صيادون' }, shortName: { en: 'F', ar: 'ص' }, aliases: [] };
    const stood = { ...actor, kind: 'civilians', status: 'draft' };
    writeFileSync(join(on.dataDir, 'harbour-1994/actors/fishers.json'), JSON.stringify(stood));
    await on.site.refresh();
    const own = '/documents/actor/fishers';
    expect((await on.act('editor', own, 'texts', { 'name.en': 'Fishers of Ansel' })).status).toBe(200);
    const [made] = (await on.look(own)).history;
    expect((await on.act('editor', own, 'restore', { sequence: `before-${made?.sequence}` })).status).toBe(200);
    expect((await on.look(own)).document).toEqual(stood);
  });

  test('a source of a list is restored to what came from files', async () => {
    const own = '/documents/sources/harbour-1994';
    const cookie = await on.cookieOf(idOf('reviewer'));
    const stood = (await on.look(own)).document;
    const form = await (await on.ask('GET', `${own}/form?form=item&item=harbour-police&language=en`, { cookie })).json();
    const sent = { ...form.fields, version: form.version, 'name-en': 'Port police', reason: 'x', correction: 'no' };
    expect((await on.ask('POST', `${own}/items/harbour-police/correct`, { cookie, body: sent })).status).toBe(200);
    const { history, version } = await on.look(own);
    const back = { version, sequence: `before-${history[0]?.sequence}`, reason: 'x', correction: 'no' };
    expect((await on.ask('POST', `${own}/items/harbour-police/restore/correct`, { cookie, body: back })).status).toBe(200);
    expect((await on.look(own)).document).toEqual(stood);
  });
});
