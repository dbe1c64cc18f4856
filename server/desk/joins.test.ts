/** @jest-environment node */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundEntries } from '@/lib/desk/entry-shown';
import type { Role } from '@/lib/desk/roles';
import type { Area } from '@/lib/record/schema';
import { served } from '../site/served';
import type { Document } from '../truth/truth';
import { outcomesOf } from './claim-outcomes';
import { draftTextOf } from './draft-texts';
import { likelyAreas, likelyIncidents } from './likely';
import { pastedText, writeCurfewRecord } from './testing/desk-fixture';
import { codeOf, idOf, TestDesk } from './testing/test-desk';

/** Claims of an article are added to incidents and areas that exist: the likely ones, and any that are found by their title. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writeCurfewRecord);
  await on.reset();
  await post('editor', '/articles', {
    dataset: 'harbour-1994',
    outlet: 'ansel-gazette',
    language: 'en',
    published: '7 March 1994',
    slug: article,
    text: pastedText('en'),
  });
  await change('editor', `/articles/${article}/claims`, claim('Port Ansel', '5 March 1994'));
  await change('editor', `/articles/${article}/claims`, claim('Khan Laymun', '5 March 1994'));
  await change('editor', `/articles/${article}/claims`, claim('Port Ansel', '20 April 1994'));
  await change('editor', `/articles/${article}/claims`, claim('Port Ansel', ''));
  await change('editor', `/articles/${article}/claims`, claim('Anselia', '4 March 1994'));
  await change('editor', `/articles/${article}/claims`, { ...claim('Port Ansel', '5 March 1994'), 'source-1': '' });
});
afterAll(() => on.close());

const article = 'curfew-again';
const area = 'curfew-in-port-ansel';
type Body = Record<string, unknown>;
const cookie = (role: Role | 'second') => on.cookieOf(role === 'second' ? 'a-second' : idOf(role));
const get = async (path: string, role: Role = 'editor') => (await on.ask('GET', path, { cookie: await cookie(role) })).json();
const post = async (role: Role | 'second', path: string, body: Body) =>
  on.ask('POST', path, { cookie: await cookie(role), body });
const change = async (role: Role | 'second', path: string, body: Body = {}, of = `article/${article}`) =>
  post(role, path, { version: (await get(`/documents/${of}`)).version, ...body });
const claim = (place: string, happened: string): Body => ({
  paragraph: '1',
  'text-en': `A curfew holds in ${place}.`,
  'text-ar': 'يسري حظر تجول.',
  'source-1': 'Harbour police',
  mode: 'reports',
  happened,
  where: 'place',
  'where-place': place,
  'where-relation': 'at',
});
const document = async () => (await on.site.truth.get('article', article)) as Document;
const joins = `/articles/${article}/joins`;

describe('likely areas', () => {
  const reasons = async (claims: string[], kind: Area['kind'] | null) =>
    (await likelyAreas(await document(), claims, kind))?.map(({ entry, reasons: own }) => [entry.slug, own.join(' ')]);

  test.each<[string, string, Area['kind'] | null, string[][]]>([
    ['of the same ground and days', 'c01', 'curfew', [[area, 'ground time kind source']]],
    ['before it is said what is claimed', 'c01', null, [[area, 'ground time source']]],
    ['of something else that is claimed', 'c01', 'besieged', [[area, 'ground time source']]],
    ['of another town', 'c02', 'curfew', []],
    ['of a month later', 'c03', 'curfew', []],
    ['without a day', 'c04', 'curfew', [[area, 'ground kind source']]],
    ['of the whole country', 'c05', 'curfew', [[area, 'within time kind source']]],
    ['by somebody else', 'c06', 'curfew', [[area, 'ground time kind']]],
  ])('%s', async (_, own, kind, expected) => expect(await reasons([own], kind)).toEqual(expected));

  test('none can be told of claims without a place', async () => {
    await change('editor', `/articles/${article}/claims`, { ...claim('Port Ansel', ''), where: 'none' });
    expect(await reasons(['c07'], 'curfew')).toBeUndefined();
    await change('editor', `/articles/${article}/claims/c07/remove`);
  });
});

test('an incident that is known to a whole country is compared by its ground, one of a place by that', async () => {
  const likely = async (claims: string[]) =>
    (await likelyIncidents(await document(), claims))?.map(({ entry, reasons }) => [entry.slug, reasons.join(' ')]);
  expect(await likely(['c05'])).toEqual([['march-on-the-docks', 'within time']]);
  expect(await likely(['c01'])).toEqual([]);
  expect(await likely(['c04'])).toEqual([]);
});

describe('found by title', () => {
  const find = async (q: string, language = 'en') =>
    ((await get(`/entries?${new URLSearchParams({ q, language })}`)) as { found: FoundEntries | null }).found;
  const slugs = async (q: string) => (await find(q))?.entries.map(({ id }) => id);

  test.each<[string, string[]]>([
    ['curfew', [area]],
    ['الحظر', [area]],
    ['حظر التجوّل', [area]],
    ['بورت انسل', [area, 'march-on-the-docks']],
    ['Port', [area, 'march-on-the-docks']],
    ['dock', ['march-on-the-docks']],
    ['مسيره', ['march-on-the-docks']],
    ['zeppelin', []],
  ])('%s', async (q, expected) => expect((await slugs(q))?.sort()).toEqual(expected));

  test('drafts too, in the language of whoever looks, and only by who writes', async () => {
    const made = await post('editor', `/articles/${article}/areas`, {
      claims: ['c02'],
      kind: 'curfew',
      where: 'none',
      'title-en': 'Curfew in Khan Laymun, says the Gazette',
      'title-ar': 'حظر تجول في خان الليمون بحسب الصحيفة',
      'summary-en': 'The paper reports it.',
      'summary-ar': 'تذكره الصحيفة.',
      slug: 'curfew-in-khan-laymun',
    });
    expect(made.status).toBe(200);
    expect(await find('Laymun', 'ar')).toEqual({
      count: 1,
      entries: [
        {
          kind: 'area',
          id: 'curfew-in-khan-laymun',
          title: 'حظر تجول في خان الليمون بحسب الصحيفة',
          language: 'ar',
          direction: 'rtl',
          page: '/desk/ar/documents/area/curfew-in-khan-laymun',
          notes: ['منطقة بحسب المصادر', 'مسودة'],
        },
      ],
    });
    expect((await find('ten days'))?.entries).toMatchObject([
      { page: `/en/areas/${area}`, notes: ['Claimed area', '4–13 March 1994', 'Port Ansel'] },
    ]);
    expect(await find(' ')).toBeNull();
    expect((await on.ask('GET', '/entries?q=x', { cookie: await cookie('viewer') })).status).toBe(403);
    expect(await codeOf(await on.ask('GET', `/entries?q=${'x'.repeat(201)}`, { cookie: await cookie('editor') }))).toBe(
      'wrong-input',
    );
  });
});

test('claims are added to a draft at once, to what is public with the article, and to nothing else', async () => {
  const claims = ['c01'];
  expect(await codeOf(await post('editor', joins, { claims }))).toBe('wrong-input');
  expect(await codeOf(await post('editor', joins, { claims, area, incident: 'march-on-the-docks' }))).toBe('wrong-input');
  expect(await codeOf(await post('editor', joins, { claims, incident: area }))).toBe('not-found');
  expect(await codeOf(await post('editor', joins, { claims: [], area }))).toBe('claims-missing');
  expect(await codeOf(await post('editor', joins, { claims: ['c99'], area }))).toBe('not-found');

  const draft = 'area/curfew-in-khan-laymun';
  expect(await (await post('editor', joins, { claims: ['c02', 'c01'], area: 'curfew-in-khan-laymun' })).json()).toEqual({
    waits: false,
  });
  expect((await get(`/documents/${draft}`)).document.claims).toEqual([`${article}#c02`, `${article}#c01`]);

  expect(await (await post('editor', joins, { claims, area })).json()).toEqual({ waits: true });
  expect(await (await post('editor', joins, { claims: ['c04'], area })).json()).toEqual({ waits: true });
  const { upon } = await get(`/articles/${article}/text`);
  expect(upon.joins).toEqual([{ kind: 'area', id: area, claims: ['c01', 'c04'] }]);
  // It is among what becomes of the claim.
  expect(await outcomesOf(await document(), 'c01')).toMatchObject([
    { kind: 'areas', slug: area, before: { origins: 0, contested: false }, after: { origins: 1, contested: false } },
  ]);
  // A claim that is taken out of the article is added to nothing.
  await change('editor', `/articles/${article}/claims/c04/remove`);
  expect((await get(`/articles/${article}/text`)).upon.joins).toEqual([{ kind: 'area', id: area, claims }]);
  expect((await served().store.area(area))?.claims).toHaveLength(1);

  await change('editor', `/articles/${article}/head`, {
    'title-en': 'Curfew again',
    'title-ar': 'حظر تجول مجددًا',
    published: '1994-03-07',
    url: 'https://gazette.example/again',
    summary: 'none',
  });
  await change('editor', `/documents/article/${article}/submit`);
  expect((await change('second', `/documents/article/${article}/publish`)).status).toBe(200);
  expect((await served().store.area(area))?.claims.map(({ ref }) => ref)).toEqual(['tidewater-1994-03-05#c01', `${article}#c01`]);
});

test('of what is public already, claims are added at once by who may correct it', async () => {
  const more = { claims: ['c02'], area, reason: 'Of the same curfew', correction: 'no' };
  expect(await codeOf(await post('editor', joins, more))).toBe('not-allowed');
  expect(await (await post('reviewer', joins, more)).json()).toEqual({ waits: false });
  expect((await served().store.area(area))?.claims).toHaveLength(3);
});

test('claims that an earlier version kept for an incident are still added to it', async () => {
  const kept = { text: 'x', upon: { joins: [{ incident: 'march-on-the-docks', claims: ['c01'] }] } };
  writeFileSync(join(on.dataDir, '.desk/text/of-before.json'), JSON.stringify(kept));
  expect((await draftTextOf(on.desk.store, 'of-before')).upon.joins).toEqual([
    { kind: 'incident', id: 'march-on-the-docks', claims: ['c01'] },
  ]);
});
