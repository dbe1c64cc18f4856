/** @jest-environment node */
import { mostReturned, returnedMs } from '@/lib/desk/returned-form';
import type { Role } from '@/lib/desk/roles';
import { keepReturned, returnedTo } from './returned-forms';
import { pastedText, writeDeskRecord } from './testing/desk-fixture';
import { idOf, TestDesk } from './testing/test-desk';

/** Forms that come back as they were filled in, asked as a browser without script asks. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
});
afterAll(() => on.close());

const article = 'ansel-gazette-1994-03-06';
const claims = `/articles/${article}/claims`;
const from = `${claims}/new?paragraph=2`;

async function send(path: string, fields: Record<string, string>, role: Role = 'editor') {
  const response = await on.ask('POST', path, {
    cookie: await on.cookieOf(idOf(role)),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ locale: 'ar', ...fields }).toString(),
  });
  expect(response.status).toBe(303);
  return new URL(response.headers.get('location') ?? '', 'https://maydan.example');
}
const keptOf = (url: URL, role: Role = 'editor', now = new Date()) =>
  returnedTo(on.desk.store, idOf(role), url.searchParams.get('returned') ?? '', now);
const versionOf = async (): Promise<string> => {
  const cookie = await on.cookieOf(idOf('editor'));
  return ((await (await on.ask('GET', `/documents/article/${article}`, { cookie })).json()) as { version: string }).version;
};

beforeAll(async () => {
  const pasted = { dataset: 'harbour-1994', outlet: 'ansel-gazette', published: '6 March 1994', text: pastedText('ar') };
  await send('/articles', { from: '/new', ...pasted });
});

test('what was refused comes back to its page, with what was typed and the field that it was refused for', async () => {
  const typed = { paragraph: '2', 'text-ar': 'تجمع ثلاثون شخصًا.', mode: 'reports', happened: 'قريبًا', 'source-2': 'شرطة المرفأ' };
  const to = await send(claims, { from, version: await versionOf(), ...typed });
  expect(`${to.pathname}?${to.searchParams}`).toMatch(
    /^\/desk\/ar\/articles\/ansel-gazette-1994-03-06\/claims\/new\?paragraph=2&problem=time-unread&returned=r-[0-9a-f]{16}$/,
  );
  expect(await keptOf(to)).toMatchObject({ action: claims, fields: typed, code: 'time-unread', field: 'happened' });
  // The way of the form and its version are the page's.
  expect(Object.keys((await keptOf(to))?.fields ?? {})).toEqual(Object.keys(typed));
});

test('nobody else gets it, and nobody after an hour', async () => {
  const to = await send(claims, { from, version: '', 'text-ar': 'تجمع ثلاثون شخصًا.' });
  expect(await keptOf(to, 'reviewer')).toBeNull();
  expect(await keptOf(to, 'editor', new Date(Date.now() + returnedMs + 1))).toBeNull();
  expect(await keptOf(to)).not.toBeNull();
});

test('another row is asked for without script: the form comes back with one more, and nothing is saved', async () => {
  const before = await versionOf();
  const to = await send(claims, { from, version: before, 'text-ar': 'نص', 'rows-source': '1', 'add-row': 'source' });
  expect([to.hash, to.searchParams.get('problem')]).toEqual(['#rows-source-2', null]);
  expect(await keptOf(to)).toMatchObject({ fields: { 'text-ar': 'نص', 'rows-source': '2' }, code: null });
  expect(await versionOf()).toBe(before);
});

test('once it is saved it is forgotten, and a form that is refused again takes the place of the one before', async () => {
  const first = await send(claims, { from, version: await versionOf(), 'text-ar': 'تجمع ثلاثون شخصًا.' });
  const second = await send(claims, {
    from,
    version: await versionOf(),
    paragraph: '2',
    'text-ar': 'تجمع ثلاثون شخصًا.',
    returned: first.searchParams.get('returned') ?? '',
  });
  expect([await keptOf(first), (await keptOf(second))?.code]).toEqual([null, 'mode-missing']);
  const saved = await send(claims, {
    from,
    version: await versionOf(),
    paragraph: '2',
    'text-ar': 'تجمع ثلاثون شخصًا.',
    mode: 'reports',
    returned: second.searchParams.get('returned') ?? '',
  });
  expect(saved.searchParams.get('done')).toBe('claim-written');
  expect(await keptOf(second)).toBeNull();
});

test('the text of a new article comes back too, and none of it stays when the draft is deleted', async () => {
  const to = await send('/articles', {
    from: '/new',
    dataset: 'harbour-1994',
    outlet: 'ansel-gazette',
    published: 'بعد حين',
    text: 'زبلن',
  });
  expect(await keptOf(to)).toMatchObject({ fields: { text: 'زبلن' }, field: 'published' });
  const refused = await send(claims, { from, version: await versionOf(), 'text-ar': 'زبلن' });
  expect(await keptOf(refused)).not.toBeNull();
  const path = `/documents/article/${article}`;
  await send(`${path}/delete`, { from: path, version: await versionOf(), reason: 'لُصق مرتين' });
  expect(await keptOf(refused)).toBeNull();
});

test('of one account only the newest are kept', async () => {
  const form = { account: 'a-many', action: '/actors', code: null, field: null };
  const ids: string[] = [];
  for (let i = 0; i <= mostReturned; i++)
    ids.push(await keepReturned(on.desk.store, { ...form, fields: { name: `${i}` } }, new Date(Date.now() + i)));
  const kept = (await on.desk.store.list('returned')).filter(({ account }) => account === 'a-many');
  expect(kept.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort());
});

test('who is not signed in leaves nothing behind', async () => {
  const before = (await on.desk.store.list('returned')).length;
  const response = await on.ask('POST', claims, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'locale=en&from=%2Fnew&text-en=Zeppelin',
  });
  expect(response.headers.get('location')).toBe('/desk/en/sign-in?problem=not-signed-in');
  expect((await on.desk.store.list('returned')).length).toBe(before);
});
