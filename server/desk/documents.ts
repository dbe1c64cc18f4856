import type { Account } from '../../lib/desk/account';
import type { Upon } from '../../lib/desk/draft-text';
import { Refusal } from '../../lib/desk/refusals';
import type { Version } from '../../lib/desk/steps';
import { isWorkKind, titlesOf, type WorkKind, type WorkRow } from '../../lib/desk/work';
import { describeProblem, type Problem } from '../../lib/errors/problems';
import { type DocumentStatus, isAtWork, isClosed } from '../../lib/record/document-status';
import { storyProblems } from '../../lib/store/story-problems';
import type { Documents } from '../site/documents';
import type { Site } from '../site/site';
import { type Opened, openedOf } from '../store/open';
import { pathOf } from '../truth/files/layout';
import type { ChangeSet, Document } from '../truth/truth';
import { site, statusOfDocument, statusWith } from './standing';
import { togetherWith } from './together';
import { sightOf } from './viewing';

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

/** What is being written or reviewed, by kind and id, each as somebody sees it and with what would keep it from being published. */
export async function documentsAtWork(viewer: Pick<Account, 'role'>): Promise<Work[]> {
  const served = await site();
  const works = [...served.documents.values()].flatMap((document): Work[] => {
    const status = statusOfDocument(document);
    if (!isWorkKind(document.kind) || !isAtWork(status)) return [];
    return [{ document, status, problems: lackingIn(served).get(`data/${pathOf(document)}`) ?? [] }];
  });
  // Those that bring sources or places along are checked with them.
  const checked = await Promise.all(
    works.map(async (work) => {
      if (work.document.kind !== 'article') return work;
      const { whole, upon } = await togetherWith(work.document);
      return upon.sources.length + upon.places.length > 0 ? { ...work, problems: problemsWith(served, whole) } : work;
    }),
  );
  const sight = await sightOf(viewer);
  return checked.flatMap((work) => {
    const document = sight.document(work.document);
    return document ? [{ ...work, document, problems: sight.problems(work.problems) }] : [];
  });
}

export const mostListed = 50;

/**
 * What the public sees or saw, by words of its title or its id, the first of them in the order of kinds and ids.
 * @returns how many there are, and at most `mostListed` of them
 */
export async function publishedDocuments(
  viewer: Pick<Account, 'role'>,
  search: string,
): Promise<{ count: number; rows: WorkRow[] }> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const sight = await sightOf(viewer);
  const found = [...(await site()).documents.values()].flatMap((document): WorkRow[] => {
    const { kind, id } = document;
    if (!isWorkKind(kind) || !['published', 'withdrawn', 'desk-only'].includes(statusOfDocument(document))) return [];
    const seen = sight.document(document);
    if (!seen) return [];
    const titles = titlesOf(seen.body);
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

/** A document as it stands, without its checks and history. @throws Refusal not-found */
export async function storedDocument(kind: string, id: string): Promise<Pick<Work, 'document' | 'status'>> {
  const document = isWorkKind(kind) ? await (await site()).truth.get(kind, id) : null;
  if (!document) throw new Refusal('not-found');
  return { document, status: statusOfDocument(document) };
}

/** The same with what would keep it from being published, for which all documents are checked. @throws Refusal not-found */
export async function documentOf(kind: string, id: string): Promise<WorkWithHistory> {
  const served = await site();
  const { document, status } = await storedDocument(kind, id);
  const { whole, waitsFor, upon } = await togetherWith(document);
  const all = isClosed(status) ? [] : problemsWith(served, whole);
  // What refers to a document that is not whole finds nothing in it: that is told once it is.
  const own = all.filter(({ file }) => file === `data/${pathOf(document)}`);
  const problems = own.length > 0 ? own : all;
  return { document, status, problems, waitsFor, upon, history: await served.truth.history(document.kind, id) };
}

/**
 * The same, as somebody may see it (viewing.ts).
 * @returns with whether the changes of its history can be opened
 * @throws Refusal not-found, also where all of it is kept from them
 */
export async function documentSeenBy(
  viewer: Pick<Account, 'role'>,
  kind: string,
  id: string,
): Promise<WorkWithHistory & { mayBeOpened: boolean }> {
  const work = await documentOf(kind, id);
  const sight = await sightOf(viewer);
  const document = sight.document(work.document);
  if (!document) throw new Refusal('not-found');
  const { changes, mayBeOpened } = sight.history(work.document, work.history);
  const waitsFor = work.waitsFor.flatMap((one) => sight.document(one) ?? []);
  return { ...work, document, problems: sight.problems(work.problems), waitsFor, history: changes, mayBeOpened };
}

/** What would be wrong with the record, were these documents in the place of those that stand; what is wrong already is not theirs. */
export function problemsWith(served: Site, documents: readonly Document[]): Problem[] {
  const before = new Set(served.refusal ? wrongWith(served, []).map(describeProblem) : []);
  return wrongWith(served, documents).filter((problem) => !before.has(describeProblem(problem)));
}

/** What would be wrong with the record; steps of stories are looked at once all else is right. */
function wrongWith(served: Site, documents: readonly Document[]): readonly Problem[] {
  const { record, problems } = served.builtWith(documents);
  return record ? storyProblems(record) : problems;
}

/** A record in which the document is published, for its preview; null where it would not pass the checks. */
export async function openedWith(document: Document): Promise<Opened | null> {
  const { whole } = await togetherWith(document);
  const built = (await site()).builtWith(whole);
  return built.record ? openedOf(built) : null;
}

/** The history of a document as far as steps look at it, the newest first. */
export const versionsOf = (document: Document, history: readonly ChangeSet[]): Version[] =>
  history.map(({ sequence, author, changes: [change] }) => ({
    sequence,
    author,
    before: statusWith(document, change?.before),
    after: statusWith(document, change?.after),
  }));
