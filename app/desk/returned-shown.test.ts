/** @jest-environment node */
import type { FormFields } from '@/lib/desk/form-fields';
import { deskMessages } from '@/lib/desk/messages';
import type { Role } from '@/lib/desk/roles';
import { account } from '@/server/desk/store/testing/contract';
import { slug, withDraft } from '@/server/desk/testing/second-draft';
import { idOf, TestDesk } from '@/server/desk/testing/test-desk';
import { returnedShown } from './returned-shown';

/** Stale forms without script, as their pages show them again, and what those with script are told. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open(withDraft);
  await on.reset();
});
afterAll(() => on.close());

const article = `/documents/article/${slug}`;
const { saving } = deskMessages('en').writing;
const reviewer = account(idOf('reviewer'), { role: 'reviewer' });
const versionOf = async (path: string) => (await on.look(path)).version;
const saved = async (response: Promise<Response>) => expect((await response).status).toBe(200);

/** Sends a form without script that is refused, and gives what its page shows. */
async function back(action: string, fields: Record<string, string>) {
  const response = await on.ask('POST', action, {
    cookie: await on.cookieOf(idOf('reviewer')),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ locale: 'en', from: article, ...fields }).toString(),
  });
  const { searchParams } = new URL(response.headers.get('location') ?? '', 'http://desk');
  expect(searchParams.get('problem')).toBe('stale');
  const shown = await returnedShown(reviewer, searchParams.get('returned') ?? '', 'en');
  if (!shown) throw new Error('got nothing, expected the form');
  return shown;
}
const formOf = async (form: string, role: Role, more: Record<string, string>): Promise<FormFields> => {
  const query = new URLSearchParams({ form, language: 'en', ...more });
  return (await on.ask('GET', `${article}/form?${query}`, { cookie: await on.cookieOf(idOf(role)) })).json();
};

test('evidence comes back with what was typed, and who has saved is told as it was', async () => {
  const version = await versionOf(article);
  await saved(on.act('administrator', article, 'evidence', { archive: 'https://archive.example/hers', reason: 'x' }));
  const mine = { version, archive: 'https://archive.example/mine', accessed: '2022-01-24', reason: 'Found' };
  const shown = await back(`${article}/evidence`, mine);
  expect(shown).toMatchObject({ isStale: true, decided: null, fields: { archive: mine.archive, reason: 'Found' } });
  expect(shown.words.both).toBe(saving.both);
  expect(await formOf('evidence', 'reviewer', { seen: version })).toMatchObject({
    fields: { archive: 'https://archive.example/hers' },
    savedBy: 'others',
  });
  // In another window of the same person.
  const later = await versionOf(article);
  await saved(on.act('reviewer', article, 'evidence', { archive: 'https://archive.example/mine', reason: 'x' }));
  expect((await back(`${article}/evidence`, { ...mine, version: later })).words.both).toBe(saving.own.both);
  expect((await formOf('evidence', 'reviewer', { seen: later })).savedBy).toBe('you');
  expect((await formOf('evidence', 'administrator', { seen: later })).savedBy).toBe('others');
  // Somebody else too, before that.
  expect((await formOf('evidence', 'reviewer', { seen: version })).savedBy).toBe('others');
  expect((await formOf('evidence', 'reviewer', { seen: await versionOf(article) })).savedBy).toBeUndefined();
});

test('a part for the desk alone comes back beside what was kept of it meanwhile, and what else is otherwise', async () => {
  const version = await versionOf(article);
  const part = { mark: 'part', path: 'claims.c01.text' };
  const hers = { ...part, 'instead-en': 'Somebody marched.', reason: 'She is sixteen' };
  await saved(on.act('administrator', article, 'desk-only/correct', hers));
  const mine = { ...part, 'instead-en': 'People marched.', reason: 'A minor' };
  const shown = await back(`${article}/desk-only/correct`, { version, ...mine });
  expect(shown.fields).toMatchObject(mine);
  expect(shown.decided?.stands).toMatchObject({ 'instead-en': 'Somebody marched.', reason: 'She is sixteen' });
  expect(shown.decided?.changed.map(({ before, after }) => [before, after])).toContainEqual([null, 'Somebody marched.']);
  // Of another part nothing stands, and nothing is said of its fields.
  const other = await back(`${article}/desk-only/correct`, { version, ...mine, path: 'title' });
  expect(other.decided).toMatchObject({ stands: {}, changed: shown.decided?.changed });
  expect((await on.look(article)).document.deskOnly).toMatchObject({ parts: [{ reason: 'She is sixteen' }] });
});

test('who withholds a document that was changed meanwhile sees what was, and what was filled in comes back', async () => {
  const version = await versionOf(article);
  const title = { 'title.en': 'The dockers march', reason: 'x', correction: 'no' };
  await saved(on.act('reviewer', article, 'correct', title));
  const filledIn = { address: 'silent', 'why-en': 'My words.', along: 'incident:march-on-the-docks', reason: 'A name' };
  const shown = await back(`${article}/withhold`, { version, ...filledIn });
  expect(shown).toMatchObject({ fields: filledIn, decided: { stands: {} } });
  expect(shown.decided?.changed).toEqual([expect.objectContaining({ after: 'The dockers march' })]);
  expect(shown.words.changed).toBe(saving.own.changed);
  expect((await on.look(article)).status).toBe('published');
  const { changed, fields } = await formOf('document', 'reviewer', { seen: version });
  expect([changed, fields]).toEqual([shown.decided?.changed, {}]);
});
