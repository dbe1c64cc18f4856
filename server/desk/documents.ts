import type { Upon } from '../../lib/desk/draft-text';
import { Refusal } from '../../lib/desk/refusals';
import type { Version } from '../../lib/desk/steps';
import { isWorkKind, titlesOf, type WorkKind, type WorkRow } from '../../lib/desk/work';
import { describeProblem, type Problem } from '../../lib/errors/problems';
import type { DocumentStatus } from '../../lib/record/document-status';
import type { Documents } from '../site/documents';
import type { Site } from '../site/site';
import { type Opened, openedOf } from '../store/open';
import { pathOf } from '../truth/files/layout';
import type { JsonObject } from '../truth/json';
import type { ChangeSet, Document } from '../truth/truth';
import { site, statusOfDocument } from './standing';
import { togetherWith } from './together';

export interface Work {
  document: Document;
  status: DocumentStatus;
  /** What would keep it from being published. */
  problems: readonly Problem[];
}

export interface WorkWithHistory extends Work {
  /** The newest first. */
  history: readonly ChangeSet[];
  /** Articles that have to be published before it. */
  waitsFor: readonly Document[];
  /** What changes with it elsewhere, once it is public. */
  upon: Upon;
}

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
  const works = [...served.documents.values()].flatMap((document): Work[] => {
    const status = statusOfDocument(document);
    if (!isWorkKind(document.kind) || (status !== 'draft' && status !== 'in-review')) return [];
    return [{ document, status, problems: lackingIn(served).get(`data/${pathOf(document)}`) ?? [] }];
  });
  // Those that bring sources or places along are checked with them.
  return Promise.all(
    works.map(async (work) => {
      if (work.document.kind !== 'article') return work;
      const { whole, upon } = await togetherWith(work.document);
      return upon.sources.length + upon.places.length > 0 ? { ...work, problems: problemsWith(served, whole) } : work;
    }),
  );
}

export const mostListed = 50;

/**
 * What the public sees or saw, by words of its title or its id, the first of them in the order of kinds and ids.
 * @returns how many there are, and at most `mostListed` of them
 */
export async function publishedDocuments(search: string): Promise<{ count: number; rows: WorkRow[] }> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...(await site()).documents.values()].flatMap((document): WorkRow[] => {
    const { kind, id, body } = document;
    if (!isWorkKind(kind) || !['published', 'withdrawn'].includes(statusOfDocument(document))) return [];
    const titles = titlesOf(body);
    const text = [id, ...Object.values(titles)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word)) ? [{ kind, id, titles, problems: null }] : [];
  });
  return { count: found.length, rows: found.slice(0, mostListed) };
}

/** As a list shows it. */
export const rowOf = ({ document: { kind, id, body }, problems }: Work): WorkRow => ({
  kind: kind as WorkKind,
  id,
  titles: titlesOf(body),
  problems: problems.length,
});

/** @throws Refusal not-found */
export async function documentOf(kind: string, id: string): Promise<WorkWithHistory> {
  const served = await site();
  const document = isWorkKind(kind) ? await served.truth.get(kind, id) : null;
  if (!document) throw new Refusal('not-found');
  const status = statusOfDocument(document);
  const { whole, waitsFor, upon } = await togetherWith(document);
  const all = status === 'withdrawn' ? [] : problemsWith(served, whole);
  // What refers to a document that is not whole finds nothing in it: that is told once it is.
  const own = all.filter(({ file }) => file === `data/${pathOf(document)}`);
  const problems = own.length > 0 ? own : all;
  return { document, status, problems, waitsFor, upon, history: await served.truth.history(document.kind, id) };
}

/** What would be wrong with the record, were these documents in the place of those that stand; what is wrong already is not theirs. */
export function problemsWith(served: Site, documents: readonly Document[]): Problem[] {
  const before = new Set(served.refusal ? served.builtWith([]).problems.map(describeProblem) : []);
  return served.builtWith(documents).problems.filter((problem) => !before.has(describeProblem(problem)));
}

/** A record in which the document is published, for its preview; null where it would not pass the checks. */
export async function openedWith(document: Document): Promise<Opened | null> {
  const { whole } = await togetherWith(document);
  const built = (await site()).builtWith(whole);
  return built.record ? openedOf(built) : null;
}

/** The history of a document as far as steps look at it, the newest first. */
export const versionsOf = (document: Document, history: readonly ChangeSet[]): Version[] =>
  history.map(({ sequence, author, changes: [change] }) => {
    const statusAt = (body: JsonObject | null | undefined) => (body ? statusOfDocument({ ...document, body }) : null);
    return { sequence, author, before: statusAt(change?.before), after: statusAt(change?.after) };
  });
