/** @jest-environment node */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskMessages } from '@/lib/desk/messages';
import { whileNotServed } from '@/lib/desk/not-served';
import { served } from '../site/served';
import { problemsInTheWay } from './standing';
import { TestDesk } from './testing/test-desk';

/** What the desk says of a change that is saved, and that readers do not get as something else in the record is wrong. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open();
});
beforeEach(() => on.reset());
afterAll(() => on.close());

const incident = '/documents/incident/march-on-the-docks';
const titleServed = async () => (await served().store.incident('march-on-the-docks'))?.title.en;
const rename = (title: string) =>
  on.act('reviewer', incident, 'correct', { 'title.en': title, reason: 'Its own name', correction: 'no' });
const doneIn = async (locale: 'ar' | 'en') => whileNotServed(deskMessages(locale), locale, await problemsInTheWay()).done;

test('while a file elsewhere is wrong, what is saved is said to wait, with how many problems it waits for', async () => {
  expect((await rename('Served at once')).status).toBe(200);
  expect([await titleServed(), await doneIn('en')]).toEqual(['Served at once', deskMessages('en').done]);

  const file = join(on.dataDir, 'harbour-1994/actors/dockers-union.json');
  const stood = readFileSync(file, 'utf8');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(stood), kind: 'choir' }));
  // What names the actor is wrong then too: a source and the incident itself.
  const told = jest.spyOn(console, 'error').mockReturnValue();
  await on.site.refresh();
  expect((await rename('Saved alone')).status).toBe(200);
  expect((await on.look(incident)).document.title).toMatchObject({ en: 'Saved alone' });
  expect([await titleServed(), await problemsInTheWay()]).toEqual(['Served at once', 3]);
  const [en, ar] = [await doneIn('en'), await doneIn('ar')];
  expect(en.corrected).toMatch(/^It is saved, but the public pages still show the last good state.*: 3 problems in the record/);
  expect(en.withdraw).toMatch(/^The withdrawal is saved, but readers still get the document.*: 3 problems in the record/);
  expect([en.publish, en['public-restored']]).toEqual([en.corrected, en.corrected]);
  expect(ar.corrected).toMatch(/^حُفظ التغيير، لكن الصفحات العامة ما زالت تعرض آخر حالة سليمة.*3 مشكلات/);
  // What is withheld is gone all the same.
  expect([en.withhold, en['texts-written']]).toEqual([
    deskMessages('en').done.withhold,
    deskMessages('en').done['texts-written'],
  ]);

  writeFileSync(file, stood);
  await on.site.refresh();
  expect([await titleServed(), await doneIn('en')]).toEqual(['Saved alone', deskMessages('en').done]);
  told.mockRestore();
});

test('how many there are is said in the forms of each language', () => {
  const [en, ar] = (['en', 'ar'] as const).map(
    (locale) => (count: number) => whileNotServed(deskMessages(locale), locale, count).done.publish,
  );
  expect([1, 2].map((count) => en?.(count).replace(/.*: /, ''))).toEqual([
    '1 problem in the record has to be mended first. “Your desk” names it.',
    '2 problems in the record have to be mended first. “Your desk” names them.',
  ]);
  expect([1, 2, 3, 11, 100].map((count) => ar?.(count).replace(/.*في السجل /, ''))).toEqual([
    'مشكلة واحدة ينبغي حلّها أولًا، وهي مذكورة في «مكتبك».',
    'مشكلتان ينبغي حلّهما أولًا، وهما مذكورتان في «مكتبك».',
    '3 مشكلات ينبغي حلّها أولًا، وهي مذكورة في «مكتبك».',
    '11 مشكلة ينبغي حلّها أولًا، وهي مذكورة في «مكتبك».',
    '100 مشكلة ينبغي حلّها أولًا، وهي مذكورة في «مكتبك».',
  ]);
});
