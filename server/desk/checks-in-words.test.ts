/** @jest-environment node */
import { deskMessages } from '@/lib/desk/messages';
import { problemsShown } from '@/lib/desk/problem-words';
import type { JsonObject } from '../truth/json';
import type { Document } from '../truth/truth';
import { documentOf, problemsWith } from './documents';
import { writeDeskRecord } from './testing/desk-fixture';
import { TestDesk } from './testing/test-desk';

/** What the checks say of documents as forms can leave them is worded in both languages. The checks run, so neither drifts. */

let on: TestDesk;
beforeAll(async () => {
  on = await TestDesk.open({}, writeDeskRecord);
  await on.reset();
});
afterAll(() => on.close());

const article = 'ansel-gazette-1994-03-05';

/** The only claim of the article with something else in it. */
const claim =
  (change: JsonObject) =>
  (body: JsonObject): JsonObject => ({ ...body, claims: (body.claims as JsonObject[]).map((one) => ({ ...one, ...change })) });
const both = { en: 'x', ar: 'س' };
const mark = (deskOnly: JsonObject) => (body: JsonObject) => ({ ...body, deskOnly });

test.each<[string, kind: 'article' | 'incident', (body: JsonObject) => JsonObject]>([
  ['a title is missing in one language', 'incident', (body) => ({ ...body, title: { en: 'A' } })],
  ['no event type is chosen', 'incident', (body) => ({ ...body, eventType: '' })],
  ['the kind of the event is of another type', 'incident', (body) => ({ ...body, subEventType: 'Mob violence' })],
  ['the category is none of the site', 'incident', (body) => ({ ...body, category: 'zeppelins' })],
  ['a claim tells of it and stands beside it', 'incident', (body) => ({ ...body, beside: body.claims ?? [] })],
  ['an actor is not in the record', 'incident', (body) => ({ ...body, actors: [{ actor: 'nobody', role: 'party' }] })],
  ['a claim is gone', 'incident', (body) => ({ ...body, claims: [`${article}#c09`] })],
  ['a title is kept and readers get nothing instead', 'incident', mark({ parts: [{ path: 'title', reason: 'x' }] })],
  ['a part is marked that is gone', 'incident', mark({ parts: [{ path: 'unknowns', reason: 'x' }] })],
  ['the summary is no text', 'incident', (body) => ({ ...body, summary: 'x' })],
  ['a link to the claim itself', 'article', claim({ supports: [{ claim: 'c01', about: both }] })],
  ['a claim takes its own place', 'article', claim({ replacedBy: 'c01' })],
  ['a date is inferred, and not said from what', 'article', claim({ happened: { edtf: '1994-03-04', basis: 'inferred' } })],
  ['a date without where it is from', 'article', claim({ happened: { edtf: '1994-03-04' } })],
  ['a question is gone', 'article', claim({ answers: [{ question: 'how-many', quantity: 'marchers' }] })],
  ['the article copies another', 'article', (body) => ({ ...body, copyOf: 'harbour-police' })],
  ['an address is cut', 'article', (body) => ({ ...body, url: 'https://maydan' })],
  ['an address with a user name', 'article', (body) => ({ ...body, url: 'https://me@maydan.example/' })],
  ['what nobody can see', 'article', (body) => ({ ...body, headline: 'A\u200bB' })],
])('%s', async (_name, kind, change) => {
  const { document } = await documentOf(kind, kind === 'article' ? article : 'march-on-the-docks');
  const changed: Document = { ...document, body: change(document.body) };
  const problems = problemsWith(on.site, [changed]);
  expect(problems).not.toEqual([]);
  for (const locale of ['en', 'ar'] as const) {
    const { documents, checks } = deskMessages(locale);
    for (const { problem, words } of problemsShown(problems, { documents, problems: checks }, locale))
      expect([problem.path, problem.expected, words]).toEqual([problem.path, problem.expected, expect.any(String)]);
  }
});
