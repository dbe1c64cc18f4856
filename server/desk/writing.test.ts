/** @jest-environment node */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkCheck } from '@/lib/desk/evidence';
import type { Role } from '@/lib/desk/roles';
import { served } from '../site/served';
import { pastedText, saltQuay, writeDeskRecord } from './testing/desk-fixture';
import { codeOf, idOf, TestDesk } from './testing/test-desk';

/** From a pasted text to public claims and incidents, asked as over the network. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
});
afterAll(() => on.close());

const article = 'ansel-gazette-1994-03-06';
type Body = Record<string, unknown>;
const cookie = (role: Role | 'second') => on.cookieOf(role === 'second' ? 'a-second' : idOf(role));
const get = async (path: string, role: Role = 'editor') => (await on.ask('GET', path, { cookie: await cookie(role) })).json();
const post = async (role: Role | 'second', path: string, body: Body) =>
  on.ask('POST', path, { cookie: await cookie(role), body });
const document = (kind = 'article', id = article) => get(`/documents/${kind}/${id}`);
/** Posts a change of the version that stands. */
const change = async (
  role: Role | 'second',
  path: string,
  body: Body = {},
  [kind = '', id = '']: readonly string[] = ['article', article],
) => post(role, path, { version: (await document(kind, id)).version, ...body });

const claim = (number: number, more: Body): Body => ({
  paragraph: String(number),
  'source-1': 'شرطة المرفأ',
  mode: 'denies',
  said: '6 March 1994',
  ...more,
});
const denial = claim(1, {
  'text-en': 'There was no march on the docks.',
  'text-ar': 'لم تخرج أي مسيرة في المرفأ.',
  happened: 'يوم الجمعة',
  where: 'mention-0',
});
const gathering = claim(2, {
  'text-en': 'Thirty people gathered.',
  'text-ar': 'تجمع ثلاثون شخصًا.',
  'source-1': '',
  mode: 'reports',
  said: '',
  happened: 'مساء الجمعة',
  where: 'mention-0',
  'figure-1-label-en': 'people who gathered',
  'figure-1-label-ar': 'المتجمعون',
  'figure-1-min': '٣٠',
  'figure-1-max': '30',
});

test('a text is kept beside its draft for who writes, and its places are decided', async () => {
  const pasted = {
    dataset: 'harbour-1994',
    outlet: 'ansel-gazette',
    language: 'ar',
    published: '6 آذار 1994',
    text: pastedText('ar'),
  };
  expect(await (await post('editor', '/articles', pasted)).json()).toEqual({
    kind: 'article',
    id: article,
    page: `/articles/${article}/text`,
  });
  expect((await document()).document).toMatchObject({
    published: { edtf: '1994-03-06' },
    reading: { paragraphs: 3 },
    claims: [],
  });
  const { text, marks } = await get(`/articles/${article}/text`);
  expect([text, marks]).toEqual([pastedText('ar'), []]);
  expect((await on.ask('GET', `/articles/${article}/text`, { cookie: await cookie('viewer') })).status).toBe(403);

  const start = text.indexOf('بورت أنسل');
  const mark = { start, end: start + 'بورت أنسل'.length, decision: 'accepted', where: { relation: 'at', place: 'port-ansel' } };
  const decided = (one: Body) => ({ marks: [{ start: one.start, end: one.end, mark: one, seen: [] }] });
  expect((await post('editor', `/articles/${article}/marks`, decided(mark))).status).toBe(200);
  expect((await get(`/articles/${article}/text`)).marks).toEqual([mark]);
  expect(await codeOf(await post('editor', `/articles/${article}/marks`, decided({ ...mark, end: 9_999 })))).toBe('wrong-input');
  expect(await codeOf(await post('editor', `/articles/${article}/marks`, decided({ ...mark, where: null })))).toBe('wrong-input');
});

test('a place that nobody knew is added with its source, marked by hand, and meant by other words too', async () => {
  const place = { ...saltQuay, uncertainty: '٢٠٠' };
  const places = `/articles/${article}/places`;
  for (const [wrong, code] of [
    [{ citation: '' }, 'place-unsourced'],
    [{ uncertainty: '' }, 'place-unsourced'],
    [{ latitude: '95' }, 'place-unsourced'],
    [{ 'name-ar': '' }, 'place-unsourced'],
    [{ parent: 'Atlantis' }, 'place-unknown'],
    [{ id: 'marsan' }, 'address-taken'],
    [{ kind: 'nothing' }, 'wrong-input'],
  ] as const)
    expect(await codeOf(await post('editor', places, { ...place, ...wrong }))).toBe(code);
  expect(await (await post('editor', places, place)).json()).toMatchObject({ place: 'salt-quay' });
  expect(await codeOf(await post('editor', places, place))).toBe('address-taken');
  // Asked for from words of the text, it is what they mean; of words that are none nothing is kept.
  const words = { start: 0, end: 2 };
  const pier = { ...place, 'name-en': 'Old Pier', 'name-ar': 'الرصيف القديم', 'words-from': '0' };
  for (const beyond of ['9999', '0', 'x'])
    expect(await codeOf(await post('editor', places, { ...pier, 'words-to': beyond }))).toBe('wrong-input');
  expect(await (await post('editor', places, { ...pier, 'words-to': '2' })).json()).toEqual({
    place: 'old-pier',
    page: `/articles/${article}/text?at=0`,
  });
  const pierMark = { ...words, decision: 'chosen', where: { relation: 'at', place: 'old-pier' } };
  expect((await get(`/articles/${article}/text`)).marks).toContainEqual(pierMark);
  await post('editor', `/articles/${article}/marks`, { marks: [{ ...words, mark: null, seen: [pierMark] }] });
  // It waits for the article: nobody else knows it yet.
  expect(served().record.gazetteer.get('salt-quay')).toBeUndefined();

  const { text } = await get(`/articles/${article}/text`);
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const [road, police] = [spanOf('الطريق'), spanOf('شهود')];
  const where = { relation: 'near', place: 'salt-quay' };
  const marksAt = async (span: { start: number; end: number }, mark: Body | null) => {
    const seen = (await get(`/articles/${article}/text`)).marks.filter(({ start }: { start: number }) => start === span.start);
    const sent = { ...span, mark: mark && { ...span, ...mark }, seen };
    expect((await post('editor', `/articles/${article}/marks`, { marks: [sent] })).status).toBe(200);
  };
  await marksAt(road, { decision: 'chosen', where });
  await marksAt(police, { decision: 'chosen', where, as: road.start });
  // Where the one is decided anew, the other is there too.
  await marksAt(road, { decision: 'chosen', where: { relation: 'at', place: 'salt-quay' } });
  const { marks } = await get(`/articles/${article}/text`);
  expect(marks.find(({ start }: { start: number }) => start === police.start)).toMatchObject({
    as: road.start,
    where: { relation: 'at', place: 'salt-quay' },
  });
  await marksAt(police, null);
});

test('claims are written in words, and refused with what is wrong', async () => {
  for (const [wrong, code] of [
    [{ 'text-en': '', 'text-ar': '' }, 'claim-empty'],
    [{ 'source-1': 'Nobody at all' }, 'source-unknown'],
    [{ mode: '' }, 'mode-missing'],
    [{ happened: 'one day' }, 'time-unread'],
    [{ where: 'place', 'where-place': 'Atlantis' }, 'place-unknown'],
    [{ where: 'point', 'where-place': 'Marsan', 'where-latitude': '-20.2', 'where-longitude': '-30.3' }, 'point-unsourced'],
    [{ 'figure-1-min': '5' }, 'figure-unnamed'],
    [{ paragraph: '4' }, 'wrong-input'],
  ] as const)
    expect(await codeOf(await change('editor', `/articles/${article}/claims`, { ...denial, ...wrong }))).toBe(code);

  const written = await change('editor', `/articles/${article}/claims`, denial);
  expect(await written.json()).toEqual({ claim: 'c01', page: `/articles/${article}/claims/c01` });
  await change('editor', `/articles/${article}/claims`, gathering);
  const point = {
    where: 'point',
    'where-place': 'مرسان',
    'where-latitude': '-20.21',
    'where-longitude': '-30.31',
    'where-uncertainty': '500',
    'where-source': 'A survey',
  };
  // The words that it is of are kept beside the draft, and the place that was marked by hand is offered.
  const words = { 'words-from': '5', 'words-to': '12' };
  await change('editor', `/articles/${article}/claims`, { ...gathering, ...words, paragraph: '3', ...point });
  expect((await on.desk.store.get('text', article))?.passages).toEqual({ c03: { start: 5, end: 12 } });
  const { claims } = (await document()).document;
  expect(claims[0]).toEqual({
    id: 'c01',
    text: { en: 'There was no march on the docks.', ar: 'لم تخرج أي مسيرة في المرفأ.' },
    locator: { paragraph: 1 },
    attribution: [{ source: 'ansel-gazette' }, { source: 'harbour-police' }],
    modes: ['denies'],
    said: { edtf: '1994-03-06', basis: 'stated' },
    happened: { edtf: '1994-03-04', basis: 'stated' },
    hedges: [],
    access: 'read',
    where: { relation: 'at', place: 'port-ansel' },
    supports: [],
    contradicts: [],
  });
  expect(claims[1]).toMatchObject({
    happened: { edtf: '1994-03-04', partOfDay: 'evening' },
    where: { relation: 'at', place: 'khan-laymun' },
    figures: [{ quantity: 'people-who-gathered', min: 30, max: 30, unit: 'people' }],
  });
  expect(claims[2].where).toEqual({
    relation: 'point',
    place: 'marsan',
    coordinates: [-30.31, -20.21],
    uncertaintyMeters: 500,
    precision: 'site',
    source: 'A survey',
  });
  expect((await document()).problems.filter((problem: string) => problem.includes('claims['))).toEqual([]);
  await change('editor', `/articles/${article}/claims`, { ...gathering, claim: 'c03', paragraph: '3', where: 'mention-0' });
  expect((await document()).document.claims[2].where).toEqual({ relation: 'at', place: 'salt-quay' });
  // A place is chosen as the page offers it, also where another paragraph is chosen in the same form.
  const moved = { claim: 'c03', paragraph: '3', 'offered-for': '1', where: 'mention-0' };
  await change('editor', `/articles/${article}/claims`, { ...gathering, ...moved });
  expect((await document()).document.claims[2].where).toEqual({ relation: 'at', place: 'port-ansel' });
  await change('editor', `/articles/${article}/claims/c03/remove`);
  expect((await on.desk.store.get('text', article))?.passages).toEqual({});
  expect((await document()).document.claims).toHaveLength(2);
});

test('a speaker whom nobody knows becomes a source together with the claim, or neither is kept', async () => {
  const field = async (body: Body) => {
    const answer = await (await change('editor', `/articles/${article}/claims`, { ...gathering, ...body })).json();
    return [answer.code, answer.field];
  };
  const fresh = {
    'source-1': 'Fishers of Ansel',
    'new-source-1-name-en': 'Fishers of Ansel',
    'new-source-1-name-ar': 'صيادو أنسل',
  };
  const whole = { ...fresh, 'new-source-1-kind': 'monitor', 'new-source-1-counts-with': 'ansel-gazette' };
  expect(await field({ 'source-1': 'Fishers of Ansel' })).toEqual(['source-unknown', 'source-1']);
  expect(await field(fresh)).toEqual(['source-unfit', 'new-source-1-kind']);
  expect(await field({ ...whole, 'new-source-1-id': 'Ä' })).toEqual(['source-unfit', 'new-source-1-id']);
  expect(await field({ ...whole, 'new-source-1-id': 'harbour-police' })).toEqual(['address-taken', 'new-source-1-id']);
  expect(await field({ ...whole, 'new-source-1-counts-with': 'nobody' })).toEqual([
    'counts-with-unknown',
    'new-source-1-counts-with',
  ]);
  // A claim that is refused brings no source along.
  expect(await field({ ...whole, happened: 'one day' })).toEqual(['time-unread', 'happened']);
  const stale = { version: 'earlier', ...gathering, ...whole };
  expect(await codeOf(await post('editor', `/articles/${article}/claims`, stale))).toBe('stale');
  expect((await get(`/articles/${article}/text`)).upon.sources).toEqual([]);

  // One that somebody knows is no new one, whatever stands in the fields for it.
  await change('editor', `/articles/${article}/claims`, { ...gathering, ...whole, 'source-1': 'Harbour police' });
  await change('editor', `/articles/${article}/claims`, { ...gathering, ...whole, claim: 'c03' });
  await change('editor', `/articles/${article}/claims`, { ...gathering, 'source-1': 'صيادو أنسل', claim: 'c03' });
  const { upon } = await get(`/articles/${article}/text`);
  expect(upon.sources).toEqual([
    {
      id: 'fishers-of-ansel',
      name: { en: 'Fishers of Ansel', ar: 'صيادو أنسل' },
      kind: 'monitor',
      countsWith: 'ansel-gazette',
    },
  ]);
  const { document: draft, problems } = await document();
  expect(draft.claims[2].attribution).toEqual([{ source: 'ansel-gazette' }, { source: 'fishers-of-ansel' }]);
  expect(problems.filter((problem: string) => problem.includes('claims['))).toEqual([]);
  await change('editor', `/articles/${article}/claims/c03/remove`);
});

test('a claim contradicts the record, joins an incident when it is published, and makes a new one', async () => {
  const link = { 'link-0-claim': 'ansel-gazette-1994-03-05#c01', 'link-0': 'contradicts' };
  const links = `/articles/${article}/claims/c01/links`;
  // What would become of it is told while it is chosen, and nothing of that is kept.
  const outcome = async (body: Body) =>
    (await (await post('editor', `/articles/${article}/claims/c01/outcome`, body)).json()) as Body & {
      outcomes: { before: Body; after: Body }[];
    };
  const kept = JSON.stringify(await document());
  expect((await outcome({ ...link, 'link-0': 'none' })).outcomes).toEqual([]);
  const tried = (await outcome(link)).outcomes.map(({ before, after }) => [before.contested, after.contested, after.rules]);
  expect(tried).toEqual([[false, true, ['contradiction']]]);
  expect((await outcome({ ...link, 'link-0': 'replaces' })).code).toBe('other-speaker');
  expect((await outcome({ ...denial, mode: '' })).field).toBe('mode');
  // The form of the claim counts too: of the same speaker it may take the place of the earlier one.
  const replacing = { ...denial, ...link, 'link-0': 'replaces', 'source-1': "Dockers' union" };
  expect((await outcome(replacing)).outcomes.map(({ after }) => after.contested)).toEqual([false]);
  expect(JSON.stringify(await document())).toBe(kept);
  expect(await codeOf(await change('editor', links, link))).toBe('about-missing');
  expect(await codeOf(await change('editor', links, { ...link, 'link-0': 'replaces' }))).toBe('other-speaker');
  expect(
    (await change('editor', links, { ...link, 'about-0-en': 'whether there was a march', 'about-0-ar': 'هل خرجت مسيرة' })).status,
  ).toBe(200);

  const joins = await post('editor', `/articles/${article}/joins`, { incident: 'march-on-the-docks', claims: ['c01'] });
  expect(await joins.json()).toEqual({ waits: true });
  expect((await served().store.incident('march-on-the-docks'))?.claims).toHaveLength(1);
  // The article lacks its title: the incident that waits for its claims is no fault of its own.
  const { problems } = await document();
  expect(problems.filter((problem: string) => !problem.includes('/articles/'))).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
  const made = await post('editor', `/articles/${article}/incidents`, {
    claims: ['c02'],
    type: 'Protests › Peaceful protest',
    'title-en': 'Thirty people gather in Khan Laymun',
    'title-ar': 'تجمع ثلاثين شخصًا في خان الليمون',
    'summary-en': 'A paper reports it.',
    'summary-ar': 'تذكره صحيفة.',
  });
  expect(await made.json()).toMatchObject({ id: 'thirty-people-gather-in-khan-laymun' });
});

test('a second person publishes it, with what hangs on it; the text is gone then', async () => {
  await change('editor', `/articles/${article}/head`, {
    'title-en': 'Police deny a march',
    'title-ar': 'الشرطة تنفي خروج مسيرة',
    published: '1994-03-06',
    url: 'https://gazette.example/no-march',
    summary: 'none',
  });
  expect((await document()).problems).toEqual([]);
  const incident = ['incident', 'thirty-people-gather-in-khan-laymun'];
  await change('editor', `/documents/${incident.join('/')}/submit`, {}, incident);
  // It rests on an article that nobody sees yet.
  expect(await codeOf(await change('reviewer', `/documents/${incident.join('/')}/publish`, {}, incident))).toBe('not-sound');
  await change('editor', `/documents/article/${article}/submit`);
  // What else is published with it was chosen by the reviewer: now they have written of it too.
  await post('reviewer', `/articles/${article}/joins`, { incident: 'march-on-the-docks', claims: ['c01', 'c02'] });
  expect((await document()).status).toBe('draft');
  await change('editor', `/documents/article/${article}/submit`);
  expect(await codeOf(await change('reviewer', `/documents/article/${article}/publish`))).toBe('own-work');
  expect((await change('second', `/documents/article/${article}/publish`)).status).toBe(200);
  const march = await served().store.incident('march-on-the-docks');
  expect([march?.claims.map(({ ref }) => ref), march?.contest.contested]).toEqual([
    ['ansel-gazette-1994-03-05#c01', `${article}#c01`, `${article}#c02`],
    true,
  ]);
  expect((await change('reviewer', `/documents/${incident.join('/')}/publish`, {}, incident)).status).toBe(200);
  expect((await served().store.incident(incident[1] as string))?.title.ar).toBe('تجمع ثلاثين شخصًا في خان الليمون');
  expect(await on.desk.store.get('text', article)).toBeNull();
  expect(served().record.gazetteer.get('salt-quay')).toMatchObject({
    coordinates: [-30.305, -20.205],
    uncertaintyMeters: 200,
    coordinateSource: { kind: 'published', citation: 'Invented for tests' },
    confidence: 'B',
    parent: 'marsan',
  });
  expect(JSON.stringify(everything(on.dataDir))).not.toContain('خروج أي مسيرة في بورت أنسل');
});

test('a draft is deleted with its text, its comments and what the history held', async () => {
  const pasted = {
    dataset: 'harbour-1994',
    outlet: 'ansel-gazette',
    language: 'en',
    published: '7 March 1994',
    slug: 'gone',
    text: pastedText('en'),
  };
  await post('editor', '/articles', pasted);
  const gone = ['article', 'gone'];
  await change('editor', '/articles/gone/claims', { ...denial, 'text-en': 'A word that is secret.' }, gone);
  expect(
    (await post('reviewer', '/documents/article/gone/comments', { field: 'claims[0].text', text: 'Really secret?' })).status,
  ).toBe(200);
  expect((await post('reviewer', '/documents/article/gone/assign', { account: idOf('editor') })).status).toBe(200);
  expect(await on.desk.store.get('talk', 'article-gone')).toMatchObject({
    assigned: idOf('editor'),
    comments: [{ author: idOf('reviewer'), field: 'claims[0].text', text: 'Really secret?', isSettled: false }],
  });
  expect(await codeOf(await post('viewer', '/documents/article/gone/comments', { text: 'x' }))).toBe('not-allowed');
  // A check of the addresses of all articles has asked the draft's too, and a bulk edit was begun that names it.
  const page = { address: 'https://secret.example/page', state: 'answers', status: 200, reason: '' } as const;
  const check: LinkCheck = { id: 'gone', at: '1994-03-08T00:00:00.000Z', page, archive: null, inArchive: null };
  await on.desk.store.change((desk) => desk.put('links', check.id, check));
  const bulk = { field: 'texts', replace: 'x', languages: 'en' };
  const other = `article/${article}`;
  for (const more of [
    { find: 'A secret name', documents: [other, 'article/gone'] },
    { find: 'A name', documents: [other] },
  ])
    expect((await post('editor', '/bulk', { ...bulk, ...more })).status).toBe(200);
  expect(await codeOf(await change('editor', '/documents/article/gone/delete', {}, gone))).toBe('reason-missing');
  expect([await on.desk.store.list('links'), await on.desk.store.list('bulk')]).toMatchObject([[check], [{}, {}]]);
  expect(await codeOf(await change('editor', `/documents/article/${article}/delete`, { reason: 'x' }))).toBe('other-status');
  expect((await change('editor', '/documents/article/gone/delete', { reason: 'Pasted twice' }, gone)).status).toBe(200);
  expect((await on.ask('GET', '/documents/article/gone', { cookie: await cookie('editor') })).status).toBe(404);
  // Edits of other documents stay.
  expect([await on.desk.store.list('links'), await on.desk.store.list('bulk')]).toMatchObject([
    [],
    [{ change: { find: 'A name' }, documents: [{ id: article }] }],
  ]);
  const left = everything(on.dataDir).join('\n');
  for (const word of ['secret', 'Witnesses said', 'denied that there was']) expect(left).not.toContain(word);
  expect(left).toContain('Pasted twice');
});

/** The text of every file below a folder. */
function everything(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'));
}
