import type { Account } from '../../lib/desk/account';
import { compare } from '../../lib/desk/compare';
import { Refusal } from '../../lib/desk/refusals';
import { defaultReasons, hindrance, type StepName, steps } from '../../lib/desk/steps';
import { withTexts } from '../../lib/desk/texts';
import { describeProblem, textProblems } from '../../lib/errors/problems';
import { type DocumentStatus, isAtWork } from '../../lib/record/document-status';
import type { JsonObject } from '../truth/json';
import { type Document, type Key, keyOf } from '../truth/truth';
import { theDesk } from './desk';
import { documentOf, problemsWith, storedDocument, versionsOf } from './documents';
import { forgetDraftText } from './draft-texts';
import { isStale, mayBeOwn, site, statusOfDocument } from './standing';
import { togetherWith } from './together';
import { earlierOf } from './versions';
import { type AtAddress, withdrawalBefore, withheldAlong, withheldBody } from './withholding';

export interface Changing {
  kind: string;
  id: string;
  /** The version that whoever changes it has seen. */
  version: string;
  by: Account;
  /** Why; empty where nothing was said. */
  reason: string;
  /** Of a withdrawal: what its address says, by language. */
  why?: Readonly<Record<string, string>>;
  /** Of what is withheld: what its address says, and what is withheld with it (withholding.ts). */
  withheld?: { atAddress: AtAddress; along: readonly string[] };
}

/** Takes a document to its next status. @throws Refusal not-found, other-status, own-work, reason-missing, not-sound, stale */
export async function takeStep(
  name: StepName,
  { kind, id, version, by, reason, why = {}, withheld }: Changing,
  now: Date,
): Promise<DocumentStatus> {
  const { document, status, history, upon } = await documentOf(kind, id);
  const hindered = hindrance(name, {
    status,
    history: versionsOf(document, history),
    besides: upon.writers,
    by: by.id,
    mayBeOwn: mayBeOwn(),
  });
  if (hindered) throw new Refusal(hindered);
  // Before what is checked of it: whoever has not seen the document as it stands is told that first.
  if (document.version !== version) throw new Refusal('stale');
  const { to, needsReason } = steps[name];
  if (needsReason && reason === '') throw Refusal.at('reason', 'reason-missing');
  const day = now.toISOString().slice(0, 10);
  const withdrawal = name === 'lift-withdrawn' ? withdrawalBefore(document, history) : { date: day, why };
  const next = (one: Document) => ({
    ...one,
    body: withheld ? withheldBody(one.body, day, withheld.atAddress) : bodyAt(to, one.body, withdrawal),
  });
  const along = withheld ? await withheldAlong(document, withheld.along) : [];
  const changed = to === 'published' ? (await togetherWith(document)).documents : [document, ...along].map(next);
  if ([status, to].some((one) => one === 'published' || one === 'withdrawn')) await requireSound(changed);
  const expected = { ...versionsOfAll(changed), [keyOf(document)]: version };
  await commit(changed, { by, reason: reason || defaultReasons[name], expected });
  // What was pasted was there to be read and summed up; it ends with the draft.
  if (to === 'published' && kind === 'article') await forgetDraftText((await theDesk()).store, id);
  return to;
}

/** The versions at which documents were read that change along with another. */
const versionsOfAll = (documents: readonly Document[]): Partial<Record<Key, string | null>> =>
  Object.fromEntries(documents.map((one) => [keyOf(one), one.version || null]));

/** @throws Refusal not-sound where documents do not pass the checks of what is served */
export async function requireSound(documents: readonly Document[]): Promise<void> {
  const wrong = problemsWith(await site(), documents);
  if (wrong.length > 0) throw new Refusal('not-sound', wrong.map(describeProblem).join('; '));
}

export function bodyAt(status: DocumentStatus, body: JsonObject, withdrawal?: JsonObject): JsonObject {
  const { status: _status, withdrawal: _withdrawal, ...rest } = body;
  if (status === 'published') return rest;
  return { ...rest, status, ...(status === 'withdrawn' && withdrawal && { withdrawal }) };
}

/** @param of which document it is, where there are several. @throws Refusal wrong-input where a text holds what nobody could see */
export function requireReadable(body: JsonObject, of = ''): void {
  const [unreadable] = textProblems(body, '');
  if (!unreadable) return;
  const { path, got, expected } = unreadable;
  throw new Refusal('wrong-input', `${of && `${of} `}${path}: got ${got}, expected ${expected}`);
}

/** A document with other words in its texts. @throws Refusal wrong-input where one holds what nobody could see */
export function written(document: Document, texts: Readonly<Record<string, string>>): JsonObject {
  const body = withTexts(document.body, texts);
  requireReadable(body);
  return body;
}

/**
 * Writes other words into the texts of a document that the public does not see.
 * @throws Refusal not-found, other-status, wrong-input, stale
 */
export async function writeTexts(changing: Changing, texts: Readonly<Record<string, string>>): Promise<void> {
  await rewrite(changing, defaultReasons.texts, (document) => written(document, texts));
}

/**
 * Writes another body for a document that the public does not see.
 * @throws Refusal not-found, other-status, stale, and whatever the work throws
 */
export async function rewrite(
  { kind, id, version, by, reason }: Changing,
  otherwise: string,
  work: (document: Document) => JsonObject | Promise<JsonObject>,
): Promise<void> {
  const { document, status } = await storedDocument(kind, id);
  if (!isAtWork(status)) throw new Refusal('other-status');
  const body = await work(document);
  if (compare(document.body, body).length === 0) return;
  requireReadable(body);
  // What a reviewer has before them does not change under their eyes: it is a draft again, to be handed over once more.
  const next = { ...document, body: bodyAt('draft', body) };
  await commit([next], { by, reason: reason || otherwise, expected: { [keyOf(document)]: version } });
}

/**
 * Makes an earlier version, by its name, the draft that is worked on; the versions between stay in the history.
 * @throws Refusal not-found, other-status, stale
 */
export async function restore({ kind, id, version, by }: Changing, earlier: string): Promise<void> {
  const { document, status, history } = await documentOf(kind, id);
  if (!isAtWork(status)) throw new Refusal('other-status');
  const next = { ...document, body: bodyAt('draft', markedAs(document.body, earlierOf(history, earlier))) };
  await commit([next], { by, reason: defaultReasons.restore, expected: { [keyOf(document)]: version } });
}

/** An earlier version with the parts for the desk alone of today: nothing that is kept from readers comes back with it. */
export function markedAs({ deskOnly }: JsonObject, { deskOnly: _, ...earlier }: JsonObject): JsonObject {
  return deskOnly === undefined ? earlier : { ...earlier, deskOnly };
}

interface Signed {
  by: Account;
  reason: string;
  /** By key; null for one that is new. */
  expected: Record<string, string | null | undefined>;
}

/** The same for documents that the public may see: nothing unsound. @throws Refusal not-sound, and `taken` where one stands otherwise */
export async function commitAll(documents: readonly Document[], signed: Signed, taken: 'stale' | 'address-taken'): Promise<void> {
  if (documents.some((document) => statusOfDocument(document) === 'published')) await requireSound(documents);
  await commit(documents, signed, taken);
}

export async function commit(
  documents: readonly Document[],
  { by, reason, expected }: Signed,
  taken: 'stale' | 'address-taken' = 'stale',
): Promise<void> {
  const served = await site();
  const puts = documents.map(({ kind, id, dataset, body }) => ({ kind, id, dataset, body }));
  try {
    await served.truth.commit({ author: by.id, reason, puts, expectedVersions: expected as Record<Key, string | null> });
  } catch (error) {
    if (!isStale(error)) throw error;
    const { message } = error as Error;
    throw taken === 'stale' ? new Refusal(taken, message) : Refusal.at('slug', taken, message);
  }
  // So that the next page already shows it.
  await served.refresh();
}
