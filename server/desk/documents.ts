import type { Account } from '../../lib/desk/account';
import { compare } from '../../lib/desk/compare';
import { Refusal } from '../../lib/desk/refusals';
import { hindrance, type StepName, steps, type Version } from '../../lib/desk/steps';
import { withTexts } from '../../lib/desk/texts';
import { isWorkKind, titlesOf, type WorkKind, type WorkRow } from '../../lib/desk/work';
import { describeProblem, type Problem, textProblems } from '../../lib/errors/problems';
import { type DocumentStatus, statusOf } from '../../lib/record/document-status';
import { theSite } from '../site';
import type { Documents } from '../site/documents';
import type { Site } from '../site/site';
import { type Opened, openedOf } from '../store/open';
import { pathOf } from '../truth/files/layout';
import type { JsonObject } from '../truth/json';
import { StaleWrite } from '../truth/proposal';
import { type ChangeSet, type Document, type Key, keyOf } from '../truth/truth';

export interface Work {
  document: Document;
  status: DocumentStatus;
  /** What would keep it from being published. */
  problems: readonly Problem[];
}

/** @throws Refusal desk-closed where the process serves no site */
async function site(): Promise<Site> {
  const found = await theSite();
  if (!found) throw new Refusal('desk-closed');
  return found;
}

export const statusOfDocument = (document: Document): DocumentStatus => statusOf({ path: pathOf(document), json: document.body });

/** What drafts lack, for as long as the documents stand: to find it, all of them are checked. */
const lacking = new WeakMap<Documents, Map<string, readonly Problem[]>>();
function lackingIn(served: Site): Map<string, readonly Problem[]> {
  const known = lacking.get(served.documents);
  if (known) return known;
  const found = new Map(served.builtWith([]).unfinished.map(({ file, problems }) => [file, problems]));
  lacking.set(served.documents, found);
  return found;
}

/** What is being written or reviewed, by kind and id, each with what would keep it from being published. */
export async function documentsAtWork(): Promise<Work[]> {
  const served = await site();
  return [...served.documents.values()].flatMap((document) => {
    const status = statusOfDocument(document);
    if (!isWorkKind(document.kind) || (status !== 'draft' && status !== 'in-review')) return [];
    return [{ document, status, problems: lackingIn(served).get(`data/${pathOf(document)}`) ?? [] }];
  });
}

/** As a list shows it. */
export const rowOf = ({ document: { kind, id, body }, problems }: Work): WorkRow => ({
  kind: kind as WorkKind,
  id,
  titles: titlesOf(body),
  problems: problems.length,
});

/** @throws Refusal not-found */
export async function documentOf(kind: string, id: string): Promise<Work & { history: readonly ChangeSet[] }> {
  const served = await site();
  const document = isWorkKind(kind) ? await served.truth.get(kind, id) : null;
  if (!document) throw new Refusal('not-found');
  const status = statusOfDocument(document);
  const problems = status === 'withdrawn' ? [] : problemsWith(served, [published(document)]);
  return { document, status, problems, history: await served.truth.history(document.kind, id) };
}

/** A document as the public would get it. */
function published(document: Document): Document {
  const { status: _status, ...body } = document.body;
  return { ...document, body };
}

/** What would be wrong with the record, were these documents in the place of those that stand; what is wrong already is not theirs. */
function problemsWith(served: Site, documents: readonly Document[]): Problem[] {
  const before = new Set(served.refusal ? served.builtWith([]).problems.map(describeProblem) : []);
  return served.builtWith(documents).problems.filter((problem) => !before.has(describeProblem(problem)));
}

/** A record in which the document is published, for its preview; null where it would not pass the checks. */
export async function openedWith(document: Document): Promise<Opened | null> {
  const built = (await site()).builtWith([published(document)]);
  return built.record ? openedOf(built) : null;
}

/** The history of a document as far as steps look at it, the newest first. */
export const versionsOf = (document: Document, history: readonly ChangeSet[]): Version[] =>
  history.map(({ sequence, author, changes: [change] }) => {
    const statusAt = (body: JsonObject | null | undefined) => (body ? statusOfDocument({ ...document, body }) : null);
    return { sequence, author, before: statusAt(change?.before), after: statusAt(change?.after) };
  });

interface Changing {
  kind: string;
  id: string;
  /** The version that whoever changes it has seen. */
  version: string;
  by: Account;
  /** Why; empty where nothing was said. */
  reason: string;
  /** Of a withdrawal: what its address says, by language. */
  why?: Readonly<Record<string, string>>;
}

/** Takes a document to its next status. @throws Refusal not-found, other-status, own-work, reason-missing, not-sound, stale */
export async function takeStep(
  name: StepName,
  { kind, id, version, by, reason, why = {} }: Changing,
  now: Date,
): Promise<DocumentStatus> {
  const { document, status, history } = await documentOf(kind, id);
  const hindered = hindrance(name, { status, history: versionsOf(document, history), by: by.id });
  if (hindered) throw new Refusal(hindered);
  const { to, needsReason } = steps[name];
  if (needsReason && reason === '') throw new Refusal('reason-missing');
  const next = { ...document, body: bodyAt(to, document.body, { date: now.toISOString().slice(0, 10), why }) };
  const wrong = to === 'published' || to === 'withdrawn' ? problemsWith(await site(), [next]) : [];
  if (wrong.length > 0) throw new Refusal('not-sound', wrong.map(describeProblem).join('; '));
  await commit(next, { version, by, reason: reason || defaultReasons[name] });
  return to;
}

/** What the history says of a step for which nobody gave a reason. */
const defaultReasons: Readonly<Record<StepName, string>> = {
  submit: 'Handed over to review',
  return: 'Sent back',
  publish: 'Signed off and published',
  withdraw: 'Withdrawn',
};

function bodyAt(status: DocumentStatus, body: JsonObject, withdrawal?: JsonObject): JsonObject {
  const { status: _status, withdrawal: _withdrawal, ...rest } = body;
  if (status === 'published') return rest;
  return { ...rest, status, ...(status === 'withdrawn' && withdrawal && { withdrawal }) };
}

/**
 * Writes other words into the texts of a document that the public does not see.
 * @throws Refusal not-found, other-status, wrong-input, stale
 */
export async function writeTexts(
  { kind, id, version, by, reason }: Changing,
  written: Readonly<Record<string, string>>,
): Promise<void> {
  const { document, status } = await documentOf(kind, id);
  if (status !== 'draft' && status !== 'in-review') throw new Refusal('other-status');
  const body = withTexts(document.body, written);
  const [unreadable] = textProblems(body, '');
  if (unreadable) throw new Refusal('wrong-input', `${unreadable.path}: got ${unreadable.got}, expected ${unreadable.expected}`);
  if (compare(document.body, body).length === 0) return;
  // What a reviewer has before them does not change under their eyes: it is a draft again, to be handed over once more.
  await commit({ ...document, body: bodyAt('draft', body) }, { version, by, reason: reason || 'Texts changed' });
}

/**
 * Makes an earlier version the draft that is worked on; the versions between stay in the history.
 * @throws Refusal not-found, other-status, stale
 */
export async function restore({ kind, id, version, by }: Changing, sequence: number): Promise<void> {
  const { document, status, history } = await documentOf(kind, id);
  if (status !== 'draft' && status !== 'in-review') throw new Refusal('other-status');
  const earlier = history.find((one) => one.sequence === sequence)?.changes[0]?.after;
  if (!earlier) throw new Refusal('not-found');
  const next = { ...document, body: bodyAt('draft', earlier as JsonObject) };
  await commit(next, { version, by, reason: `Version ${sequence} restored` });
}

async function commit(next: Document, { version, by, reason }: Pick<Changing, 'version' | 'by' | 'reason'>): Promise<void> {
  const { kind, id, dataset, body } = next;
  const expectedVersions = { [keyOf(next)]: version } as Record<Key, string>;
  const { truth } = await site();
  try {
    await truth.commit({ author: by.id, reason, puts: [{ kind, id, dataset, body }], expectedVersions });
  } catch (error) {
    if (error instanceof StaleWrite) throw new Refusal('stale', error.message);
    throw error;
  }
  // So that the next page already shows it.
  await (await site()).refresh();
}
