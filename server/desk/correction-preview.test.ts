/** @jest-environment node */
import { asRefusal } from '@/lib/desk/refusals';
import { openedAsCorrected } from './correction-preview';
import { documentOf } from './documents';
import { returnedTo } from './returned-forms';
import { writeDeskRecord } from './testing/desk-fixture';
import { idOf, TestDesk } from './testing/test-desk';

/** What a correction would make of a page, before anything is saved. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
});
afterAll(() => on.close());

const incident = 'march-on-the-docks';
const now = new Date('2026-11-27T12:00:00Z');
const note = { correction: 'yes', 'what-en': 'The title.', 'what-ar': 'العنوان.', 'why-en': 'A slip.', 'why-ar': 'سهو.' };

/** Asks for a preview as the button of the form does. */
async function previewed(action: string, of: readonly [string, string], fields: Record<string, string>) {
  const response = await on.ask('POST', action, {
    cookie: await on.cookieOf(idOf('reviewer')),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ locale: 'en', from: '/published', preview: 'yes', ...fields }).toString(),
  });
  const to = new URL(response.headers.get('location') ?? '', 'https://maydan.example');
  expect(to.pathname).toBe(`/desk/en/documents/${of.join('/')}/preview`);
  const form = await returnedTo(on.desk.store, idOf('reviewer'), to.searchParams.get('returned') ?? '', new Date());
  if (!form) throw new Error('It was not kept.');
  return openedAsCorrected(form, (await documentOf(...of)).document, now);
}

test('texts: the page with the words that are filled in, and the entry of its corrections; nothing is saved', async () => {
  const before = await documentOf('incident', incident);
  const opened = await previewed(`/documents/incident/${incident}/correct`, ['incident', incident], {
    'title.en': 'March at the harbour, says the union',
    ...note,
  });
  const entry = await opened?.store.incident(incident);
  expect(entry?.title.en).toBe('March at the harbour, says the union');
  expect(entry?.corrections.map(({ date, what }) => [date, what.en])).toEqual([['2026-11-27', 'The title.']]);
  expect((await documentOf('incident', incident)).document).toEqual(before.document);
});

test('facts and claims alike; what would be refused is refused here too', async () => {
  const [claim = ''] = (await documentOf('incident', incident)).document.body.claims as string[];
  const facts = `/documents/incident/${incident}/facts/correct`;
  const filled = { 'claim-a': claim, 'belongs-a': 'claims', first: claim, type: 'Riots › Mob violence' };
  const opened = await previewed(facts, ['incident', incident], filled);
  expect((await opened?.store.incident(incident))?.eventType).toBe('Riots');
  const refused = await previewed(facts, ['incident', incident], { ...filled, 'belongs-a': 'none' }).catch(asRefusal);
  expect(refused).toMatchObject({ code: 'claims-missing' });
  const [article = '', id = ''] = claim.split('#');
  const claims = await previewed(`/articles/${article}/claims/correct`, ['article', article], {
    claim: id,
    paragraph: '1',
    mode: 'reports',
    'text-en': 'Some of them marched.',
    'text-ar': 'سار بعضهم.',
    happened: '5 March 1994',
    where: 'kept',
    'source-1': "Dockers' union",
  });
  expect((await claims?.store.incident(incident))?.claims[0]?.text.en).toBe('Some of them marched.');
});
