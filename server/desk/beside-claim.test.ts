/** @jest-environment node */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { served } from '../site/served';
import { dataset, rows, writeFixture } from '../site/testing/imported';
import type { Document } from '../truth/truth';
import { besideClaim } from './beside-claim';
import { outcomesOf } from './claim-outcomes';
import { writeCurfewRecord } from './testing/desk-fixture';
import { codeOf, idOf, TestDesk } from './testing/test-desk';

/** What of the record stands beside a claim: claims of articles, and rows of an imported dataset. */

const article = 'ansel-gazette-1994-03-08';
const incident = 'harbour-1994/incidents/march-on-the-docks.json';
let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, (folder) => writeCurfewRecord(folder, writeFixture));
  await on.site.truth.replaceImported({ dataset, rows, author: 'amal', reason: 'an import', version: '2.0' });
  await on.site.refresh();
  await on.reset();
  const pasted = {
    dataset: 'harbour-1994',
    outlet: 'ansel-gazette',
    language: 'en',
    published: '1994-03-08',
    text: 'One paragraph.',
  };
  await post('/articles', pasted);
  for (const [place, happened] of [
    ['Port Ansel', '4 March 1994'],
    ['Khan Laymun', '4 March 1994'],
    ['Port Ansel', '1 February 1994'],
    ['Port Ansel', ''],
  ] as const)
    await change(`/articles/${article}/claims`, {
      paragraph: '1',
      'text-en': `Something in ${place}.`,
      mode: 'reports',
      happened,
      where: 'place',
      'where-place': place,
      'where-relation': 'at',
    });
});
afterAll(() => on.close());

const cookie = () => on.cookieOf(idOf('editor'));
const post = async (path: string, body: Record<string, unknown>) => on.ask('POST', path, { cookie: await cookie(), body });
const versionOf = async () =>
  ((await (await on.ask('GET', `/documents/article/${article}`, { cookie: await cookie() })).json()) as { version: string })
    .version;
const change = async (path: string, body: Record<string, unknown>) => post(path, { version: await versionOf(), ...body });
const beside = async (claim: string) => {
  const found = await besideClaim((await on.site.truth.get('article', article)) as Document, claim);
  return {
    claims: found?.neighbours.map(({ ref }) => ref),
    rows: found?.rows.map(({ ref, row }) => [ref, row?.dataset.id]),
  };
};

test('rows of the same place and days stand beside, the nearest first, and none that is far or of other days', async () => {
  expect(await beside('c01')).toEqual({
    claims: ['ansel-gazette-1994-03-05#c01', 'tidewater-1994-03-05#c01'],
    rows: [
      ['shore-events#shore-events-101', dataset],
      ['shore-events#shore-events-102', dataset],
    ],
  });
  // The other town is too far for a row of the first, and not for one that is known to the shore only.
  expect(await beside('c02')).toEqual({ claims: [], rows: [['shore-events#shore-events-102', dataset]] });
  expect(await beside('c03')).toEqual({ claims: [], rows: [] });
  // Without a day nothing is of the same days.
  expect(await beside('c04')).toEqual({ claims: [], rows: [] });
});

test('no claim is linked to a row, nor to a claim that there is not', async () => {
  const link = { 'link-0': 'supports', 'about-0-en': 'that it happened' };
  for (const claim of ['shore-events#shore-events-101', 'ansel-gazette-1994-03-05#c99', 'none#c01'])
    expect(await codeOf(await change(`/articles/${article}/claims/c01/links`, { ...link, 'link-0-claim': claim }))).toBe(
      'not-found',
    );
});

test('rows that an incident takes in are counted before and after alike', async () => {
  const file = join(on.dataDir, incident);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), rows: ['shore-events-101'] }));
  await on.site.refresh();
  const link = { 'link-0-claim': 'ansel-gazette-1994-03-05#c01', 'link-0': 'supports', 'about-0-en': 'that there was a march' };
  await change(`/articles/${article}/claims/c01/links`, link);
  const document = (await on.site.truth.get('article', article)) as Document;
  const before = await served().store.incident('shore-events-101');
  const outcomes = await outcomesOf(document, 'c01');
  expect(outcomes?.map(({ kind, slug, before: stood, after }) => [kind, slug, stood?.origins, after.origins])).toEqual([
    ['incidents', 'march-on-the-docks', 2, 2],
  ]);
  expect((await served().store.incident('shore-events-101'))?.claims).toEqual(before?.claims);
});
