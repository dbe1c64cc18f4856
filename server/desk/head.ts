import { accessOf, readingOfDraft } from '../../lib/desk/claim-locator';
import { type Fields, textsAt } from '../../lib/desk/fields';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import { Evidence } from '../../lib/record/evidence';
import { readTime } from '../../lib/time/spoken';
import type { JsonObject } from '../truth/json';
import { type Changing, rewrite } from './changes';
import { claimsIn, paragraphCount } from './claims';
import { theDesk } from './desk';
import { draftTextOf } from './draft-texts';

/**
 * Writes what is said of the article of a draft itself: title, headline, when and where it was published, whether we sum it up.
 * @throws Refusal not-found, other-status, time-unread, stale
 */
export async function writeHead(changing: Changing, fields: Fields, now: Date): Promise<void> {
  const { store } = await theDesk();
  await rewrite(changing, defaultReasons.head, async (document) => {
    const { draft: _draft, noAddress: _noAddress, ...body } = document.body;
    const value = (name: string) => (fields[name] ?? '').trim();
    const read = readTime(value('published'), null);
    if ('problem' in read) throw Refusal.at('published', 'time-unread', read.problem);
    const title = textsAt(fields, 'title');
    const noAddress = textsAt(fields, 'no-address');
    const text = await draftTextOf(store, document.id);
    const paragraphs = paragraphCount(document, text);
    // Asked for of a text that was read.
    const noReason = accessOf(body) === 'cited' ? undefined : { en: '', ar: '' };
    const summary = Array.isArray(body.summary) ? body.summary : [];
    const isSummedUp = value('summary') !== 'none';
    const empty = Object.fromEntries(Object.keys(Object(body.title)).map((language) => [language, '']));
    const written = {
      ...body,
      title: Object.keys(title).length > 0 ? title : empty,
      headline: value('headline') || null,
      published: { ...read.time, basis: value('published-basis') === 'inferred' ? 'inferred' : 'stated', ...noteOf(fields) },
      url: value('url') || null,
      ...(value('url') === '' && { noAddress: Object.keys(noAddress).length > 0 ? noAddress : noReason }),
      // How many paragraphs there are is then told by how far it was read.
      ...readingOfDraft(body, text.text),
      summary: isSummedUp ? (summary.length > 0 ? summary : Array.from({ length: paragraphs }, () => ({ ...empty }))) : [],
      claims: claimsIn(document),
      ...evidenceOf(document.body, { url: value('url'), accessed: fields.accessed, today: now.toISOString().slice(0, 10) }),
    };
    return JSON.parse(JSON.stringify(written)) as JsonObject;
  });
}

/**
 * When the address was opened. A day that was saved for another address says nothing of this one: it is today then, unless
 * another one was given. Without an address there is no such day, and a program that does not send one leaves it.
 * @throws Refusal wrong-input
 */
function evidenceOf(
  body: JsonObject,
  { url, accessed, today }: { url: string; accessed: string | undefined; today: string },
): { evidence?: Evidence } {
  const before = (body.evidence ?? {}) as Evidence;
  const isOther = url !== '' && url !== (body.url ?? '');
  const given = accessed?.trim() ?? before.accessed ?? '';
  const day = isOther && (given === (before.accessed ?? '') || given === '') && accessed !== undefined ? today : given;
  const { accessed: _, ...rest } = before;
  const evidence = { ...rest, ...(day !== '' && url !== '' && { accessed: day }) };
  if (!Evidence.safeParse(evidence).success)
    throw Refusal.at('accessed', 'wrong-input', `got "${day.slice(0, 20)}", expected a day`);
  return { evidence: Object.keys(evidence).length > 0 ? evidence : undefined } as { evidence?: Evidence };
}

const noteOf = (fields: Fields) => {
  const note = textsAt(fields, 'published-note');
  return Object.keys(note).length > 0 ? { note } : {};
};
