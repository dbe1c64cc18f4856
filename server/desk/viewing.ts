import type { Account } from '../../lib/desk/account';
import { defaultReasons } from '../../lib/desk/steps';
import type { Problem } from '../../lib/errors/problems';
import { publicForm } from '../../lib/record/public-form';
import { type Kept, keptIn, namesKept, withoutReferences } from '../../lib/record/without-kept';
import type { Documents } from '../site/documents';
import { served } from '../site/served';
import { dataFileOf } from '../truth/files/layout';
import type { JsonObject } from '../truth/json';
import type { ChangeSet, Document } from '../truth/truth';
import { site, statusOfDocument, statusWith } from './standing';

type Viewer = Pick<Account, 'role'>;

/** Whether somebody sees what the desk keeps from the public to protect people: who only looks on does not. */
export const seesKept = ({ role }: Viewer): boolean => role !== 'viewer';

/** What the desk alone has, for as long as the documents stand. */
const keptOf = new WeakMap<Documents, Kept>();
function keptNow(documents: Documents): Kept {
  const kept = keptOf.get(documents) ?? keptIn([...documents.values()].map(dataFileOf));
  keptOf.set(documents, kept);
  return kept;
}

/** What somebody at the desk may see of documents. */
export interface Sight {
  /** Null where all of it is for the desk alone, or what is marked cannot be taken out. */
  document(document: Document): Document | null;
  /** With whether the changes can be opened. */
  history(document: Document, history: readonly ChangeSet[]): { changes: ChangeSet[]; mayBeOpened: boolean };
  /** What keeps a document from being published. */
  problems(problems: readonly Problem[]): Problem[];
}

/** Who writes sees everything. */
const whole: Sight = {
  document: (document) => document,
  history: (_document, history) => ({ changes: [...history], mayBeOpened: true }),
  problems: (problems) => [...problems],
};

/**
 * What somebody at the desk sees. Who only looks on sees documents without their parts for the desk alone, with coordinates
 * as coarse as readers get them, and nothing that names what is kept elsewhere.
 */
export async function sightOf(viewer: Viewer): Promise<Sight> {
  if (seesKept(viewer)) return whole;
  const kept = keptNow((await site()).documents);
  return {
    document(document) {
      if (statusOfDocument(document) === 'desk-only') return null;
      const file = dataFileOf(document);
      const { json, problems } = publicForm(file, served().record.gazetteer);
      if (problems.length > 0) return null;
      const seen = withoutReferences({ ...file, json }, kept).json;
      return seen === document.body ? document : { ...document, body: seen as JsonObject };
    },
    history: (document, history) => historySeen(document, history, kept),
    problems: (problems) => problems.map((problem) => problemSeen(problem, kept)),
  };
}

/**
 * Why something was kept at the desk and lifted again says only that it was. Of a document with parts for the desk alone no
 * change can be opened, as those of before hold what was marked later; nor where one names what is kept elsewhere.
 */
function historySeen(document: Document, history: readonly ChangeSet[], kept: Kept): ReturnType<Sight['history']> {
  const changes = history.map((one): ChangeSet => {
    const [made] = one.changes;
    const [before, after] = [statusWith(document, made?.before), statusWith(document, made?.after)];
    if (after === 'desk-only') return { ...one, reason: defaultReasons.keep };
    if (before !== 'desk-only') return one;
    return { ...one, reason: defaultReasons[after === 'withdrawn' ? 'lift-withdrawn' : 'lift'] };
  });
  const bodies = history.flatMap(({ changes: [change] }) => [change?.before, change?.after]);
  const isNaming = (body: JsonObject | null | undefined): boolean => {
    if (!body) return false;
    const file = dataFileOf({ ...document, body });
    return withoutReferences(file, kept) !== file;
  };
  return { changes, mayBeOpened: document.body.deskOnly === undefined && !bodies.some(isNaming) };
}

/** A problem without the name of what is kept. */
function problemSeen(problem: Problem, kept: Kept): Problem {
  const { file, path } = problem;
  if (!Object.values(problem).some((text) => namesKept(String(text), kept))) return problem;
  const unnamed = (text: string) => (namesKept(text, kept) ? '' : text);
  return { file: unnamed(file), path: unnamed(path), got: 'what is for the desk alone', expected: 'what the public sees' };
}
