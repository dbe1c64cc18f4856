import type { DraftTime } from '../../lib/desk/claim-form';
import { accessOf, readingOfDraft } from '../../lib/desk/claim-locator';
import { type Fields, type Texts, textsAt, value } from '../../lib/desk/fields';
import { headFields, summaryName } from '../../lib/desk/head-form';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons } from '../../lib/desk/steps';
import { locales } from '../../lib/i18n/locales';
import { Evidence } from '../../lib/record/evidence';
import { readTime } from '../../lib/time/spoken';
import { isWrittenAs } from '../../lib/time/spoken/write';
import type { JsonObject } from '../truth/json';
import type { Document } from '../truth/truth';
import type { Changing } from './changes';
import { claimsIn, paragraphCount } from './claims';
import { type Correction, write } from './corrections';
import { theDesk } from './desk';
import { draftTextOf } from './draft-texts';
import { statusOfDocument } from './standing';

/**
 * Writes what is said of an article itself: title, headline, when and where it was published, whether we sum it up.
 * @param correction of what the public sees; null: of a draft
 * @throws Refusal not-found, other-status, stale, of what is public those of `correct`, and those of `headIn`
 */
export async function writeHead(
  changing: Changing,
  fields: Fields,
  now: Date,
  correction: Correction | null = null,
): Promise<void> {
  await write(changing, correction, defaultReasons.head, async (document) => ({ body: await headIn(document, fields, now) }));
}

/**
 * An article with what its form says of it. Of what is public a field that is not sent stays as it is, and so does how the
 * text was read: the form of a draft counts the paragraphs of the text that is kept beside it.
 * @throws Refusal time-unread, wrong-input
 */
export async function headIn(document: Document, sent: Fields, now: Date): Promise<JsonObject> {
  const { store } = await theDesk();
  const { draft: _draft, noAddress: _noAddress, ...body } = document.body;
  const isPublic = statusOfDocument(document) === 'published';
  const [language = ''] = locales();
  const fields = isPublic ? { ...headFields(document.body, language), ...sent } : sent;
  const title = textsAt(fields, 'title');
  const text = await draftTextOf(store, document.id);
  const paragraphs = paragraphCount(document, text);
  const empty = Object.fromEntries(Object.keys(Object(body.title)).map((one) => [one, '']));
  const summary = summaryOf(fields, document, { paragraphs, empty: isPublic ? null : empty });
  const url = value(fields, 'url');
  const written = {
    ...body,
    title: Object.keys(title).length > 0 ? title : empty,
    headline: value(fields, 'headline') || null,
    published: publishedOf(fields, isPublic ? (document.body.published as unknown as DraftTime) : null),
    url: url || null,
    ...(url === '' && noAddressOf(fields, isPublic || accessOf(body) === 'cited')),
    ...(isPublic ? readingOf(document, { paragraphs, isSummedUp: summary.length > 0 }) : readingOfDraft(body, text.text)),
    summary,
    claims: claimsIn(document),
    ...evidenceOf(document.body, { url, accessed: sent.accessed, today: now.toISOString().slice(0, 10) }),
  };
  return JSON.parse(JSON.stringify(written)) as JsonObject;
}

/** @param stood of what is public: a date that is left as the form shows it stays, also where nobody knows it. @throws Refusal time-unread */
function publishedOf(fields: Fields, stood: DraftTime | null): DraftTime {
  const typed = value(fields, 'published');
  const note = textsAt(fields, 'published-note');
  const said = Object.keys(note).length > 0 ? { note } : {};
  const basis = value(fields, 'published-basis') === 'inferred' ? 'inferred' : 'stated';
  if (stood && isLeft(stood, typed)) {
    const { note: _, ...time } = stood;
    return { ...time, ...(time.edtf !== null && { basis }), ...said };
  }
  const read = readTime(typed, null);
  if ('problem' in read) throw Refusal.at('published', 'time-unread', read.problem);
  return { ...read.time, basis, ...said };
}

/** Whether a date is as the form shows it: empty where nobody knows it. */
const isLeft = ({ edtf, ...time }: DraftTime, typed: string): boolean =>
  edtf === null ? typed === '' : isWrittenAs({ ...time, edtf }, typed);

/** In a draft of a text that was read the reason stands empty until it is written, for the checks to tell. */
function noAddressOf(fields: Fields, mayBeMissing: boolean): { noAddress?: Texts } {
  const noAddress = textsAt(fields, 'no-address');
  if (Object.keys(noAddress).length > 0) return { noAddress };
  return mayBeMissing ? {} : { noAddress: { en: '', ar: '' } };
}

/** How many paragraphs the text of what is public has is told by how far it was read where its summary goes, which told it. */
function readingOf({ body }: Document, { paragraphs, isSummedUp }: { paragraphs: number; isSummedUp: boolean }) {
  return body.reading && !isSummedUp && Array.isArray(body.summary) && body.summary.length > 0
    ? { reading: { paragraphs, ...Object(body.reading) } }
    : {};
}

/**
 * @param empty a text of the summary of a draft that is not written yet; null of what is public: where that has no summary, it
 * gets one by its texts, of which none may be missing
 * @throws Refusal wrong-input
 */
function summaryOf(
  fields: Fields,
  { body }: Document,
  { paragraphs, empty }: { paragraphs: number; empty: Texts | null },
): readonly Texts[] {
  const isSummedUp = value(fields, 'summary') !== 'none';
  const stood = Array.isArray(body.summary) ? (body.summary as unknown as Texts[]) : [];
  if (!isSummedUp && (empty || stood.length > 0)) return [];
  if (empty) return stood.length > 0 ? stood : Array.from({ length: paragraphs }, () => ({ ...empty }));
  const texts = Array.from({ length: stood.length || paragraphs }, (_, i) => textsAt(fields, summaryName(i + 1)));
  const isGiven = (text: Texts) => Object.keys(text).length > 0;
  if (!isSummedUp && !texts.some(isGiven)) return [];
  const missing = texts.findIndex((text) => !isGiven(text)) + 1;
  if (missing === 0) return texts;
  const detail = `got nothing, expected the summary of paragraph ${missing}: each is summed up or none`;
  throw Refusal.at(`${summaryName(missing)}-${locales()[0]}`, 'wrong-input', detail);
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
